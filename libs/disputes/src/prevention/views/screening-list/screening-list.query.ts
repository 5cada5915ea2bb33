import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Viewer } from '@libs/identity';
import { notFound } from '@platform/messaging';
import { Sealer } from '@platform/privacy';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { iso } from '../../../views/instants.js';
import type { Finding } from '../../screening/screening.events.js';
import { placePredicate } from '../place-predicate.js';
import { ScreeningList } from './screening-list.entity.js';

/** Longest answer; the rest is reached by a narrower period. */
const LIST_LIMIT = 200;

export interface FindingView extends Omit<Finding, 'reporter' | 'reporterSubjectId'> {
  /** Whether somebody is named; never who. */
  readonly reported: boolean;
}

export interface ScreeningView extends Omit<ScreeningList, 'findings'> {
  readonly findings: readonly FindingView[];
}

/** Rounds that the viewer's body made or supervises, the latest first; without the reporters. */
export class ListScreenings extends Query<readonly ScreeningView[]> {
  constructor(
    readonly viewer: Viewer,
    /** ISO dates; rounds that end in them. */
    readonly period: { readonly from?: string; readonly to?: string } = {},
  ) {
    super();
  }
}

export interface ReporterView {
  readonly findingId: string;
  readonly reporter: string;
}

/** Who told what in one round: for the coordinator who must go back to them, and for nobody else. */
export class GetReporters extends Query<readonly ReporterView[]> {
  constructor(
    readonly viewer: Viewer,
    readonly screeningId: string,
  ) {
    super();
  }
}

function visibleScreenings(database: DataSource, viewer: Viewer): SelectQueryBuilder<ScreeningList> {
  const { sql, parameters } = placePredicate(viewer, 'row');
  return database.getRepository(ScreeningList).createQueryBuilder('row').where(sql, parameters);
}

@QueryHandler(ListScreenings)
export class ListScreeningsHandler implements IQueryHandler<ListScreenings> {
  constructor(
    private readonly database: DataSource,
    private readonly sealer: Sealer,
  ) {}

  async execute({ viewer, period }: ListScreenings): Promise<readonly ScreeningView[]> {
    const query = visibleScreenings(this.database, viewer).orderBy('row.to', 'DESC').addOrderBy('row.screeningId');
    if (period.from !== undefined) query.andWhere('row.to >= :from', { from: period.from });
    if (period.to !== undefined) query.andWhere('row.to <= :to', { to: period.to });
    const rows = await query.limit(LIST_LIMIT).getMany();
    return this.sealer.open(rows.map(screeningView));
  }
}

@QueryHandler(GetReporters)
export class GetReportersHandler implements IQueryHandler<GetReporters> {
  constructor(
    private readonly database: DataSource,
    private readonly sealer: Sealer,
  ) {}

  /** @throws DomainError `SCREENING_NOT_FOUND` also for everybody who is no coordinator over it */
  async execute({ viewer, screeningId }: GetReporters): Promise<readonly ReporterView[]> {
    const row = await visibleScreenings(this.database, viewer)
      .andWhere('row.screeningId = :screeningId', { screeningId })
      .getOne();
    if (!row || viewer.role !== 'coordinator') {
      throw notFound('SCREENING_NOT_FOUND', '没有找到该排查记录，或您无权查看。');
    }
    const named = row.findings.flatMap(({ findingId, reporter }) =>
      reporter === null ? [] : [{ findingId, reporter }],
    );
    return this.sealer.open(named);
  }
}

/** Leaves the sealed name behind before anything is opened. */
function screeningView({ findings, recordedAt, ...row }: ScreeningList): ScreeningView {
  const shown = findings.map(({ reporter, reporterSubjectId: _hidden, ...finding }) => ({
    ...finding,
    reported: reporter !== null,
  }));
  return { ...row, findings: shown, recordedAt: iso(recordedAt) };
}
