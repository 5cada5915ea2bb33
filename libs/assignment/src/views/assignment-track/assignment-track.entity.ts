import type { Category, Channel } from '@libs/reference';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AssistingGround, BatchChoiceExplained, CandidateJudged } from '../../assignment/assignment.events.js';

export interface ChoiceOfParty {
  readonly partyId: string;
  readonly mediatorIds: readonly string[];
  readonly sexWanted: 'female' | 'male' | null;
  readonly manner: string;
}

export type BatchExplanation = Omit<BatchChoiceExplained['data'], 'assignmentId' | 'disputeId'>;

export type AssignmentStatus = 'searching' | 'held' | 'offered' | 'exhausted' | 'taken' | 'closed';

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

  /** 1: the lead's seat. */
  @Column({ type: 'integer' })
  seat: number;

  /** Whom this seat assists; null: it is the lead's. */
  @Column({ name: 'lead_assignment_id', type: 'text', nullable: true })
  leadAssignmentId: string | null;

  @Column({ name: 'assisting_ground', type: 'text', nullable: true })
  assistingGround: AssistingGround | null;

  /** Newest word of every party about who should mediate. */
  @Column({ type: 'jsonb' })
  choices: ChoiceOfParty[];

  @Column({ name: 'joint_choice', type: 'text', array: true })
  jointChoice: string[];

  /** Until when it waits for the batch of its body. */
  @Column({ name: 'held_until', type: 'timestamptz', nullable: true })
  heldUntil: string | null;

  /** Why the batch asked this person; null: the offer came of this case alone. */
  @Column({ type: 'jsonb', nullable: true })
  batch: BatchExplanation | null;
}
