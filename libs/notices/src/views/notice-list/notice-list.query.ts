import type { Viewer } from '@libs/identity';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource, IsNull } from 'typeorm';
import { textOf } from '../../notice/notice.templates.js';
import type { NoticeKind, NoticeParameters } from '../../notice/notice.events.js';
import { NoticeList } from './notice-list.entity.js';

export interface NoticeView {
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly title: string;
  readonly text: string;
  readonly templateVersion: number;
  readonly parameters: NoticeParameters;
  readonly disputeId: string;
  readonly createdAt: string;
  readonly readAt: string | null;
}

/** The viewer's own notices, newest first, of before an instant; nobody sees another person's. */
export class ListMyNotices extends Query<readonly NoticeView[]> {
  constructor(
    readonly viewer: Viewer,
    readonly before: { readonly createdAt: string; readonly noticeId: string } | null,
    readonly limit: number,
  ) {
    super();
  }
}

export class CountUnreadNotices extends Query<number> {
  constructor(readonly viewer: Viewer) {
    super();
  }
}

@QueryHandler(ListMyNotices)
export class ListMyNoticesHandler implements IQueryHandler<ListMyNotices> {
  constructor(private readonly database: DataSource) {}

  async execute({ viewer: { accountId }, before, limit }: ListMyNotices): Promise<readonly NoticeView[]> {
    const query = this.database
      .getRepository(NoticeList)
      .createQueryBuilder('row')
      .where('row.accountId = :accountId', { accountId });
    if (before) {
      query.andWhere('(row.createdAt, row.noticeId) < (:createdAt, :noticeId)', { ...before });
    }
    const rows = await query.orderBy('row.createdAt', 'DESC').addOrderBy('row.noticeId', 'DESC').limit(limit).getMany();
    return rows.map(({ noticeId, kind, templateVersion, parameters, disputeId, createdAt, readAt }) => ({
      noticeId,
      kind,
      ...textOf(kind, templateVersion, parameters),
      templateVersion,
      parameters,
      disputeId,
      createdAt: new Date(createdAt).toISOString(),
      readAt: readAt === null ? null : new Date(readAt).toISOString(),
    }));
  }
}

@QueryHandler(CountUnreadNotices)
export class CountUnreadNoticesHandler implements IQueryHandler<CountUnreadNotices> {
  constructor(private readonly database: DataSource) {}

  execute({ viewer: { accountId } }: CountUnreadNotices): Promise<number> {
    return this.database.getRepository(NoticeList).countBy({ accountId, readAt: IsNull() });
  }
}
