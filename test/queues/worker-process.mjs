// One worker of the built program, as `apps/worker` starts it, on the simulated clock of the spec that started it. It says
// `loaded` when its modules are there, `prepared` when the program stands, and works as soon as it is told the time.
import { createInterface } from 'node:readline';
import { NestFactory } from '@nestjs/core';
import { LiandiaoModule, startWorkers } from '../../dist/libs/composition/src/index.js';
import { BullMqJobBackend } from '../../dist/libs/platform/src/jobs/index.js';
import { SimulatedClock } from '../../dist/libs/platform/src/messaging/index.js';

process.stdout.write('loaded\n');
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const told = async () => JSON.parse((await lines.next()).value);
const { configuration, speed, lockMs } = await told();
let clock = { now: () => new Date(), msUntil: (instant) => instant.getTime() - Date.now() };
const report = (line) => process.stderr.write(`${line}\n`);
const msUntil = (instant) => clock.msUntil(instant);
const jobs = await BullMqJobBackend.open({ url: configuration.queueUrl, report, lockMs, msUntil });
const app = await NestFactory.createApplicationContext(
  LiandiaoModule.forRoot(
    { ...configuration, masterKey: Buffer.from(configuration.masterKey, 'base64') },
    { clock: { now: () => clock.now() }, jobs, secondMs: 1000 / speed },
  ),
  { logger: ['error'], abortOnError: false },
);
process.once('SIGTERM', async () => {
  await app.close();
  await jobs.close();
  process.exit(0);
});
process.stdout.write('prepared\n');
clock = new SimulatedClock(await told());
await startWorkers(app);
process.stdout.write('ready\n');
