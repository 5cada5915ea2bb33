import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { ENDPOINTS, ResponseOf } from '@libs/contracts';
import { GetCasePage } from '@libs/disputes';
import {
  casePackage,
  type Disclosure,
  GetHandoff,
  HandoffDecisions,
  type HandoffView,
  isUnwanted,
  packageItems,
  ReadPackage,
  requireReadable,
  shownIn,
  type SentHandoff,
} from '@libs/handoffs';
import { actorOf, ReadLog, systemViewer, type Viewer } from '@libs/identity';
import { canonicalJson } from '@platform/http';
import { CLOCK, type Clock, conflict, IDS, type IdGenerator, notFound, type Via } from '@platform/messaging';
import { namedAttachment } from './handoff-list.js';

type Package = ResponseOf<typeof ENDPOINTS.partnerPackage>;

const sha256 = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');

/** Its names are in it, as far as it may have any: what a nameless package carries was announced as free of them. */
const storedOf = ({ attachments }: HandoffView) =>
  attachments.filter(({ stored, sealed }) => stored && !sealed).map(namedAttachment);

interface Reading {
  readonly handoffId: string;
  readonly disputeId: string;
  readonly contentHash: string;
  readonly disclosure: Disclosure;
}

/** Who had which content: an entry of the log of reads and a fact of the hand-off, before anything is handed out. */
@Injectable()
export class PackageReadings {
  constructor(
    private readonly commands: CommandBus,
    private readonly readLog: ReadLog,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdGenerator,
  ) {}

  async note(viewer: Viewer, { disputeId, ...data }: Reading, via: Via): Promise<void> {
    const commandId = this.ids.next();
    await this.readLog.record(viewer, { disputeId, endpoint: 'handoff-package', correlationId: commandId });
    const now = this.clock.now().toISOString();
    const metadata = { commandId, now, actor: actorOf(viewer), via, correlationId: commandId, causationId: commandId };
    await this.commands.execute(new ReadPackage(data, metadata));
  }
}

/** Packages are made when they are read, from the case as it is then; nothing lies about that a later word cannot close. */
@Injectable()
export class Packages {
  constructor(
    private readonly queries: QueryBus,
    private readonly handoffs: HandoffDecisions,
    private readonly readings: PackageReadings,
  ) {}

  /**
   * Consent is asked of the dispute's own stream at this moment. The reading is a fact of the hand-off and an entry of the
   * log of reads before anything is handed out.
   */
  async read(viewer: Viewer, handoffId: string, via: Via): Promise<Package> {
    const { state, view } = await this.seen(viewer, handoffId);
    await this.requireOpen(state);
    const { disputeId } = state.sent;
    const page = await this.queries.execute(new GetCasePage(systemViewer('package'), disputeId));
    const { disclosure, requestedAction } = state.terms;
    const made = casePackage(page, disclosure);
    const items = packageItems(made).map(({ content, ...item }) => ({ ...item, sha256: sha256(content) }));
    const content = {
      handoffId,
      disputeCode: state.sent.disputeCode,
      disclosure,
      reason: disclosure === 'full' ? view.reason : null,
      requestedAction: requestedAction && shownIn(page, disclosure, requestedAction),
      ...made,
      items,
      attachments: storedOf(view).map((file) => ({ ...file, name: shownIn(page, disclosure, file.name) })),
    };
    const contentHash = sha256(content);
    await this.readings.note(viewer, { handoffId, disputeId, contentHash, disclosure }, via);
    return { ...content, contentHash };
  }

  /** What travels with it is for whoever reads the case, and for the body that got it as long as the package is open. */
  async openedFor(viewer: Viewer, handoffId: string): Promise<HandoffView> {
    const { state, view } = await this.seen(viewer, handoffId);
    const readsTheCase = view.sides.length === 0 || view.sides.includes('sender');
    if (!readsTheCase) await this.requireOpen(state);
    return view;
  }

  private async seen(viewer: Viewer, handoffId: string): Promise<{ state: SentHandoff; view: HandoffView }> {
    const [state, view] = await Promise.all([
      this.handoffs.load(handoffId),
      this.queries.execute(new GetHandoff(viewer, handoffId)),
    ]);
    if (!state || !view) throw notFound('HANDOFF_NOT_FOUND', '没有找到该移送，或与您的单位无关。');
    return { state, view };
  }

  /** The receiver reads nothing of an ended hand-off, nor after a party has said no; whatever it is made of. */
  private async requireOpen(state: SentHandoff): Promise<void> {
    requireReadable(state);
    const { disputeId, channel, toOrganisationId } = state.sent;
    const facts = await this.handoffs.disputeFacts(disputeId);
    if (facts && !isUnwanted(facts, channel, toOrganisationId)) return;
    throw conflict('PACKAGE_CLOSED', '有当事人已拒绝或撤回同意，材料包已关闭；请与移送单位联系。', {
      source: '人民调解法 第二十三条；个人信息保护法 第十五条',
    });
  }
}
