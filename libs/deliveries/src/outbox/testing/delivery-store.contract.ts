import type { DeliveryStore, PlannedDelivery, Settlement } from '../delivery.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 2, 1, minute));

export const planned = (number: number, changes: Partial<PlannedDelivery> = {}): PlannedDelivery => ({
  deliveryId: `delivery-${number}`,
  partnerId: 'court',
  caseId: `case-${number}`,
  messageId: `message-${number}`,
  eventType: 'handoff.sent',
  body: `{"n":${number}}`,
  plannedAt: at(number),
  ...changes,
});

const settled = (changes: Partial<Settlement> = {}): Settlement => ({
  status: 'delivered',
  dueAt: at(30),
  outcome: 'HTTP 200',
  at: at(30),
  milliseconds: 12,
  ...changes,
});

/** Every store keeps this. `open` gives an empty one. */
export function deliveryStoreContract(open: () => Promise<DeliveryStore>): void {
  let store: DeliveryStore;
  beforeEach(async () => {
    store = await open();
  });
  const ids = async (minute: number, partner = 'court'): Promise<string[]> =>
    (await store.heads(partner, at(minute), 10)).map(({ deliveryId }) => deliveryId);
  const head = async (minute = 30) => {
    const [first] = await store.heads('court', at(minute), 1);
    if (!first) throw new Error('nothing is due');
    return first;
  };

  it('plans once, however often it is asked', async () => {
    await store.plan([planned(1), planned(2)]);
    await store.plan([planned(2), planned(1, { body: 'other' })]);
    expect(await ids(30)).toEqual(['delivery-1', 'delivery-2']);
    expect(await head()).toEqual({
      ...planned(1),
      status: 'pending',
      attempt: 0,
      dueAt: at(1),
      settledAt: null,
      outcome: null,
    });
  });

  it('gives out what is due, of one partner, the longest due first, up to the limit', async () => {
    await store.plan([planned(3), planned(1), planned(2), planned(4, { partnerId: 'police' })]);
    expect(await ids(0)).toEqual([]);
    expect(await ids(2)).toEqual(['delivery-1', 'delivery-2']);
    expect(await ids(30)).toEqual(['delivery-1', 'delivery-2', 'delivery-3']);
    expect(await store.heads('court', at(30), 2)).toHaveLength(2);
    expect(await ids(30, 'police')).toEqual(['delivery-4']);
  });

  it('keeps the order of planning within a case: nothing passes a delivery that waits', async () => {
    await store.plan([planned(5, { caseId: 'c' }), planned(1, { caseId: 'c' }), planned(2)]);
    expect(await ids(30)).toEqual(['delivery-2', 'delivery-5']);
    expect(await ids(4)).toEqual(['delivery-2']);
    const first = (await store.heads('court', at(30), 10)).find(({ caseId }) => caseId === 'c');
    if (!first) throw new Error('case c has no head');
    await store.claim(first, at(31));
    expect(await ids(30)).toEqual(['delivery-2']);
    await store.settle(first, 1, settled());
    expect(await ids(30)).toEqual(['delivery-1', 'delivery-2']);
  });

  it('lets one worker begin an attempt', async () => {
    await store.plan([planned(1)]);
    const first = await head();
    expect(await store.claim(first, at(40))).toBe(true);
    expect(await store.claim(first, at(40))).toBe(false);
    expect(await ids(39)).toEqual([]);
    expect(await ids(40)).toEqual(['delivery-1']);
    expect(await head(40)).toMatchObject({ attempt: 1 });
  });

  it('says when the next one is due', async () => {
    expect(await store.nextDueAt('court')).toBeNull();
    await store.plan([planned(4, { caseId: 'c' }), planned(2, { caseId: 'c' })]);
    expect(await store.nextDueAt('court')).toEqual(at(4));
  });

  it('settles the attempt and logs it', async () => {
    await store.plan([planned(1)]);
    const first = await head();
    await store.claim(first, at(40));
    await store.settle(first, 1, settled({ status: 'pending', dueAt: at(35), outcome: 'HTTP 503' }));
    const second = await head(35);
    expect(second).toMatchObject({ status: 'pending', attempt: 1, outcome: 'HTTP 503', settledAt: null });
    await store.claim(second, at(50));
    await store.settle(second, 2, settled({ at: at(36) }));
    expect(await store.log('court', 'delivered', 10)).toMatchObject([{ status: 'delivered', settledAt: at(36) }]);
    expect(await store.attempts('delivery-1')).toEqual([
      { deliveryId: 'delivery-1', attempt: 1, at: at(30), milliseconds: 12, outcome: 'HTTP 503' },
      { deliveryId: 'delivery-1', attempt: 2, at: at(36), milliseconds: 12, outcome: 'HTTP 200' },
    ]);
  });

  it('logs the late end of an attempt that counted as lost, and changes nothing else', async () => {
    await store.plan([planned(1)]);
    const first = await head();
    await store.claim(first, at(31));
    const again = await head(31);
    await store.claim(again, at(60));
    await store.settle(first, 1, settled({ status: 'failed', outcome: 'TIMEOUT' }));
    expect(await store.log('court', null, 10)).toMatchObject([{ status: 'pending', attempt: 2 }]);
    await store.settle(again, 2, settled());
    expect(await store.log('court', null, 10)).toMatchObject([{ status: 'delivered' }]);
    expect(await store.attempts('delivery-1')).toHaveLength(2);
  });

  it('replays one, what was given up, or everything since an instant; never of another partner', async () => {
    await store.plan([planned(1), planned(2), planned(3), planned(4, { partnerId: 'police' })]);
    for (const delivery of [
      ...(await store.heads('court', at(30), 10)),
      ...(await store.heads('police', at(30), 10)),
    ]) {
      await store.claim(delivery, at(60));
      await store.settle(
        delivery,
        1,
        settled({ status: delivery.deliveryId === 'delivery-2' ? 'failed' : 'delivered' }),
      );
    }
    const now = at(31);
    const court = { partnerId: 'court', now };
    expect(await store.replay({ ...court, which: { deliveryId: 'delivery-4' } })).toBe(0);
    expect(await store.replay({ ...court, which: 'failed' })).toBe(1);
    expect(await ids(31)).toEqual(['delivery-2']);
    expect(await head(31)).toMatchObject({ attempt: 0 });
    expect(await store.replay({ ...court, which: { deliveryId: 'delivery-1' } })).toBe(1);
    expect(await store.replay({ ...court, which: { since: at(2) } })).toBe(2);
    expect(await ids(31)).toEqual(['delivery-1', 'delivery-2', 'delivery-3']);
    expect(await ids(31, 'police')).toEqual([]);
  });

  it('names the cases of which the partner has not heard everything yet', async () => {
    await store.plan([planned(1), planned(2), planned(3)]);
    for (const delivery of await store.heads('court', at(2), 10)) {
      await store.claim(delivery, at(60));
      await store.settle(delivery, 1, settled({ at: at(10 * (delivery.deliveryId === 'delivery-1' ? 1 : 2)) }));
    }
    expect(await store.movingCases('court', at(15))).toEqual(['case-2', 'case-3']);
    expect(await store.movingCases('court', at(25))).toEqual(['case-3']);
    expect(await store.movingCases('police', at(0))).toEqual([]);
  });

  it('counts by partner and status, and keeps the newest of the log on top', async () => {
    await store.plan([planned(1), planned(2), planned(4, { partnerId: 'police' })]);
    const counts = (await store.counts()).toSorted((a, b) => a.partnerId.localeCompare(b.partnerId));
    expect(counts).toEqual([
      { partnerId: 'court', status: 'pending', count: 2, oldest: at(1) },
      { partnerId: 'police', status: 'pending', count: 1, oldest: at(4) },
    ]);
    expect((await store.log('court', null, 1)).map(({ deliveryId }) => deliveryId)).toEqual(['delivery-2']);
    expect(await store.log('court', 'failed', 10)).toEqual([]);
  });
}
