import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import { type CommandResult, DomainError, invalid } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { verifyDocument } from '@platform/webhooks';
import { canonicalDigest, DIGEST_PURPOSE, type DigestItem, differencesOf } from '../digest/digest.rules.js';
import { HandoffBook } from '../digest/handoff-book.js';
import { reconciliationDecider, reconciliationStream } from '../digest/reconciliation.decider.js';
import { endpointDecider, endpointStream } from '../endpoint/endpoint.decider.js';
import { DELIVERY_STORE, type DeliveryStore } from '../outbox/delivery.js';

/** The partner says what it thinks; signed with its own key. */
export class CompareDigest extends UseCaseCommand<{
  readonly partnerId: string;
  readonly organisationId: string;
  readonly day: string;
  readonly asOf: string;
  /** The cursor up to which the partner had read, if it polls. */
  readonly changedSince: string | null;
  readonly items: readonly DigestItem[];
  readonly signature: string;
}> {}

/** Older lists say nothing about today; a list from the future has a wrong clock. */
const OLDEST_MS = 24 * 3_600_000;
const AHEAD_MS = 5 * 60_000;

@CommandHandler(CompareDigest)
export class CompareDigestHandler implements ICommandHandler<CompareDigest> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly book: HandoffBook,
    @Inject(DELIVERY_STORE) private readonly deliveries: DeliveryStore,
  ) {}

  async execute({ data, metadata }: CompareDigest): Promise<CommandResult> {
    const { partnerId, organisationId, day, asOf, items, signature } = data;
    requireRecent(asOf, metadata.now);
    await this.requireSigned(data);
    const named = items.map(({ handoffId }) => handoffId);
    const ours = await this.book.of(organisationId, new Date(metadata.now), named);
    const moving = await this.moving(data, ours);
    const differences = differencesOf(ours, items, moving);
    return this.decisions.handle({
      stream: reconciliationStream(partnerId),
      decider: reconciliationDecider,
      command: {
        type: 'CompareDigest',
        data: { partnerId, day, asOf, signature, items: items.length, differences },
      },
      metadata,
    });
  }

  private async requireSigned({ partnerId, day, asOf, items, signature }: CompareDigest['data']): Promise<void> {
    const { state } = await this.decisions.load(endpointStream(partnerId), endpointDecider);
    const text = canonicalDigest({ partnerId, day, asOf, items });
    if (verifyDocument(DIGEST_PURPOSE, text, signature, state.partnerKeys)) return;
    throw new DomainError(
      'forbidden',
      'DIGEST_SIGNATURE_WRONG',
      '对账单签名不正确：请核对登记的公钥和规范化文本（见“一天接入”）。',
      { field: 'signature' },
    );
  }

  /** Hand-offs whose news was on its way when the partner made its list. */
  private async moving(
    { partnerId, asOf, changedSince }: CompareDigest['data'],
    ours: Awaited<ReturnType<HandoffBook['of']>>,
  ): Promise<ReadonlySet<string>> {
    const cases = new Set(await this.deliveries.movingCases(partnerId, new Date(asOf)));
    const told = changedSince === null ? await this.book.toldUpTo() : BigInt(changedSince);
    const moved = ours.filter(({ disputeId, changedAt }) => cases.has(disputeId) || changedAt > told);
    return new Set(moved.map(({ handoffId }) => handoffId));
  }
}

function requireRecent(asOf: string, now: string): void {
  const age = Date.parse(now) - Date.parse(asOf);
  if (age <= OLDEST_MS && age >= -AHEAD_MS) return;
  throw invalid('DIGEST_NOT_RECENT', '对账单时间 asOf 应在最近 24 小时内，请重新生成并核对服务器时钟。', {
    field: 'asOf',
  });
}
