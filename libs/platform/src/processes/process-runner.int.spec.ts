import type { Pool } from 'pg';
import { ENGINE_POOL } from '../composition/index.js';
import { type EventStore, EventCodec } from '../event-store/index.js';
import { DomainError, FixedClock, refused } from '../messaging/index.js';
import { ProjectionEngine } from '../projections/index.js';
import { counterTotals, countingContext, CountingModule, CountUp, mirrorOnCount } from '../testing/fakes/counting.js';
import { eventually } from '../testing/fakes/engine-harness.js';
import { testPlatform, type TestPlatform } from '../testing/index.js';
import { type Dispatch, Dispatcher } from './dispatcher.js';
import { type AnyProcess, type OnRefusal, process, ringAt, send } from './process.js';
import { ProcessRunner } from './process-runner.js';
import { ProcessStore } from './process-store.js';
import { type Due, type Sweep, SweepRegistry } from './sweeps.js';

let platform: TestPlatform;
beforeEach(async () => {
  platform = await testPlatform([{ ...countingContext, processes: [] }], { modules: [CountingModule] });
});
afterEach(() => platform.close());

const events = async (stream: string): Promise<number> => (await platform.store.readStream(stream)).length;
const count = (counterId: string, by = 1, note = '') => platform.execute(CountUp, { counterId, by, note });

type Send = (dispatch: Dispatch) => ReturnType<Dispatcher['send']>;

/** A runner of its own on the platform's database; `around` stands between it and the command bus. */
function runnerOf(
  processes: readonly AnyProcess[],
  around: (next: Send) => Send = (next) => next,
  store: EventStore = platform.store,
): ProcessRunner {
  const { app, clock, jobs } = platform;
  const dispatcher = app.get(Dispatcher);
  const engine = app.get(ProjectionEngine);
  const sender = { send: around((dispatch) => dispatcher.send(dispatch)) } as Dispatcher;
  return new ProcessRunner({
    pool: app.get<Pool>(ENGINE_POOL),
    store,
    clock,
    codec: app.get(EventCodec),
    dispatcher: sender,
    queue: jobs.queue,
    states: new ProcessStore(),
    freshen: (views, position) => engine.freshen(views, position),
    definitions: countingContext.events,
    processes,
  });
}

/** When a counter counts, a mirror that is nearly full counts too. */
const onRefusal = (kind: OnRefusal): AnyProcess =>
  process({
    name: `fill-${kind}`,
    prefixes: ['counter-'],
    handles: ['Counted'],
    initialState: null,
    react: () => [
      send(CountUp, { counterId: 'mirror-full', by: 999 }, kind),
      send(CountUp, { counterId: 'mirror-after', by: 1 }),
    ],
  });

