import type { Category, Channel } from '@libs/reference';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Risk } from './rank.js';
import type { DisputeStatus } from '../../dispute/dispute.status.js';

/** An open clock, as the list needs it. */
export interface ListedClock {
  readonly clockId: string;
  readonly dueAt: string;
  readonly overdue: boolean;
}

/** A session that has been appointed and not been held. */
export interface AppointedSession {
  readonly startsAt: string;
  /** Sealed. */
  readonly place: string;
}

/** One row per dispute: what lists, queues and duplicate hints ask. */
@Entity({ schema: 'views', name: 'dispute_list' })
export class DisputeList {
  @PrimaryColumn({ type: 'text', name: 'dispute_id' })
  disputeId: string;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  status: DisputeStatus;

  /** What the fold of the status must remember. */
  @Column({ type: 'text', name: 'status_before_transfer', nullable: true })
  statusBeforeTransfer: DisputeStatus | null;

  @Column({ type: 'jsonb', name: 'open_term_ids' })
  openTermIds: readonly string[];

  @Column({ type: 'text' })
  category: Category;

  @Column({ type: 'text', nullable: true })
  channel: Channel | null;

  @Column({ type: 'text', name: 'division_code', nullable: true })
  divisionCode: string | null;

  @Column({ type: 'text', name: 'owner_organisation_id' })
  ownerOrganisationId: string;

  /** Sealed. */
  @Column({ type: 'text', nullable: true })
  title: string | null;

  @Column({ type: 'text', name: 'requested_on' })
  requestedOn: string;

  @Index()
  @Column({ type: 'timestamptz', name: 'registered_at' })
  registeredAt: string;

  @Column({ type: 'text', array: true })
  fingerprints: string[];

  @Column({ type: 'jsonb' })
  clocks: ListedClock[];

  @Column({ type: 'timestamptz', name: 'next_due_at', nullable: true })
  nextDueAt: string | null;

  @Column({ type: 'boolean' })
  overdue: boolean;

  /** Sessions that are appointed and not held, by id. */
  @Column({ type: 'jsonb', name: 'appointed_sessions' })
  appointedSessions: Record<string, AppointedSession>;

  @Column({ type: 'text', nullable: true })
  escalation: 'organisation-head' | 'street' | 'district' | null;

  @Column({ type: 'text', name: 'escalation_reason', nullable: true })
  escalationReason: string | null;

  @Column({ type: 'text', nullable: true })
  risk: Risk;

  /** Place in the order by priority; 0 comes first. */
  @Column({ type: 'int' })
  rank: number;

  /** `nextDueAt` as a text that sorts, cases without a clock last. */
  @Column({ type: 'text', name: 'due_key' })
  dueKey: string;

  /** `registeredAt` as a text that sorts. */
  @Column({ type: 'text', name: 'age_key' })
  ageKey: string;

  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true })
  closedAt: string | null;
}
