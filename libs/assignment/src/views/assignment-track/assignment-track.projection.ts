import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import type { AssignmentEvent } from '../../assignment/assignment.events.js';
import { type AssignmentStatus, AssignmentTrack } from './assignment-track.entity.js';

type Opened = Extract<Recorded<AssignmentEvent>, { type: 'AssignmentOpened' }>;

const NO_OFFER = { mediatorId: null, offerId: null, expiresAt: null, derivation: null } as const;

function opened({ data, metadata }: Opened): AssignmentTrack {
  return {
    ...data,
    ...NO_OFFER,
    status: 'searching',
    since: metadata.happenedAt,
    rounds: 0,
    exhaustedBecause: null,
    assignedBecause: null,
    candidates: [],
    seat: 1,
    leadAssignmentId: null,
    assistingGround: null,
    choices: [],
    jointChoice: [],
    heldUntil: null,
    batch: null,
  };
}

// One arm per fact keeps the whole fold on one page.
// oxlint-disable-next-line complexity
function evolve(row: AssignmentTrack | null, event: Recorded<AssignmentEvent>): AssignmentTrack | null {
  if (event.type === 'AssignmentOpened') return opened(event);
  if (row === null) return null;
  const enter = (status: AssignmentStatus, changes: Partial<AssignmentTrack>): AssignmentTrack => ({
    ...row,
    ...changes,
    status,
    since: event.metadata.happenedAt,
  });
  switch (event.type) {
    case 'CandidatesEvaluated':
      return { ...row, candidates: [...event.data.candidates], batch: null };
    case 'BatchChoiceExplained': {
      const { assignmentId: _row, disputeId: _case, ...batch } = event.data;
      return { ...row, batch };
    }
    case 'AssignmentHeld':
      return enter('held', { heldUntil: event.data.until });
    case 'PartyChoiceRecorded': {
      const { partyId, mediatorIds, sexWanted, manner } = event.data;
      const others = row.choices.filter((choice) => choice.partyId !== partyId);
      return { ...row, choices: [...others, { partyId, mediatorIds, sexWanted, manner }] };
    }
    case 'JointChoiceMade': {
      const jointChoice = [...event.data.mediatorIds];
      const waits = row.status === 'held' || row.status === 'exhausted';
      return waits ? enter('searching', { jointChoice, heldUntil: null }) : { ...row, jointChoice };
    }
    case 'CaseHandedBack':
    case 'CaseTakenBack':
      return enter('searching', { ...NO_OFFER, rounds: 0, assignedBecause: null });
    case 'AssistingSeatOpened': {
      const { seat, leadAssignmentId, ground } = event.data;
      return { ...row, seat, leadAssignmentId, assistingGround: ground };
    }
    case 'AssistingSeatAsked':
      return row;
    case 'MediatorOffered': {
      const { mediatorId, offerId, expiresAt, derivation, round } = event.data;
      return enter('offered', { heldUntil: null, mediatorId, offerId, expiresAt, derivation, rounds: round });
    }
    case 'OfferDeclined':
    case 'OfferExpired':
    case 'OfferWithdrawn':
      return enter('searching', NO_OFFER);
    case 'OffersExhausted':
      return enter('exhausted', { exhaustedBecause: event.data.reason });
    case 'OfferAccepted':
      return enter('taken', { expiresAt: null, derivation: null });
    case 'MediatorAssignedDirectly':
      return enter('taken', { ...NO_OFFER, mediatorId: event.data.mediatorId, assignedBecause: event.data.reason });
    case 'AssignmentReopened':
      return enter('searching', { ...NO_OFFER, rounds: 0, assignedBecause: null });
    case 'AssignmentClosed':
      return enter('closed', {});
  }
}

export const assignmentTrack = projection<AssignmentTrack>({
  name: 'assignment-track',
  version: 3,
  entity: AssignmentTrack,
  prefixes: ['assignment-'],
  handles: [
    'AssignmentOpened',
    'AssignmentHeld',
    'BatchChoiceExplained',
    'PartyChoiceRecorded',
    'JointChoiceMade',
    'CaseHandedBack',
    'CaseTakenBack',
    'AssistingSeatOpened',
    'CandidatesEvaluated',
    'MediatorOffered',
    'OfferAccepted',
    'OfferDeclined',
    'OfferExpired',
    'OfferWithdrawn',
    'OffersExhausted',
    'MediatorAssignedDirectly',
    'AssignmentReopened',
    'AssignmentClosed',
  ] satisfies AssignmentEvent['type'][],
  keys: (event) => [(event as Recorded<AssignmentEvent>).data.assignmentId],
  evolve: (row, event) => evolve(row, event as Recorded<AssignmentEvent>),
});
