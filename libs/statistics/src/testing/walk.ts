import type { StoredEvent } from '@platform/event-store';
import type { DefinedMeasureId } from '../definitions/dictionary.js';

/** A dispute as the plain walk over the log sees it. */
export interface Walked {
  readonly disputeId: string;
  readonly area: string | null;
  readonly events: readonly Plain[];
}

type Data = Readonly<Record<string, unknown>> & { readonly clock?: { readonly clockId: string } };

export interface Plain {
  readonly type: string;
  readonly data: Data;
  readonly day: string;
}

const dayOf = (instant: string): string => new Date(Date.parse(instant) + 28_800_000).toISOString().slice(0, 10);

/** Every dispute with what was known of it at the end of a day, in the order of the log. */
export function walk(events: readonly StoredEvent[], asOf: string | null): readonly Walked[] {
  const found = new Map<string, { area: string | null; events: Plain[] }>();
  const ofSignal = new Map<unknown, string | undefined>();
  for (const { type, data: text, metadata: meta } of events) {
    const data = JSON.parse(text) as Data;
    const { happenedAt, recordedAt } = JSON.parse(meta) as { happenedAt: string; recordedAt: string };
    if (asOf !== null && dayOf(recordedAt) > asOf) continue;
    if (type === 'SignalRaised') ofSignal.set(data['signalId'], (data['disputeIds'] as string[]).at(-1));
    const disputeId = String(data['disputeId'] ?? ofSignal.get(data['signalId']));
    const dispute = found.get(disputeId) ?? { area: null, events: [] };
    if (type === 'DisputeRegistered') dispute.area = data['divisionCode'] as string | null;
    dispute.events.push({ type, data, day: dayOf(happenedAt) });
    found.set(disputeId, dispute);
  }
  return [...found].map(([disputeId, rest]) => ({ disputeId, ...rest }));
}

export interface CountedOne {
  readonly value: number;
  readonly keys: Readonly<Record<string, string>>;
}

type Kinds = ReadonlyMap<string, string>;
type Flowing = (
  event: Plain,
  dispute: Walked,
  kinds: Kinds,
) => { readonly day: string; readonly value?: number } | null;
const when =
  (type: string, test: (data: Plain['data']) => boolean = () => true, dayField?: string): Flowing =>
  (event) =>
    event.type === type && test(event.data)
      ? { day: dayField === undefined ? event.day : String(event.data[dayField]) }
      : null;

const ruleOf = ({ events }: Walked, clockId: unknown): unknown =>
  (
    events.find(({ type, data }) => type === 'ClockStarted' && data.clock?.clockId === clockId)?.data.clock as
      { rule?: string } | undefined
  )?.rule;

/** Who handles an episode, as far as is known. */
function mediatorOf({ events }: Walked, episodeId: unknown): string {
  const of = events.filter(({ data }) => episodeId !== undefined && data['episodeId'] === episodeId);
  const final = last(of, ['MediatorAppointed', 'MediatorReleased']);
  return final?.type === 'MediatorAppointed' ? String(final.data['mediatorId']) : '';
}

const concludedBy =
  (wanted: string): Flowing =>
  (event, dispute, kinds) =>
    event.type === 'MediationConcluded' && kinds.get(mediatorOf(dispute, event.data['episodeId'])) === wanted
      ? { day: event.day }
      : null;

const clockKept =
  (rule: string): Flowing =>
  (event, dispute) =>
    event.type === 'ClockStopped' && event.data['met'] === true && ruleOf(dispute, event.data['clockId']) === rule
      ? { day: event.day }
      : null;

