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
  for (const { type, data: text, metadata: meta } of events) {
    const data = JSON.parse(text) as Data;
    const { happenedAt, recordedAt } = JSON.parse(meta) as { happenedAt: string; recordedAt: string };
    if (asOf !== null && dayOf(recordedAt) > asOf) continue;
    const disputeId = String(data['disputeId']);
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

type Flowing = (event: Plain) => { readonly day: string; readonly value?: number } | null;
const when =
  (type: string, test: (data: Plain['data']) => boolean = () => true, dayField?: string): Flowing =>
  (event) =>
    event.type === type && test(event.data)
      ? { day: dayField === undefined ? event.day : String(event.data[dayField]) }
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
  transferred: when('HandoffAccepted', ({ purpose }) => purpose === 'transfer'),
  handoffsReturned: when('HandoffReturned'),
  wentOverdue: when('ClockOverdue'),
  clocksMet: when('ClockStopped', ({ met }) => met === true),
  oral: when('AgreementDrafted', ({ form }) => form === 'oral'),
  effective: when('AgreementTookEffect', () => true, 'effectiveOn'),
  confirmed: when('ConfirmationDecided', ({ outcome }) => outcome === 'valid', 'decidedOn'),
  satisfied: when('ReturnVisitRecorded', ({ satisfied }) => satisfied === true, 'on'),
  amount: (event) =>
    event.type === 'DisputeRegistered' ? { day: event.day, value: Number(event.data['amountCny'] ?? 0) } : null,
};

export const WALKED_MEASURES = [
  ...(Object.keys(FLOWS) as DefinedMeasureId[]),
  'open',
  'overdue',
  'handoffsPending',
] as const satisfies readonly DefinedMeasureId[];

/** Everything of a dispute that a cell counts, with the keys under which it stands. */
export function countedIn(
  dispute: Walked,
  cell: {
    readonly measure: DefinedMeasureId;
    readonly start: string;
    readonly end: string;
    readonly areaCode: string | null;
  },
  kinds: ReadonlyMap<string, string>,
): readonly CountedOne[] {
  const { measure, start, end, areaCode } = cell;
  const digits = [6, 9].find((level) => (areaCode?.length ?? 0) < level) ?? 12;
  const flowing = FLOWS[measure];
  if (flowing) {
    return dispute.events.flatMap((event) => {
      const found = flowing(event);
      if (!found || found.day < start || found.day >= end) return [];
      return [{ value: found.value ?? 1, keys: keysOf(dispute, event, kinds, digits) }];
    });
  }
  const before = dispute.events.filter(({ day }) => day < end);
  const open = last(before, ['DisputeRegistered', 'DisputeReopened', 'DisputeClosed']);
  if (measure === 'open') {
    return open && open.type !== 'DisputeClosed' ? [{ value: 1, keys: keysOf(dispute, open, kinds, digits) }] : [];
  }
  if (measure === 'overdue') {
    if (!open || open.type === 'DisputeClosed') return [];
    const clocks = new Set(before.flatMap(({ data }) => clockIdOf(data) ?? []));
    const late = [...clocks].some((clockId) => {
      const of = before.filter(({ data }) => clockIdOf(data) === clockId);
      const final = last(of, ['ClockOverdue', 'ClockStopped', 'ClockExtended']);
      return final?.type === 'ClockOverdue' && final.data['rule'] !== 'confirmation_window';
    });
    return late ? [{ value: 1, keys: keysOf(dispute, open, kinds, digits) }] : [];
  }
  const sent = new Set(before.flatMap(({ type, data }) => (type === 'HandoffSent' ? [data['handoffId']] : [])));
  return [...sent].flatMap((handoffId) => {
    const of = before.filter(({ data }) => data['handoffId'] === handoffId);
    const final = last(of, ['HandoffSent', 'HandoffAccepted', 'HandoffReturned']);
    return final?.type === 'HandoffSent' ? [{ value: 1, keys: keysOf(dispute, final, kinds, digits) }] : [];
  });
}

const clockIdOf = (data: Data): unknown => data['clockId'] ?? data.clock?.clockId;

const last = (events: readonly Plain[], types: readonly string[]): Plain | undefined =>
  events.findLast(({ type }) => types.includes(type));

function keysOf(
  dispute: Walked,
  { type, data }: Plain,
  kinds: ReadonlyMap<string, string>,
  digits: number,
): Readonly<Record<string, string>> {
  const of = (wanted: string, field?: string): Data =>
    dispute.events.findLast(
      (one) =>
        one.type === wanted && (field === undefined || (data[field] !== undefined && one.data[field] === data[field])),
    )?.data ?? {};
  const registered = of('DisputeRegistered');
  const routed = last(dispute.events, ['RoutingDecided', 'RoutingOverridden', 'EpisodeOpened'])?.data ?? {};
  const handoff = of('HandoffSent', 'handoffId');
  const unit = type.startsWith('Handoff') ? handoff : of('EpisodeOpened', 'episodeId');
  const mediator = of('MediatorAppointed', 'episodeId');
  const text = (...values: unknown[]): string =>
    String(values.find((value) => value !== undefined && value !== null) ?? '');
  return {
    channel: text(unit['channel'], routed['channel']),
    category: text(registered['category']),
    source: text(registered['source']),
    area: text(dispute.area?.slice(0, digits)),
    organisation: text(unit['toOrganisationId'], unit['organisationId'], registered['receivedBy']),
    mediatorKind: text(kinds.get(String(mediator['mediatorId']))),
  };
}
