import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client } from './client.js';
import { countOf, expectWhole, inside, PASSWORD, settle } from './inside.js';
import { type People, PeopleAtWork, SECRETS } from './people-at-work.js';
import { seeded, Server } from './server.js';

/**
 * kill -9 at a random moment of work, many times over (issue 01). Whatever was acknowledged is there afterwards, nothing
 * is there twice, every hash chain holds, and every view equals its rebuild row for row.
 */

const CYCLES = 20;
const CLERKS = 3;
/** Kills fall anywhere in the first moments of work; a seeded sequence, so that a failure can be looked at again. */
const KILL_WITHIN_MS = 2000;

describe('a program that is killed at random moments', () => {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'liandiao-kill-'));
  const environment = { LIANDIAO_DATA: data, LIANDIAO_DEMO: 'no', PORT: '0', LOG_LEVEL: 'debug', DATABASE_URL: '' };
  const work = new PeopleAtWork();
  let logs = '';

  beforeAll(() => fs.chmodSync(data, 0o755));
  afterAll(() => fs.rmSync(data, { recursive: true, force: true }));

  const people = async ({ url }: Server): Promise<People> => ({
    clerk: await Client.signIn(url, 'clerk', PASSWORD),
    mediator: await Client.signIn(url, 'mediator', PASSWORD),
  });

  it(
    `loses nothing and doubles nothing over ${CYCLES} kills`,
    async () => {
      await inside(data, settle);
      const random = seeded(20_261_123);
      for (let cycle = 0; cycle < CYCLES; cycle += 1) {
        const server = await Server.start(environment);
        const all = await people(server);
        await work.repeatUnanswered(all);
        const clerks = Array.from({ length: CLERKS }, (_, clerk) => work.clerkWorks(all, `${cycle}-${clerk}`));
        // The end of everybody's work is the connection that breaks; any other end is a failure.
        const ends = Promise.allSettled([...clerks, work.mediatorWorks(all)]);
        await new Promise((resolve) => setTimeout(resolve, Number(random.next().value) * KILL_WITHIN_MS));
        await server.kill();
        for (const end of await ends) {
          expect(end.status === 'rejected' && (end.reason as Error).message).toMatch(/fetch failed|terminated|aborted/);
        }
        logs += server.log;
      }

      const last = await Server.start(environment);
      await work.repeatUnanswered(await people(last));
      await last.stop();
      logs += last.log;

      await inside(data, async (app) => {
        const log = await expectWhole(app);
        const registered = log.filter(({ type }) => type === 'DisputeRegistered').map(({ stream }) => stream);
        expect(registered).toHaveLength(work.countOf('register'));
        expect(new Set(registered)).toEqual(new Set([...work.disputes()].map((id) => `dispute-${id}`)));
        expect({
          consents: countOf(log, 'ConsentGiven'),
          episodes: countOf(log, 'EpisodeOpened'),
          offers: countOf(log, 'OfferAccepted'),
          told: countOf(log, 'RightsTold'),
          sessions: countOf(log, 'SessionScheduled'),
        }).toEqual({
          consents: work.countOf('consent'),
          episodes: work.countOf('accept'),
          offers: work.countOf('accept-offer'),
          told: work.countOf('tell-rights'),
          sessions: work.countOf('schedule-session'),
        });
        expect(work.countOf('register')).toBeGreaterThan(CYCLES);

        const stored = log.map((event) => event.data + event.metadata).join('\n');
        for (const secret of Object.values(SECRETS)) {
          expect(stored).not.toContain(secret);
          expect(logs).not.toContain(secret);
        }
      });
    },
    15 * 60_000,
  );
});
