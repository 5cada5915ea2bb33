import { START } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';

/** Answer of a command that carries out what events say and makes none. */
export const noStream = (id: string): CommandResult => ({
  streamId: `delivery-${id}`,
  revision: -1,
  position: START,
  repeated: false,
});
