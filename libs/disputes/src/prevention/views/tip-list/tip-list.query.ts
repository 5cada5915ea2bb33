import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Viewer } from '@libs/identity';
import { notFound } from '@platform/messaging';
import { Sealer } from '@platform/privacy';
import { DataSource, In } from 'typeorm';
import { DisputeAccess } from '../../../views/dispute-access/dispute-access.entity.js';
import { DisputeList } from '../../../views/dispute-list/dispute-list.entity.js';
import { iso } from '../../../views/instants.js';
import { progressOf, type TipFacts, type TipProgress } from '../../tip/tip-progress.js';
import { placePredicate } from '../place-predicate.js';
import { TipList } from './tip-list.entity.js';

/** Longest answer. */
const LIST_LIMIT = 200;

type Told = Pick<TipList, 'tipId' | 'kind' | 'category' | 'flags' | 'text' | 'place' | 'reportedAt'>;

/** What the desk reads: everything but who told. */
export interface TipView extends Told, Pick<TipList, 'organisationId' | 'divisionCode' | 'revision'> {}

/** What the reporter reads: the own words, and what became of them. */
export interface OwnTipView extends Told {
  readonly progress: TipProgress;
}

/** Tips that wait at the viewer's desk or below it, the oldest first. */
export class ListTips extends Query<readonly TipView[]> {
  constructor(readonly viewer: Viewer) {
    super();
  }
}

/** What the viewer told, the latest first. */
export class ListOwnTips extends Query<readonly OwnTipView[]> {
  constructor(readonly viewer: Viewer) {
    super();
  }
}

/** The account that told: for the coordinator who must go back to them. */
export class GetTipReporter extends Query<string> {
  constructor(
    readonly viewer: Viewer,
    readonly tipId: string,
  ) {
    super();
  }
}

const told = ({ tipId, kind, category, flags, text, place, reportedAt }: TipList): Told => ({
  tipId,
  kind,
  category,
  flags,
  text,
  place,
  reportedAt: iso(reportedAt),
});

@QueryHandler(ListTips)
export class ListTipsHandler implements IQueryHandler<ListTips> {
  constructor(
    private readonly database: DataSource,
    private readonly sealer: Sealer,
  ) {}

  async execute({ viewer }: ListTips): Promise<readonly TipView[]> {
    const { sql, parameters } = placePredicate(viewer, 'row');
    const rows = await this.database
      .getRepository(TipList)
      .createQueryBuilder('row')
      .where(sql, parameters)
      .andWhere('row.settledAt IS NULL')
      .orderBy('row.reportedAt')
      .addOrderBy('row.tipId')
      .limit(LIST_LIMIT)
      .getMany();
    return this.sealer.open(
      rows.map((row) => {
        const { organisationId, divisionCode, revision } = row;
        return { ...told(row), organisationId, divisionCode, revision };
      }),
    );
  }
}

@QueryHandler(ListOwnTips)
export class ListOwnTipsHandler implements IQueryHandler<ListOwnTips> {
  constructor(
    private readonly database: DataSource,
    private readonly sealer: Sealer,
  ) {}

  async execute({ viewer }: ListOwnTips): Promise<readonly OwnTipView[]> {
    const rows = await this.database.getRepository(TipList).find({
      where: { reporterId: viewer.accountId },
      order: { reportedAt: 'DESC', tipId: 'ASC' },
      take: LIST_LIMIT,
    });
    const disputes = await this.disputesOf(rows);
    return this.sealer.open(
      rows.map((row) => {
        const { answer, disputeId } = row;
        const dispute = disputes.get(disputeId ?? '') ?? null;
        return { ...told(row), progress: progressOf({ answer, disputeId, dispute }) };
      }),
    );
  }

  /** Where each stands and whether it is confidential: nothing else of a case is read. */
  private async disputesOf(rows: readonly TipList[]): Promise<ReadonlyMap<string, NonNullable<TipFacts['dispute']>>> {
    const disputeId = In(rows.flatMap((row) => row.disputeId ?? []));
    const [statuses, access] = await Promise.all([
      this.database
        .getRepository(DisputeList)
        .find({ select: { disputeId: true, status: true }, where: { disputeId } }),
      this.database
        .getRepository(DisputeAccess)
        .find({ select: { disputeId: true, confidential: true }, where: { disputeId } }),
    ]);
    // Unknown to the view of rights: as good as confidential.
    const open = new Set(access.filter(({ confidential }) => !confidential).map((row) => row.disputeId));
    return new Map(
      statuses.map((row) => [row.disputeId, { status: row.status, confidential: !open.has(row.disputeId) }]),
    );
  }
}

@QueryHandler(GetTipReporter)
export class GetTipReporterHandler implements IQueryHandler<GetTipReporter> {
  constructor(private readonly database: DataSource) {}

  /** @throws DomainError `TIP_NOT_FOUND` also for everybody who is no coordinator over it */
  async execute({ viewer, tipId }: GetTipReporter): Promise<string> {
    const { sql, parameters } = placePredicate(viewer, 'row');
    const row = await this.database
      .getRepository(TipList)
      .createQueryBuilder('row')
      .where(sql, parameters)
      .andWhere('row.tipId = :tipId', { tipId })
      .getOne();
    if (!row || viewer.role !== 'coordinator') throw notFound('TIP_NOT_FOUND', '没有找到该线索，或您无权查看。');
    return row.reporterId;
  }
}
