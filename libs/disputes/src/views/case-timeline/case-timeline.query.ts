import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Viewer } from '@libs/identity';
import { DataSource } from 'typeorm';
import { iso } from '../instants.js';
import { visibleDispute } from '../visible-dispute.js';
import { CaseTimeline } from './case-timeline.entity.js';
import { titleOf } from './event-titles.js';
import type { TimelineEntry } from './case-timeline.view.js';

/** The whole history of one dispute, oldest first; empty for a dispute the reader may not see. */
export class GetCaseTimeline extends Query<readonly TimelineEntry[]> {
  constructor(
    readonly viewer: Viewer,
    readonly disputeId: string,
  ) {
    super();
  }
}

@QueryHandler(GetCaseTimeline)
export class GetCaseTimelineHandler implements IQueryHandler<GetCaseTimeline> {
  constructor(private readonly database: DataSource) {}

  async execute({ viewer, disputeId }: GetCaseTimeline): Promise<readonly TimelineEntry[]> {
    const rows = await visibleDispute(this.database, CaseTimeline, viewer, disputeId)
      .orderBy('row.revision', 'ASC')
      .getMany();
    return rows.map(({ disputeId: _own, ...row }) => ({
      ...row,
      title: titleOf(row.type, row.parameters),
      happenedAt: iso(row.happenedAt),
      recordedAt: iso(row.recordedAt),
    }));
  }
}
