import type { AnyUseCaseCommandClass } from '@platform/processes';
import type { AnyProjection } from '@platform/projections';
import { partyRatings } from './party-ratings.projection.js';
import { ListRatingsHandler } from './party-ratings.query.js';
import { RateMediation, RateMediationHandler } from './rate-mediation.js';

/** What ratings add to the context of disputes. */
export { ratingEvents } from './rating.events.js';

export const ratingCommands: readonly AnyUseCaseCommandClass[] = [RateMediation];

export const ratingProjections: readonly AnyProjection[] = [partyRatings];

export const ratingProviders = [RateMediationHandler, ListRatingsHandler];
