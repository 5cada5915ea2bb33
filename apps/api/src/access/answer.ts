import type { CommandAnswer } from '@libs/contracts';
import type { CommandResult } from '@platform/messaging';

/** `dispute-<id>` and its like: what follows the first hyphen is the id. */
export function answerOf({ streamId, revision, position, repeated }: CommandResult): CommandAnswer {
  return { id: streamId.slice(streamId.indexOf('-') + 1), revision, position, repeated };
}
