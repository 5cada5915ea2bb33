import { accessPredicate, type AccessLevel, type Viewer } from '@libs/identity';
import type { DataSource, EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { DisputeAccess } from './dispute-access/dispute-access.entity.js';

/** Rows of a view, under the alias `row`, of the disputes that the reader may see (design.md 6.3). */
export function visibleRows<Row extends ObjectLiteral>(
  database: DataSource,
  entity: EntityTarget<Row>,
  viewer: Viewer,
  level: AccessLevel,
): SelectQueryBuilder<Row> {
  const { sql, parameters } = accessPredicate(viewer, 'access', level);
  return database
    .getRepository(entity)
    .createQueryBuilder('row')
    .innerJoin(DisputeAccess, 'access', 'access.disputeId = row.disputeId')
    .where(sql, parameters);
}

/** The rows of one dispute, content level. */
export function visibleDispute<Row extends ObjectLiteral>(
  database: DataSource,
  entity: EntityTarget<Row>,
  viewer: Viewer,
  disputeId: string,
): SelectQueryBuilder<Row> {
  return visibleRows(database, entity, viewer, 'content').andWhere('row.disputeId = :disputeId', { disputeId });
}
