import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ProjectionEngine } from '@platform/projections';
import { createEmptyDatabase } from '@platform/testing';
import { LiandiaoModule } from './liandiao.module.js';
import { startWorkers } from './start-workers.js';

it('starts the whole program on an empty database, works, and closes', async () => {
  const { url, drop } = await createEmptyDatabase();
  const configuration = {
    databaseUrl: url,
    eventStoreUrl: url,
    queueUrl: url,
    masterKey: Buffer.alloc(32, 5),
    sessionHours: 12,
  };
  const app = await NestFactory.createApplicationContext(LiandiaoModule.forRoot(configuration), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  await startWorkers(app);
  expect(await app.get(ProjectionEngine).ready()).toBe(true);
  await app.close();
  await drop();
});

it('takes up what is undone only when every command has its handler', async () => {
  const order: string[] = [];
  const app = {
    init: () => Promise.resolve(order.push('init')),
    get: () => ({ start: () => Promise.resolve(order.push('start')) }),
  };
  await startWorkers(app as unknown as INestApplicationContext);
  expect(order).toEqual(['init', 'start']);
});
