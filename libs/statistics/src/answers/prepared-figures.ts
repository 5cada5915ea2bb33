import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@libs/identity';
import { type Clock, CLOCK } from '@platform/messaging';
import { ProjectionEngine } from '@platform/projections';
import { DataSource } from 'typeorm';
import { DIVISION_EDITIONS } from '@libs/reference';
import { type DefinedMeasureId, DICTIONARY_VERSION } from '../definitions/dictionary.js';
import { knownBefore } from '../period/period.js';
import type { FiguresAsked, FiguresView } from './get-figures.js';
import type { Breakdown } from './question.js';
import { inOrder } from './row-order.js';

/** What the page of figures and an edition show; an answer that is kept holds all of it, a smaller question is cut from it. */
export const KEPT_BREAKDOWNS = [
  'channel',
  'category',
  'source',
  'area',
  'organisation',
  'mediatorKind',
  'detail',
  'rule',
  'age',
  'day',
  'month',
] as const satisfies readonly Breakdown[];

/** A command that was given before midnight is stored by then, whatever the machine does. */
const SETTLED_AFTER_MS = 15 * 60_000;

/** Views of which figures are made. */
const VIEWS = ['counted-facts', 'counted-standings', 'counted-units', 'counted-disputes', 'base-figures'] as const;

/**
 * Keeps answers about past days. The log only grows, and what is recorded later is known later, so what was known then
 * stays; three things are watched all the same. An answer is kept only when the day has settled and the rows had reached
 * the end of the log. The key holds who may not list which case, so a change of rights asks again; only leaders' readings are
 * kept, whose rights are an area without confidential and excluded cases. And it holds the version of the dictionary.
 */
