import path from 'node:path';
import { LiandiaoModule } from '@libs/composition';
import { Accounts, type NewAccount } from '@libs/identity';
import { EnrolMediator, EstablishOrganisation } from '@libs/roster';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import { completeConfiguration, readSettings } from '@platform/configuration';
import { startEmbeddedPostgres } from '@platform/embedded';
import { ChainVerifier, EVENT_STORE, type EventStore, START, type StoredEvent } from '@platform/event-store';
import { masterKey } from '@platform/privacy';
import { ProjectionEngine } from '@platform/projections';
import { ProcessRunner } from '@platform/processes';
import { commandMetadata } from '@platform/testing';

export const PASSWORD = 'a-long-password-for-tests';
export const COMMITTEE = 'org-test';

/** The program without its doors, on the database that the killed program left behind, its events there or in `events`. */
export async function inside<T>(
  data: string,
  task: (app: INestApplicationContext) => Promise<T>,
  events: { readonly EVENT_STORE_URL?: string } = {},
): Promise<T> {
  const settings = readSettings({ LIANDIAO_DATA: data, LIANDIAO_DEMO: 'no', ...events });
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(data, 'postgres'), mode: 'child' });
  const configuration = completeConfiguration(settings, {
    databaseUrl: postgres.url,
    masterKey: masterKey({ dataDir: data }),
  });
  const app = await NestFactory.createApplicationContext(LiandiaoModule.forRoot(configuration), {
    logger: false,
    abortOnError: false,
  });
  try {
    return await task(app);
  } finally {
    await app.close();
    await postgres.stop();
  }
}

/** A committee with a mediator and a clerk. */
export async function settle(app: INestApplicationContext): Promise<void> {
  const send = (command: new (data: never, metadata: never) => object, data: object): Promise<unknown> => {
    const metadata = commandMetadata({ commandId: `settle-${command.name}`, now: new Date().toISOString() });
    return app.get(CommandBus).execute(new command(data as never, metadata as never) as never);
  };
  await send(EstablishOrganisation, {
    organisationId: COMMITTEE,
    name: '街道人民调解委员会',
    kind: 'street-committee',
    channels: ['people'],
    divisionCode: '310109014',
    parentId: null,
    industry: null,
  });
  await send(EnrolMediator, {
    mediatorId: 'mediator-1',
    name: '调解员',
    kind: 'full-time',
    organisationId: COMMITTEE,
    fields: ['邻里'],
    languages: ['普通话'],
    districtCodes: ['310109'],
    capacity: 2000,
    termEndsOn: null,
    trainedUntil: null,
    formerEmployers: [],
  });
  const account = (own: Pick<NewAccount, 'username' | 'role' | 'mediatorId'>): Promise<unknown> =>
    app
      .get(Accounts)
      .create({ ...own, password: PASSWORD, displayName: own.username, organisationId: COMMITTEE, areaCode: null });
  await account({ username: 'clerk', role: 'clerk' });
  await account({ username: 'mediator', role: 'mediator', mediatorId: 'mediator-1' });
}

export async function wholeLog(app: INestApplicationContext): Promise<StoredEvent[]> {
  const store = app.get<EventStore>(EVENT_STORE);
  const log: StoredEvent[] = [];
  for (let after = START; ;) {
    const batch = await store.readAll({ after, limit: 2000 });
    log.push(...batch);
    const last = batch.at(-1);
    if (!last) return log;
    after = last.position;
  }
}

/** Every chain holds, no position is missing, and every view equals its rebuild row for row. Answers the log. */
export async function expectWhole(app: INestApplicationContext): Promise<StoredEvent[]> {
  const engine = app.get(ProjectionEngine);
  await engine.drain();
  await app.get(ProcessRunner).drain();
  await engine.drain();
  for (const view of engine.views) {
    const { differing } = await engine.compareWithRebuild(view);
    expect([view, differing]).toEqual([view, 0]);
  }
  const log = await wholeLog(app);
  const verifier = new ChainVerifier();
  expect(log.map((event) => verifier.check(event)).filter((fault) => fault !== null)).toEqual([]);
  expect(log.map((event) => Number(event.position))).toEqual(log.map((_, index) => index + 1));
  return log;
}

export const countOf = (log: readonly StoredEvent[], type: string): number =>
  log.filter((event) => event.type === type).length;
