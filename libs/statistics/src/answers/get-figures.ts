import type { Viewer } from '@libs/identity';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type LitigationRate, LitigationRates } from '../bases/litigation-rate.js';
import {
  DEFINED_MEASURE_IDS,
  type DefinedMeasureId,
  type DurationId,
  RATE_IDS,
  type RateId,
  RATES,
} from '../definitions/dictionary.js';
import { lastDayOf, lastYearSpan, previousSpan, type Span, spanOf } from '../period/period.js';
import { type Days, Durations, type PartnerRow } from './durations.js';
import { FiguresEngine } from './figures-engine.js';
import type { CountedMeasures } from './group-rows.js';
import { PreparedFigures } from './prepared-figures.js';
import type { Breakdown, FilterName, Question } from './question.js';
import { countParts, type MeasuresOf } from './count-parts.js';
import { keyTitles } from './key-titles.js';
import { inOrder } from './row-order.js';

export interface FiguresAsked {
  readonly viewer: Viewer;
  readonly period: string;
  readonly areaCode: string | null;
  readonly asOf?: string | null;
  readonly filters?: Readonly<Partial<Record<FilterName, string>>>;
  readonly breakdowns?: readonly Breakdown[];
  /** Of a breakdown only these measures; a page that shows few of them waits a fraction of the time. Default all. */
  readonly measuresOf?: MeasuresOf | undefined;
  /** With the period before and the same period of last year; costs two more readings. */
  readonly compared?: boolean;
  /** Counted again from the rows, also where an answer is kept; nothing is kept of it. */
  readonly afresh?: boolean;
}

export interface RateView {
  readonly numerator: number;
  readonly denominator: number;
  readonly rate: number | null;
}

export interface FiguresTable {
  readonly values: Readonly<Record<DefinedMeasureId, number>>;
  readonly rates: Readonly<Record<RateId, RateView>>;
}

export interface FiguresView extends FiguresTable {
  readonly span: Span;
  readonly areaCode: string | null;
  readonly asOf: string | null;
  readonly filters: Readonly<Partial<Record<FilterName, string>>>;
  readonly durations: Readonly<Record<DurationId, Days>>;
  readonly litigation: LitigationRate | null;
  /** Hand-offs by the body to which they went. */
  readonly partners: readonly (PartnerRow & { readonly title: string })[];
  readonly breakdowns: readonly {
    readonly breakdown: Breakdown;
    readonly rows: readonly {
      readonly key: string;
      readonly title: string;
      readonly values: Readonly<Partial<Record<DefinedMeasureId, number>>>;
    }[];
  }[];
  readonly previous: (FiguresTable & { readonly span: Span }) | null;
  readonly lastYear: (FiguresTable & { readonly span: Span }) | null;
}

/** Figures of any period, area and state of knowledge, as far as the viewer may list cases. */
export class GetFigures extends Query<FiguresView> {
  constructor(readonly asked: FiguresAsked) {
    super();
  }
}

export function tableOf(counted: CountedMeasures): FiguresTable {
  const values = Object.fromEntries(DEFINED_MEASURE_IDS.map((id) => [id, counted[id].total])) as Record<
    DefinedMeasureId,
    number
  >;
  return { values, rates: ratesOf(values) };
}

export function ratesOf(values: Readonly<Record<DefinedMeasureId, number>>): Readonly<Record<RateId, RateView>> {
  const sum = (ids: readonly string[]): number => ids.reduce((total, id) => total + values[id as DefinedMeasureId], 0);
  return Object.fromEntries(
    RATE_IDS.map((id) => {
      const numerator = sum(RATES[id].numerator);
      const denominator = sum(RATES[id].denominator);
      return [
        id,
        { numerator, denominator, rate: denominator === 0 ? null : (numerator / denominator) * RATES[id].per },
      ];
    }),
  ) as Record<RateId, RateView>;
}

@QueryHandler(GetFigures)
export class GetFiguresHandler implements IQueryHandler<GetFigures> {
  constructor(
    private readonly engine: FiguresEngine,
    private readonly days: Durations,
    private readonly prepared: PreparedFigures,
    private readonly litigation: LitigationRates,
  ) {}

  /** @throws DomainError `PERIOD_INVALID`, `DATE_INVALID` */
  execute({ asked }: GetFigures): Promise<FiguresView> {
    return asked.afresh ? this.read(asked) : this.prepared.of(asked, (one, known) => this.read(one, known));
  }

  /** `known`: the numbers of the same question, when they were counted before: a page asks for them first. */
  private async read(asked: FiguresAsked, known: FiguresView | null = null): Promise<FiguresView> {
    const span = spanOf(asked.period);
    const { viewer, areaCode, asOf = null, filters = {}, breakdowns = [], measuresOf = {}, compared = false } = asked;
    const question: Question = { viewer, span, areaCode, asOf, filters };
    const [counted, { durations, partners, litigation }, { previous, lastYear }] = await Promise.all([
      countParts(this.engine, question, { breakdowns, measuresOf }, known?.values ?? null),
      known ?? this.around(question),
      compared ? this.earlier(question) : { previous: null, lastYear: null },
    ]);
    return {
      span,
      areaCode,
      asOf,
      filters,
      ...tableOf(counted),
      durations,
      litigation,
      partners,
      breakdowns: await Promise.all(breakdowns.map((breakdown) => this.rows(counted, breakdown, lastDayOf(span)))),
      previous,
      lastYear,
    };
  }

  /** What stands beside the counts. */
  private async around(question: Question): Promise<Pick<FiguresView, 'durations' | 'partners' | 'litigation'>> {
    const { areaCode, span, asOf, filters } = question;
    const [durations, partners, litigation] = await Promise.all([
      this.days.of(question),
      this.partners(question),
      Object.keys(filters).length === 0 ? this.litigation.of(areaCode ?? '31', span, asOf) : null,
    ]);
    return { durations, partners, litigation };
  }

  private async partners(question: Question): Promise<FiguresView['partners']> {
    const rows = await this.days.partners(question);
    const keys = rows.map(({ key }) => key);
    const titles = await this.engine.titles('organisation', keys);
    return rows.map((row) => ({ ...row, title: keyTitles('organisation', row.key, titles, lastDayOf(question.span)) }));
  }

  /** Of a year both are the same. */
  private async earlier(question: Question): Promise<Pick<FiguresView, 'previous' | 'lastYear'>> {
    const [before, year] = [previousSpan(question.span), lastYearSpan(question.span)];
    const isSame = before.start === year.start && before.end === year.end;
    const [previous, lastYear = previous] = await this.engine.totals(question, isSame ? [before] : [before, year]);
    const table = (span: Span, counted: CountedMeasures): FiguresView['previous'] => ({ span, ...tableOf(counted) });
    return { previous: table(before, previous as CountedMeasures), lastYear: table(year, lastYear as CountedMeasures) };
  }

  private async rows(
    counted: CountedMeasures,
    breakdown: Breakdown,
    on: string,
  ): Promise<FiguresView['breakdowns'][number]> {
    const values = new Map<string, Partial<Record<DefinedMeasureId, number>>>();
    for (const id of DEFINED_MEASURE_IDS) {
      for (const [key, value] of Object.entries(counted[id].by[breakdown] ?? {})) {
        const row = values.get(key) ?? {};
        row[id] = value;
        values.set(key, row);
      }
    }
    const titles = await this.engine.titles(breakdown, [...values.keys()]);
    const rows = [...values].map(([key, of]) => ({ key, title: keyTitles(breakdown, key, titles, on), values: of }));
    return { breakdown, rows: inOrder(breakdown, rows) };
  }
}
