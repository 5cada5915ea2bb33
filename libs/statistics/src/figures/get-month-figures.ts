import type { Viewer } from '@libs/identity';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { boundsOf, type Dimension, monthsLater, type Period } from './cell.js';
import { FiguresReader, type MeasureCounts } from './figures.reader.js';
import { MEASURE_IDS, MEASURES, type MeasureId, SETTLEMENT_RATE } from './measures.js';
import { titleOf } from './titles.js';

export interface BreakdownRow {
  /** Empty for what is unknown. */
  readonly key: string;
  readonly title: string;
  readonly counts: Readonly<Record<MeasureId, number>>;
}

/** A rate is never shown without its base. */
export interface Rate {
  readonly title: string;
  readonly numerator: number;
  readonly denominator: number;
  /** 0 to 1; null when there is nothing to divide by. */
  readonly rate: number | null;
  readonly definition: string;
}

export interface FiguresOverTime {
  readonly registered: number;
  readonly concluded: number;
  readonly agreed: number;
  readonly closed: number;
}

export interface MonthFiguresView {
  readonly month: string;
  readonly areaCode: string | null;
  readonly counts: Readonly<Record<MeasureId, number>>;
  readonly settlementRate: Rate;
  /** Rows with the largest number of registrations first; `ending` breaks down what was concluded. */
  readonly breakdowns: Readonly<Record<Dimension, readonly BreakdownRow[]>>;
  /** Every day of the month. */
  readonly days: readonly (FiguresOverTime & { readonly day: string })[];
  /** Twelve months up to this one. */
  readonly months: readonly (FiguresOverTime & { readonly month: string })[];
  readonly definitions: readonly { readonly measure: MeasureId; readonly title: string; readonly definition: string }[];
}

/** Figures of one month (Shanghai time) in an area, as far as the viewer may see. */
export class GetMonthFigures extends Query<MonthFiguresView> {
  constructor(
    readonly viewer: Viewer,
    readonly month: string,
    readonly areaCode: string | null,
  ) {
    super();
  }
}

const OVER_TIME = ['registered', 'concluded', 'agreed', 'closed'] as const satisfies readonly MeasureId[];

type AllCounts = Readonly<Record<MeasureId, MeasureCounts>>;

@QueryHandler(GetMonthFigures)
export class GetMonthFiguresHandler implements IQueryHandler<GetMonthFigures> {
  constructor(private readonly reader: FiguresReader) {}

  /** @throws DomainError `MONTH_INVALID` */
  async execute({ viewer, month, areaCode }: GetMonthFigures): Promise<MonthFiguresView> {
    const period: Period = { month, areaCode };
    boundsOf(month);
    const entries = await Promise.all(
      MEASURE_IDS.map(async (id) => [id, await this.reader.count(viewer, id, period)] as const),
    );
    const counts = Object.fromEntries(entries) as AllCounts;
    return {
      month,
      areaCode,
      counts: record((id) => counts[id].total),
      settlementRate: rateOf(counts),
      breakdowns: {
        channel: breakdown(counts, 'channel'),
        category: breakdown(counts, 'category'),
        source: breakdown(counts, 'source'),
        area: breakdown(counts, 'area'),
        ending: breakdown(counts, 'ending'),
      },
      days: await this.days(viewer, period),
      months: await this.months(viewer, period),
      definitions: MEASURE_IDS.map((measure) => ({ measure, ...described(measure) })),
    };
  }

  private async days(viewer: Viewer, period: Period): Promise<MonthFiguresView['days']> {
    const found = await Promise.all(OVER_TIME.map((id) => this.reader.byDay(viewer, id, period)));
    return daysOf(period.month).map((day) => ({ day, ...at(found, day) }));
  }

  private async months(viewer: Viewer, period: Period): Promise<MonthFiguresView['months']> {
    const found = await Promise.all(OVER_TIME.map((id) => this.reader.byMonth(viewer, id, period)));
    const months = Array.from({ length: 12 }, (_, index) => monthsLater(period.month, index - 11));
    return months.map((month) => ({ month, ...at(found, month) }));
  }
}

function record(value: (id: MeasureId) => number): Readonly<Record<MeasureId, number>> {
  return Object.fromEntries(MEASURE_IDS.map((id) => [id, value(id)])) as Record<MeasureId, number>;
}

function at(found: readonly ReadonlyMap<string, number>[], key: string): FiguresOverTime {
  const [registered = 0, concluded = 0, agreed = 0, closed = 0] = found.map((counts) => counts.get(key) ?? 0);
  return { registered, concluded, agreed, closed };
}

function daysOf(month: string): readonly string[] {
  const { start, end } = boundsOf(month);
  const count = Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000);
  return Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
}

function rateOf(counts: AllCounts): Rate {
  const numerator = counts[SETTLEMENT_RATE.numerator].total;
  const denominator = counts[SETTLEMENT_RATE.denominator].total;
  const { title, definition } = SETTLEMENT_RATE;
  return { title, definition, numerator, denominator, rate: denominator === 0 ? null : numerator / denominator };
}

function breakdown(counts: AllCounts, dimension: Dimension): readonly BreakdownRow[] {
  const keys = new Set(MEASURE_IDS.flatMap((id) => [...counts[id].by[dimension].keys()]));
  const main: MeasureId = dimension === 'ending' ? 'concluded' : 'registered';
  return [...keys]
    .map((key) => ({
      key,
      title: titleOf(dimension, key),
      counts: record((id) => counts[id].by[dimension].get(key) ?? 0),
    }))
    .toSorted((a, b) => b.counts[main] - a.counts[main] || (a.key < b.key ? -1 : 1));
}

function described(id: MeasureId): { readonly title: string; readonly definition: string } {
  const { title, definition } = MEASURES[id];
  return { title, definition };
}
