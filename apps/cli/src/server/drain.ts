import type { INestApplicationContext } from '@nestjs/common';
import { EVENT_STORE, type EventStore } from '@platform/event-store';
import { ProcessRunner } from '@platform/processes';
import { ProjectionEngine } from '@platform/projections';

/**
 * Handles everything that is in the log, also what that causes, until nothing moves. A running server may do the same at
 * the same time: checkpoints let one of the two win, and commands of processes are carried out once.
 */
export async function drainEverything(app: INestApplicationContext): Promise<void> {
  const store = app.get<EventStore>(EVENT_STORE);
  for (let before = ''; before !== (await store.head());) {
    before = await store.head();
    await app.get(ProcessRunner).drain();
    await app.get(ProjectionEngine).drain();
  }
}
