import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Category } from '@libs/reference';
import type { MediatorKind } from '../../mediator/mediator.events.js';
import type { Leave } from '../../mediator/mediator.state.js';

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
}
