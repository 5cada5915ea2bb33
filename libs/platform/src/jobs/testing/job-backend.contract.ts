import { eventually } from '../../testing/fakes/engine-harness.js';
import type { Job, JobBackend, JobHandler, JobWorker } from '../job-queue.js';

export interface JobBackendHarness {
  /** A backend on the same queue as the others of this harness; three attempts, pauses of a few milliseconds. */
  open(): Promise<JobBackend>;
  /** Lets due jobs run where nothing rings by itself. */
  tick(backend: JobBackend): Promise<void>;
  /** Drops everything that is queued, as a flushed server does. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** What every job backend does; run over each of them. */
export function jobBackendContract(name: string, makeHarness: () => Promise<JobBackendHarness>): void {
  describe(`jobs on ${name}`, () => {
    let harness: JobBackendHarness;
    let backend: JobBackend;
    let ran: Job[];
    let jobs = 0;

    const nextId = (): string => `job-${(jobs += 1)}-x`;
    const record: JobHandler = async (job) => {
      ran.push(job);
    };
    const work = (handlers: Record<string, JobHandler> = { Ring: record }): Promise<JobWorker> =>
      backend.work(new Map(Object.entries(handlers)));
    const until = (condition: () => boolean | Promise<boolean>): Promise<void> =>
      eventually(async () => {
        await harness.tick(backend);
        return condition();
      });
    const has = async (state: keyof Awaited<ReturnType<JobBackend['counts']>>, count: number): Promise<boolean> =>
      (await backend.counts())[state] === count;

    beforeEach(async () => {
      ran = [];
      harness = await makeHarness();
      backend = await harness.open();
    });
    afterEach(async () => {
      await backend.close();
      await harness.close();
    });

    it('runs a job once, with its id, name and data', async () => {
      await work();
      const id = nextId();
      await backend.queue.add({ id, name: 'Ring', data: { disputeId: 'd-1', deep: { n: 1 } } });
      await until(() => has('completed', 1));
      expect(ran).toEqual([expect.objectContaining({ id, name: 'Ring', data: { disputeId: 'd-1', deep: { n: 1 } } })]);
    });

    it('ignores an id that is known', async () => {
      const id = nextId();
      for (let i = 0; i < 3; i += 1) await backend.queue.add({ id, name: 'Ring', data: { i } });
      await work();
      await backend.queue.add({ id: nextId(), name: 'Ring', data: { i: 'last' } });
      await until(() => ran.some(({ data }) => data['i'] === 'last'));
      await backend.queue.add({ id, name: 'Ring', data: { i: 'again' } });
      await until(() => has('waiting', 0));
      expect(ran.map(({ data }) => data['i'])).toEqual([0, 'last']);
    });

    it('rings when it is due and not before', async () => {
      await work();
      const runAt = new Date(Date.now() + 400);
      await backend.queue.add({ id: nextId(), name: 'Ring', data: {}, runAt });
      expect(await has('delayed', 1)).toBe(true);
      await until(() => ran.length === 1);
      expect(Date.now()).toBeGreaterThanOrEqual(runAt.getTime());
    });

    it('takes a waiting job out, and minds no missing one', async () => {
      const id = nextId();
      await backend.queue.add({ id, name: 'Ring', data: {}, runAt: new Date(Date.now() + 60_000) });
      await backend.queue.remove(id);
      await backend.queue.remove(id);
      await backend.queue.remove('never-there');
      expect(await backend.counts()).toMatchObject({ waiting: 0, delayed: 0 });
    });

    it('tries again with pauses, and then shows the job as failed', async () => {
      let attempts = 0;
      await work({
        Ring: async () => {
          attempts += 1;
          throw new Error('not today');
        },
      });
      await backend.queue.add({ id: nextId(), name: 'Ring', data: {} });
      await until(() => has('failed', 1));
      expect(attempts).toBe(3);
    });

    it('goes on when a later attempt works', async () => {
      let attempts = 0;
      await work({
        Ring: async (job) => {
          attempts += 1;
          if (attempts < 3) throw new Error('not yet');
          await record(job);
        },
      });
      await backend.queue.add({ id: nextId(), name: 'Ring', data: {} });
      await until(() => ran.length === 1);
      expect(attempts).toBe(3);
    });

    it('shows a job that nobody handles as failed, without trying again', async () => {
      await work();
      await backend.queue.add({ id: nextId(), name: 'Unheard', data: {} });
      await until(() => has('failed', 1));
      expect(ran).toEqual([]);
    });

    it('takes no new job after close, and loses none', async () => {
      const worker = await work();
      await worker.close();
      await backend.queue.add({ id: nextId(), name: 'Ring', data: {} });
      expect(ran).toEqual([]);
      await work();
      await until(() => ran.length === 1);
    });

    it('rings again for whoever adds the job again after the queue was flushed', async () => {
      const id = nextId();
      const runAt = new Date(Date.now() + 60_000);
      await backend.queue.add({ id, name: 'Ring', data: {}, runAt });
      await harness.flush();
      expect(await backend.counts()).toMatchObject({ waiting: 0, delayed: 0 });
      await work();
      await backend.queue.add({ id, name: 'Ring', data: {} });
      await until(() => ran.length === 1);
    });
  });
}
