import type { HandlingClock, HandoffBlocked, HandoffDrafted, HandoffObjected, Side } from './course.events.js';
import type { HandoffConcluded, HandoffEvent, HandoffSent, ReturnCode } from './handoff.events.js';
import { HOPS, usualLinkage } from '../linkages/linkages.js';
import { type HandoffStatus, statusAfter } from './handoff.status.js';

export type HandoffTerms = Omit<HandoffDrafted['data'], 'handoffId' | 'disputeId' | 'purpose' | 'channel'>;

export interface Arbitration {
  /** null: nobody stands above both. */
  readonly arbiterOrganisationId: string | null;
  readonly dueAt: string;
  readonly overdue: boolean;
}

export type RunningHandling = HandlingClock & {
  readonly overdue: boolean;
  readonly paused: boolean;
};

export interface SentHandoff {
  readonly status: HandoffStatus;
  readonly statusBefore: HandoffStatus | null;
  readonly sent: HandoffSent['data'];
  readonly terms: HandoffTerms;
  /** From the delivery; before it, from the sending. */
  readonly answerDueAt: string;
  readonly delivered: boolean;
  readonly overdue: boolean;
  /** Of the return or the objection. */
  readonly code: ReturnCode | null;
  readonly arbitration: Arbitration | null;
  readonly returnRequestedBy: 'sender' | 'receiver' | null;
  readonly handling: RunningHandling | null;
  readonly conclusion: HandoffConcluded['data'] | null;
  /** Hashes of the packages that were handed out. */
  readonly packages: readonly string[];
  readonly proposals: Readonly<Record<string, 'open' | 'taken' | 'declined'>>;
  readonly attachments: Readonly<
    Record<
      string,
      {
        readonly size: number;
        readonly sha256: string;
        readonly mediaType: string;
        readonly by: Side;
        readonly stored: boolean;
        /** Given to nobody any more. */
        readonly sealed: boolean;
      }
    >
  >;
  /** Subject -> sides that have confirmed. */
  readonly erasures: Readonly<Record<string, readonly Side[]>>;
}

export type HandoffState =
  | { readonly status: 'none' }
  | { readonly status: 'drafted'; readonly sent: null; readonly terms: HandoffTerms }
  | SentHandoff;

export const initialHandoff: HandoffState = { status: 'none' };

function termsOf({ data }: HandoffDrafted): HandoffTerms {
  const { handoffId: _id, disputeId: _dispute, purpose: _purpose, channel: _channel, ...terms } = data;
  return terms;
}

/** Of hand-offs that were sent before terms were written down. */
function usualTerms({ purpose, channel, fromOrganisationId }: HandoffSent['data']): HandoffTerms {
  return {
    linkage: usualLinkage(purpose, channel),
    hop: 1,
    hopLimit: HOPS.limit,
    owners: [fromOrganisationId],
    previousHandoffId: null,
    arbiterOrganisationId: null,
    disclosure: 'full',
    requestedAction: null,
    sourceOrderNo: null,
    inherited: null,
  };
}

function sentOut(sent: HandoffSent['data'], terms: HandoffTerms): SentHandoff {
  return {
    status: 'sent',
    statusBefore: null,
    sent,
    terms,
    answerDueAt: sent.answerDueAt,
    delivered: false,
    overdue: false,
    code: null,
    arbitration: null,
    returnRequestedBy: null,
    handling: null,
    conclusion: null,
    packages: [],
    proposals: {},
    attachments: {},
    erasures: {},
  };
}

export function evolveHandoff(state: HandoffState, event: HandoffEvent): HandoffState {
  if (event.type === 'HandoffDrafted') return { status: 'drafted', sent: null, terms: termsOf(event) };
  if (event.type === 'HandoffSent') {
    return sentOut(
      event.data,
      state.status === 'drafted' && state.sent === null ? state.terms : usualTerms(event.data),
    );
  }
  return 'sent' in state && state.sent !== null ? evolveSent(state, event) : state;
}

type LaterEvent = Exclude<HandoffEvent, { type: 'HandoffDrafted' | 'HandoffSent' }>;

function evolveSent(state: SentHandoff, event: LaterEvent): SentHandoff {
  return { ...state, ...changes(state, event), ...statusAfter(state, event) };
}

