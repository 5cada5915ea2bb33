import type { Channel } from '@libs/reference';
import type { HandoffPurpose } from '@libs/handoffs';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One row per hand-off: between whom, and when it was taken over. */
@Entity({ schema: 'views', name: 'handoff_facts' })
export class HandoffFacts {
  @PrimaryColumn({ name: 'handoff_id', type: 'text' })
  handoffId: string;

  @Index()
  @Column({ name: 'dispute_id', type: 'text' })
  disputeId: string;

  @Column({ type: 'text' })
  purpose: HandoffPurpose;

  @Column({ type: 'text' })
  channel: Channel;

  @Column({ name: 'from_organisation_id', type: 'text' })
  fromOrganisationId: string;

  @Column({ name: 'to_organisation_id', type: 'text' })
  toOrganisationId: string;

  @Column({ name: 'sent_on', type: 'date' })
  sentOn: string;

  @Index()
  @Column({ name: 'accepted_on', type: 'date', nullable: true })
  acceptedOn: string | null;

  @Column({ name: 'returned_on', type: 'date', nullable: true })
  returnedOn: string | null;

  @Column({ name: 'lapsed_on', type: 'date', nullable: true })
  lapsedOn: string | null;
}
