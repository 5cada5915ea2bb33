import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Viewer } from '@libs/identity';
import { forbidden } from '@platform/messaging';
import { Sealer } from '@platform/privacy';
import { DataSource } from 'typeorm';
import { iso } from '../instants.js';
import { visibleDispute } from '../visible-dispute.js';
import { SessionMinutes } from './session-minutes.entity.js';
import type { SessionMinutesView } from './session-minutes.view.js';

/** Minutes of the sessions of one dispute, oldest first. */
export class GetSessionMinutes extends Query<readonly SessionMinutesView[]> {
  constructor(
    readonly viewer: Viewer,
    readonly disputeId: string,
  ) {
    super();
  }
}

@QueryHandler(GetSessionMinutes)
export class GetSessionMinutesHandler implements IQueryHandler<GetSessionMinutes> {
  constructor(
    private readonly database: DataSource,
    private readonly sealer: Sealer,
  ) {}

  /** @throws DomainError `MINUTES_FOR_MEDIATORS_ONLY` */
  async execute({ viewer, disputeId }: GetSessionMinutes): Promise<readonly SessionMinutesView[]> {
    if (viewer.role !== 'mediator' || viewer.mediatorId === null) {
      throw forbidden('MINUTES_FOR_MEDIATORS_ONLY', '调解笔录仅限本案调解员查看。', {
        source: '人民调解法 15；特邀调解规定 28',
      });
    }
    const rows = await visibleDispute(this.database, SessionMinutes, viewer, disputeId)
      .orderBy('row.heldAt', 'ASC')
      .getMany();
    const opened = await this.sealer.open(rows);
    return opened.map(({ sessionId, episodeId, heldAt, present, minutes }) => ({
      sessionId,
      episodeId,
      heldAt: iso(heldAt),
      present,
      minutes,
    }));
  }
}
