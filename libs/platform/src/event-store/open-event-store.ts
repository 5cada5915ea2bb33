import { MemoryEventStore } from './adapters/memory/memory-event-store.js';
import { PostgresEventStore } from './adapters/postgres/postgres-event-store.js';
import type { EventStore } from './event-store.js';

const POSTGRES = new Set(['postgres:', 'postgresql:']);
const EVENTSTOREDB = new Set(['esdb:', 'esdb+discover:', 'kurrentdb:', 'kurrentdb+discover:']);

/**
 * The adapter that the scheme of `EVENT_STORE_URL` names: `memory:`, `postgres:`, `esdb:` or `kurrentdb:` (with
 * `+discover` for clusters by DNS).
 *
 * @throws Error for any other scheme; StoreUnavailable when the server cannot be reached
 */
export async function openEventStore(url: string): Promise<EventStore> {
  const scheme = url.slice(0, url.indexOf(':') + 1);
  if (scheme === 'memory:') return new MemoryEventStore();
  if (POSTGRES.has(scheme)) return PostgresEventStore.open({ connectionString: url });
  if (EVENTSTOREDB.has(scheme)) {
    // Loaded only where it is used: gRPC takes a third of a second.
    const { EventStoreDbStore } = await import('./adapters/eventstoredb/eventstoredb-store.js');
    return EventStoreDbStore.open(url);
  }
  const known = ['memory:', ...POSTGRES, ...EVENTSTOREDB].join(' ');
  throw new Error(`EVENT_STORE_URL starts with "${scheme}"; known are ${known}`);
}
