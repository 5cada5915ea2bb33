import { Column, Entity, PrimaryColumn } from 'typeorm';

export interface RatingView {
  readonly partyId: string;
  readonly stars: number;
  readonly comment: string | null;
  readonly at: string;
}

/** The newest rating of each party, one row per dispute; comments sealed. */
@Entity({ schema: 'views', name: 'party_ratings' })
export class PartyRatings {
  @PrimaryColumn({ type: 'text', name: 'dispute_id' })
  disputeId: string;

  @Column({ type: 'jsonb' })
  ratings: RatingView[];
}
