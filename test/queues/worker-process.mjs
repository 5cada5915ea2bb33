// One worker of the built program, as `apps/worker` starts it, on the simulated clock of the spec that started it. It says
// `loaded` when its modules are there, and starts when it is told its settings.
import { once } from 'node:events';
import { NestFactory } from '@nestjs/core';
import { LiandiaoModule, startWorkers } from '../../dist/libs/composition/src/index.js';
import { BullMqJobBackend } from '../../dist/libs/platform/src/jobs/index.js';
import { SimulatedClock } from '../../dist/libs/platform/src/messaging/index.js';

process.stdout.write('loaded\n');
const [settings] = await once(process.stdin, 'data');
const { configuration, time, lockMs } = JSON.parse(settings);
const clock = new SimulatedClock(time);
const report = (line) => process.stderr.write(`${line}\n`);
const msUntil = (instant) => clock.msUntil(instant);
const jobs = await BullMqJobBackend.open({ url: configuration.queueUrl, report, lockMs, msUntil });
const app = await NestFactory.createApplicationContext(
  LiandiaoModule.forRoot(
    { ...configuration, masterKey: Buffer.from(configuration.masterKey, 'base64') },
    { clock, jobs, secondMs: 1000 / time.speed },
  ),
  { logger: ['error'], abortOnError: false },
);
process.once('SIGTERM', async () => {
  await app.close();
  await jobs.close();
  process.exit(0);
});
await startWorkers(app);
process.stdout.write('ready\n');
