import { MemoryEventStore } from '@platform/event-store';
import { describeRulebook } from '../testing/rulebook.contract.js';

describeRulebook('memory', async () => {
  const store = new MemoryEventStore();
  return { store, other: store, close: () => store.close() };
});
