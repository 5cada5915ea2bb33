import { accessPredicate, type Viewer } from '@libs/identity';
import type { DataSource, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { DisputeFacts } from '../facts/dispute-facts.entity.js';
import { EpisodeFacts } from '../facts/episode-facts.entity.js';
import { HandoffFacts } from '../facts/handoff-facts.entity.js';
import { boundsOf, type Cell, type Dimension, levelBelow, type Period } from './cell.js';
import { type Measure, MEASURES, type MeasureId } from './measures.js';

/** What one measure counts: rows of disputes, or of episodes or hand-offs with their dispute beside them. */
function rowsOf(dataSource: DataSource, counts: Measure['counts']): SelectQueryBuilder<ObjectLiteral> {
  const query = dataSource.createQueryBuilder().select([]);
  switch (counts) {
    case 'dispute':
      return query.from(DisputeFacts, 'd');
    case 'episode':
      return query.from(EpisodeFacts, 'e').innerJoin(DisputeFacts, 'd', 'd.dispute_id = e.dispute_id');
    case 'handoff':
      return query.from(HandoffFacts, 'h').innerJoin(DisputeFacts, 'd', 'd.dispute_id = h.dispute_id');
  }
}

const CHANNEL: Readonly<Record<Measure['counts'], string>> = {
  dispute: `coalesce(d.channel, '')`,
  episode: 'e.channel',
  handoff: 'h.channel',
};

/** Key of a counted row: the last word in the order of a list. */
export const ROW_KEY: Readonly<Record<Measure['counts'], string>> = {
  dispute: 'd.dispute_id',
  episode: 'e.episode_id',
  handoff: 'h.handoff_id',
};

/** SQL of the key under which a row of the measure stands in a breakdown; null: the measure has no such breakdown. */
export function dimensionKey(measure: Measure, dimension: Dimension, areaCode: string | null): string | null {
  switch (dimension) {
    case 'channel':
      return CHANNEL[measure.counts];
    case 'category':
      return 'd.category';
    case 'source':
      return `coalesce(d.source, '')`;
    case 'area':
      return `coalesce(left(d.division_code, ${levelBelow(areaCode)}), '')`;
    case 'ending':
      return measure.counts === 'episode' ? `coalesce(e.ending, '')` : null;
  }
}

/** Rows of one measure in a month, an area and the viewer's rights: counts and lists alike start here. */
export function measured(
  dataSource: DataSource,
  viewer: Viewer,
  measureId: MeasureId,
  { month, areaCode }: Period,
  firstMonth: string = month,
): SelectQueryBuilder<ObjectLiteral> {
  const measure: Measure = MEASURES[measureId];
  const bounds = { start: boundsOf(firstMonth).start, end: boundsOf(month).end };
  const access = accessPredicate(viewer, 'access', 'list');
  const query = rowsOf(dataSource, measure.counts)
    .where(
      `exists (select 1 from views.dispute_access "access" where "access".dispute_id = d.dispute_id and ${access.sql})`,
      access.parameters,
    )
    .setParameters(bounds);
  if (measure.day) {
    query.andWhere(`${measure.day} >= cast(:start as date) and ${measure.day} < cast(:end as date)`);
  }
  if (measure.condition) query.andWhere(measure.condition);
  if (areaCode !== null) query.andWhere('starts_with(d.division_code, :area)', { area: areaCode });
  return query;
}

/** Rows behind one number. */
export function rowsBehind(dataSource: DataSource, viewer: Viewer, cell: Cell): SelectQueryBuilder<ObjectLiteral> {
  const measure: Measure = MEASURES[cell.measure];
  const query = measured(dataSource, viewer, cell.measure, cell);
  if (cell.by) {
    const key = dimensionKey(measure, cell.by.dimension, cell.areaCode);
    if (key === null) query.andWhere('false');
    else query.andWhere(`${key} = :key`, { key: cell.by.key });
  }
  if (cell.day !== undefined) {
    if (measure.day === null) query.andWhere('false');
    else query.andWhere(`${measure.day} = cast(:day as date)`, { day: cell.day });
  }
  return query;
}
