import type { Channel, Ending } from '@libs/reference';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * One row per episode: one acceptance by one body and its ending. A dispute that failed in one channel and settled in the
 * next was accepted twice and concluded twice, each in its own month.
 */
@Entity({ schema: 'views', name: 'episode_facts' })
export class EpisodeFacts {
  @PrimaryColumn({ name: 'episode_id', type: 'text' })
  episodeId: string;

  @Index()
  @Column({ name: 'dispute_id', type: 'text' })
  disputeId: string;

  @Column({ type: 'text' })
  channel: Channel;

  @Column({ name: 'organisation_id', type: 'text' })
  organisationId: string;

  @Index()
  @Column({ name: 'accepted_on', type: 'date' })
  acceptedOn: string;

  @Index()
  @Column({ name: 'concluded_on', type: 'date', nullable: true })
  concludedOn: string | null;

  @Column({ type: 'text', nullable: true })
  ending: Ending | null;
}