const FLOWS: Partial<Record<DefinedMeasureId, Flowing>> = {
  registered: when('DisputeRegistered'),
  rerouted: when('RoutingOverridden'),
  refused: when('DisputeRefused'),
  accepted: when('EpisodeOpened'),
  sessions: when('SessionHeld'),
  concluded: when('MediationConcluded'),
  agreed: when('MediationConcluded', ({ ending }) => ending === 'agreement'),
  closed: when('DisputeClosed'),
  reopened: when('DisputeReopened'),
  merged: when('DuplicateDecided', ({ decision }) => decision === 'merge'),
  mergeUndone: when('DuplicateDecisionUndone', ({ decision }) => decision === 'merge'),
  transferred: when('HandoffAccepted', ({ purpose }) => purpose === 'transfer'),
  handoffsReturned: when('HandoffReturned'),
  wentOverdue: (event, { events }) =>
    event.type === 'ClockOverdue' &&
    !events.some(
      ({ type, data }) => type === 'ClockStopped' && data['clockId'] === event.data['clockId'] && data['met'] === true,
    )
      ? { day: event.day }
      : null,
  clocksMet: when('ClockStopped', ({ met }) => met === true),
  oral: when('AgreementDrafted', ({ form }) => form === 'oral'),
  effective: when('AgreementTookEffect', () => true, 'effectiveOn'),
  confirmed: when('ConfirmationDecided', ({ outcome }) => outcome === 'valid', 'decidedOn'),
  satisfied: when('ReturnVisitRecorded', ({ satisfied }) => satisfied === true, 'on'),
  closedSettled: when('DisputeClosed', ({ outcome }) => outcome === 'settled'),
  repeatedRaised: when('SignalRaised', ({ kind }) => kind === 'same-people'),
  hardCases: when('AssistingSeatAsked', ({ ground }) => ground !== 'party-asked'),
  handoffsObjected: when('HandoffObjected'),
  paymentOrders: when('RemedyNoted', ({ kind }) => kind === 'payment-order', 'on'),
  performed: when('PerformanceRecorded', ({ outcome }) => outcome === 'performed', 'on'),
  visitsOnTime: clockKept('return_visit'),
  contactedOnTime: clockKept('contact_party'),
  concludedByVolunteers: concludedBy('volunteer'),
  concludedByRetiredJudges: concludedBy('retired-judge'),
  amount: (event) =>
    event.type === 'DisputeRegistered' ? { day: event.day, value: Number(event.data['amountCny'] ?? 0) } : null,
};

export const WALKED_MEASURES = [
  ...(Object.keys(FLOWS) as DefinedMeasureId[]),
  'open',
  'openIntense',
  'openGroup',
  'overdue',
  'handoffsPending',
  'handoffsUnsigned',
  'inMediation',
  'performanceUnknown',
  'repeatedOpen',
] as const satisfies readonly DefinedMeasureId[];

interface Cell {
  readonly measure: DefinedMeasureId;
  readonly start: string;
  readonly end: string;
  readonly areaCode: string | null;
}

/** Everything of a dispute that a cell counts, with the keys under which it stands. */
export function countedIn(dispute: Walked, cell: Cell, kinds: Kinds): readonly CountedOne[] {
  const { measure, start, end, areaCode } = cell;
  const digits = [6, 9].find((level) => (areaCode?.length ?? 0) < level) ?? 12;
  const keys = (event: Plain) => keysOf(dispute, event, kinds, { digits, end });
  const flowing = FLOWS[measure];
  if (!flowing) return standing(dispute, cell).map((event) => ({ value: 1, keys: keys(event) }));
  return dispute.events.flatMap((event) => {
    const found = flowing(event, dispute, kinds);
    return !found || found.day < start || found.day >= end ? [] : [{ value: found.value ?? 1, keys: keys(event) }];
  });
}

const ANSWERED = [
  'HandoffAccepted',
  'HandoffReturned',
  'HandoffRecalled',
  'HandoffObjectionUpheld',
  'HandoffObjectionOverruled',
];
/** What opens, what ends it, and what tells one from another. */
const UNITS: Partial<Record<DefinedMeasureId, readonly [opens: string, ends: readonly string[], id: string]>> = {
  handoffsPending: ['HandoffSent', ANSWERED, 'handoffId'],
  handoffsUnsigned: ['HandoffSent', [...ANSWERED, 'HandoffReceived', 'HandoffObjected'], 'handoffId'],
  inMediation: ['EpisodeOpened', ['MediationConcluded'], 'episodeId'],
  performanceUnknown: [
    'AgreementTookEffect',
    ['PerformanceRecorded', 'AgreementRevoked', 'AgreementHeldInvalid'],
    'disputeId',
  ],
  repeatedOpen: ['SignalRaised', ['SignalAnswered', 'SignalDismissed'], 'signalId'],
};

function openUnits(before: readonly Plain[], measure: DefinedMeasureId): readonly Plain[] {
  const [opens, ends, id] = UNITS[measure] ?? ['', [], ''];
  const ids = new Set(before.flatMap(({ type, data }) => (type === opens ? [data[id]] : [])));
  return [...ids].flatMap((one) => {
    const of = before.filter(({ data }) => data[id] === one);
    const final = last(of, [opens, ...ends]);
    const counts = measure !== 'repeatedOpen' || final?.data['kind'] === 'same-people';
    return final?.type === opens && counts ? [final] : [];
  });
}