describe('a process', () => {
  it('has its effect once, however often it handles the event', async () => {
    await count('a', 1);
    await count('a', 2);
    for (let replay = 0; replay < 3; replay += 1) {
      await runnerOf([mirrorOnCount]).drain();
      await platform.app.get<Pool>(ENGINE_POOL).query('delete from engine.checkpoints where kind = $1', ['process']);
    }
    expect(await events('mirror-mirror-a')).toBe(2);
  });

  it('goes on after a crash between sending and committing, and sends nothing twice', async () => {
    await count('a', 1);
    let crashed = false;
    const crashing = runnerOf([mirrorOnCount], (next) => async (dispatch) => {
      const result = await next(dispatch);
      if (!crashed) {
        crashed = true;
        throw new Error('killed after sending');
      }
      return result;
    });
    await expect(crashing.drain()).rejects.toThrow('killed');
    expect(await events('mirror-mirror-a')).toBe(1);
    await runnerOf([mirrorOnCount]).drain();
    expect(await events('mirror-mirror-a')).toBe(1);
    const note = (await platform.store.readStream('mirror-mirror-a'))[0]?.data;
    await count('a', 1);
    await runnerOf([mirrorOnCount]).drain();
    expect(note).toContain('seen 0');
    expect((await platform.store.readStream('mirror-mirror-a'))[1]?.data).toContain('seen 1');
  });

  it('has its effect once while three runners run it', async () => {
    const runners = [runnerOf([mirrorOnCount]), runnerOf([mirrorOnCount]), runnerOf([mirrorOnCount])];
    for (const runner of runners) await runner.start();
    for (let i = 0; i < 30; i += 1) await count('a');
    await eventually(async () => (await events('mirror-mirror-a')) >= 30);
    for (const runner of runners) await runner.stop();
    await runnerOf([mirrorOnCount]).drain();
    expect(await events('mirror-mirror-a')).toBe(30);
    await platform.engine.drain();
    const notes = (await platform.store.readStream('mirror-mirror-a')).map(
      ({ data }) => (JSON.parse(data) as { note: string }).note,
    );
    expect(notes).toEqual(Array.from({ length: 30 }, (_, i) => `seen ${i}`));
  });

  it('carries correlation and cause, and acts under its own name', async () => {
    await platform.execute(CountUp, { counterId: 'a', by: 1 }, { correlationId: 'the-outside-cause' });
    await runnerOf([mirrorOnCount]).drain();
    const [cause] = await platform.store.readStream('counter-a');
    const [effect] = await platform.store.readStream('mirror-mirror-a');
    expect(JSON.parse(effect?.metadata ?? '{}')).toMatchObject({
      correlationId: 'the-outside-cause',
      causationId: cause?.id,
      via: 'process',
      actor: { id: 'mirror-on-count', role: 'system' },
    });
  });

  it('lets its commands see views as fresh as the event', async () => {
    const seen: unknown[] = [];
    await count('a', 5);
    await runnerOf([mirrorOnCount], (next) => async (dispatch) => {
      const { rows } = await platform.app.get<Pool>(ENGINE_POOL).query('select total from views.counter_totals');
      seen.push(rows);
      return next(dispatch);
    }).drain();
    expect(seen).toEqual([[{ total: 5 }]]);
  });
});

describe('a refusal', () => {
  beforeEach(async () => {
    await count('mirror-full', 500);
    await count('a');
  });

  it('that is expected is passed by', async () => {
    const runner = runnerOf([onRefusal('skip')]);
    await runner.drain();
    expect(await runner.failures()).toEqual([]);
    expect(await events('mirror-mirror-after')).toBe(1);
  });

  it('that nobody expected is kept, later commands go on, and an operator can redrive it once', async () => {
    const runner = runnerOf([onRefusal('record')]);
    await runner.drain();
    const [failure] = await runner.failures();
    expect(failure).toMatchObject({ process: 'fill-record', command: 'CountUp', errorCode: 'COUNTER_FULL', index: 0 });
    expect(await events('mirror-mirror-after')).toBe(1);
    await expect(runner.redrive(String(failure?.id))).rejects.toMatchObject({ code: 'COUNTER_FULL' });
    await count('mirror-full', -400);
    await runner.redrive(String(failure?.id)).catch(() => undefined);
    await count('mirror-full', -200);
    await runner.redrive(String(failure?.id));
    await runner.redrive(String(failure?.id));
    expect(await runner.failures()).toEqual([]);
    const total = (await platform.store.readStream('mirror-mirror-full')).filter(({ data }) => data.includes('999'));
    expect(total).toHaveLength(1);
    await expect(runner.redrive('00000000-0000-7000-8000-00000000ffff')).rejects.toThrow(DomainError);
  });

  it('that will pass makes the process wait, and later events with it', async () => {
    const runner = runnerOf([onRefusal('retry')]);
    await runner.start();
    await eventually(() => runner.status()[0]?.state === 'stalled');
    expect(await events('mirror-mirror-after')).toBe(0);
    await count('mirror-full', -600);
    await eventually(async () => (await events('mirror-mirror-after')) === 1);
    await runner.stop();
  });

  it('by contention or an outage is never taken for a refusal', async () => {
    let outages = 2;
    const runner = runnerOf([onRefusal('skip')], (next) => async (dispatch) => {
      if (outages-- > 0)
        throw outages === 1 ? refused('WRITE_CONFLICT', '') : new DomainError('unavailable', 'DOWN', '');
      return next(dispatch);
    });
    await runner.start();
    await eventually(async () => (await events('mirror-mirror-after')) === 1);
    expect(outages).toBeLessThan(0);
    await runner.stop();
  });
});

