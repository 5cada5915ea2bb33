import type { Decider } from '@platform/event-store';
import { type CommandMetadata, conflict, refused } from '@platform/messaging';
import type {
  AcceptOffer,
  AssignDirectly,
  AssignmentCommand,
  CloseAssignment,
  DeclineOffer,
  ExpireOffer,
  OfferNext,
  OpenAssignment,
  ReopenAssignment,
  TakeFromPool,
} from './assignment.commands.js';
import type { AssignmentEvent } from './assignment.events.js';
import { handBack, askAssisting, offerChosen, recordPartyChoice, takeBack } from './assignment-changes.js';
import { bestOf, offerTo, withdrawal } from './offering.js';
import {
  instantOf,
  requireRoom,
  offerIsOver,
  requireDirectAssignmentAllowed,
  requireInTime,
  requireOpened,
  requireOwnOffer,
} from './assignment.rules.js';
import {
  type AssignmentState,
  evolveAssignment,
  initialAssignment,
  type Offer,
  type OpenedAssignment,
} from './assignment.state.js';

type Events = readonly AssignmentEvent[];

const NOTHING: Events = [];

function open({ data: { assisting, ...data } }: OpenAssignment, state: AssignmentState): Events {
  if (state.status !== 'none') return NOTHING;
  const { assignmentId, disputeId } = data;
  return [
    { type: 'AssignmentOpened', data },
    ...(assisting ? [{ type: 'AssistingSeatOpened' as const, data: { assignmentId, disputeId, ...assisting } }] : []),
  ];
}

/** Only the mediator who has the case can be the one who leaves it; a repeated decision changes nothing. */
function reopen({ data }: ReopenAssignment, state: AssignmentState): Events {
  const leaves = state.status === 'taken' && state.mediatorId === data.mediatorId;
  return leaves ? [{ type: 'AssignmentReopened', data }] : NOTHING;
}

function offerNext({ data }: OfferNext, state: OpenedAssignment, metadata: CommandMetadata): Events {
  // A bell that rings twice, or after somebody took the case, changes nothing; a batch has its time.
  const waitsForBatch = state.status === 'held' && instantOf(metadata) < state.until;
  if (waitsForBatch || (state.status !== 'searching' && state.status !== 'held')) return NOTHING;
  const { assignmentId, disputeId, organisationId } = state.case;
  const first = state.status === 'searching' && state.offers === 0 && state.jointChoice.length === 0;
  if (data.hold && first) {
    return [{ type: 'AssignmentHeld', data: { assignmentId, disputeId, organisationId, ...data.hold } }];
  }
  const exhausted = (reason: 'no-candidate' | 'too-many-rounds'): AssignmentEvent => ({
    type: 'OffersExhausted',
    data: { assignmentId, disputeId, organisationId, rounds: state.rounds, reason },
  });
  if (state.rounds >= data.maximumRounds) return [exhausted('too-many-rounds')];
  const { candidates, rules } = data.evaluation;
  const evaluated: AssignmentEvent = {
    type: 'CandidatesEvaluated',
    data: { assignmentId, disputeId, candidates },
    rules,
  };
  const best = bestOf(candidates);
  return best !== null ? [evaluated, offerTo(data, state, best)] : [evaluated, exhausted('no-candidate')];
}

/**
 * The first who takes it has it, and the next is told. Whoever looks into the pool has asked for the case, so that nobody
 * is assigned unasked; the grounds of recusal and the capacity bind all the same.
 */
function takeFromPool({ data }: TakeFromPool, state: OpenedAssignment): Events {
  const { assignmentId, mediatorId, barredBecause, evaluation } = data;
  if (state.status === 'taken' && state.mediatorId === mediatorId) return NOTHING;
  if (state.status !== 'exhausted') {
    throw conflict('ASSIGNMENT_TAKEN', '该案刚刚已由他人接手或已另行安排，请刷新列表后选择其他案件。');
  }
  if (barredBecause) {
    throw refused('MEDIATOR_BARRED', `您不能接手该案：${barredBecause.text}`, { source: barredBecause.source });
  }
  const { disputeId, episodeId } = state.case;
  const offered = offerTo(data, state, mediatorId);
  const { offerId, organisationId } = offered.data;
  return [
    {
      type: 'CandidatesEvaluated',
      data: { assignmentId, disputeId, candidates: evaluation.candidates },
      rules: evaluation.rules,
    },
    offered,
    { type: 'OfferAccepted', data: { assignmentId, disputeId, episodeId, offerId, mediatorId, organisationId } },
  ];
}

/** @throws DomainError that says how the offer ended, and to whom the case went */
function currentOffer(
  state: OpenedAssignment,
  { offerId, mediatorId }: AcceptOffer['data'] | DeclineOffer['data'],
): Offer {
  if (state.status !== 'offered' || state.offer.offerId !== offerId) throw offerIsOver(state, offerId, mediatorId);
  requireOwnOffer(state.offer, mediatorId);
  return state.offer;
}