@Injectable()
export class PreparedFigures {
  constructor(
    private readonly dataSource: DataSource,
    private readonly projections: ProjectionEngine,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(asked: FiguresAsked, read: Read): Promise<FiguresView> {
    if (!this.stays(asked)) return read(asked, null);
    const keys = await this.keysOf(asked);
    const found = await this.kept([keys.whole, keys.part]);
    if (found) return cut(found, asked);
    // Asked before the rows are read: what comes in between makes them only newer.
    const position = await this.settledAt();
    // The numbers alone are counted in a fraction of the time: whoever asks for them does not wait for the whole.
    const isPart = asked.measuresOf !== undefined || isFew(asked);
    const known = asked.measuresOf === undefined ? null : await this.kept([keys.numbers]);
    const answer = await read(isPart ? asked : wholeOf(asked), known);
    if (position !== null) {
      await this.dataSource.query(
        `insert into app.prepared_figures (key, answer, position, made_at) values ($1, $2, $3, $4)
         on conflict (key) do nothing`,
        [isPart ? keys.part : keys.whole, JSON.stringify(answer), position, this.clock.now().toISOString()],
      );
    }
    return cut(answer, asked);
  }

  private async kept(keys: readonly string[]): Promise<FiguresView | null> {
    const [found]: { answer: string }[] = await this.dataSource.query(
      'select answer from app.prepared_figures where key = any($1::text[]) limit 1',
      [keys],
    );
    return found ? (JSON.parse(found.answer) as FiguresView) : null;
  }

  /** Is the answer there, so that nobody waits for it? */
  async has(asked: FiguresAsked): Promise<boolean> {
    if (!this.stays(asked)) return false;
    const rows: unknown[] = await this.dataSource.query('select 1 from app.prepared_figures where key = $1', [
      (await this.keysOf(asked)).whole,
    ]);
    return rows.length > 0;
  }

  private stays({ viewer, asOf }: FiguresAsked): boolean {
    if (!asOf || viewer.role !== 'leader' || !viewer.areaCode) return false;
    return this.clock.now().getTime() >= Date.parse(knownBefore(asOf)) + SETTLED_AFTER_MS;
  }

  /**
   * Position that the rows have reached; null while one of the views misses an event that may have been recorded on the day
   * that is asked about.
   */
  private async settledAt(): Promise<string | null> {
    const views = (await this.projections.status()).filter(({ name }) => VIEWS.some((view) => view === name));
    const settled = views.every(
      ({ state, lagSeconds }) =>
        state !== 'rebuilding' && state !== 'outdated' && lagSeconds * 1000 < SETTLED_AFTER_MS / 3,
    );
    return settled ? (views[0]?.position ?? null) : null;
  }

  /** Forgets answers that nobody will ask for again soon; they are made again when somebody does. */
  async forgetBefore(made: Date): Promise<void> {
    await this.dataSource.query('delete from app.prepared_figures where made_at < $1', [made.toISOString()]);
  }

  /** Of the whole answer, of one that was counted for a few measures of its breakdowns only, and of the numbers alone. */
  private async keysOf(asked: FiguresAsked): Promise<Readonly<Record<'whole' | 'part' | 'numbers', string>>> {
    const { viewer, areaCode, period, asOf, filters = {} } = asked;
    const rights = await this.rightsOf(viewer, areaCode);
    const question = [DICTIONARY_VERSION, DIVISION_EDITIONS, rights, period, asOf, filters];
    const { breakdowns = [], measuresOf = {}, compared = false } = asked;
    return {
      whole: keyOf(question),
      part: keyOf([...question, breakdowns, measuresOf, compared]),
      numbers: keyOf([...question, [], {}, false]),
    };
  }

  /**
   * The part of the question's area that the viewer leads, and its cases that may not be listed, as they are now. Leaders of
   * a street and of its district share an answer about the street.
   */
  private async rightsOf({ areaCode, accountId }: Viewer, asked: string | null): Promise<string> {
    const own = areaCode ?? '';
    const shared = asked === null || own.startsWith(asked) ? own : asked.startsWith(own) ? asked : null;
    if (shared === null) return `nothing of ${asked}`;
    const [row]: { hidden: string | null }[] = await this.dataSource.query(
      `select md5(string_agg(dispute_id, ',' order by dispute_id)) as hidden from views.dispute_access
       where starts_with(division_code, $1) and (confidential or $2 = any(excluded_account_ids))`,
      [shared, accountId],
    );
    return `${asked ?? ''}/${shared}/${row?.hidden ?? ''}`;
  }
}

type Read = (asked: FiguresAsked, known: FiguresView | null) => Promise<FiguresView>;

const keyOf = (parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

const wholeOf = (asked: FiguresAsked): FiguresAsked => ({
  ...asked,
  filters: asked.filters ?? {},
  breakdowns: KEPT_BREAKDOWNS,
  measuresOf: undefined,
  compared: true,
});

const isFew = ({ breakdowns = [], compared = false }: FiguresAsked): boolean => breakdowns.length === 0 && !compared;

/** Only what was asked for, in its order. */
function cut(view: FiguresView, { breakdowns = [], measuresOf = {}, compared = false }: FiguresAsked): FiguresView {
  return {
    ...view,
    breakdowns: breakdowns.flatMap((name) =>
      view.breakdowns.filter(({ breakdown }) => breakdown === name).map((one) => narrowed(one, measuresOf[name])),
    ),
    previous: compared ? view.previous : null,
    lastYear: compared ? view.lastYear : null,
  };
}

type OneBreakdown = FiguresView['breakdowns'][number];

/** Keys under which nothing is left are not shown, as if only these measures had been counted. */
function narrowed({ breakdown, rows }: OneBreakdown, measures: readonly DefinedMeasureId[] | undefined): OneBreakdown {
  if (measures === undefined) return { breakdown, rows };
  const left = rows.map((row) => ({
    ...row,
    values: Object.fromEntries(measures.flatMap((id) => (row.values[id] === undefined ? [] : [[id, row.values[id]]]))),
  }));
  return {
    breakdown,
    rows: inOrder(
      breakdown,
      left.filter(({ values }) => Object.keys(values).length > 0),
    ),
  };
}
