import { TAKEN_BACK, type TakingBack } from '../definitions/taken-back.js';
import type { StandingName } from '../definitions/standings.js';
import { knownBefore, type Span } from '../period/period.js';
import type { Parameters } from './parameters.js';

/** One period, and its place among those of the statement. */
interface Bounds {
  readonly start: string;
  /** A parameter: every statement needs it. */
  readonly end: string;
  readonly place: number;
}

/** What facts and standings have alike (`CountedColumns`). */
const FACT_COLUMNS = [
  'fact_id',
  'kind',
  'detail',
  'day',
  'known_at',
  'weight',
  'amount_cny',
  'people',
  'dispute_id',
  'unit_id',
  'revision',
  'division_code',
  'organisation_id',
  'channel',
  'mediator_id',
] as const;

/**
 * SQL of the facts that happened in each of some periods, and of those that opened what stands at the end of each, as far as
 * was known. A row carries `span`, the place of its period, and `span_end`.
 */
export class FactSources {
  /** Parameter of the moment before which a fact must have become known; null: whatever is known now. */
  readonly known: string | null;
  private readonly spans: readonly Bounds[];

  constructor(
    private readonly parameters: Parameters,
    spans: readonly Span[],
    asOf: string | null,
  ) {
    this.known = asOf === null ? null : parameters.add(knownBefore(asOf));
    this.spans = spans.map(({ start, end }, place) => ({ start, end: `${parameters.add(end)}::date`, place }));
  }

  /** Facts of these kinds, each in the period of its day, apart from those that are taken back. */
  happened(kinds: readonly string[]): string {
    const stay = kinds.filter((kind) => TAKEN_BACK[kind] === undefined);
    const others = kinds.flatMap((kind) => {
      const by = TAKEN_BACK[kind];
      return by ? [this.ofKinds([kind], this.notTakenBack(by))] : [];
    });
    return [...(stay.length === 0 ? [] : [this.ofKinds(stay, '')]), ...others].join(' union all ');
  }

  private ofKinds(kinds: readonly string[], more: string): string {
    const which = `x.kind = any(${this.parameters.add(kinds)}::text[])${this.knownBy('x')}${more}`;
    return this.ofEachSpan(
      ({ start, end }) =>
        ` from views.counted_facts x where ${which} and x.day >= ${this.parameters.add(start)}::date and x.day < ${end}`,
    );
  }

  private notTakenBack({ kind, detail }: TakingBack): string {
    return (
      ` and not exists (select 1 from views.counted_facts b where b.dispute_id = x.dispute_id and b.unit_id = x.unit_id` +
      ` and b.kind = ${this.parameters.add(kind)} and b.detail = ${this.parameters.add(detail)}${this.knownBy('b')})`
    );
  }

  /** With `standing`: what opened it. A standing whose course is not plain says by its course which fact that was. */
  stood(standings: readonly StandingName[]): string {
    const which = this.parameters.add(standings);
    const plain = this.ofEachSpan(
      ({ end }) =>
        `, x.standing from views.counted_standings x` +
        ` where x.standing = any(${which}::text[]) and ${this.standsPlainly('x', end)}`,
    );
    const others = this.ofEachSpan(
      ({ end }) =>
        `, s.standing from views.counted_standings s join views.counted_facts x on x.fact_id = ${this.openedBy('s', end)}` +
        ` where s.standing = any(${which}::text[]) and not s.plain`,
    );
    return `${plain} union all ${others}`;
  }

  /** Rows of `x`, once for each period. */
  private ofEachSpan(from: (span: Bounds) => string): string {
    const columns = FACT_COLUMNS.map((name) => `x.${name}`).join(', ');
    return this.spans
      .map((span) => `select ${columns}, ${span.place} as span, ${span.end} as span_end${from(span)}`)
      .join(' union all ');
  }

  /** Condition on a row `f` of what stood: its dispute was not closed either. */
  ofOpenDispute(): string {
    const end = 'f.span_end';
    return (
      `exists (select 1 from views.counted_standings o where o.standing_id = 'open/' || f.dispute_id` +
      ` and case when o.plain then ${this.standsPlainly('o', end)} else ${this.openedBy('o', end)} is not null end)`
    );
  }

  /** A plain course was opened before the end and not closed by then, as far as was known. */
  private standsPlainly(alias: string, end: string): string {
    const closedLater = this.known === null ? '' : ` or ${alias}.closed_known_at >= ${this.known}::timestamptz`;
    return (
      `${alias}.plain and ${alias}.day < ${end}${this.knownBy(alias)}` +
      ` and (${alias}.closed_on is null or ${alias}.closed_on >= ${end}${closedLater})`
    );
  }

  /** The last fact of any other course before the end, as far as was known; null: it closed. */
  private openedBy(alias: string, end: string): string {
    const known = this.known === null ? '' : ` and (one.entry->>'known')::timestamptz < ${this.known}::timestamptz`;
    return (
      `(select one.entry->>'opened'` +
      ` from jsonb_array_elements(${alias}.course) with ordinality as one(entry, place)` +
      ` where (one.entry->>'day')::date < ${end}${known} order by one.place desc limit 1)`
    );
  }

  private knownBy(alias: string): string {
    return this.known === null ? '' : ` and ${alias}.known_at < ${this.known}::timestamptz`;
  }
}
