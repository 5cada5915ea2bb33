import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { SENDING_IS_STALE_MS } from '../../notice/notice.decider.js';
import { NoticeDeliveries } from './notice-deliveries.entity.js';

/** For the sweep and for operators: ids and codes only, no person and no text. */
@Injectable()
export class DeliveryReader {
  constructor(private readonly database: DataSource) {}

  /** What waits to be sent, and what somebody began to send and never ended. */
  due(now: Date, limit: number): Promise<NoticeDeliveries[]> {
    const stale = new Date(now.getTime() - SENDING_IS_STALE_MS);
    return this.database
      .getRepository(NoticeDeliveries)
      .createQueryBuilder('row')
      .where(
        "(row.status IN ('created', 'temporary') AND row.at <= :now) OR (row.status = 'sending' AND row.at <= :stale)",
        {
          now,
          stale,
        },
      )
      .orderBy('row.at')
      .limit(limit)
      .getMany();
  }

  /** Deliveries that nobody will try again by themselves. */
  failed(limit: number): Promise<NoticeDeliveries[]> {
    return this.database
      .getRepository(NoticeDeliveries)
      .find({ where: { status: In(['permanent', 'technical']) }, order: { at: 'DESC', key: 'ASC' }, take: limit });
  }
}
