import { deterministicId } from '@platform/messaging';

/** Seats of one mediation: the lead and at most two who assist (特邀规定 13). */
export const MOST_SEATS = 3;

/** One assignment per seat of an episode, however often it is opened; seat 1 is the lead's. */
export const assignmentIdOf = (episodeId: string, seat = 1): string =>
  seat === 1 ? deterministicId(episodeId, 'assignment') : deterministicId(episodeId, 'assignment', String(seat));

export const seatIdsOf = (episodeId: string): readonly string[] =>
  Array.from({ length: MOST_SEATS }, (_, index) => assignmentIdOf(episodeId, index + 1));

/** `number`: which offer of the assignment it is, counted over its whole life. */
export const offerIdOf = (assignmentId: string, number: number): string =>
  deterministicId(assignmentId, 'offer', String(number));

export const assignmentStream = (assignmentId: string): string => `assignment-${assignmentId}`;
