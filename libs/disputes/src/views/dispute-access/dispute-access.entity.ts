import type { Channel } from '@libs/reference';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who stands near a dispute; the rights filter of @libs/identity is a condition over this table. */
@Entity({ schema: 'views', name: 'dispute_access' })
export class DisputeAccess {
  @PrimaryColumn({ type: 'text', name: 'dispute_id' })
  disputeId: string;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text', name: 'division_code', nullable: true })
  divisionCode: string | null;

  @Column({ type: 'text', name: 'owner_organisation_id' })
  ownerOrganisationId: string;

  /** Every body that received, owns or mediates it, or to which it was handed. */
  @Column({ type: 'text', array: true, name: 'organisation_ids' })
  organisationIds: string[];

  /** Of these, the ones that only assist: they see it while that lasts. */
  @Column({ type: 'text', array: true, name: 'guest_ids' })
  guestIds: string[];

  /** Owned it once: they read a copy and change nothing. */
  @Column({ type: 'text', array: true, name: 'former_owner_ids' })
  formerOwnerIds: string[];

  @Column({ type: 'text', array: true, name: 'mediator_ids' })
  mediatorIds: string[];

  @Column({ type: 'text', nullable: true })
  channel: Channel | null;

  @Column({ type: 'boolean' })
  confidential: boolean;

  @Column({ type: 'text', array: true, name: 'excluded_account_ids' })
  excludedAccountIds: string[];
}
