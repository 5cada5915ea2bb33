import { type CommandMetadata, conflict } from '@platform/messaging';
import type { HandlingClock } from '../course.events.js';
import type {
  AcceptHandoff,
  ConcludeHandoff,
  ReceiveHandoff,
  RecordDelivery,
  ReturnHandoff,
} from '../handoff.commands.js';
import { type HandoffEvent, type HandoffReceived, kindOf } from '../handoff.events.js';
import {
  hasPassed,
  isDue,
  lapses,
  requireAnswerable,
  requireAtWork,
  requireFreeReturn,
  requireOutcome,
  requireReason,
  isHandlingOpen,
  requireSide,
  waitsForAnswer,
} from '../handoff.rules.js';
import type { SentHandoff } from '../handoff.state.js';
import { AT_WORK, BEFORE_THE_ARBITER } from '../handoff.status.js';

type Events = readonly HandoffEvent[];
const NOTHING: Events = [];

/** The time to answer runs from here, once; a second delivery of the same news gives nobody more of it. */
export function recordDelivery({ data }: RecordDelivery, state: SentHandoff): Events {
  if (state.delivered || !waitsForAnswer(state)) return NOTHING;
  const { handoffId, via, clock, handling = null } = data;
  const { disputeId } = state.sent;
  return [
    { type: 'HandoffDelivered', data: { handoffId, disputeId, via, clock } },
    ...(handling ? handlingStarted(state, handling) : []),
  ];
}

/** Once: a further hop keeps the day of the first, and what was done there is not asked for again. */
function handlingStarted({ sent, terms, handling: running }: SentHandoff, counted: HandlingClock | null): Events {
  const clock = terms.inherited ?? counted;
  if (running || !clock || clock.met) return NOTHING;
  const { handoffId, disputeId } = sent;
  return [{ type: 'HandoffHandlingStarted', data: { handoffId, disputeId, clock } }];
}

function receipt({ data }: ReceiveHandoff | AcceptHandoff, { sent }: SentHandoff): HandoffReceived {
  const { handoffId, partnerOrderNo = null } = data;
  return { type: 'HandoffReceived', data: { handoffId, disputeId: sent.disputeId, partnerOrderNo } };
}

export function receive(command: ReceiveHandoff, state: SentHandoff, metadata: CommandMetadata): Events {
  requireSide(state, 'receiver', command.data, metadata);
  if (state.status === 'received' || AT_WORK.includes(state.status)) return NOTHING;
  if (kindOf(state.sent.purpose) === 'notice' && state.status === 'closed') return NOTHING;
  requireAnswerable(state, metadata);
  const received = receipt(command, state);
  if (kindOf(state.sent.purpose) !== 'notice') return [received];
  // A notice asks for nothing more than to be taken note of.
  const { handoffId, disputeId } = state.sent;
  return [received, { type: 'HandoffClosed', data: { handoffId, disputeId } }];
}

export function accepted(state: SentHandoff, partnerOrderNo: string | null, handling: HandlingClock | null): Events {
  const { sent, terms } = state;
  const { handoffId, disputeId, purpose, channel, fromOrganisationId, toOrganisationId } = sent;
  return [
    {
      type: 'HandoffAccepted',
      data: {
        handoffId,
        disputeId,
        purpose,
        channel,
        fromOrganisationId,
        toOrganisationId,
        partnerOrderNo,
        linkage: terms.linkage,
      },
    },
    ...handlingStarted(state, handling),
  ];
}

/** Whoever accepts another content than was handed out accepts nothing: on the way somebody has changed it. */
function requireHandedOut({ packages }: SentHandoff, packageHash: string | null): void {
  if (packageHash === null || packages.includes(packageHash)) return;
  throw conflict('PACKAGE_HASH_DIFFERS', '所收材料包与本系统发出的不一致，可能在途中被改动；请重新下载核对后再接收。', {
    field: 'packageHash',
  });
}

