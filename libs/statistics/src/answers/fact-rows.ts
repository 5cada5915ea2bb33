import { accessPredicate, type Viewer } from '@libs/identity';
import type { IntakeFlag } from '@libs/reference';
import type { State } from '../definitions/definition.js';
import { knownBefore } from '../period/period.js';
import type { Parameters } from './parameters.js';
import { type Breakdown, codeLengthBelow, type FilterName, FILTERS, type Question } from './question.js';

/** Facts of a place instead of a case; their readers are those of the place. */
export const PLACE_KINDS = ['screened', 'found', 'prevented', 'screening-averted'];

/** Days a dispute has been open at the end of the period (domain.md 9: 在办时长). Bands are ours. */
export const AGE_BANDS = [
  { key: 'week', title: '7 日内', upTo: 7 },
  { key: 'month', title: '8–30 日', upTo: 30 },
  { key: 'quarter', title: '31–90 日', upTo: 90 },
  { key: 'older', title: '90 日以上', upTo: null },
] as const;

/** What a statement needs beside its breakdowns. */
export interface Needs {
  /** `unit_detail`, `unit_opened_on`. */
  readonly unit?: boolean;
  /** `dispute_opened_on`. */
  readonly dispute?: boolean;
}

const OF_UNIT: readonly Breakdown[] = ['channel', 'organisation', 'bodyKind', 'mediatorKind', 'mediator', 'rule'];
const OF_DISPUTE: readonly Breakdown[] = ['channel', 'category', 'source', 'area', 'organisation', 'bodyKind', 'age'];

/**
 * SQL of the rows that are counted. Numbers and lists alike start here, so they cannot differ. One instance serves one
 * statement.
 */
export class FactRows {
  private readonly known: string | null;
  private readonly end: string;

  constructor(
    private readonly question: Question,
    private readonly parameters: Parameters,
    /** Breakdowns whose columns the statement needs. */
    private readonly wanted: readonly Breakdown[] = [],
    private readonly needs: Needs = {},
  ) {
    this.known = question.asOf === null ? null : parameters.add(knownBefore(question.asOf));
    this.end = `${parameters.add(question.span.end)}::date`;
  }

  /** Facts of these kinds in the period. */
  flow(kinds: readonly string[]): string {
    const start = `${this.parameters.add(this.question.span.start)}::date`;
    const when = `f.day >= ${start} and f.day < ${this.end}${this.knownBy('f')}`;
    const ofCases = kinds.filter((kind) => !PLACE_KINDS.includes(kind));
    const ofPlaces = kinds.filter((kind) => PLACE_KINDS.includes(kind));
    const branches: string[] = [];
    if (ofCases.length > 0) {
      branches.push(
        this.select(`f.kind = any(${this.parameters.add(ofCases)}::text[]) and ${when} and ${this.cases()}`),
      );
    }
    if (ofPlaces.length > 0) {
      const which = `f.kind = any(${this.parameters.add(ofPlaces)}::text[]) and f.dispute_id is null`;
      branches.push(this.select(`${which} and ${when} and ${this.places()}`));
    }
    return branches.join(' union all ');
  }

  /** What stands at the end of the period: the facts that opened it. */
  state(state: State, flags: readonly IntakeFlag[] = []): string {
    const standing = this.parameters.add(state.standing);
    const conditions = [this.cases()];
    if (state.flag) conditions.push(`d.flags @> array[${this.parameters.add(state.flag)}]::text[]`);
    if (state.except) conditions.push(`f.detail <> all(${this.parameters.add(state.except)}::text[])`);
    if (state.unitDetail) conditions.push(`u.detail = ${this.parameters.add(state.unitDetail)}`);
    if (state.ofOpenDisputes) conditions.push(this.ofOpenDispute());
    const more = {
      more: this.flagBits(flags),
      unit: state.unitDetail !== undefined,
      ofDispute: state.flag !== undefined || flags.length > 0,
    };
    const plain = this.select(
      `f.standing = ${standing} and ${this.standsPlainly('f')} and ${conditions.join(' and ')}`,
      {
        ...more,
        from: 'views.counted_standings f',
      },
    );
    const others = this.select(conditions.join(' and '), {
      ...more,
      from:
        `(select x.* from views.counted_standings s join views.counted_facts x on x.fact_id = ${this.openedBy('s')}` +
        ` where s.standing = ${standing} and not s.plain) f`,
    });
    const all = `${plain} union all ${others}`;
    if (!state.ofOpenDisputes) return all;
    return `select distinct on (s.dispute_id collate "C") s.* from (${all}) s order by s.dispute_id collate "C", s.fact_id collate "C"`;
  }

