import { describeEventStore } from '../../testing/event-store.contract.js';
import { MemoryEventStore } from './memory-event-store.js';

describeEventStore('MemoryEventStore', async () => {
  const store = new MemoryEventStore();
  return { store, other: store.another(), close: () => store.close() };
});