const FLAGS: Partial<Record<DefinedMeasureId, string>> = { openIntense: '可能激化', openGroup: '群体性' };

const COMES = ['DisputeRegistered', 'DisputeReopened', 'DuplicateDecisionUndone'];
const GOES = ['DisputeClosed', 'DuplicateDecided'];
/** Whoever is only linked with another dispute stays. */
const isNoLink = ({ data }: Plain): boolean => data['decision'] !== 'link' && data['decision'] !== 'keep';

/** The events that stand open at the end of the period. */
function standing(dispute: Walked, { measure, end }: Cell): readonly Plain[] {
  const before = dispute.events.filter((event) => dayIn(event) < end);
  if (UNITS[measure]) return openUnits(before, measure);
  const open = last(before.filter(isNoLink), [...COMES, ...GOES]);
  if (!open || GOES.includes(open.type)) return [];
  const flags = (before.find(({ type }) => type === 'DisputeRegistered')?.data['flags'] ?? []) as string[];
  const counts = measure === 'overdue' ? isLate(before) : measure === 'open' || flags.includes(FLAGS[measure] ?? '');
  return counts ? [open] : [];
}

function isLate(before: readonly Plain[]): boolean {
  const clocks = new Set(before.flatMap(({ data }) => clockIdOf(data) ?? []));
  return [...clocks].some((clockId) => {
    const of = before.filter(({ data }) => clockIdOf(data) === clockId);
    const final = last(of, ['ClockOverdue', 'ClockStopped', 'ClockExtended']);
    return final?.type === 'ClockOverdue' && final.data['rule'] !== 'confirmation_window';
  });
}

/** Papers tell their own day. */
const DAY_FIELDS: Readonly<Record<string, string>> = {
  AgreementTookEffect: 'effectiveOn',
  ConfirmationDecided: 'decidedOn',
  PerformanceRecorded: 'on',
  ReturnVisitRecorded: 'on',
  RemedyNoted: 'on',
  AgreementRevoked: 'on',
  AgreementHeldInvalid: 'on',
};
const dayIn = ({ type, data, day }: Plain): string => String(data[DAY_FIELDS[type] ?? ''] ?? day);

const clockIdOf = (data: Data): unknown => data['clockId'] ?? data.clock?.clockId;

const last = (events: readonly Plain[], types: readonly string[]): Plain | undefined =>
  events.findLast(({ type }) => types.includes(type));

const AGES = [
  ['week', 7],
  ['month', 30],
  ['quarter', 90],
] as const;

function ageBand(opened: string | undefined, end: string): string {
  if (opened === undefined) return '';
  const days = (Date.parse(end) - Date.parse(opened)) / 86_400_000 - 1;
  return AGES.find(([, upTo]) => days <= upTo)?.[0] ?? 'older';
}

function keysOf(
  dispute: Walked,
  { type, data }: Plain,
  kinds: Kinds,
  { digits, end }: { readonly digits: number; readonly end: string },
): Readonly<Record<string, string>> {
  const find = (wanted: string, field?: string): Plain | undefined =>
    dispute.events.findLast(
      (one) =>
        one.type === wanted && (field === undefined || (data[field] !== undefined && one.data[field] === data[field])),
    );
  const of = (wanted: string, field?: string): Data => find(wanted, field)?.data ?? {};
  const registered = of('DisputeRegistered');
  const routed = last(dispute.events, ['RoutingDecided', 'RoutingOverridden', 'EpisodeOpened'])?.data ?? {};
  const handoff = of('HandoffSent', 'handoffId');
  const unit = type.startsWith('Handoff') ? handoff : of('EpisodeOpened', 'episodeId');
  const mediator = mediatorOf(dispute, data['episodeId']);
  const text = (...values: unknown[]): string =>
    String(values.find((value) => value !== undefined && value !== null) ?? '');
  return {
    channel: text(unit['channel'], routed['channel']),
    category: text(registered['category']),
    source: text(registered['source']),
    area: text(dispute.area?.slice(0, digits)),
    organisation: text(unit['toOrganisationId'], unit['organisationId'], registered['receivedBy']),
    mediatorKind: text(kinds.get(mediator)),
    mediator,
    age: ageBand(find('DisputeRegistered')?.day, end),
  };
}
