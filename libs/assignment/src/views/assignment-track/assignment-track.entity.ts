import type { Category, Channel } from '@libs/reference';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CandidateJudged } from '../../assignment/assignment.events.js';

export type AssignmentStatus = 'searching' | 'offered' | 'exhausted' | 'taken' | 'closed';

/** Where each choice of a mediator stands, and why: the case page, offers to me, cases nobody took. */
@Entity({ schema: 'views', name: 'assignment_track' })
export class AssignmentTrack {
  @PrimaryColumn({ name: 'assignment_id', type: 'text' })
  assignmentId: string;

  @Index()
  @Column({ name: 'dispute_id', type: 'text' })
  disputeId: string;

  @Column({ name: 'episode_id', type: 'text' })
  episodeId: string;

  @Column({ name: 'organisation_id', type: 'text' })
  organisationId: string;

  @Column({ type: 'text' })
  channel: Channel;

  @Column({ type: 'text' })
  category: Category;

  @Column({ name: 'division_code', type: 'text', nullable: true })
  divisionCode: string | null;

  @Column({ type: 'text' })
  status: AssignmentStatus;

  /** When it came into this status. */
  @Column({ type: 'timestamptz' })
  since: string;

  @Column({ type: 'integer' })
  rounds: number;

  /** Who is asked, or who took it. */
  @Index()
  @Column({ name: 'mediator_id', type: 'text', nullable: true })
  mediatorId: string | null;

  @Column({ name: 'offer_id', type: 'text', nullable: true })
  offerId: string | null;

  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true })
  expiresAt: string | null;

  @Column({ type: 'text', nullable: true })
  derivation: string | null;

  @Column({ name: 'exhausted_because', type: 'text', nullable: true })
  exhaustedBecause: 'no-candidate' | 'too-many-rounds' | null;

  /** Reason of the coordinator who assigned directly; sealed. */
  @Column({ name: 'assigned_because', type: 'text', nullable: true })
  assignedBecause: string | null;

  /** Newest evaluation: everybody who was looked at, with the reason or the parts of the score. */
  @Column({ type: 'jsonb' })
  candidates: CandidateJudged[];
}
