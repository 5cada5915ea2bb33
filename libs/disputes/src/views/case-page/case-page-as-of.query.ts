import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Viewer } from '@libs/identity';
import { CLOCK, type Clock, invalid, notFound } from '@platform/messaging';
import { Sealer } from '@platform/privacy';
import { DataSource } from 'typeorm';
import { CaseHistory } from '../case-history/case-history.js';
import { visibleDispute } from '../visible-dispute.js';
import { CasePage } from './case-page.entity.js';
import { withWords } from './case-page.query.js';
import type { CasePageView } from './case-page.view.js';

/** The case page as the record stood at an instant. Who may read it is asked of today's rights. */
export class GetCasePageAsOf extends Query<CasePageView> {
  constructor(
    readonly viewer: Viewer,
    readonly disputeId: string,
    /** ISO 8601, any offset. */
    readonly at: string,
  ) {
    super();
  }
}

@QueryHandler(GetCasePageAsOf)
export class GetCasePageAsOfHandler implements IQueryHandler<GetCasePageAsOf> {
  constructor(
    private readonly database: DataSource,
    private readonly history: CaseHistory,
    private readonly sealer: Sealer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `DISPUTE_NOT_FOUND`, `INSTANT_IN_FUTURE`, `DISPUTE_NOT_YET_RECORDED` */
  async execute({ viewer, disputeId, at }: GetCasePageAsOf): Promise<CasePageView> {
    const mayRead = await visibleDispute(this.database, CasePage, viewer, disputeId).getExists();
    if (!mayRead) throw notFound('DISPUTE_NOT_FOUND', '没有这件纠纷，或者您无权查看。');
    const instant = new Date(at).toISOString();
    if (instant > this.clock.now().toISOString()) {
      throw invalid('INSTANT_IN_FUTURE', '只能查看过去的样子，请选择不晚于现在的时间。', { field: 'at' });
    }
    const facts = await this.history.asOf(disputeId, instant);
    if (facts === null) {
      throw notFound('DISPUTE_NOT_YET_RECORDED', '这一时间此案尚未登记，请选择登记之后的时间。', { field: 'at' });
    }
    return { ...withWords(await this.sealer.open(facts), viewer), allowedActions: [] };
  }
}
