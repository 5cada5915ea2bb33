import { openEventStore } from '@platform/event-store';
import { createEmptyDatabase } from '@platform/testing';
import { describeRulebook } from '../testing/rulebook.contract.js';

describeRulebook('PostgreSQL', async () => {
  const { url, drop } = await createEmptyDatabase();
  const [store, other] = [await openEventStore(url), await openEventStore(url)];
  return {
    store,
    other,
    close: async () => {
      await Promise.all([store.close(), other.close()]);
      await drop();
    },
  };
});
