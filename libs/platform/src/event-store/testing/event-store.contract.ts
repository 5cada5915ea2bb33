import { describeAppends } from './append.contract.js';
import type { StoreUnderTest } from './fixtures.js';
import { describeReads } from './read.contract.js';
import { describeSubscriptions } from './subscribe.contract.js';

/** What every adapter must do alike. A spec of an adapter says only how to open it. */
export function describeEventStore(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps the contract of the event store`, () => {
    let opened: StoreUnderTest | undefined;

    const under = (): StoreUnderTest => {
      if (!opened) throw new Error('the store is not open');
      return opened;
    };

    beforeAll(async () => {
      opened = await open();
    });
    afterAll(async () => {
      await opened?.close();
    });

    describeReads(under);
    describeSubscriptions(under);
    describeAppends(under); // Last: it closes the second adapter.
  });
}
