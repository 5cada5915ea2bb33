import type { AssistingSeatAsked, OfferAccepted, OfferDeclined, OfferExpired, MediatorOffered } from '@libs/assignment';
import type {
  ConversionRecorded,
  DisputeEvent,
  ScreeningRecorded,
  SignalAnswered,
  SignalDismissed,
  SignalRaised,
} from '@libs/disputes';
import type { HandoffEvent } from '@libs/handoffs';
import type { AllowanceGranted } from '@libs/roster';
import type { Recorded } from '@platform/event-store';
import { shanghaiDay } from '../facts/shanghai-day.js';
import type { CountedFact } from './counted-fact.entity.js';
import { clockUnit } from './counted-units.projection.js';

export type CountedEvent = Recorded<
  | DisputeEvent
  | HandoffEvent
  | MediatorOffered
  | OfferAccepted
  | OfferDeclined
  | OfferExpired
  | AssistingSeatAsked
  | ScreeningRecorded
  | ConversionRecorded
  | AllowanceGranted
  | SignalRaised
  | SignalAnswered
  | SignalDismissed
>;

/** What one event adds to the figures, beside its times and its place in the log. */
type Fact = Partial<CountedFact> & Pick<CountedFact, 'kind'>;

type EventOf<Type extends CountedEvent['type']> = Extract<CountedEvent, { type: Type }>;
type Facts = { readonly [Type in CountedEvent['type']]?: (event: EventOf<Type>) => readonly Fact[] };

const once = (kind: string) => (): readonly Fact[] => [{ kind }];

/** On a clock of its own, under the rule it runs by. */
const onClock =
  (kind: string) =>
  (event: EventOf<'ClockStarted' | 'ClockExtended' | 'ClockResumed'>): readonly Fact[] => [
    { kind, detail: event.data.clock.rule, unitId: clockOf(event, event.data.clock) },
  ];

const onDay =
  (kind: string) =>
  ({ data }: EventOf<'AgreementChanged' | 'AgreementRevoked' | 'AgreementHeldInvalid'>): readonly Fact[] => [
    { kind, day: data.on },
  ];

/** Every fact of an event; nothing for what nobody counts. Pure: a rebuild gives the same rows. */
const OF_CASES: Facts = {
  DisputeRegistered: ({ data }) => [
    { kind: 'registered', amountCny: data.amountCny ?? null, people: data.peopleInvolved ?? null },
  ],
  RoutingDecided: ({ data }) => [{ kind: 'routed', detail: data.channel }],
  RoutingOverridden: once('rerouted'),
  ConsentRefused: ({ data }) => [{ kind: 'consent-refused', detail: data.channel, channel: data.channel }],
  DisputeRefused: once('refused'),
  DisputeReopened: once('reopened'),
  DuplicateDecided: ({ data }) => (data.decision === 'merge' ? [{ kind: 'merged' }] : []),
  DuplicateDecisionUndone: ({ data }) => (data.decision === 'merge' ? [{ kind: 'merge-undone' }] : []),
  DisputeClosed: ({ data }) => [{ kind: 'closed', detail: data.outcome }],
  SafetyReported: once('safety-reported'),
  SafetyMeasuresTaken: ({ data }) =>
    data.averted ? [{ kind: 'averted', detail: data.risk, people: data.peopleInvolved }] : [],
  Escalated: ({ data }) => [{ kind: 'escalated', detail: data.rung, organisationId: data.organisationId }],
  ConversionRecorded: ({ data }) => [{ kind: 'converted', day: data.on, organisationId: data.organisationId }],
};

const OF_EPISODES: Facts = {
  EpisodeOpened: ({ data: { episodeId, channel, organisationId, judicialKind } }) => [
    { kind: 'accepted', detail: judicialKind ?? '', unitId: episodeId, channel, organisationId },
  ],
  MediatorAppointed: ({ data: { episodeId, mediatorId, organisationId } }) => [
    { kind: 'appointed', unitId: episodeId, mediatorId, organisationId },
  ],
  SessionHeld: ({ data }) => [{ kind: 'session', unitId: data.episodeId }],
  MediationConcluded: ({ data: { episodeId, channel, ending } }) => [
    { kind: 'concluded', detail: ending, unitId: episodeId, channel },
  ],
  MediationSuspended: ({ data }) => [{ kind: 'suspended', unitId: data.episodeId }],
  RecusalDecided: ({ data }) => [{ kind: 'recusal', detail: data.outcome, unitId: data.episodeId }],
  MediatorReleased: ({ data }) => [{ kind: 'released', detail: data.how, unitId: data.episodeId }],
  SubsidyGranted: ({ data }) => [{ kind: 'subsidy', unitId: data.episodeId }],
};

const OF_AGREEMENTS: Facts = {
  AgreementDrafted: ({ data: { form, scope, episodeId, terms } }) => [
    {
      kind: 'drafted',
      detail: `${form}/${scope}`,
      unitId: episodeId,
      amountCny: sum((terms ?? []).map((term) => term.amountCny)),
    },
  ],
  AgreementTookEffect: ({ data }) => [{ kind: 'effective', day: data.effectiveOn }],
  AgreementChanged: onDay('agreement-changed'),
  AgreementRevoked: onDay('agreement-revoked'),
  AgreementHeldInvalid: onDay('agreement-invalid'),
  ConfirmationRequested: ({ data }) => [{ kind: 'confirmation-requested', day: data.requestedOn }],
  ConfirmationDecided: ({ data }) => [{ kind: 'confirmation-decided', detail: data.outcome, day: data.decidedOn }],
  PerformanceRecorded: ({ data }) => [{ kind: 'performance', detail: data.outcome, day: data.on }],
  RemedyNoted: ({ data }) => [{ kind: 'remedy', detail: data.kind, day: data.on }],
  ReturnVisitRecorded: ({ data: { satisfied, on } }) => [
    { kind: 'visited', detail: satisfied === null ? 'not-asked' : satisfied ? 'yes' : 'no', day: on },
  ],
};

