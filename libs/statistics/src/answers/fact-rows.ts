import { accessPredicate, type Viewer } from '@libs/identity';
import type { IntakeFlag } from '@libs/reference';
import type { State } from '../definitions/definition.js';
import type { StandingName } from '../definitions/standings.js';
import type { Span } from '../period/period.js';
import { FactSources } from './fact-sources.js';
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
  /** Several periods in one reading, told apart by `span`, their place here; default the one of the question. */
  readonly spans?: readonly Span[];
}

/** What the states of one reading have in common. */
export interface StatesAsked extends Omit<State, 'standing' | 'flag'> {
  readonly standings: readonly StandingName[];
  /** Only disputes with this mark of the intake. */
  readonly flag?: IntakeFlag;
  /** Marks of which a row says whether the dispute carries them, one bit each in `flagBits`. */
  readonly flagBits?: readonly IntakeFlag[];
}

const OF_UNIT: readonly Breakdown[] = ['channel', 'organisation', 'bodyKind', 'mediatorKind', 'mediator', 'rule'];
const OF_DISPUTE: readonly Breakdown[] = ['channel', 'category', 'source', 'area', 'organisation', 'bodyKind', 'age'];

/**
 * SQL of the rows that are counted. Numbers and lists alike start here, so they cannot differ. One instance serves one
 * statement.
 */
export class FactRows {
  private readonly sources: FactSources;

  constructor(
    private readonly question: Question,
    private readonly parameters: Parameters,
    /** Breakdowns whose columns the statement needs. */
    private readonly wanted: readonly Breakdown[] = [],
    private readonly needs: Needs = {},
  ) {
    this.sources = new FactSources(parameters, needs.spans ?? [question.span], question.asOf);
  }

  /** Facts of these kinds in the period. */
  flow(kinds: readonly string[]): string {
    const ofCases = kinds.filter((kind) => !PLACE_KINDS.includes(kind));
    const ofPlaces = kinds.filter((kind) => PLACE_KINDS.includes(kind));
    const branches: string[] = [];
    if (ofCases.length > 0) branches.push(this.select(this.sources.happened(ofCases), this.cases()));
    if (ofPlaces.length > 0) {
      branches.push(this.select(this.sources.happened(ofPlaces), `f.dispute_id is null and ${this.places()}`));
    }
    return branches.join(' union all ');
  }

  /** What stands at the end of the period: the facts that opened it. */
  states({ standings, flag, except, unitDetail, ofOpenDisputes, flagBits = [] }: StatesAsked): string {
    const conditions = [this.cases()];
    if (flag) conditions.push(`d.flags @> array[${this.parameters.add(flag)}]::text[]`);
    if (except) conditions.push(`f.detail <> all(${this.parameters.add(except)}::text[])`);
    if (ofOpenDisputes) conditions.push(this.sources.ofOpenDispute());
    if (unitDetail) conditions.push(`u.detail = ${this.parameters.add(unitDetail)}`);
    const rows = this.select(this.sources.stood(standings), conditions.join(' and '), {
      columns: `, f.standing${this.flagBits(flagBits)}`,
      unit: unitDetail !== undefined,
      ofDispute: flag !== undefined || flagBits.length > 0,
    });
    if (!ofOpenDisputes) return rows;
    const each = 's.span, s.dispute_id collate "C"';
    return `select distinct on (${each}) s.* from (${rows}) s order by ${each}, s.fact_id collate "C"`;
  }

  /** One reading of a state serves all its variants. */
  private flagBits(flags: readonly IntakeFlag[]): string {
    const bits = flags.map(
      (flag, index) => `(d.flags @> array[${this.parameters.add(flag)}]::text[])::int * ${2 ** index}`,
    );
    return bits.length === 0 ? '' : `, ${bits.join(' + ')} as "flagBits"`;
  }

  /** Joins only what is asked for: over a million facts each join costs more than all the rest. */
  private select(from: string, where: string, more: Selected = {}): string {
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
      ` f.dispute_id, f.unit_id, f.revision, f.span, ${ofUnit}` +
      `${dispute ? ', d.opened_on as dispute_opened_on' : ''}${more.columns ?? ''}${columns}` +
      ` from (${from}) f${joins.join('')} where ${where}${filters.join('')}`
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

  /** What was known by then: mostly the last entry; only where it became known later, the others are looked at. */
  private latest({ entries, last, knownAt }: Course): string {
    if (this.sources.known === null) return last;
    const known = `${this.sources.known}::timestamptz`;
    return (
      `case when ${knownAt} is null or ${knownAt} < ${known} then ${last} else` +
      ` (select one.entry->>'value' from jsonb_array_elements(${entries}) with ordinality as one(entry, place)` +
      ` where (one.entry->>'known')::timestamptz < ${known} order by one.place desc limit 1) end`
    );
  }

  private mediator(): string {
    return `coalesce(f.mediator_id, ${this.latest(MEDIATORS)})`;
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
      upTo === null ? `else '${key}'` : `when f.span_end - 1 - d.opened_on <= ${upTo} then '${key}'`,
    );
    return `case when d.opened_on is null then '' ${bands.join(' ')} end`;
  }

  private column(name: Breakdown): string {
    switch (name) {
      case 'channel':
        return `coalesce(f.channel, u.channel, ${this.latest(CHANNELS)}, '')`;
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
  readonly columns?: string;
  readonly unit?: boolean;
  readonly ofDispute?: boolean;
}

/** Columns that say who or what it was at which state of knowledge. */
interface Course {
  readonly entries: string;
  readonly last: string;
  readonly knownAt: string;
}
const MEDIATORS: Course = { entries: 'u.mediators', last: 'u.last_mediator', knownAt: 'u.last_mediator_known_at' };
const CHANNELS: Course = { entries: 'd.channels', last: 'd.last_channel', knownAt: 'd.last_channel_known_at' };

const ORGANISATION = 'coalesce(f.organisation_id, u.organisation_id, d.received_by)';

const PLAIN_COLUMNS: Readonly<Record<Exclude<Breakdown, 'channel' | 'area' | 'mediator' | 'age'>, string>> = {
  category: `coalesce(d.category, '')`,
  source: `coalesce(d.source, '')`,
  organisation: `coalesce(${ORGANISATION}, '')`,
  bodyKind: `coalesce(o.kind, '')`,
  mediatorKind: `coalesce(m.kind, '')`,
  detail: 'f.detail',
  rule: `coalesce(u.detail, '')`,
  day: 'f.day::text',
  month: 'left(f.day::text, 7)',
};