export function accept(command: AcceptHandoff, state: SentHandoff, metadata: CommandMetadata): Events {
  requireSide(state, 'receiver', command.data, metadata);
  if (AT_WORK.includes(state.status)) return NOTHING;
  if (kindOf(state.sent.purpose) === 'notice') {
    throw conflict('NOTICE_NEEDS_NO_ANSWER', '告知事项只须签收，无须答复。');
  }
  requireAnswerable(state, metadata);
  requireHandedOut(state, command.data.packageHash ?? null);
  const { partnerOrderNo = null, handling = null } = command.data;
  const events = accepted(state, partnerOrderNo, handling);
  // Who accepts has received: the track shows both facts.
  return state.status === 'received' ? events : [receipt(command, state), ...events];
}

export function giveBack({ data }: ReturnHandoff, state: SentHandoff, metadata: CommandMetadata): Events {
  requireSide(state, 'receiver', data, metadata);
  requireReason(data.code, data.reason);
  if (state.status === 'returned' && state.code === data.code) return NOTHING;
  requireAnswerable(state, metadata);
  requireFreeReturn(state);
  const { handoffId, disputeId, purpose, storySubjectId } = state.sent;
  const { code, reason } = data;
  return [{ type: 'HandoffReturned', data: { handoffId, code, reason, disputeId, purpose, storySubjectId } }];
}

/** The bell rang, or the sweep found it: whatever waits too long goes on (design.md 4.4). */
export function lapse(state: SentHandoff, metadata: CommandMetadata): Events {
  if (BEFORE_THE_ARBITER.includes(state.status)) return arbitrationLate(state, metadata);
  if (!waitsForAnswer(state) || !isDue(state, metadata)) return NOTHING;
  if (kindOf(state.sent.purpose) === 'notice' && state.status === 'received') return NOTHING;
  const { handoffId, disputeId, purpose, toOrganisationId } = state.sent;
  if (lapses(state)) return [{ type: 'HandoffLapsed', data: { handoffId, disputeId, purpose } }];
  if (state.overdue) return NOTHING;
  const { answerDueAt } = state;
  return [{ type: 'HandoffOverdue', data: { handoffId, disputeId, purpose, toOrganisationId, answerDueAt } }];
}

function arbitrationLate({ sent, arbitration }: SentHandoff, metadata: CommandMetadata): Events {
  if (!arbitration || arbitration.overdue || !hasPassed(arbitration.dueAt, metadata)) return NOTHING;
  const { handoffId, disputeId, purpose, storySubjectId } = sent;
  const { arbiterOrganisationId } = arbitration;
  // Nobody stands above both: whoever handed it over is the one who has it.
  if (arbiterOrganisationId === null) {
    const data = { handoffId, disputeId, purpose, by: 'rule', reason: null, storySubjectId } as const;
    return [{ type: 'HandoffObjectionUpheld', data }];
  }
  return [{ type: 'HandoffArbitrationOverdue', data: { handoffId, disputeId, purpose, arbiterOrganisationId } }];
}

export function conclude(command: ConcludeHandoff, state: SentHandoff, metadata: CommandMetadata): Events {
  requireSide(state, 'receiver', command.data, metadata);
  requireOutcome(command, state, metadata);
  const { handoffId, outcome, decidedOn, documentNo = null, reason = null } = command.data;
  if (state.conclusion?.outcome === outcome) return NOTHING;
  if (!AT_WORK.includes(state.status)) {
    // Not taking the application up is itself the court's answer (民诉法解释 355); everything else needs acceptance first.
    if (outcome === 'not-accepted') requireAnswerable(state, metadata);
    else requireAtWork(state);
  }
  const { disputeId, purpose, agreementId, storySubjectId } = state.sent;
  return [
    {
      type: 'HandoffConcluded',
      data: { handoffId, disputeId, purpose, agreementId, outcome, decidedOn, documentNo, reason, storySubjectId },
    },
  ];
}

export function handlingOverdue(state: SentHandoff, metadata: CommandMetadata): Events {
  const { sent, handling } = state;
  if (!handling || !isHandlingOpen(state) || handling.overdue || !hasPassed(handling.dueAt, metadata)) return NOTHING;
  const { handoffId, disputeId, purpose, toOrganisationId } = sent;
  return [{ type: 'HandoffHandlingOverdue', data: { handoffId, disputeId, purpose, toOrganisationId } }];
}
