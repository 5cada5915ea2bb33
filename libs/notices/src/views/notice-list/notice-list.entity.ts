import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { NoticeKind, NoticeParameters } from '../../notice/notice.events.js';

/** One row per notice and person: the bell and the page of my notices. */
@Entity({ schema: 'views', name: 'notice_list' })
@Index(['accountId', 'createdAt'])
export class NoticeList {
  /** `<noticeId> <accountId>` */
  @PrimaryColumn({ type: 'text' })
  key: string;

  @Column({ type: 'text', name: 'notice_id' })
  noticeId: string;

  @Column({ type: 'text', name: 'account_id' })
  accountId: string;

  @Column({ type: 'text' })
  kind: NoticeKind;

  @Column({ type: 'int', name: 'template_version' })
  templateVersion: number;

  @Column({ type: 'jsonb' })
  parameters: NoticeParameters;

  @Column({ type: 'text', name: 'dispute_id' })
  disputeId: string;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: string;

  @Column({ type: 'timestamptz', name: 'read_at', nullable: true })
  readAt: string | null;
}
