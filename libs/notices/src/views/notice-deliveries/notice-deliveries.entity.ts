import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { NoticeChannelName } from '../../notice/notice.events.js';
import type { DeliveryStatus } from '../../notice/notice.decider.js';

/** One row per notice, person and channel: what the sweep looks through and operators redrive. */
@Entity({ schema: 'views', name: 'notice_deliveries' })
@Index(['status', 'at'])
export class NoticeDeliveries {
  /** `<noticeId> <accountId> <channel>` */
  @PrimaryColumn({ type: 'text' })
  key: string;

  @Column({ type: 'text', name: 'notice_id' })
  noticeId: string;

  @Column({ type: 'text', name: 'account_id' })
  accountId: string;

  @Column({ type: 'text' })
  channel: NoticeChannelName;

  @Column({ type: 'text' })
  status: DeliveryStatus;

  @Column({ type: 'int' })
  attempt: number;

  @Column({ type: 'text', nullable: true })
  code: string | null;

  /** When it may be sent, or since when it is being sent. */
  @Column({ type: 'timestamptz' })
  at: string;
}