describe('starting', () => {
  it('refuses an event type that no context defines, and two processes of one name', () => {
    expect(() => runnerOf([{ ...mirrorOnCount, handles: ['Misspelt'] }])).toThrow(/Misspelt/);
    expect(() => runnerOf([mirrorOnCount, mirrorOnCount])).toThrow(/two processes/);
  });

  it('refuses a checkpoint beyond the log', async () => {
    await runnerOf([mirrorOnCount]).drain();
    await platform.app
      .get<Pool>(ENGINE_POOL)
      .query(`update engine.checkpoints set position = '99' where kind = 'process'`);
    await expect(runnerOf([mirrorOnCount]).start()).rejects.toThrow(/ends at 0/);
  });

  it('starts while another worker goes on, whose checkpoint passes the end of the log that was read', async () => {
    await count('a');
    await runnerOf([mirrorOnCount]).drain();
    // The other worker is quicker than the answer of the store.
    const slow = new Proxy(platform.store, {
      get: (target, name) => {
        if (name !== 'head') return Reflect.get(target, name, target) as unknown;
        return async () => {
          const head = await target.head();
          await count('a');
          await runnerOf([mirrorOnCount]).drain();
          return head;
        };
      },
    });
    const late = runnerOf([mirrorOnCount], undefined, slow);
    await late.start();
    await late.stop();
  });

  it('refuses a listed command without a handler', async () => {
    const lonely = testPlatform([{ ...countingContext, processes: [], projections: [counterTotals] }]);
    await expect(lonely).rejects.toThrow(/CountUp has 0 handlers/);
  });
});

describe('an alarm', () => {
  const remindOften = process({
    name: 'remind-twice',
    prefixes: ['counter-'],
    handles: ['Counted'],
    initialState: null,
    react: () => [ringAt('2026-11-02T02:00:00.000Z', CountUp, { counterId: 'mirror-bell', by: 1 })],
  });

  it('rings once although the event is handled twice and the job runs twice', async () => {
    await count('a');
    await runnerOf([remindOften]).drain();
    const [job] = platform.jobs.waiting;
    await platform.app.get<Pool>(ENGINE_POOL).query('delete from engine.checkpoints where kind = $1', ['process']);
    await runnerOf([remindOften]).drain();
    expect(platform.jobs.waiting).toHaveLength(1);
    await platform.advanceTo('2026-11-02T02:00:00.000Z');
    platform.jobs.flush();
    if (job) await platform.jobs.queue.add(job);
    await platform.jobs.ring(FixedClock.at('2026-11-03T00:00:00.000Z').now());
    expect(await events('mirror-mirror-bell')).toBe(1);
  });
});

describe('a sweep', () => {
  it('finds what a lost alarm missed, and finding it twice changes nothing', async () => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const sweep: Sweep = {
      name: 'lost-bells',
      everySeconds: 60,
      due: async (): Promise<Due[]> => {
        await held;
        return [{ ...send(CountUp, { counterId: 'mirror-swept', by: 1 }), key: 'clock-1' }];
      },
    };
    platform.app.get(SweepRegistry).add(sweep);
    const both = [platform.sweeper.runOnce(), platform.sweeper.runOnce()];
    const first = await Promise.race(both);
    letGo();
    expect(first.some(({ skipped }) => skipped)).toBe(true);
    await Promise.all(both);
    await platform.sweeper.runOnce();
    expect(await events('mirror-mirror-swept')).toBe(1);
    expect(() => platform.app.get(SweepRegistry).add(sweep)).toThrow(/two sweeps/);
  });
});
