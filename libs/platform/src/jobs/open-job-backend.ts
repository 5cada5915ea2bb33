import { BullMqJobBackend, type BullMqOptions } from './bullmq-job-backend.js';
import type { JobBackend } from './job-queue.js';
import { MemoryJobBackend } from './memory-job-backend.js';

/** By scheme: `memory:`, `redis:`, `rediss:`, `postgres:`, `postgresql:`. @throws Error for another one */
export async function openJobBackend(options: BullMqOptions): Promise<JobBackend> {
  const scheme = options.url.slice(0, options.url.indexOf(':'));
  if (scheme === 'memory') return new MemoryJobBackend();
  if (['redis', 'rediss', 'postgres', 'postgresql'].includes(scheme)) return BullMqJobBackend.open(options);
  throw new Error(`QUEUE_URL must start with redis:, rediss:, postgres: or memory:, not ${scheme}:`);
}
