import { Injectable } from '@nestjs/common';
import { DURATION_IDS, type DurationId, DURATIONS } from '../definitions/dictionary.js';
import { FactRows } from './fact-rows.js';
import { FiguresDatabase } from './figures-database.js';
import { Parameters } from './parameters.js';
import type { Question } from './question.js';

/** Days between two facts. */
export interface Days {
  readonly count: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly ninetieth: number | null;
}

/** What became of the hand-offs to one body; each number is a measure under this body's key. */
export interface PartnerRow {
  readonly key: string;
  readonly sent: number;
  readonly accepted: number;
  readonly returned: number;
  readonly objected: number;
  readonly lapsed: number;
  readonly concluded: number;
  /** Sending to acceptance. */
  readonly days: Days;
}

const PARTNER_KINDS = {
  sent: 'handoff-sent',
  accepted: 'handoff-accepted',
  returned: 'handoff-returned',
  objected: 'handoff-objected',
  lapsed: 'handoff-lapsed',
  concluded: 'handoff-concluded',
} as const;

type Found = Readonly<Record<string, string | number | null>>;

@Injectable()
export class Durations {
  constructor(private readonly database: FiguresDatabase) {}

  async of(question: Question): Promise<Readonly<Record<DurationId, Days>>> {
    const parameters = new Parameters();
    const kinds = [...new Set(DURATION_IDS.map((id) => DURATIONS[id].flow.kind))];
    const rows = new FactRows(question, parameters, [], { unit: true, dispute: true }).flow(kinds);
    const columns = DURATION_IDS.map((id) => {
      const { flow, since, first } = DURATIONS[id];
      const days = `(r.day - r.${since === 'dispute' ? 'dispute_opened_on' : 'unit_opened_on'})`;
      return daysColumns(id, days, `r.kind = '${flow.kind}'${first ? ' and r.first' : ''}`);
    });
    const firsts = DURATION_IDS.flatMap((id) => (DURATIONS[id].first ? [DURATIONS[id].flow.kind] : []));
    const [found = {}] = await this.run(
      `with counted as materialized (${rows}), ${FIRST_OF_UNIT} as materialized (` +
        ' select e.unit_id, e.kind, min(e.revision) as revision from views.counted_facts e' +
        ` where e.kind = any(${parameters.add(firsts)}::text[]) and e.dispute_id in (select dispute_id from counted)` +
        ' group by e.unit_id, e.kind)' +
        ` select ${columns.join(', ')} from (select c.*, c.revision = s.revision as first from counted c` +
        ` left join ${FIRST_OF_UNIT} s on s.unit_id = c.unit_id and s.kind = c.kind) r`,
      parameters,
    );
    return Object.fromEntries(DURATION_IDS.map((id) => [id, daysOf(found, id)])) as Record<DurationId, Days>;
  }

  /** By the body to which a hand-off goes, most first. */
  async partners(question: Question): Promise<readonly PartnerRow[]> {
    const parameters = new Parameters();
    const rows = new FactRows(question, parameters, ['organisation'], { unit: true }).flow(
      Object.values(PARTNER_KINDS),
    );
    const counts = Object.entries(PARTNER_KINDS).map(
      ([name, kind]) => `count(*) filter (where r.kind = '${kind}') as "${name}"`,
    );
    const days = daysColumns('days', '(r.day - r.unit_opened_on)', `r.kind = '${PARTNER_KINDS.accepted}'`);
    const found = await this.run(
      `select r."by_organisation" as key, ${counts.join(', ')}, ${days} from (${rows}) r group by 1 order by sent desc, 1`,
      parameters,
    );
    const number = (row: Found, name: string): number => Number(row[name] ?? 0);
    return found.map((row) => ({
      key: String(row['key'] ?? ''),
      sent: number(row, 'sent'),
      accepted: number(row, 'accepted'),
      returned: number(row, 'returned'),
      objected: number(row, 'objected'),
      lapsed: number(row, 'lapsed'),
      concluded: number(row, 'concluded'),
      days: daysOf(row, 'days'),
    }));
  }

  private run(sql: string, parameters: Parameters): Promise<Found[]> {
    return this.database.run(sql, parameters);
  }
}

/** Within one stream what was recorded earlier has the smaller revision. A join: as a condition it was asked once per row. */
const FIRST_OF_UNIT = 'first_of_unit';

function daysColumns(name: string, days: string, where: string): string {
  const which = `filter (where ${where} and ${days} is not null)`;
  return (
    `count(*) ${which} as "${name}_count", avg(${days}) ${which} as "${name}_mean",` +
    ` percentile_cont(0.5) within group (order by ${days}) ${which} as "${name}_median",` +
    ` percentile_cont(0.9) within group (order by ${days}) ${which} as "${name}_ninetieth"`
  );
}

function daysOf(found: Found, name: string): Days {
  const number = (of: string): number | null => {
    const value = found[`${name}_${of}`];
    return value === null || value === undefined ? null : Number(value);
  };
  const mean = number('mean');
  return {
    count: number('count') ?? 0,
    mean: mean === null ? null : Math.round(mean * 10) / 10,
    median: number('median'),
    ninetieth: number('ninetieth'),
  };
}
