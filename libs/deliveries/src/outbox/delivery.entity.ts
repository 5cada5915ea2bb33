import { Column, Entity, Generated, Index, PrimaryColumn } from 'typeorm';
import type { DeliveryStatus } from './delivery.js';

/** Planned messages and how far they got. */
@Entity({ schema: 'app', name: 'delivery' })
@Index(['partnerId', 'status', 'caseId', 'sequence'])
export class DeliveryRow {
  @PrimaryColumn({ name: 'delivery_id', type: 'text' })
  deliveryId: string;

  /** Order of planning, which is the order of the log. */
  @Column({ type: 'bigint' })
  @Generated('increment')
  sequence: string;

  @Column({ name: 'partner_id', type: 'text' })
  partnerId: string;

  @Column({ name: 'case_id', type: 'text' })
  caseId: string;

  @Column({ name: 'message_id', type: 'text' })
  messageId: string;

  @Column({ name: 'event_type', type: 'text' })
  eventType: string;

  @Column({ type: 'text' })
  body: string;

  @Column({ name: 'planned_at', type: 'timestamptz' })
  plannedAt: Date;

  @Column({ type: 'text' })
  status: DeliveryStatus;

  @Column({ type: 'integer' })
  attempt: number;

  @Column({ name: 'due_at', type: 'timestamptz' })
  dueAt: Date;

  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true })
  settledAt: Date | null;

  @Column({ type: 'text', nullable: true })
  outcome: string | null;
}

/** The delivery log: every attempt. */
@Entity({ schema: 'app', name: 'delivery_attempt' })
@Index(['deliveryId', 'at'])
export class DeliveryAttemptRow {
  @PrimaryColumn({ name: 'attempt_id', type: 'uuid' })
  attemptId: string;

  @Column({ name: 'delivery_id', type: 'text' })
  deliveryId: string;

  @Column({ type: 'integer' })
  attempt: number;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ type: 'integer' })
  milliseconds: number;

  @Column({ type: 'text' })
  outcome: string;
}
