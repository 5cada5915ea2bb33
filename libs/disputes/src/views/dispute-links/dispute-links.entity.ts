import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One row per standing link from one dispute to another. */
@Entity({ schema: 'views', name: 'dispute_links' })
export class DisputeLinks {
  /** Both ids and the kind, so that every decision finds the row it changes. */
  @PrimaryColumn({ type: 'text', name: 'link_id' })
  linkId: string;

  @Index()
  @Column({ type: 'text', name: 'dispute_id' })
  disputeId: string;

  @Index()
  @Column({ type: 'text', name: 'other_dispute_id' })
  otherDisputeId: string;

  @Column({ type: 'text' })
  kind: 'merge' | 'link' | 'series';

  /** Of a series: its terms may be taken over by the others. */
  @Column({ type: 'boolean' })
  model: boolean;
}