function accept(command: AcceptOffer, state: OpenedAssignment, metadata: CommandMetadata): Events {
  const { assignmentId, offerId, mediatorId } = command.data;
  const again = state.status === 'taken' && state.offerId === offerId && state.mediatorId === mediatorId;
  if (again) return NOTHING;
  const current = currentOffer(state, command.data);
  requireInTime(current, metadata);
  requireRoom(command);
  const { disputeId, episodeId } = state.case;
  return [
    {
      type: 'OfferAccepted',
      data: { assignmentId, disputeId, episodeId, offerId, mediatorId, organisationId: current.organisationId },
    },
  ];
}

function decline({ data }: DeclineOffer, state: OpenedAssignment, metadata: CommandMetadata): Events {
  const { assignmentId, offerId, mediatorId, reason } = data;
  const past = state.pastOffers[offerId];
  if (past?.how === 'declined' && past.mediatorId === mediatorId) return NOTHING;
  requireInTime(currentOffer(state, data), metadata);
  const { disputeId } = state.case;
  return [{ type: 'OfferDeclined', data: { assignmentId, disputeId, offerId, mediatorId, reason } }];
}

function expire({ data }: ExpireOffer, state: OpenedAssignment, metadata: CommandMetadata): Events {
  if (state.status !== 'offered' || state.offer.offerId !== data.offerId) return NOTHING;
  if (instantOf(metadata) < state.offer.expiresAt) return NOTHING;
  const { assignmentId, disputeId } = state.case;
  const { offerId, mediatorId } = state.offer;
  return [{ type: 'OfferExpired', data: { assignmentId, disputeId, offerId, mediatorId } }];
}

function assignDirectly(command: AssignDirectly, state: OpenedAssignment, metadata: CommandMetadata): Events {
  requireDirectAssignmentAllowed(command, metadata);
  const { assignmentId, mediatorId, organisationId, reason, storySubjectId } = command.data;
  if (state.status === 'taken' && state.mediatorId === mediatorId) return NOTHING;
  if (state.status === 'taken' || state.status === 'closed') {
    throw conflict('ASSIGNMENT_SETTLED', '该案已确定调解员或已结束选派，请刷新查看。');
  }
  const { disputeId, episodeId } = state.case;
  return [
    ...withdrawal(state),
    {
      type: 'MediatorAssignedDirectly',
      data: { assignmentId, disputeId, episodeId, mediatorId, organisationId, reason, storySubjectId },
    },
  ];
}

function close({ data }: CloseAssignment, state: AssignmentState): Events {
  const { assignmentId, disputeId, onlyIfOpened } = data;
  if (state.status === 'none' && onlyIfOpened) return NOTHING;
  if (state.status === 'closed' || state.status === 'never-opened') return NOTHING;
  // Opening and closing come from different processes; whichever is first, an ended mediation is not staffed.
  if (state.status === 'none')
    return [{ type: 'AssignmentClosed', data: { assignmentId, disputeId, mediatorId: null } }];
  const mediatorId = state.status === 'taken' ? state.mediatorId : null;
  return [...withdrawal(state), { type: 'AssignmentClosed', data: { assignmentId, disputeId, mediatorId } }];
}

export const assignmentDecider: Decider<AssignmentState, AssignmentCommand, AssignmentEvent> = {
  initialState: initialAssignment,
  evolve: evolveAssignment,
  // One arm per command.
  // oxlint-disable-next-line complexity
  decide(command, state, metadata) {
    switch (command.type) {
      case 'OpenAssignment':
        return open(command, state);
      case 'ReopenAssignment':
        return reopen(command, state);
      case 'OfferNext':
        return offerNext(command, requireOpened(state), metadata);
      case 'TakeFromPool':
        return takeFromPool(command, requireOpened(state));
      case 'OfferChosen':
        return offerChosen(command, requireOpened(state), metadata);
      case 'RecordPartyChoice':
        return recordPartyChoice(command, requireOpened(state));
      case 'HandBack':
        return handBack(command, requireOpened(state));
      case 'TakeBack':
        return takeBack(command, requireOpened(state), metadata);
      case 'AskAssisting':
        return askAssisting(command, requireOpened(state), metadata);
      case 'AcceptOffer':
        return accept(command, requireOpened(state), metadata);
      case 'DeclineOffer':
        return decline(command, requireOpened(state), metadata);
      case 'ExpireOffer':
        return expire(command, requireOpened(state), metadata);
      case 'AssignDirectly':
        return assignDirectly(command, requireOpened(state), metadata);
      case 'CloseAssignment':
        return close(command, state);
    }
  },
};
