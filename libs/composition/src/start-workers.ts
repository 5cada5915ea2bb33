import type { INestApplicationContext } from '@nestjs/common';
import { Workers } from '@platform/composition';

/**
 * Starts views, processes, alarms and sweeps in this process. Closing the application stops them; `stop` does so
 * earlier. Any number of processes may run them.
 */
export async function startWorkers(app: INestApplicationContext): Promise<{ stop(): Promise<void> }> {
  // Only then has every command its handler; what a killed program left undone is taken up at once.
  await app.init();
  const workers = app.get(Workers);
  await workers.start();
  return { stop: () => workers.stop() };
}
