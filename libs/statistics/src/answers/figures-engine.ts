import { Injectable } from '@nestjs/common';
import type { Flow, Measure } from '../definitions/definition.js';
import { DEFINED_MEASURE_IDS, type DefinedMeasureId, DICTIONARY } from '../definitions/dictionary.js';
import { STANDINGS } from '../definitions/standings.js';
import { TAKEN_BACK } from '../definitions/taken-back.js';
import { knownBefore, type Span } from '../period/period.js';
import type { ChangedRow, CountedList, CountedRow } from './counted-rows.js';
import { FactRows } from './fact-rows.js';
import { FiguresDatabase } from './figures-database.js';
import { Parameters } from './parameters.js';
import {
  type CountedMeasures,
  FLOW_READINGS,
  flowsCounted,
  type FlowReading,
  grouped,
  GROUPED_BY,
  type Grouping,
  type GroupRow,
  groupsOfGroups,
  isMade,
  NOTHING_COUNTED,
  readingOf,
  statesCounted,
} from './group-rows.js';
import type { Breakdown, Question } from './question.js';
import { stateFamilies, type StateFamily } from './state-families.js';

const VALUE_SQL: Readonly<Record<NonNullable<Flow['sum']>, string>> = {
  weight: 'r.weight',
  amount: 'coalesce(r.amount_cny, 0)',
  people: 'coalesce(r.people, 0)',
};

/** Every number and every list, from the same rows by the same conditions. */
@Injectable()
export class FiguresEngine {
  constructor(private readonly database: FiguresDatabase) {}

  /** All measures that are asked for, with their breakdowns; others are zero. */
  async count(
    question: Question,
    breakdowns: readonly Breakdown[] = [],
    measures: readonly DefinedMeasureId[] = DEFINED_MEASURE_IDS,
  ): Promise<CountedMeasures> {
    const [counted] = await this.countEach({ question, spans: [question.span], breakdowns, measures });
    return counted as CountedMeasures;
  }

  /** The whole of all measures for each of several periods, in one reading. */
  totals(question: Question, spans: readonly Span[]): Promise<CountedMeasures[]> {
    return this.countEach({ question, spans, breakdowns: [], measures: DEFINED_MEASURE_IDS });
  }

  private async countEach(asked: Asked): Promise<CountedMeasures[]> {
    const { measures, spans } = asked;
    const flows = FLOW_READINGS.map((reading) => ({
      reading,
      ids: measures.filter((id) => DICTIONARY[id].flow && readingOf(DICTIONARY[id].flow) === reading),
    }));
    const families = stateFamilies(measures);
    const [flowRows, stateRows] = await Promise.all([
      Promise.all(flows.map(({ reading, ids }) => this.flowGroups(asked, ids, reading))),
      Promise.all(families.map((family) => this.stateGroups(asked, family))),
    ]);
    return spans.map((_span, place) => {
      const here = (rows: readonly GroupRow[] = []): GroupRow[] => rows.filter(({ span = 0 }) => span === place);
      return Object.assign(
        { ...NOTHING_COUNTED },
        ...flows.map(({ ids }, index) => flowsCounted(ids, here(flowRows[index]))),
        ...families.map((family, index) => statesCounted(family, here(stateRows[index]))),
      ) as CountedMeasures;
    });
  }

