import { deterministicId } from '@platform/messaging';

/** One assignment per episode, however often it is opened. */
export const assignmentIdOf = (episodeId: string): string => deterministicId(episodeId, 'assignment');

export const offerIdOf = (assignmentId: string, round: number): string =>
  deterministicId(assignmentId, 'offer', String(round));

export const assignmentStream = (assignmentId: string): string => `assignment-${assignmentId}`;
