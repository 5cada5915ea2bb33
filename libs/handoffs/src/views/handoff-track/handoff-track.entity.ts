import type { Channel } from '@libs/reference';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { HandoffOutcome, HandoffPurpose, ReturnCode } from '../../handoff/handoff.events.js';
import type { HandoffStatus } from '../../handoff/handoff.state.js';

/** Where each hand-off stands: inbox, outbox, and the case page. */
@Entity({ schema: 'views', name: 'handoff_track' })
export class HandoffTrack {
  @PrimaryColumn({ name: 'handoff_id', type: 'text' })
  handoffId: string;

  @Index()
  @Column({ name: 'dispute_id', type: 'text' })
  disputeId: string;

  @Column({ name: 'dispute_code', type: 'text' })
  disputeCode: string;

  @Column({ type: 'text' })
  purpose: HandoffPurpose;

  @Column({ type: 'text' })
  channel: Channel;

  @Index()
  @Column({ name: 'from_organisation_id', type: 'text' })
  fromOrganisationId: string;

  @Index()
  @Column({ name: 'to_organisation_id', type: 'text' })
  toOrganisationId: string;

  @Column({ name: 'agreement_id', type: 'text', nullable: true })
  agreementId: string | null;

  @Column({ type: 'text' })
  status: HandoffStatus;

  /** Why it was sent; sealed. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ name: 'legal_basis', type: 'text' })
  legalBasis: string;

  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt: string;

  @Column({ name: 'answer_due_at', type: 'timestamptz' })
  answerDueAt: string;

  @Column({ type: 'text' })
  derivation: string;

  /** When silence was noted for a request that does not lapse. */
  @Column({ name: 'overdue_at', type: 'timestamptz', nullable: true })
  overdueAt: string | null;

  @Column({ name: 'received_at', type: 'timestamptz', nullable: true })
  receivedAt: string | null;

  /** When it was accepted, returned or lapsed. */
  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt: string | null;

  @Column({ name: 'partner_order_no', type: 'text', nullable: true })
  partnerOrderNo: string | null;

  @Column({ name: 'return_code', type: 'text', nullable: true })
  returnCode: ReturnCode | null;

  /** Why it was returned, or the receiver's reason for its outcome; sealed. */
  @Column({ name: 'answer_reason', type: 'text', nullable: true })
  answerReason: string | null;

  @Column({ type: 'text', nullable: true })
  outcome: HandoffOutcome | null;

  @Column({ name: 'decided_on', type: 'text', nullable: true })
  decidedOn: string | null;

  @Column({ name: 'document_no', type: 'text', nullable: true })
  documentNo: string | null;

  /** Position of its latest event (the commit part where a position has two): what a partner asks the changes by. */
  @Index()
  @Column({ name: 'changed_at', type: 'bigint' })
  changedAt: string;

  /** Revision of its stream: the `ETag`. */
  @Column({ type: 'integer' })
  revision: number;
}
