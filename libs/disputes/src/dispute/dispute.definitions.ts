import type { EventDefinition } from '@platform/event-store';
import type { PersonalField } from '@platform/privacy';
import { ANNEX_PERSONAL } from './annex/annex.events.js';
import { SAFEGUARDS_PERSONAL } from './safeguards/safeguards.events.js';
import type { DisputeEvent } from './dispute.events.js';

const story = (path: string): PersonalField => ({ path, subject: '/storySubjectId' });
const ofParty = (field: string): PersonalField => ({ path: `parties[].${field}`, subject: 'subjectId' });

const PERSONAL: { readonly [Type in DisputeEvent['type']]: readonly PersonalField[] } = {
  DisputeRegistered: [
    ...['title', 'facts', 'claims', 'place', 'reporter'].map(story),
    ...['name', 'idNumber', 'phone', 'address'].map(ofParty),
  ],
  DisputeScreened: [],
  RoutingDecided: [],
  RoutingOverridden: [story('reason')],
  ConsentGiven: [],
  ConsentRefused: [],
  ConsentWithdrawn: [],
  DisputeRefused: [],
  EpisodeOpened: [],
  ClockStarted: [],
  ClockStopped: [],
  ClockExtended: [],
  ClockRecounted: [],
  ClockOverdue: [],
  Escalated: [],
  EscalationAnswered: [story('answer')],
  ClockReminded: [],
  SupervisionOrdered: [story('text')],
  MediatorAppointed: [],
  RightsTold: [],
  SessionScheduled: [story('place')],
  SessionHeld: [story('minutes')],
  MediationConcluded: [story('note')],
  RoutesTold: [],
  AgreementDrafted: [story('terms[].text'), story('terms[].place')],
  AgreementSigned: [],
  AgreementTookEffect: [],
  ConfirmationRequested: [],
  ConfirmationDecided: [story('reason')],
  PerformanceRecorded: [],
  ReturnVisitRecorded: [story('note')],
  DisputeClosed: [],
  DossierFiled: [],
  TransferStarted: [story('reason')],
  OwnerChanged: [],
  TransferReturned: [],
  SafetyReported: [story('ground')],
  ...ANNEX_PERSONAL,
  ...SAFEGUARDS_PERSONAL,
  MediationSuspended: [story('note')],
  MediationResumed: [],
  ClockPaused: [],
  ClockResumed: [],
  RelationDisclosed: [story('detail')],
  RecusalRequested: [story('reason')],
  RecusalWaived: [],
  RecusalDecided: [story('reason')],
  MediatorReleased: [],
  ReplacementRefused: [],
  ShamFlagged: [story('ground')],
  ShamDecided: [story('reason')],
  UndisputedFactsRecorded: [story('facts')],
  CourtReported: [story('costRaisingConduct')],
  SessionAdjourned: [story('reason')],
  OutsiderInvited: [story('name')],
  SafetyMeasuresTaken: [story('measures[].text')],
};

export const DISPUTE_EVENT_TYPES = Object.keys(PERSONAL) as DisputeEvent['type'][];

/** Every event type with the texts that are sealed before it is stored (design.md 6.1). */
export const disputeEvents: readonly EventDefinition[] = DISPUTE_EVENT_TYPES.map((type) => ({
  type,
  schema: 1,
  personal: PERSONAL[type],
}));
