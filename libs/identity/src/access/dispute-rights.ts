import { Injectable } from '@nestjs/common';
import { type DomainError, notFound } from '@platform/messaging';
import { DataSource } from 'typeorm';
import { type AccessLevel, accessPredicate } from './access-predicate.js';
import { keptAreaOf, type Viewer } from './viewer.js';

/** Asks the one rights filter about single records. */
@Injectable()
export class DisputeRights {
  constructor(private readonly dataSource: DataSource) {}

  async maySee(viewer: Viewer, disputeId: string, level: AccessLevel = 'content'): Promise<boolean> {
    const { sql, parameters } = accessPredicate(viewer, 'access', level);
    const row = await this.dataSource
      .createQueryBuilder()
      .select('1', 'found')
      .from('views.dispute_access', 'access')
      .where('"access"."dispute_id" = :disputeId', { disputeId })
      .andWhere(sql, parameters)
      .getRawOne();
    return row !== undefined;
  }

  /** Those of the disputes that the viewer may see. */
  async visibleAmong(viewer: Viewer, disputeIds: readonly string[], level: AccessLevel): Promise<ReadonlySet<string>> {
    if (disputeIds.length === 0) return new Set();
    const { sql, parameters } = accessPredicate(viewer, 'access', level);
    const rows = await this.dataSource
      .createQueryBuilder()
      .select('"access"."dispute_id"', 'id')
      .from('views.dispute_access', 'access')
      .where('"access"."dispute_id" = ANY(:disputeIds)', { disputeIds })
      .andWhere(sql, parameters)
      .getRawMany<{ id: string }>();
    return new Set(rows.map(({ id }) => id));
  }

  /** False also means: the view has not seen the registration yet. */
  async isKnown(disputeId: string): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      'SELECT 1 FROM views.dispute_access WHERE dispute_id = $1 LIMIT 1',
      [disputeId],
    );
    return rows.length > 0;
  }

  /** Who owns it, and who did before. */
  async ownersOf(disputeId: string): Promise<{ readonly owner: string; readonly former: readonly string[] }> {
    const rows: { owner: string; former: string[] }[] = await this.dataSource.query(
      'SELECT owner_organisation_id AS owner, former_owner_ids AS former FROM views.dispute_access WHERE dispute_id = $1',
      [disputeId],
    );
    return rows[0] ?? { owner: '', former: [] };
  }

  /** The viewer works in the organisation or supervises it. */
  async isOwnOrSupervised(viewer: Viewer, organisationId: string): Promise<boolean> {
    if (viewer.organisationId === null) return false;
    if (viewer.organisationId === organisationId) return true;
    const rows: unknown[] = await this.dataSource.query(
      'SELECT 1 FROM views.organisation_directory WHERE organisation_id = $1 AND $2 = ANY(ancestors) LIMIT 1',
      [organisationId, viewer.organisationId],
    );
    return rows.length > 0;
  }

  /** May keep the roster of the body: who supervises it, and the administrator of its district or of the city. */
  async keepsRosterOf(viewer: Viewer, organisationId: string): Promise<boolean> {
    if (viewer.role !== 'administrator') return this.isOwnOrSupervised(viewer, organisationId);
    const area = keptAreaOf(viewer);
    if (area === null) return true;
    const rows: unknown[] = await this.dataSource.query(
      'SELECT 1 FROM views.organisation_directory WHERE organisation_id = $1 AND starts_with(division_code, $2) LIMIT 1',
      [organisationId, area],
    );
    return rows.length > 0;
  }
}

/** One answer for "is not there" and "is not yours": existence is content too. */
export const disputeNotFound = (): DomainError =>
  notFound('DISPUTE_NOT_FOUND', '没有找到该案件，或您无权查看。请核对案件编号。');
