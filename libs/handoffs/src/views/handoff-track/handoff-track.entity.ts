import type { Channel } from '@libs/reference';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { HandoffOutcome, HandoffPurpose, ReturnCode } from '../../handoff/handoff.events.js';
import type { Classification, Disclosure, ProgressStage, Side } from '../../handoff/handoff.events.js';
import type { HandoffStatus } from '../../handoff/handoff.status.js';
import type { LinkageId } from '../../linkages/linkages.js';

export interface ProgressRow {
  readonly stage: ProgressStage;
  /** Sealed. */
  readonly reason: string | null;
  readonly at: string;
}

export interface ProposalRow {
  readonly proposalId: string;
  /** Sealed. */
  readonly text: string;
  readonly attachmentIds: readonly string[];
  readonly at: string;
  readonly decision: 'open' | 'taken' | 'declined';
  readonly answer: string | null;
}

export interface AttachmentRow {
  readonly attachmentId: string;
  /** Sealed. */
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly classification: Classification;
  readonly by: Side;
  readonly stored: boolean;
  /** Given to nobody any more. Absent in rows that are older than the event. */
  readonly sealed?: boolean;
}

export interface ErasureRow {
  readonly subjectId: string;
  readonly confirmedBy: readonly Side[];
}

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

  /** Where it stood when a return was asked for. */
  @Column({ name: 'status_before', type: 'text', nullable: true })
  statusBefore: HandoffStatus | null;

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

  @Column({ type: 'text' })
  linkage: LinkageId;

  @Column({ type: 'integer' })
  hop: number;

  @Column({ type: 'text' })
  disclosure: Disclosure;

  @Index()
  @Column({ name: 'arbiter_organisation_id', type: 'text', nullable: true })
  arbiterOrganisationId: string | null;

  @Column({ name: 'requested_action', type: 'text', nullable: true })
  requestedAction: string | null;

  /** Number of the matter in the sender's own system. */
  @Column({ name: 'source_order_no', type: 'text', nullable: true })
  sourceOrderNo: string | null;

  @Column({ name: 'delivered_at', type: 'timestamptz', nullable: true })
  deliveredAt: string | null;

  @Column({ name: 'accepted_at', type: 'timestamptz', nullable: true })
  acceptedAt: string | null;

  /** Why a superior decides, and until when. */
  @Column({ name: 'arbitration_cause', type: 'text', nullable: true })
  arbitrationCause: 'objection' | 'back-to-an-earlier-owner' | 'hop-limit' | null;

  @Column({ name: 'arbitration_due_at', type: 'timestamptz', nullable: true })
  arbitrationDueAt: string | null;

  /** Law that the objection rests on. */
  @Column({ name: 'objection_basis', type: 'text', nullable: true })
  objectionBasis: string | null;

  /** What was decided and why; sealed. */
  @Column({ name: 'arbitration_reason', type: 'text', nullable: true })
  arbitrationReason: string | null;

  @Column({ name: 'return_requested_by', type: 'text', nullable: true })
  returnRequestedBy: 'sender' | 'receiver' | null;

  /** Why a return was asked for, or refused; sealed. */
  @Column({ name: 'return_reason', type: 'text', nullable: true })
  returnReason: string | null;

  @Column({ name: 'handling_due_at', type: 'timestamptz', nullable: true })
  handlingDueAt: string | null;

  /** Rule of the clock for the matter that runs; null: none does. */
  @Column({ name: 'handling_rule', type: 'text', nullable: true })
  handlingRule: string | null;

  @Column({ name: 'handling_derivation', type: 'text', nullable: true })
  handlingDerivation: string | null;

  @Column({ name: 'handling_source', type: 'text', nullable: true })
  handlingSource: string | null;

  @Column({ name: 'handling_overdue_at', type: 'timestamptz', nullable: true })
  handlingOverdueAt: string | null;

  @Column({ type: 'jsonb' })
  progress: ProgressRow[];

  @Column({ type: 'jsonb' })
  proposals: ProposalRow[];

  @Column({ type: 'jsonb' })
  attachments: AttachmentRow[];

  @Column({ type: 'jsonb' })
  erasures: ErasureRow[];

  /** How often its package was read, and when last. */
  @Column({ name: 'package_reads', type: 'integer' })
  packageReads: number;

  @Column({ name: 'package_read_at', type: 'timestamptz', nullable: true })
  packageReadAt: string | null;

  /** Position of its latest event (the commit part where a position has two): what a partner asks the changes by. */
  @Index()
  @Column({ name: 'changed_at', type: 'bigint' })
  changedAt: string;

  /** Revision of its stream: the `ETag`. */
  @Column({ type: 'integer' })
  revision: number;
}