  /** A plain course was opened before the end and not closed by then, as far as was known. */
  private standsPlainly(alias: string): string {
    const closedLater = this.known === null ? '' : ` or ${alias}.closed_known_at >= ${this.known}::timestamptz`;
    return (
      `${alias}.plain and ${alias}.day < ${this.end}${this.knownBy(alias)}` +
      ` and (${alias}.closed_on is null or ${alias}.closed_on >= ${this.end}${closedLater})`
    );
  }

  /** The last fact of any other course before the end, as far as was known; null: it closed. */
  private openedBy(alias: string): string {
    const known = this.known === null ? '' : ` and (one.entry->>'known')::timestamptz < ${this.known}::timestamptz`;
    return (
      `(select one.entry->>'opened'` +
      ` from jsonb_array_elements(${alias}.course) with ordinality as one(entry, place)` +
      ` where (one.entry->>'day')::date < ${this.end}${known} order by one.place desc limit 1)`
    );
  }

  private ofOpenDispute(): string {
    return (
      `exists (select 1 from views.counted_standings o where o.standing_id = 'open/' || f.dispute_id` +
      ` and case when o.plain then ${this.standsPlainly('o')} else ${this.openedBy('o')} is not null end)`
    );
  }

  /** Which of the flags a dispute carries, one bit each, so that one reading of a state serves all its variants. */
  private flagBits(flags: readonly IntakeFlag[]): string {
    const bits = flags.map(
      (flag, index) => `(d.flags @> array[${this.parameters.add(flag)}]::text[])::int * ${2 ** index}`,
    );
    return bits.length === 0 ? '' : `, ${bits.join(' + ')} as "flagBits"`;
  }

  /** Joins only what is asked for: over a million facts each join costs more than all the rest. */
  private select(where: string, more: Selected = {}): string {
    const named = [...new Set<Breakdown>([...this.wanted, ...this.filterNames()])];
    const { unit, dispute } = this.joinsFor(named, more);
    const joins = [
      unit ? ' left join views.counted_units u on u.unit_id = f.unit_id' : '',
      dispute ? ` left join views.counted_disputes d on d.dispute_id = f.dispute_id` : '',
      named.includes('mediatorKind') ? this.joinMediator() : '',
      this.joinBody(named),
    ];
    const columns = named.map((name) => `, (${this.column(name)}) collate "C" as "by_${name}"`).join('');
    const filters = this.filterNames().map(
      (name) => ` and ${this.column(name)} = ${this.parameters.add(this.question.filters[name])}`,
    );
    const ofUnit = unit ? 'u.detail as unit_detail, u.opened_on as unit_opened_on' : 'null as unit_detail';
    return (
      `select f.fact_id, f.kind collate "C" as kind, f.detail collate "C" as detail, f.day, f.known_at, f.weight, f.amount_cny, f.people,` +
      ` f.dispute_id, f.unit_id, f.revision, ${ofUnit}` +
      `${dispute ? ', d.opened_on as dispute_opened_on' : ''}${more.more ?? ''}${columns}` +
      ` from ${more.from ?? 'views.counted_facts f'}${joins.join('')} where ${where}${filters.join('')}`
    );
  }

  private joinsFor(named: readonly Breakdown[], more: Selected): { readonly unit: boolean; readonly dispute: boolean } {
    const has = (some: readonly Breakdown[]): boolean => named.some((name) => some.includes(name));
    const { needs, question } = this;
    return {
      unit: Boolean(needs.unit ?? more.unit) || has(OF_UNIT),
      dispute: Boolean(needs.dispute ?? more.ofDispute) || question.areaCode !== null || has(OF_DISPUTE),
    };
  }

  private filterNames(): FilterName[] {
    return FILTERS.filter((name) => this.question.filters[name] !== undefined);
  }

