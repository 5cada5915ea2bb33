import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Claims that nobody released. One of a body that no longer owns the case counts for nothing; whoever reads joins the owner. */
@Entity({ schema: 'views', name: 'work_claims' })
export class WorkClaims {
  @PrimaryColumn({ type: 'text', name: 'dispute_id' })
  disputeId: string;

  /** Account. */
  @Index()
  @Column({ type: 'text', name: 'claimed_by' })
  claimedBy: string;

  @Column({ type: 'text', name: 'organisation_id' })
  organisationId: string;

  @Column({ type: 'timestamptz' })
  since: string;
}