// One arm per fact keeps the whole fold on one page; splitting it would only hide it.
// oxlint-disable-next-line complexity
function changes(state: SentHandoff, event: LaterEvent): Partial<SentHandoff> {
  switch (event.type) {
    case 'HandoffDelivered':
      return { delivered: true, answerDueAt: event.data.clock.dueAt };
    case 'HandoffReceived':
      return { delivered: true };
    case 'HandoffBlocked':
      return { arbitration: arbitration(event.data) };
    case 'HandoffObjected':
      return { arbitration: arbitration(event.data), code: event.data.code };
    case 'HandoffArbitrationOverdue':
      return { arbitration: state.arbitration && { ...state.arbitration, overdue: true } };
    case 'HandoffHandlingStarted':
    case 'HandoffHandlingExtended':
      return { handling: { ...event.data.clock, overdue: false, paused: false } };
    case 'HandoffHandlingMet':
      return { handling: state.handling && { ...state.handling, met: true } };
    case 'HandoffHandlingPaused':
      return { handling: state.handling && { ...state.handling, paused: true } };
    case 'HandoffHandlingOverdue':
      return { handling: state.handling && { ...state.handling, overdue: true } };
    case 'HandoffReturned':
      return { code: event.data.code };
    case 'HandoffReturnRequested':
      return { returnRequestedBy: event.data.by };
    case 'HandoffReturnAccepted':
    case 'HandoffReturnRefused':
      return { returnRequestedBy: null };
    case 'HandoffOverdue':
      return { overdue: true };
    case 'HandoffConcluded':
      return { conclusion: event.data, returnRequestedBy: null };
    case 'HandoffObjectionUpheld':
    case 'HandoffObjectionOverruled':
    case 'HandoffAccepted':
    case 'HandoffProgressReported':
    case 'HandoffResumed':
    case 'HandoffPutOnHold':
    case 'HandoffRecalled':
    case 'HandoffLapsed':
    case 'HandoffClosed':
      return {};
    default:
      return materialChanges(state, event);
  }
}

function arbitration({ arbiterOrganisationId, clock }: HandoffBlocked['data'] | HandoffObjected['data']): Arbitration {
  return { arbiterOrganisationId, dueAt: clock.dueAt, overdue: false };
}

type Material = Extract<
  LaterEvent,
  {
    type:
      | 'HandoffPackageRead'
      | 'HandoffAttachmentAnnounced'
      | 'HandoffAttachmentStored'
      | 'HandoffAttachmentSealed'
      | 'HandoffProposalMade'
      | 'HandoffProposalAnswered'
      | 'HandoffErasureNotified'
      | 'HandoffErasureConfirmed';
  }
>;

function materialChanges(state: SentHandoff, event: Material): Partial<SentHandoff> {
  const { proposals, attachments, erasures } = state;
  switch (event.type) {
    case 'HandoffPackageRead':
      return { packages: [...state.packages, event.data.contentHash] };
    case 'HandoffAttachmentAnnounced': {
      const { attachmentId, size, sha256, mediaType, by } = event.data;
      const announced = { size, sha256, mediaType, by, stored: false, sealed: false };
      return { attachments: { ...attachments, [attachmentId]: announced } };
    }
    case 'HandoffAttachmentStored': {
      const known = attachments[event.data.attachmentId];
      if (!known) return {};
      return { attachments: { ...attachments, [event.data.attachmentId]: { ...known, stored: true } } };
    }
    case 'HandoffAttachmentSealed': {
      const known = attachments[event.data.attachmentId];
      if (!known) return {};
      return { attachments: { ...attachments, [event.data.attachmentId]: { ...known, sealed: true } } };
    }
    case 'HandoffProposalMade':
      return { proposals: { ...proposals, [event.data.proposalId]: 'open' } };
    case 'HandoffProposalAnswered':
      return { proposals: { ...proposals, [event.data.proposalId]: event.data.decision } };
    case 'HandoffErasureNotified':
      return { erasures: { ...erasures, [event.data.subjectId]: [] } };
    case 'HandoffErasureConfirmed': {
      const { subjectId, by } = event.data;
      return { erasures: { ...erasures, [subjectId]: [...(erasures[subjectId] ?? []), by] } };
    }
  }
}
