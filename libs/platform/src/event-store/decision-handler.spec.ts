import {
  type CommandMetadata,
  type DomainCommand,
  type DomainEvent,
  FixedClock,
  refused,
  SequentialIds,
  systemActor,
} from '../messaging/index.js';
import { MemoryKeyVault, Sealer } from '../privacy/index.js';
import { MemoryEventStore } from './adapters/memory/memory-event-store.js';
import { EventCodec } from './codec.js';
import type { Decider } from './decider.js';
import { DecisionHandler, type Loaded } from './decision-handler.js';
import { StoreUnavailable } from './errors.js';
import type { AppendResult, EventToAppend, ExpectedRevision } from './event-store.js';

type Add = DomainCommand<'Add', { readonly amount: number }>;
type Added = DomainEvent<'Added', { readonly amount: number }>;

/** A sum that refuses to exceed ten; adding nothing changes nothing. */
const decider: Decider<number, Add, Added> = {
  initialState: 0,
  decide: (command, sum) => {
    if (sum + command.data.amount > 10) throw refused('SUM_TOO_LARGE', '总数不能超过十。');
    return command.data.amount === 0 ? [] : [{ type: 'Added', data: command.data }];
  },
  evolve: (sum, event) => sum + event.data.amount,
};

const STREAM = 'sum-1';
const NOW = '2026-11-10T00:00:00.000Z';

function metadata(commandId: string, more: Partial<CommandMetadata> = {}): CommandMetadata {
  const origin = { actor: systemActor('test'), via: 'api', correlationId: 'c', causationId: commandId } as const;
  return { commandId, now: NOW, ...origin, ...more };
}

const add = (amount: number): Add => ({ type: 'Add', data: { amount } });

/** Lets another writer in before each of the first appends. */
class ContendedStore extends MemoryEventStore {
  conflicts = 0;
  attempts = 0;

  override async append(
    stream: string,
    expected: ExpectedRevision,
    events: readonly EventToAppend[],
  ): Promise<AppendResult> {
    this.attempts += 1;
    if (this.conflicts > 0) {
      this.conflicts -= 1;
      const intruder = { ...(events[0] as EventToAppend), id: `00000000-0000-7000-9000-00000000000${this.attempts}` };
      const other = intruder.metadata.replaceAll(/"commandId":"[^"]*"/g, `"commandId":"other-${this.attempts}"`);
      await super.append(stream, 'any', [{ ...intruder, metadata: other }]);
    }
    return super.append(stream, expected, events);
  }
}

