import { FixedClock } from '@platform/messaging';
import { makeSigningKey, type Letter, type Sent, verifyMessage } from '@platform/webhooks';
import { Courier, type Recipient } from './courier.js';
import { MemoryDeliveryStore } from './memory-delivery-store.js';
import { planned } from './testing/delivery-store.contract.js';

const ok: Sent = { kind: 'answered', status: 200, askedPauseMs: null };
const answering = (status: number, askedPauseMs: number | null = null): Sent => ({
  kind: 'answered',
  status,
  askedPauseMs,
});
const keys = [makeSigningKey(), makeSigningKey()];

function setUp(answer: (letter: Letter, number: number) => Sent, partners = ['court']) {
  const clock = FixedClock.at('2026-11-02T01:00:00Z');
  const store = new MemoryDeliveryStore();
  const letters: Letter[] = [];
  const disabled: string[] = [];
  const delivered: string[] = [];
  const list = (): readonly Recipient[] =>
    partners
      .filter((partnerId) => !disabled.some((entry) => entry.startsWith(`${partnerId} `)))
      .map((partnerId) => ({
        partnerId,
        url: `https://${partnerId}.example/hook`,
        privateKeys: keys.map(({ privateKey }) => privateKey),
      }));
  const courier = new Courier({
    store,
    clock,
    recipients: {
      enabled: () => Promise.resolve(list()),
      delivered: async (partnerId, { messageId }) => void delivered.push(`${partnerId} ${messageId}`),
      disable: async (partnerId, reason) => void disabled.push(`${partnerId} ${reason}`),
    },
    sender: {
      send: (letter) => {
        letters.push(letter);
        return Promise.resolve(answer(letter, letters.length));
      },
    },
    rate: { perSecond: 100, burst: 100 },
  });
  const plan = (...numbers: number[]) =>
    store.plan(numbers.map((number) => planned(number, { plannedAt: clock.now() })));
  const ids = () => letters.map(({ headers }) => headers['webhook-id']);
  return { clock, store, courier, letters, disabled, delivered, plan, ids };
}

