import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { LiandiaoModule } from '@libs/composition';
import { AcceptDispute, disputeIdOf, disputeStream, RecordConsent, RegisterDispute } from '@libs/disputes';
import { EstablishOrganisation } from '@libs/roster';
import { CommandBus } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import { Alarms } from '@platform/composition';
import { EVENT_STORE, type EventStore } from '@platform/event-store';
import type { CommandMetadata } from '@platform/messaging';
import { ProcessRunner, type UseCaseCommandClass } from '@platform/processes';
import { ProjectionEngine } from '@platform/projections';
import { commandMetadata, createEmptyDatabase } from '@platform/testing';

/**
 * The queue only rings (design.md 4): whichever backend rings, the case has the same history. The deadlines of this case
 * lie in the past when they are set, so every alarm is due at once; no sweep runs that could stand in for one.
 */

jest.setTimeout(120_000);

const COMMITTEE = 'org-committee';
const SIXTY_DAYS_AGO = new Date(Date.now() - 60 * 86_400_000).toISOString();
const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  const patience = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > patience) throw new Error('what was waited for did not happen within a minute');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Works one case on the given queue and answers its history in the words of the events. */
async function historyOn(queueUrl: string | null): Promise<readonly string[]> {
  const database = await createEmptyDatabase();
  const app = await NestFactory.createApplicationContext(
    LiandiaoModule.forRoot({
      databaseUrl: database.url,
      eventStoreUrl: database.url,
      queueUrl: queueUrl ?? database.url,
      masterKey: Buffer.alloc(32, 3),
      sessionHours: 8,
    }),
    { logger: false, abortOnError: false },
  );
  const send = async <Data extends object>(
    command: UseCaseCommandClass<Data>,
    data: Data,
    commandId: string,
    happenedAt?: string,
  ): Promise<void> => {
    const metadata: CommandMetadata = commandMetadata({
      commandId,
      now: new Date().toISOString(),
      actor: { id: 'coordinator', role: 'coordinator', organisationId: COMMITTEE },
      ...(happenedAt ? { happenedAt } : {}),
    });
    await app.get(CommandBus).execute(new command(data, metadata));
  };
  const disputeId = disputeIdOf('register');
  const store = app.get<EventStore>(EVENT_STORE);
  const history = async (): Promise<string[]> =>
    (await store.readStream(disputeStream(disputeId))).map(({ type, data }) => {
      const { rule, rung } = JSON.parse(data) as { rule?: string; rung?: string };
      return [type, rule ?? rung].filter(Boolean).join(' ');
    });
  const has = async (type: string, times = 1): Promise<boolean> =>
    (await history()).filter((entry) => entry.startsWith(type)).length >= times;
  try {
    await app.get(ProjectionEngine).start();
    await app.get(ProcessRunner).start();
    await send(
      EstablishOrganisation,
      {
        organisationId: COMMITTEE,
        name: '某街道人民调解委员会',
        kind: 'street-committee',
        channels: ['people'],
        divisionCode: '310109014',
        parentId: null,
        industry: null,
      },
      'establish',
    );
    await send(
      RegisterDispute,
      {
        category: '邻里',
        facts: '楼上漏水，协商未果。',
        divisionCode: '310109014',
        parties: [
          { role: '申请人', kind: '自然人' },
          { role: '被申请人', kind: '自然人' },
        ],
      },
      'register',
      SIXTY_DAYS_AGO,
    );
    await eventually(() => has('RoutingDecided'));
    const alarms = await app.get(Alarms).work();
    await eventually(() => has('ClockOverdue'));

    const registered = (await store.readStream(disputeStream(disputeId)))[0];
    const { parties } = JSON.parse(registered?.data ?? '{}') as { parties: { partyId: string }[] };
    for (const [index, { partyId }] of parties.entries()) {
      const consent = { disputeId, partyId, channel: 'people', decision: 'given', manner: '口头' } as const;
      await send(RecordConsent, consent, `consent-${index}`, SIXTY_DAYS_AGO);
    }
    await send(AcceptDispute, { disputeId, channel: 'people', organisationId: COMMITTEE }, 'accept', SIXTY_DAYS_AGO);
    await eventually(() => has('ClockOverdue', 2));
    // Nobody is on the roster: the coordinator is called as well.
    await eventually(() => has('Escalated', 3));
    await alarms.close();
    return (await history()).toSorted();
  } finally {
    await app.close();
    await database.drop();
  }
}

(hasRedis ? describe : describe.skip)('one case on two queue backends', () => {
  let redis: ChildProcess;
  let url: string;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'liandiao-redis-'));

  beforeAll(async () => {
    const port = await freePort();
    const options = ['--port', String(port), '--dir', folder, '--save', '', '--maxmemory-policy', 'noeviction'];
    redis = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise<void>((resolve) =>
      redis.stdout?.on('data', (line) => String(line).includes('Ready to accept') && resolve()),
    );
    url = `redis://127.0.0.1:${port}`;
  });

  afterAll(() => {
    redis.kill();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('has the same history on Redis and on PostgreSQL', async () => {
    const onPostgres = await historyOn(null);
    const onRedis = await historyOn(url);
    expect(onRedis).toEqual(onPostgres);
    expect(onPostgres.filter((entry) => entry.startsWith('ClockOverdue'))).toHaveLength(2);
  });
});
