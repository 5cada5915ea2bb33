import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import { type CommandResult, refused } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { signDocument } from '@platform/webhooks';
import { canonicalDigest, DIGEST_PURPOSE } from '../digest/digest.rules.js';
import { digestItem, HandoffBook } from '../digest/handoff-book.js';
import { reconciliationDecider, reconciliationStream } from '../digest/reconciliation.decider.js';
import { endpointDecider, endpointStream } from '../endpoint/endpoint.decider.js';
import { SigningKeys } from '../exchange/signing-keys.js';

/** What is with you, what is with me: computed from the log, signed, a fact. Once a day. */
export class IssueDigest extends UseCaseCommand<{
  readonly partnerId: string;
  readonly organisationId: string;
  readonly day: string;
}> {}

@CommandHandler(IssueDigest)
export class IssueDigestHandler implements ICommandHandler<IssueDigest> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly book: HandoffBook,
    private readonly keys: SigningKeys,
  ) {}

  async execute({ data: { partnerId, organisationId, day }, metadata }: IssueDigest): Promise<CommandResult> {
    const { state } = await this.decisions.load(endpointStream(partnerId), endpointDecider);
    const [key] = state.signingKeys;
    if (!key) throw refused('NO_SIGNING_KEY', '该系统还没有签名密钥，请在系统管理中启用。');
    const items = (await this.book.of(organisationId, new Date(metadata.now))).map(digestItem);
    const digest = { partnerId, day, asOf: metadata.now, items };
    const signature = signDocument(DIGEST_PURPOSE, canonicalDigest(digest), this.keys.privateKey(key.keyId));
    return this.decisions.handle({
      stream: reconciliationStream(partnerId),
      decider: reconciliationDecider,
      command: { type: 'IssueDigest', data: { ...digest, keyId: key.keyId, signature } },
      metadata,
    });
  }
}
