import { EventStoreDbStore } from '../../libs/platform/src/event-store/adapters/eventstoredb/eventstoredb-store.js';
import { describeEventStore } from '../../libs/platform/src/event-store/testing/event-store.contract.js';
import { startEventStoreServer } from './event-store-server.js';

describe.each([
  ['with batch append', true],
  ['with one call per append (older servers)', false],
])('over gRPC %s', (_, batchAppend) => {
  describeEventStore('EventStoreDbStore', async () => {
    const server = await startEventStoreServer({ batchAppend });
    const [store, other] = await Promise.all([EventStoreDbStore.open(server.url), EventStoreDbStore.open(server.url)]);
    return {
      store,
      other,
      tellsRepeats: false,
      eventsPerWriter: batchAppend ? 300 : 40,
      close: async () => {
        await Promise.all([store.close(), other.close()]);
        server.stop();
      },
    };
  });
});
