import { EventStoreDbStore } from '../../libs/platform/src/event-store/adapters/eventstoredb/eventstoredb-store.js';
import { describeEventStore } from '../../libs/platform/src/event-store/testing/event-store.contract.js';

const url = process.env.EVENTSTORE_TEST_URL;

if (url) {
  describeEventStore('EventStoreDbStore on the server of EVENTSTORE_TEST_URL', async () => {
    const [store, other] = await Promise.all([EventStoreDbStore.open(url), EventStoreDbStore.open(url)]);
    return {
      store,
      other,
      tellsRepeats: false,
      close: async () => {
        await Promise.all([store.close(), other.close()]);
      },
    };
  });
} else {
  describe('EventStoreDbStore on a real server', () => {
    it.skip('NOT RUN: set EVENTSTORE_TEST_URL (esdb://... of EventStoreDB 23.10+ or KurrentDB) to run the contract there', () => {});
  });
}
