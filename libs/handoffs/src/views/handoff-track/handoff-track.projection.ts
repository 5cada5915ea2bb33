import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import { type HandlingClock, type HandoffEvent, handoffEvents } from '../../handoff/handoff.events.js';
import { statusAfter } from '../../handoff/handoff.status.js';
import { usualLinkage } from '../../linkages/linkages.js';
import { HandoffTrack } from './handoff-track.entity.js';
import { materialAfter } from './material-after.js';

type Event = Recorded<HandoffEvent>;
type Drafted = Extract<Event, { type: 'HandoffDrafted' }>;
type Sent = Extract<Event, { type: 'HandoffSent' }>;

const changedAt = ({ position }: Event): string => position.split('/')[0] ?? '0';

const NOTHING_YET = {
  statusBefore: null,
  overdueAt: null,
  receivedAt: null,
  answeredAt: null,
  partnerOrderNo: null,
  returnCode: null,
  answerReason: null,
  outcome: null,
  decidedOn: null,
  documentNo: null,
  deliveredAt: null,
  acceptedAt: null,
  arbitrationCause: null,
  arbitrationDueAt: null,
  objectionBasis: null,
  arbitrationReason: null,
  returnRequestedBy: null,
  returnReason: null,
  handlingDueAt: null,
  handlingDerivation: null,
  handlingSource: null,
  handlingRule: null,
  handlingOverdueAt: null,
  progress: [],
  proposals: [],
  attachments: [],
  erasures: [],
  packageReads: 0,
  packageReadAt: null,
};

/** What the draft says waits in the row for the sending, which comes in the same breath. */
function drafted(event: Drafted): HandoffTrack {
  const { handoffId, disputeId, purpose, channel, linkage, hop, disclosure } = event.data;
  const { arbiterOrganisationId, requestedAction, sourceOrderNo, owners } = event.data;
  return {
    handoffId,
    disputeId,
    purpose,
    channel,
    linkage,
    hop,
    disclosure,
    arbiterOrganisationId,
    requestedAction,
    sourceOrderNo,
    status: 'drafted',
    disputeCode: '',
    fromOrganisationId: owners.at(-1) ?? '',
    toOrganisationId: '',
    agreementId: null,
    reason: null,
    legalBasis: '',
    sentAt: event.metadata.happenedAt,
    answerDueAt: event.metadata.happenedAt,
    derivation: '',
    ...NOTHING_YET,
    changedAt: changedAt(event),
    revision: event.revision,
  };
}

function sent(row: HandoffTrack | null, event: Sent): HandoffTrack {
  const { storySubjectId: _sealedUnder, ...shown } = event.data;
  const usual = {
    linkage: usualLinkage(shown.purpose, shown.channel),
    hop: 1,
    disclosure: 'full' as const,
    arbiterOrganisationId: null,
    requestedAction: null,
    sourceOrderNo: null,
    ...NOTHING_YET,
  };
  return {
    ...(row ?? usual),
    ...shown,
    status: 'sent',
    sentAt: event.metadata.happenedAt,
    changedAt: changedAt(event),
    revision: event.revision,
  };
}

type Later = Exclude<Event, Drafted | Sent>;

// One arm per fact keeps the whole row on one page; splitting it would only hide it.
// oxlint-disable-next-line complexity
function changes(row: HandoffTrack, event: Later): Partial<HandoffTrack> {
  const at = event.metadata.happenedAt;
  switch (event.type) {
    case 'HandoffDelivered':
      return { deliveredAt: at, answerDueAt: event.data.clock.dueAt, derivation: event.data.clock.derivation };
    case 'HandoffReceived':
      return { receivedAt: at, partnerOrderNo: event.data.partnerOrderNo ?? row.partnerOrderNo };
    case 'HandoffAccepted':
      return { acceptedAt: at, answeredAt: at, partnerOrderNo: event.data.partnerOrderNo ?? row.partnerOrderNo };
    case 'HandoffReturned':
      return { answeredAt: at, returnCode: event.data.code, answerReason: event.data.reason };
    case 'HandoffLapsed':
      return { answeredAt: at };
    case 'HandoffOverdue':
      return { overdueAt: at };
    case 'HandoffConcluded': {
      const { outcome, decidedOn, documentNo, reason } = event.data;
      return { outcome, decidedOn, documentNo, answerReason: reason, returnRequestedBy: null };
    }
    case 'HandoffBlocked':
      return { arbitrationCause: event.data.cause, arbitrationDueAt: event.data.clock.dueAt };
    case 'HandoffObjected': {
      const { code, legalBasis, reason, clock } = event.data;
      const shown = { returnCode: code, objectionBasis: legalBasis, answerReason: reason };
      return { ...shown, answeredAt: at, arbitrationCause: 'objection', arbitrationDueAt: clock.dueAt };
    }
    case 'HandoffObjectionUpheld':
    case 'HandoffObjectionOverruled':
      return { arbitrationReason: event.data.reason, answeredAt: at };
    case 'HandoffArbitrationOverdue':
      return { overdueAt: at };
    case 'HandoffRecalled':
      return { returnReason: event.data.reason, answeredAt: at };
    case 'HandoffReturnRequested':
      return { returnRequestedBy: event.data.by, returnReason: event.data.reason };
    case 'HandoffReturnAccepted':
      return { returnRequestedBy: null };
    case 'HandoffReturnRefused':
      return { returnRequestedBy: null, returnReason: event.data.reason };
    case 'HandoffHandlingStarted':
    case 'HandoffHandlingExtended': {
      return { ...handlingShown(event.data.clock), handlingOverdueAt: null };
    }
    case 'HandoffHandlingMet':
    case 'HandoffHandlingPaused':
      return { handlingDueAt: null, handlingRule: null };
    case 'HandoffHandlingOverdue':
      return { handlingOverdueAt: at };
    case 'HandoffPutOnHold':
    case 'HandoffResumed':
    case 'HandoffClosed':
      return {};
    default:
      return materialAfter(row, event);
  }
}

const handlingShown = ({ dueAt, derivation, source, rule }: HandlingClock) => ({
  handlingDueAt: dueAt,
  handlingDerivation: derivation,
  handlingSource: source,
  handlingRule: rule,
});

function evolve(row: HandoffTrack | null, event: Event): HandoffTrack | null {
  if (event.type === 'HandoffDrafted') return drafted(event);
  if (event.type === 'HandoffSent') return sent(row, event);
  if (!row) return null;
  return {
    ...row,
    ...changes(row, event),
    ...statusAfter(row, event),
    changedAt: changedAt(event),
    revision: event.revision,
  };
}

export const handoffTrack = projection<HandoffTrack>({
  name: 'handoff-track',
  version: 4,
  entity: HandoffTrack,
  prefixes: ['handoff-'],
  handles: handoffEvents.map(({ type }) => type),
  keys: (event) => [(event as Event).data.handoffId],
  evolve: (row, event) => evolve(row, event as Event),
});
