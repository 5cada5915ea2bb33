import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Category } from '@libs/reference';
import type { InterestKind } from '../../mediator/mediator-record.events.js';
import type { DepartureReason, MediatorKind, Sex, Window } from '../../mediator/mediator.events.js';
import type { Leave } from '../../mediator/mediator.state.js';

export interface FormerService {
  readonly employer: string;
  readonly organisationId: string | null;
  readonly post: string;
  readonly from: string | null;
  readonly until: string | null;
}

export interface Interest {
  readonly interestId: string;
  readonly kind: InterestKind;
  /** Sealed. */
  readonly counterpart: string;
  readonly fingerprint: string;
  readonly since: string | null;
}

/** Who mediates, in what, where and until when. The roster is public (特邀规定 8). */
@Entity({ schema: 'views', name: 'mediator_directory' })
export class MediatorDirectory {
  @PrimaryColumn({ name: 'mediator_id', type: 'text' })
  mediatorId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  kind: MediatorKind;

  @Index()
  @Column({ name: 'organisation_id', type: 'text' })
  organisationId: string;

  @Column({ type: 'text', array: true })
  fields: Category[];

  @Column({ type: 'text', array: true })
  languages: string[];

  @Column({ name: 'district_codes', type: 'text', array: true })
  districtCodes: string[];

  /** Open cases at one time. */
  @Column({ type: 'integer' })
  capacity: number;

  @Column({ name: 'term_ends_on', type: 'text', nullable: true })
  termEndsOn: string | null;

  @Column({ name: 'trained_until', type: 'text', nullable: true })
  trainedUntil: string | null;

  @Column({ name: 'former_employers', type: 'text', array: true })
  formerEmployers: string[];

  @Column({ type: 'jsonb' })
  leaves: Leave[];

  @Column({ type: 'boolean' })
  suspended: boolean;

  @Column({ type: 'text', nullable: true })
  sex: Sex | null;

  /** Parts of the week in which the person serves; empty: any working time. */
  @Column({ type: 'jsonb' })
  windows: Window[];

  @Column({ name: 'former_services', type: 'jsonb' })
  formerServices: FormerService[];

  /** Interests that stand; for the person and the keepers of the roster only. */
  @Column({ type: 'jsonb' })
  interests: Interest[];

  @Column({ name: 'left_on', type: 'text', nullable: true })
  leftOn: string | null;

  @Column({ name: 'left_because', type: 'text', nullable: true })
  leftBecause: DepartureReason | null;
}