describe('DecisionHandler', () => {
  let store: ContendedStore;
  let handler: DecisionHandler;

  const codec = new EventCodec([{ type: 'Added', schema: 1 }], new Sealer(new MemoryKeyVault()));
  const handle = (amount: number, id: string, more?: Partial<CommandMetadata>): ReturnType<DecisionHandler['handle']> =>
    handler.handle({ stream: STREAM, decider, command: add(amount), metadata: metadata(id, more) });

  beforeEach(() => {
    store = new ContendedStore();
    handler = new DecisionHandler(store, codec, FixedClock.at(NOW), new SequentialIds());
  });

  it('folds the history, decides, and appends what follows', async () => {
    expect(await handle(3, 'k-1')).toEqual({ streamId: STREAM, revision: 0, position: '1', repeated: false });
    expect(await handle(4, 'k-2')).toMatchObject({ revision: 1, position: '2' });
    expect(await handler.load(STREAM, decider)).toEqual({ state: 7, revision: 1 });
    expect(await handler.load('sum-2', decider)).toEqual({ state: 0, revision: -1 });
  });

  it('writes nothing when the rules refuse', async () => {
    await handle(8, 'k-1');
    await expect(handle(3, 'k-2')).rejects.toMatchObject({ kind: 'refused', code: 'SUM_TOO_LARGE' });
    expect(await store.readStream(STREAM)).toHaveLength(1);
  });

  it('writes nothing when nothing follows, and answers where the stream is', async () => {
    await handle(8, 'k-1');
    expect(await handle(0, 'k-2')).toEqual({ streamId: STREAM, revision: 0, position: '1', repeated: true });
    expect(store.attempts).toBe(1);
  });

  it.each(['a\0b', 'a\ud800', 'é\udc00'])('makes no fact of a text that no view can keep: %j', async (text) => {
    const command = { ...add(1), data: { amount: 1, notes: [{ text }] } };
    const decision = handler.handle({ stream: STREAM, decider, command, metadata: metadata('k-1') });
    await expect(decision).rejects.toMatchObject({ kind: 'invalid', code: 'CONTROL_CHARACTERS' });
    expect(await store.readStream(STREAM)).toEqual([]);
  });

  it('makes a fact of every other text', async () => {
    const command = { ...add(1), data: { amount: 1, text: '😀𠮷\n买买提·吐尔逊\u0001' } };
    await handler.handle({ stream: STREAM, decider, command, metadata: metadata('k-1') });
    expect(await store.readStream(STREAM)).toHaveLength(1);
  });

  describe('when another writer is faster', () => {
    it('decides again on what is there then', async () => {
      store.conflicts = 2;
      expect(await handle(3, 'k-1')).toMatchObject({ revision: 2, repeated: false });
      expect((await handler.load(STREAM, decider)).state).toBe(9);
    });

    it('refuses by the rules when the other writer has changed the answer', async () => {
      store.conflicts = 1;
      await expect(handle(6, 'k-1')).rejects.toMatchObject({ code: 'SUM_TOO_LARGE' });
      expect(await store.readStream(STREAM)).toHaveLength(1);
    });

    it('makes the command anew from the newer state', async () => {
      store.conflicts = 1;
      const seen: number[] = [];
      const command = ({ state }: Loaded<number>): Add => {
        seen.push(state);
        return add(2);
      };
      await handler.handle({ stream: STREAM, decider, command, metadata: metadata('k-1') });
      expect(seen).toEqual([0, 2]);
    });

    it('gives up after six attempts and tells the person', async () => {
      store.conflicts = 100;
      await expect(handle(1, 'k-1')).rejects.toMatchObject({ kind: 'conflict', code: 'WRITE_CONFLICT' });
      expect(store.attempts).toBe(6);
    });
  });

  it('passes on that the store is unavailable, without trying again', async () => {
    await store.close();
    await expect(handle(1, 'k-1')).rejects.toThrow(StoreUnavailable);
    expect(store.attempts).toBe(1);
  });

  describe('the expected revision of the sender (If-Match)', () => {
    it('lets the command through when it is the last one', async () => {
      await handle(1, 'k-1');
      expect(await handle(1, 'k-2', { expectedRevision: 0 })).toMatchObject({ revision: 1 });
    });

    it('refuses a stale one with both revisions', async () => {
      await handle(1, 'k-1');
      await handle(1, 'k-2');
      const stale = handle(1, 'k-3', { expectedRevision: 0 });
      await expect(stale).rejects.toMatchObject({
        code: 'STALE_REVISION',
        detail: { extra: { expected: 0, actual: 1 } },
      });
    });

    it('does not disturb the repeat of a command that was carried out', async () => {
      await handle(1, 'k-1', { expectedRevision: -1 });
      expect(await handle(1, 'k-1', { expectedRevision: -1 })).toMatchObject({ revision: 0, repeated: true });
    });
  });

  describe('the same command again (Idempotency-Key)', () => {
    it('answers as the first time, even after others have changed the stream', async () => {
      const first = await handle(3, 'k-1', { requestHash: 'h-1' });
      await handle(4, 'k-2');
      expect(await handle(3, 'k-1', { requestHash: 'h-1' })).toEqual({ ...first, repeated: true });
      expect(await store.readStream(STREAM)).toHaveLength(2);
    });

    it('refuses the key for another request', async () => {
      await handle(3, 'k-1', { requestHash: 'h-1' });
      await expect(handle(4, 'k-1', { requestHash: 'h-2' })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
      await expect(handle(4, 'k-1')).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    });

    it('is carried out once when it comes twice at the same time', async () => {
      const answers = await Promise.all([handle(3, 'k-1'), handle(3, 'k-1')]);
      expect(answers.map((answer) => answer.repeated).toSorted()).toEqual([false, true]);
      expect(await store.readStream(STREAM)).toHaveLength(1);
    });
  });

  describe('the two times', () => {
    it('keeps when it happened apart from when it was recorded', async () => {
      await handle(1, 'k-1', { happenedAt: '2026-11-01T08:00:00.000Z' });
      const [event] = await store.readStream(STREAM);
      expect(JSON.parse(event?.metadata ?? '')).toMatchObject({
        happenedAt: '2026-11-01T08:00:00.000Z',
        recordedAt: NOW,
      });
    });

    it('refuses what has not happened yet', async () => {
      const tomorrow = handle(1, 'k-1', { happenedAt: '2026-11-11T00:00:00.000Z' });
      await expect(tomorrow).rejects.toMatchObject({
        kind: 'invalid',
        code: 'HAPPENED_IN_FUTURE',
        detail: { field: 'happenedAt' },
      });
      expect(await store.readStream(STREAM)).toEqual([]);
    });

    it('compares instants, not texts: other spellings of a past instant are past', async () => {
      await handle(1, 'k-1', { happenedAt: '2026-11-10T08:00:00+08:00' });
      await expect(handle(1, 'k-2', { happenedAt: '2026-11-10T07:00:00-01:00' })).rejects.toMatchObject({
        code: 'HAPPENED_IN_FUTURE',
      });
    });
  });
});