/** Warnings; the dispute at hand is the last of those that led to one. Their end names only the warning. */
const OF_SIGNALS: Facts = {
  SignalRaised: ({ data: { signalId, kind, disputeIds } }) => [
    { kind: 'signal-raised', detail: kind, unitId: signalId, disputeId: disputeIds.at(-1) ?? null },
  ],
  SignalAnswered: ({ data }) => [{ kind: 'signal-ended', detail: 'answered', unitId: data.signalId }],
  SignalDismissed: ({ data }) => [{ kind: 'signal-ended', detail: 'dismissed', unitId: data.signalId }],
};

const OF_CLOCKS: Facts = {
  ClockStarted: onClock('clock-started'),
  ClockExtended: onClock('clock-extended'),
  ClockResumed: onClock('clock-resumed'),
  ClockOverdue: (event) => [{ kind: 'clock-overdue', detail: event.data.rule, unitId: clockOf(event, event.data) }],
  ClockPaused: (event) => [{ kind: 'clock-paused', detail: event.data.rule, unitId: clockOf(event, event.data) }],
  ClockStopped: (event) => [
    { kind: 'clock-stopped', detail: event.data.met ? 'met' : 'missed', unitId: clockOf(event, event.data) },
  ],
};

const handoff =
  (kind: string) =>
  ({ data }: EventOf<HandoffEvent['type']>): readonly Fact[] => [
    { kind, detail: 'purpose' in data ? data.purpose : '', unitId: data.handoffId },
  ];

const offer =
  (kind: string) =>
  ({ data }: EventOf<'MediatorOffered' | 'OfferAccepted' | 'OfferDeclined' | 'OfferExpired'>): readonly Fact[] => [
    { kind, unitId: data.assignmentId, mediatorId: data.mediatorId },
  ];

const FACTS: Facts = {
  ...OF_CASES,
  ...OF_EPISODES,
  ...OF_AGREEMENTS,
  ...OF_CLOCKS,
  ...OF_SIGNALS,
  HandoffSent: handoff('handoff-sent'),
  HandoffReceived: handoff('handoff-received'),
  HandoffAccepted: handoff('handoff-accepted'),
  HandoffReturned: handoff('handoff-returned'),
  HandoffLapsed: handoff('handoff-lapsed'),
  HandoffOverdue: handoff('handoff-overdue'),
  HandoffConcluded: handoff('handoff-concluded'),
  HandoffObjected: handoff('handoff-objected'),
  HandoffObjectionUpheld: handoff('handoff-upheld'),
  HandoffObjectionOverruled: handoff('handoff-overruled'),
  HandoffRecalled: handoff('handoff-recalled'),
  MediatorOffered: offer('offered'),
  OfferAccepted: offer('offer-accepted'),
  OfferDeclined: offer('offer-declined'),
  OfferExpired: offer('offer-expired'),
  AssistingSeatAsked: ({ data: { episodeId, ground } }) => [
    { kind: 'assisting-asked', detail: ground, unitId: episodeId },
  ],
  ScreeningRecorded: screeningFacts,
  AllowanceGranted: ({ data: { kind, amountCny, on, mediatorId } }) => [
    { kind: 'allowance', detail: kind, amountCny, day: on, mediatorId },
  ],
};

function screeningFacts(event: EventOf<'ScreeningRecorded'>): readonly Fact[] {
  const { screeningId, divisionCode, organisationId, to, found, prevented, averted } = event.data;
  const place = { disputeId: null, unitId: screeningId, divisionCode, organisationId, day: to };
  const facts: Fact[] = [{ ...place, kind: 'screened', weight: 1 }];
  if (found > 0) facts.push({ ...place, kind: 'found', weight: found });
  if (prevented > 0) facts.push({ ...place, kind: 'prevented', weight: prevented });
  for (const { kind, cases, people } of averted) {
    facts.push({ ...place, kind: 'screening-averted', detail: kind, weight: cases, people });
  }
  return facts;
}

const clockOf = (event: { data: { disputeId: string } }, { clockId }: { clockId: string }): string =>
  clockUnit(event.data.disputeId, clockId);

const sum = (amounts: readonly (number | null)[]): number | null =>
  amounts.some((amount) => amount !== null) ? amounts.reduce<number>((total, one) => total + (one ?? 0), 0) : null;

/** Rows of one event, keyed by its id and their place. */
export function countedFactsOf(event: CountedEvent): readonly CountedFact[] {
  const disputeId = 'disputeId' in event.data ? event.data.disputeId : null;
  const facts = FACTS[event.type] as ((one: CountedEvent) => readonly Fact[]) | undefined;
  return (facts?.(event) ?? []).map((fact, index) => ({
    factId: `${event.id}/${index}`,
    detail: '',
    day: shanghaiDay(event.metadata.happenedAt),
    knownAt: event.metadata.recordedAt,
    revision: event.revision,
    disputeId,
    unitId: disputeId ?? event.stream,
    divisionCode: null,
    organisationId: null,
    channel: null,
    mediatorId: null,
    weight: 1,
    amountCny: null,
    people: null,
    ...fact,
  }));
}

export const COUNTED_EVENTS: readonly string[] = Object.keys(FACTS);
