import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Viewer } from '@libs/identity';
import { Sealer } from '@platform/privacy';
import { DataSource } from 'typeorm';
import { visibleDispute } from '../views/visible-dispute.js';
import { PartyRatings, type RatingView } from './party-ratings.entity.js';

/** What the parties of a dispute thought of it, for those who may read the case. */
export class ListRatings extends Query<readonly RatingView[]> {
  constructor(
    readonly viewer: Viewer,
    readonly disputeId: string,
  ) {
    super();
  }
}

@QueryHandler(ListRatings)
export class ListRatingsHandler implements IQueryHandler<ListRatings> {
  constructor(
    private readonly database: DataSource,
    private readonly sealer: Sealer,
  ) {}

  async execute({ viewer, disputeId }: ListRatings): Promise<readonly RatingView[]> {
    const row = await visibleDispute(this.database, PartyRatings, viewer, disputeId).getOne();
    return row ? this.sealer.open(row.ratings) : [];
  }
}
