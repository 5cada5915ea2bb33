import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '@libs/identity';
import { type Cell, type Dimension, DIMENSIONS, monthsLater, type Period } from './cell.js';
import { dimensionKey, measured, ROW_KEY, rowsBehind } from './cell-query.js';
import { type Measure, MEASURES, type MeasureId } from './measures.js';

/** Counts of one measure: its total and its breakdowns. */
export interface MeasureCounts {
  readonly total: number;
  readonly by: Readonly<Record<Dimension, ReadonlyMap<string, number>>>;
}

/** One counted thing: a dispute, or an episode or hand-off of it. */
export interface CountedCase {
  readonly disputeId: string;
  readonly code: string;
  readonly category: string;
  readonly divisionCode: string | null;
  readonly channel: string;
  /** The day under which it is counted; null for a state at the end of the month. */
  readonly on: string | null;
}

interface GroupRow {
  readonly total: string;
  readonly dimension: string;
  readonly key: string | null;
}

/** Every number and every list of the figures, made from the same rows by the same conditions. */
@Injectable()
export class FiguresReader {
  constructor(private readonly dataSource: DataSource) {}

  async count(viewer: Viewer, measureId: MeasureId, period: Period): Promise<MeasureCounts> {
    const measure: Measure = MEASURES[measureId];
    const keys = DIMENSIONS.flatMap((dimension) => {
      const sql = dimensionKey(measure, dimension, period.areaCode);
      return sql === null ? [] : [{ dimension, sql }];
    });
    // One pass for the total and all breakdowns: a row is in exactly one group of each set.
    const groups = keys.map(({ sql }) => `(${sql})`).join(', ');
    const which = keys.map(({ dimension, sql }) => `when grouping(${sql}) = 0 then '${dimension}'`).join(' ');
    const rows = await measured(this.dataSource, viewer, measureId, period)
      .select('count(*)', 'total')
      .addSelect(`case ${which} else 'total' end`, 'dimension')
      .addSelect(
        `coalesce(${keys.map(({ sql }) => `case when grouping(${sql}) = 0 then ${sql} end`).join(', ')})`,
        'key',
      )
      .groupBy(`grouping sets ((), ${groups})`)
      .getRawMany<GroupRow>();
    return countsOf(rows);
  }

  /** Counts per day of the month; days without any are absent. */
  byDay(viewer: Viewer, measureId: MeasureId, period: Period): Promise<ReadonlyMap<string, number>> {
    return this.overTime(viewer, measureId, period, period.month, 'YYYY-MM-DD');
  }

  /** Counts per month of the twelve months that end with this one; months without any are absent. */
  byMonth(viewer: Viewer, measureId: MeasureId, period: Period): Promise<ReadonlyMap<string, number>> {
    return this.overTime(viewer, measureId, period, monthsLater(period.month, -11), 'YYYY-MM');
  }

  private async overTime(
    viewer: Viewer,
    measureId: MeasureId,
    period: Period,
    firstMonth: string,
    format: string,
  ): Promise<ReadonlyMap<string, number>> {
    const { day } = MEASURES[measureId] as Measure;
    if (day === null) throw new Error(`${measureId} is a state, not something that happens on a day`);
    const rows = await measured(this.dataSource, viewer, measureId, period, firstMonth)
      .select('count(*)', 'total')
      .addSelect(`to_char(${day}, '${format}')`, 'key')
      .groupBy(`to_char(${day}, '${format}')`)
      .getRawMany<{ total: string; key: string }>();
    return new Map(rows.map(({ key, total }) => [key, Number(total)]));
  }

  async list(
    viewer: Viewer,
    cell: Cell,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<{ readonly total: number; readonly items: readonly CountedCase[] }> {
    const measure: Measure = MEASURES[cell.measure];
    const total = await rowsBehind(this.dataSource, viewer, cell)
      .select('count(*)', 'total')
      .getRawOne<{ total: string }>();
    const items = await rowsBehind(this.dataSource, viewer, cell)
      .select('d.dispute_id', 'disputeId')
      .addSelect('d.code', 'code')
      .addSelect('d.category', 'category')
      .addSelect('d.division_code', 'divisionCode')
      .addSelect(dimensionKey(measure, 'channel', cell.areaCode) ?? `''`, 'channel')
      .addSelect(measure.day === null ? 'null' : `to_char(${measure.day}, 'YYYY-MM-DD')`, 'on')
      .orderBy(measure.day ?? 'd.registered_on')
      .addOrderBy(ROW_KEY[measure.counts])
      .offset(page.offset)
      .limit(page.limit)
      .getRawMany<CountedCase>();
    return { total: Number(total?.total ?? 0), items };
  }
}

function countsOf(rows: readonly GroupRow[]): MeasureCounts {
  const of = (dimension: Dimension): ReadonlyMap<string, number> =>
    new Map(rows.filter((row) => row.dimension === dimension).map((row) => [row.key ?? '', Number(row.total)]));
  return {
    total: Number(rows.find((row) => row.dimension === 'total')?.total ?? 0),
    by: {
      channel: of('channel'),
      category: of('category'),
      source: of('source'),
      area: of('area'),
      ending: of('ending'),
    },
  };
}