  /** The rows behind one number. `by` narrows it to a key of a breakdown. */
  async list(
    question: Question,
    measureId: DefinedMeasureId,
    by: { readonly breakdown: Breakdown; readonly key: string } | null,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<CountedList> {
    const measure = DICTIONARY[measureId];
    const make = (parameters: Parameters): { rows: string; where: string } => {
      const wanted: Breakdown[] = by ? ['channel', by.breakdown] : ['channel'];
      const rows = this.rowsOf(measure, question, parameters, wanted);
      return { rows, where: by ? `where r."by_${by.breakdown}" = ${parameters.add(by.key)}` : '' };
    };
    const value = measure.flow?.sum ? VALUE_SQL[measure.flow.sum] : '1';
    const counting = new Parameters();
    const counted = make(counting);
    const [sum] = await this.run<{ total: number; rows: number }>(
      `select coalesce(sum(${value}), 0)::float8 as total, count(*)::int as rows from (${counted.rows}) r ${counted.where}`,
      counting,
    );
    const listing = new Parameters();
    const listed = make(listing);
    const items = await this.run<CountedRow>(
      `select r.fact_id as "factId", r.dispute_id as "disputeId", d.code, d.category,` +
        ` d.division_code as "divisionCode", r."by_channel" as channel, r.kind, r.detail,` +
        ` to_char(r.day, 'YYYY-MM-DD') as day, to_char(r.known_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "knownAt",` +
        ` (${value})::float8 as value` +
        ` from (${listed.rows}) r left join views.counted_disputes d on d.dispute_id = r.dispute_id ${listed.where}` +
        ` order by r.day, r.fact_id offset ${listing.add(page.offset)} limit ${listing.add(page.limit)}`,
      listing,
    );
    return { total: sum?.total ?? 0, rows: sum?.rows ?? 0, items };
  }

  /** Case by case what is counted with one state of knowledge and not with another. */
  async difference(
    question: Question,
    measureId: DefinedMeasureId,
    before: string,
    after: string | null,
    limit: number,
  ): Promise<readonly ChangedRow[]> {
    const measure = DICTIONARY[measureId];
    const parameters = new Parameters();
    const side = (asOf: string | null): string => this.rowsOf(measure, { ...question, asOf }, parameters);
    const { key, kinds, changedBy } = identityOf(measure);
    const value = measure.flow?.sum ? VALUE_SQL[measure.flow.sum] : '1';
    const since = parameters.add(knownBefore(before));
    return this.run<ChangedRow>(
      `with a as (${side(before)}), b as (${side(after)}), changed as (` +
        ` select 'added' as change, r.${key} as key, r.dispute_id, r.unit_id, (${value})::float8 as value from b r where not exists (select 1 from a where a.${key} = r.${key})` +
        ` union all select 'removed', r.${key}, r.dispute_id, r.unit_id, (${value})::float8 from a r where not exists (select 1 from b where b.${key} = r.${key}))` +
        ` select c.change, c.dispute_id as "disputeId", d.code, d.division_code as "divisionCode", c.value, w.kind, w.detail,` +
        ` to_char(w.day, 'YYYY-MM-DD') as day, to_char(w.known_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "knownAt"` +
        ` from changed c left join views.counted_disputes d on d.dispute_id = c.dispute_id` +
        ` left join lateral (select f.* from views.counted_facts f where f.known_at >= ${since}::timestamptz` +
        ` and f.kind = any(${parameters.add(kinds)}::text[])` +
        ` and ${changedBy}` +
        ` order by f.revision desc limit 1) w on true order by c.change, c.key limit ${parameters.add(limit)}`,
      parameters,
    );
  }

  /** Names of the bodies or mediators among the keys. */
  async titles(breakdown: Breakdown, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const sql = NAMES[breakdown];
    return sql === undefined ? new Map() : this.database.names(sql, keys);
  }

  /** The rows of a measure with all its own conditions: what is counted and what is listed. */
  private rowsOf(
    { flow, state }: Measure,
    question: Question,
    parameters: Parameters,
    wanted: readonly Breakdown[] = [],
  ): string {
    if (state) return new FactRows(question, parameters, wanted).states({ ...state, standings: [state.standing] });
    if (!flow) throw new Error('a measure counts a flow or a state');
    const { details, unitDetails, mediatorKinds } = flow;
    const columns: readonly Breakdown[] = mediatorKinds ? [...new Set([...wanted, 'mediatorKind' as const])] : wanted;
    const rows = new FactRows(question, parameters, columns, { unit: unitDetails !== undefined }).flow([flow.kind]);
    const conditions = [
      ['r.detail', details],
      ['r.unit_detail', unitDetails],
      ['r."by_mediatorKind"', mediatorKinds],
    ] as const;
    const where = conditions.flatMap(([column, values]) =>
      values ? [`${column} = any(${parameters.add(values)}::text[])`] : [],
    );
    return where.length === 0 ? rows : `select r.* from (${rows}) r where ${where.join(' and ')}`;
  }

  private async flowGroups(
    { question, spans, breakdowns }: Asked,
    measures: readonly DefinedMeasureId[],
    reading: FlowReading,
  ): Promise<readonly GroupRow[]> {
    const kinds = [...new Set(measures.flatMap((id) => DICTIONARY[id].flow?.kind ?? []))];
    if (kinds.length === 0) return [];
    const parameters = new Parameters();
    const made = {
      breakdowns,
      constant: constantOf(spans, GROUPED_BY[reading]),
      sums: measures.some((id) => DICTIONARY[id].flow?.sum),
    };
    if (reading !== 'narrow') {
      const rows = new FactRows(question, parameters, breakdowns, { spans }).flow(kinds);
      return this.groups({ ...made, rows }, parameters);
    }
    const wanted = [...new Set<Breakdown>([...breakdowns, 'mediatorKind'])];
    const rows = new FactRows(question, parameters, wanted, { unit: true, spans }).flow(kinds);
    // A column of its own: the kind of mediator may be one of the breakdowns as well.
    const named = `select n.*, n.unit_detail as "unitDetail", n."by_mediatorKind" as "handledBy" from (${rows}) n`;
    return this.groups({ ...made, rows: named }, parameters);
  }

  private stateGroups({ question, spans, breakdowns }: Asked, family: StateFamily): Promise<GroupRow[]> {
    const parameters = new Parameters();
    const rows = new FactRows(question, parameters, breakdowns, { spans }).states(family);
    const columns = family.flagBits.length === 0 ? 'r.standing' : 'r.standing, r."flagBits"';
    return this.groups({ rows, breakdowns, constant: constantOf(spans, columns), sums: false }, parameters);
  }

  /** Groups of groups are made here: a reading over all rows costs more. */
  private async groups(asked: Grouping, parameters: Parameters): Promise<GroupRow[]> {
    const made = asked.breakdowns.filter((name) => isMade(name, asked));
    const breakdowns = asked.breakdowns.filter((name) => !made.includes(name));
    const found = await this.run<GroupRow>(grouped({ ...asked, breakdowns }), parameters);
    return [...found, ...made.flatMap((name) => groupsOfGroups(name, found))];
  }

  private run<Row>(sql: string, parameters: Parameters): Promise<Row[]> {
    return this.database.run(sql, parameters);
  }
}

interface Identity {
  /** What a row of the measure is told apart by. */
  readonly key: string;
  /** Facts that can change it, and how they belong to it. */
  readonly kinds: readonly string[];
  readonly changedBy: string;
}

function identityOf({ flow, state }: Measure): Identity {
  if (state) {
    const { per, opens, closes } = STANDINGS[state.standing];
    const key = per === 'unit' && !state.ofOpenDisputes ? 'unit_id' : 'dispute_id';
    return { key, kinds: [...opens, ...closes], changedBy: 'f.dispute_id = c.dispute_id' };
  }
  const kind = flow?.kind ?? '';
  const by = TAKEN_BACK[kind];
  return by
    ? { key: 'fact_id', kinds: [kind, by.kind], changedBy: 'f.unit_id = c.unit_id and f.dispute_id = c.dispute_id' }
    : { key: 'fact_id', kinds: [kind], changedBy: 'f.fact_id = c.key' };
}

/** Both stand on public lists (人民调解法 10; 特邀规定 8). */
const NAMES: Readonly<Partial<Record<Breakdown, string>>> = {
  organisation:
    'select organisation_id as id, name from views.organisation_directory where organisation_id = any($1::text[])',
  mediator: 'select mediator_id as id, name from views.mediator_directory where mediator_id = any($1::text[])',
};
interface Asked {
  readonly question: Question;
  /** Instead of the question's own. */
  readonly spans: readonly Span[];
  readonly breakdowns: readonly Breakdown[];
  readonly measures: readonly DefinedMeasureId[];
}

const constantOf = (spans: readonly Span[], columns: string): string =>
  spans.length > 1 ? `r.span, ${columns}` : columns;
