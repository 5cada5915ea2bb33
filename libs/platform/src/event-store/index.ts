export type { EventStoreDbOptions, EventStoreDbStore } from './adapters/eventstoredb/eventstoredb-store.js';
export { MemoryEventStore } from './adapters/memory/memory-event-store.js';
export {
  type LogIntegrity,
  PostgresEventStore,
  type PostgresEventStoreOptions,
} from './adapters/postgres/postgres-event-store.js';
export * from './codec.js';
export * from './decider.js';
export * from './decision-handler.js';
export * from './errors.js';
export * from './event-store.js';
export { openEventStore } from './open-event-store.js';
export * from './seal-tree.js';
export * from './verify-chain.js';
