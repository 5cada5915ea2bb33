import { EventStoreDbStore } from '../../libs/platform/src/event-store/adapters/eventstoredb/eventstoredb-store.js';
import { describeRulebook } from '../../libs/rulebook/src/testing/rulebook.contract.js';
import { startEventStoreServer } from './event-store-server.js';

describeRulebook('EventStoreDB over gRPC', async () => {
  const server = await startEventStoreServer({ batchAppend: true });
  const [store, other] = await Promise.all([EventStoreDbStore.open(server.url), EventStoreDbStore.open(server.url)]);
  return {
    store,
    other,
    close: async () => {
      await Promise.all([store.close(), other.close()]);
      server.stop();
    },
  };
});
