import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { Bodies } from '../facts/bodies.js';
import type { DisputeFacts } from '../facts/dispute-facts.js';
import type { CountedClock, Disclosure, HandlingClock, HandoffBlocked } from '../handoff/course.events.js';
import { handoffDecider, handoffStream } from '../handoff/handoff.decider.js';
import type { HandoffSent } from '../handoff/handoff.events.js';
import { bare } from '../handoff/decisions/working.js';
import type { SentHandoff } from '../handoff/handoff.state.js';
import { HOPS, type LinkageId, usualLinkage } from '../linkages/linkages.js';
import { HandoffClocks } from './clocks.js';
import { HandoffDecisions } from './handoff-decisions.js';

interface SendHandoffData extends Omit<HandoffSent['data'], 'legalBasis' | 'answerDueAt' | 'derivation'> {
  /** Absent: the usual one of the purpose and the channel. */
  readonly linkage?: LinkageId | null;
  readonly disclosure?: Disclosure | null;
  readonly requestedAction?: string | null;
  readonly sourceOrderNo?: string | null;
}

interface Course {
  readonly owners: readonly string[];
  readonly hop: number;
  readonly previous: SentHandoff | null;
  readonly arbiterOrganisationId: string | null;
}

/** Sends it out with everything that holds for it; one that would go round in circles waits for the common superior. */
export class SendHandoff extends UseCaseCommand<SendHandoffData> {}

@CommandHandler(SendHandoff)
export class SendHandoffHandler implements ICommandHandler<SendHandoff> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly handoffs: HandoffDecisions,
    private readonly bodies: Bodies,
    private readonly clocks: HandoffClocks,
  ) {}

  async execute({ data, metadata }: SendHandoff): Promise<CommandResult> {
    const course = await this.courseOf(data);
    const { linkage: named, disclosure, requestedAction, sourceOrderNo, ...sent } = data;
    const { handoffId, disputeId, purpose, channel } = sent;
    const linkage = named ?? carriedBy(course.previous) ?? usualLinkage(purpose, channel);
    const answer = await this.clocks.answer(linkage, sent, metadata);
    const draft = {
      handoffId,
      disputeId,
      purpose,
      channel,
      linkage,
      hop: course.hop,
      hopLimit: HOPS.limit,
      owners: course.owners,
      previousHandoffId: course.previous?.sent.handoffId ?? null,
      arbiterOrganisationId: course.arbiterOrganisationId,
      disclosure: disclosure ?? course.previous?.terms.disclosure ?? 'full',
      requestedAction: requestedAction ?? null,
      sourceOrderNo: sourceOrderNo ?? null,
      inherited: inheritedFrom(course.previous),
    };
    const clock = { legalBasis: answer.source, answerDueAt: answer.dueAt, derivation: answer.derivation };
    const blocked = blockOf(data, course, await this.clocks.arbitration(sent, metadata));
    return this.decisions.handle({
      stream: handoffStream(handoffId),
      decider: handoffDecider,
      command: { type: 'SendHandoff', data: { handoffId, draft, sent: { ...sent, ...clock }, blocked } },
      metadata,
    });
  }

  private async courseOf(data: SendHandoffData): Promise<Course> {
    const { disputeId, fromOrganisationId, toOrganisationId, purpose } = data;
    const facts: DisputeFacts | null = await this.handoffs.disputeFacts(disputeId);
    const owners = facts?.owners ?? [fromOrganisationId];
    const last = facts?.handoffIds.at(-1);
    const before = purpose === 'transfer' && last !== undefined ? await this.handoffs.load(last) : null;
    const previous = before && (await this.isWaitedFor(before, toOrganisationId)) ? null : before;
    const arbiterOrganisationId = await this.bodies.arbiterOf(fromOrganisationId, toOrganisationId);
    return { owners, hop: owners.length, previous, arbiterOrganisationId };
  }

  /** Given back to the body that waits for the matter: nobody waits any more, and no day of the first hop holds. */
  private async isWaitedFor({ handling, sent }: SentHandoff, toOrganisationId: string): Promise<boolean> {
    if (!handling) return false;
    const first = handling.since === sent.handoffId ? sent : (await this.handoffs.load(handling.since))?.sent;
    return first?.fromOrganisationId === toOrganisationId;
  }
}

/** Whoever waits outside for the matter waits by the same link, however often it is handed on. */
const carriedBy = (previous: SentHandoff | null): LinkageId | null =>
  previous?.handling ? previous.terms.linkage : null;

/** A further hop keeps the day by which the first sender expects the matter done. */
const inheritedFrom = (previous: SentHandoff | null): HandlingClock | null =>
  previous?.handling ? bare(previous.handling) : null;

/** The way to the court is never blocked (人民调解法 3), and what a court gave out may always go back to it (特邀规定 21). */
function blockOf(data: SendHandoffData, course: Course, clock: CountedClock): HandoffBlocked['data'] | null {
  if (data.purpose !== 'transfer' || data.channel === 'judicial') return null;
  const back = course.owners.includes(data.toOrganisationId);
  if (!back && course.hop <= HOPS.limit) return null;
  return {
    handoffId: data.handoffId,
    disputeId: data.disputeId,
    cause: back ? 'back-to-an-earlier-owner' : 'hop-limit',
    arbiterOrganisationId: course.arbiterOrganisationId,
    clock,
  };
}
