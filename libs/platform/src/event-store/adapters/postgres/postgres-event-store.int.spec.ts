import { describeEventStore } from '../../testing/event-store.contract.js';
import { createScratchDatabase } from '../../testing/scratch-database.js';
import { PostgresEventStore } from './postgres-event-store.js';

describeEventStore('PostgresEventStore', async () => {
  const database = await createScratchDatabase();
  // With this poll a live event can only arrive in time by a wake-up.
  const options = { connectionString: database.url, pollMs: 600_000 };
  const [store, other] = await Promise.all([PostgresEventStore.open(options), PostgresEventStore.open(options)]);
  return {
    store,
    other,
    close: async () => {
      await Promise.all([store.close(), other.close()]);
      await database.drop();
    },
  };
});