describe('the courier', () => {
  it('says of a message that it was taken when it was, and of none other', async () => {
    const { courier, plan, delivered, clock } = setUp((_letter, number) => (number < 2 ? answering(500) : ok));
    await plan(1);
    await courier.round();
    expect(delivered).toEqual([]);
    clock.advance(86_400_000);
    await courier.round();
    await courier.round();
    expect(delivered).toHaveLength(1);
  });

  it('signs with every key and delivers once', async () => {
    const { courier, letters, plan, clock } = setUp(() => ok);
    await plan(1);
    expect(await courier.round()).toEqual({ attempts: 1, delivered: 1, nextAt: null });
    expect(await courier.round()).toEqual({ attempts: 0, delivered: 0, nextAt: null });
    expect(letters).toHaveLength(1);
    for (const { publicKey } of keys) {
      const { headers, body } = letters[0] as Letter;
      expect(verifyMessage({ headers, body, publicKeys: [publicKey], now: clock.now() })).toBe('valid');
    }
  });

  it('tries again later, under the same id and with a new timestamp', async () => {
    const { courier, letters, plan, clock, ids } = setUp((_letter, number) => (number < 3 ? answering(500) : ok));
    await plan(1);
    for (let round = 0; round < 3; round += 1) {
      const { nextAt } = await courier.round();
      if (nextAt) clock.set(nextAt.toISOString());
    }
    expect(ids()).toEqual(['message-1', 'message-1', 'message-1']);
    expect(new Set(letters.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(3);
  });

  it('holds back what follows in the same case, and nothing else', async () => {
    const failing = (letter: Letter): Sent => (letter.headers['webhook-id'] === 'message-1' ? answering(500) : ok);
    const { courier, store, clock, ids } = setUp(failing);
    const of = (number: number, caseId: string) => planned(number, { caseId, plannedAt: clock.now() });
    await store.plan([of(1, 'a'), of(2, 'a'), of(3, 'b')]);
    await courier.round();
    expect(ids()).toEqual(['message-1', 'message-3']);
  });

  it('does not follow a redirect: that is a failure like any other', async () => {
    const { courier, plan, store } = setUp(() => answering(302));
    await plan(1);
    await courier.round();
    expect(await store.log('court', 'pending', 1)).toMatchObject([{ outcome: 'HTTP 302', attempt: 1 }]);
  });

  it('disables the endpoint on 410 and keeps everything for the day it is enabled', async () => {
    const { courier, plan, disabled, store, letters } = setUp(() => answering(410));
    await plan(1, 2);
    await courier.round();
    expect(new Set(disabled)).toEqual(new Set(['court gone']));
    const sent = letters.length;
    await courier.round();
    expect(letters).toHaveLength(sent);
    expect(await store.log('court', 'pending', 10)).toHaveLength(2);
  });

  it('gives up after the last attempt, loudly', async () => {
    const { courier, plan, clock, disabled, store } = setUp(() => answering(500));
    await plan(1);
    const start = clock.now().getTime();
    for (let next: Date | null = clock.now(); next;) {
      clock.set(next.toISOString());
      next = (await courier.round()).nextAt;
    }
    expect(disabled).toEqual(['court exhausted']);
    expect(await store.log('court', 'failed', 10)).toHaveLength(1);
    expect(clock.now().getTime() - start).toBeGreaterThan(5 * 24 * 3_600_000);
  });

  it('spares a partner that is down: after five failures one probe at a time', async () => {
    const { courier, plan, letters, clock } = setUp(() => ({ kind: 'failed', code: 'ECONNREFUSED' }));
    await plan(...Array.from({ length: 50 }, (_, n) => n));
    await courier.round();
    expect(letters.length).toBeLessThanOrEqual(8);
    expect(courier.openCircuits()).toEqual(['court']);
    const before = letters.length;
    await courier.round();
    expect(letters).toHaveLength(before);
    clock.advance(10 * 60_000);
    await courier.round();
    expect(letters).toHaveLength(before + 1);
  });

  it('lets the others have theirs meanwhile', async () => {
    const answer = (letter: Letter): Sent => (letter.url.includes('court') ? answering(500) : ok);
    const { courier, store, clock } = setUp(answer, ['court', 'police']);
    await store.plan([
      planned(1, { plannedAt: clock.now() }),
      planned(2, { partnerId: 'police', plannedAt: clock.now() }),
    ]);
    await courier.round();
    expect(await store.log('police', 'delivered', 10)).toHaveLength(1);
  });

  it('honours Retry-After for the whole partner', async () => {
    const { courier, plan, letters, clock } = setUp((_letter, number) =>
      number === 1 ? answering(429, 3_600_000) : ok,
    );
    await plan(1);
    await courier.round();
    await plan(2);
    await courier.round();
    expect(letters).toHaveLength(1);
    clock.advance(3_600_000);
    await courier.round();
    await courier.round();
    expect(letters.length).toBe(3);
  });

  it('keeps to the rate', async () => {
    const { clock, store, letters } = setUp(() => ok);
    const courier = new Courier({
      store,
      clock,
      recipients: {
        enabled: () =>
          Promise.resolve([{ partnerId: 'court', url: 'https://x.example', privateKeys: [keys[0]?.privateKey ?? ''] }]),
        delivered: () => Promise.resolve(),
        disable: () => Promise.reject(new Error('not expected')),
      },
      sender: {
        send: (letter) => {
          letters.push(letter);
          return Promise.resolve(ok);
        },
      },
      rate: { perSecond: 1, burst: 2 },
    });
    await store.plan([1, 2, 3, 4].map((number) => planned(number, { plannedAt: clock.now() })));
    const { nextAt } = await courier.round();
    expect(letters).toHaveLength(2);
    expect(nextAt).toEqual(new Date(clock.now().getTime() + 1000));
  });

  it('sends again after a crash in the middle of an attempt', async () => {
    const { courier, store, plan, clock, ids } = setUp(() => ok);
    await plan(1);
    const [delivery] = await store.heads('court', clock.now(), 1);
    if (!delivery) throw new Error('nothing planned');
    await store.claim(delivery, new Date(clock.now().getTime() + 60_000));
    await courier.round();
    expect(ids()).toEqual([]);
    clock.advance(60_000);
    await courier.round();
    expect(ids()).toEqual(['message-1']);
  });
});