  private knownBy(alias: string): string {
    return this.known === null ? '' : ` and ${alias}.known_at < ${this.known}::timestamptz`;
  }

  /** Cases in the area that the viewer may list. */
  private cases(): string {
    const { viewer, areaCode } = this.question;
    const access = accessPredicate(viewer, 'access', 'list');
    const may = this.parameters.named(access.sql, access.parameters);
    const within = areaCode === null ? '' : ` and ${this.within('d.division_code', areaCode)}`;
    return (
      `f.dispute_id is not null${within} and exists (select 1 from views.dispute_access "access"` +
      ` where "access".dispute_id = f.dispute_id and ${may})`
    );
  }

  private places(): string {
    const { viewer, areaCode } = this.question;
    const within = areaCode === null ? '' : ` and ${this.within('f.division_code', areaCode)}`;
    return `${this.placeRights(viewer)}${within}`;
  }

  private placeRights(viewer: Viewer): string {
    if (viewer.role === 'system') return 'true';
    if ((viewer.role !== 'leader' && viewer.role !== 'coordinator') || !viewer.areaCode) return 'false';
    return this.within('f.division_code', viewer.areaCode);
  }

  /** One range of the index, which is ordered by bytes; `~` comes after every digit. */
  private within(column: string, area: string): string {
    return `${column} >= ${this.parameters.add(area)} and ${column} < ${this.parameters.add(`${area}~`)}`;
  }

  /** Mostly there is no entry, or the last one was known already; only else the others are looked at. */
  private latest(column: string): string {
    if (this.known === null) return `${column}->-1->>'value'`;
    const known = `${this.known}::timestamptz`;
    return (
      `case when ${column}->-1 is null then null when (${column}->-1->>'known')::timestamptz < ${known} then ${column}->-1->>'value' else` +
      ` (select one.entry->>'value' from jsonb_array_elements(${column}) with ordinality as one(entry, place)` +
      ` where (one.entry->>'known')::timestamptz < ${known} order by one.place desc limit 1) end`
    );
  }

  private mediator(): string {
    return `coalesce(f.mediator_id, ${this.latest('u.mediators')})`;
  }

  private joinMediator(): string {
    return ` left join views.mediator_directory m on m.mediator_id = ${this.mediator()}`;
  }

  private joinBody(named: readonly Breakdown[]): string {
    if (!named.includes('bodyKind')) return '';
    return ` left join views.organisation_directory o on o.organisation_id = ${ORGANISATION}`;
  }

  /** By the last day of the period. */
  private ageBand(): string {
    const bands = AGE_BANDS.map(({ key, upTo }) =>
      upTo === null ? `else '${key}'` : `when ${this.end} - 1 - d.opened_on <= ${upTo} then '${key}'`,
    );
    return `case when d.opened_on is null then '' ${bands.join(' ')} end`;
  }

  private column(name: Breakdown): string {
    switch (name) {
      case 'channel':
        return `coalesce(f.channel, u.channel, ${this.latest('d.channels')}, '')`;
      case 'area':
        return `coalesce(left(coalesce(d.division_code, f.division_code), ${codeLengthBelow(this.question.areaCode)}), '')`;
      case 'mediator':
        return `coalesce(${this.mediator()}, '')`;
      case 'age':
        return this.ageBand();
      default:
        return PLAIN_COLUMNS[name];
    }
  }
}

interface Selected {
  /** Default the facts. */
  readonly from?: string;
  /** Columns. */
  readonly more?: string;
  readonly unit?: boolean;
  readonly ofDispute?: boolean;
}

const ORGANISATION = 'coalesce(f.organisation_id, u.organisation_id, d.received_by)';

const PLAIN_COLUMNS: Readonly<Record<Exclude<Breakdown, 'channel' | 'area' | 'mediator' | 'age'>, string>> = {
  category: `coalesce(d.category, '')`,
  source: `coalesce(d.source, '')`,
  organisation: `coalesce(${ORGANISATION}, '')`,
  bodyKind: `coalesce(o.kind, '')`,
  mediatorKind: `coalesce(m.kind, '')`,
  detail: 'f.detail',
  rule: `coalesce(u.detail, '')`,
  day: `to_char(f.day, 'YYYY-MM-DD')`,
  month: `to_char(f.day, 'YYYY-MM')`,
};
