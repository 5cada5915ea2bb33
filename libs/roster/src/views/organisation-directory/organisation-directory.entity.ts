import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Channel } from '@libs/reference';
import type { OrganisationKind, StaffingFactsRecorded } from '../../organisation/organisation.events.js';

/** Which bodies there are. Closed ones stay, so that names in old cases can be told. */
@Entity({ schema: 'views', name: 'organisation_directory' })
export class OrganisationDirectory {
  @PrimaryColumn({ name: 'organisation_id', type: 'text' })
  organisationId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  kind: OrganisationKind;

  @Column({ type: 'text', array: true })
  channels: Channel[];

  @Index()
  @Column({ name: 'division_code', type: 'text' })
  divisionCode: string;

  @Column({ name: 'parent_id', type: 'text', nullable: true })
  parentId: string | null;

  /** Chain of supervision: parent first, top last. */
  @Column({ type: 'text', array: true })
  ancestors: string[];

  @Column({ type: 'text', nullable: true })
  industry: string | null;

  @Column({ type: 'boolean' })
  closed: boolean;

  /** What it has to cover, newest entry; null: not recorded. */
  @Column({ type: 'jsonb', nullable: true })
  staffing: Omit<StaffingFactsRecorded['data'], 'organisationId'> | null;

  /** Its cases wait to be assigned together. */
  @Column({ name: 'batch_offers', type: 'boolean' })
  batchOffers: boolean;
}
