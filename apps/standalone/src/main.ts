import { setTimeout as pause } from 'node:timers/promises';
import { startWorkers } from '@libs/composition';
import { ROLE_TITLES } from '@libs/identity';
import { ConfigurationError, readSettings } from '@platform/configuration';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApi } from '../../api/src/create-api.js';
import { Readiness } from '../../api/src/operations/readiness.js';
import { DEMO_ACCOUNTS as DEMO_ACCOUNT_LIST, type DemoAccountList } from '../../api/src/options.js';
import { PartnerSecrets } from '@libs/partners';
import { DEMO_ACCOUNTS, DEMO_PARTNERS, DEMO_PASSWORD, registrationOf, seedDemo } from './demo/index.js';
import { openDatabase } from './embedded-database.js';
import { assertPortFree } from './port.js';
import { Shutdown } from './shutdown.js';
import { StartError } from './start-error.js';

const READY_STEP_MS = 100;

const log = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Everything in one process: database, api, workers, console. What `npm start` runs. */
async function main(shutdown: Shutdown): Promise<void> {
  const settings = readSettings(process.env);
  await assertPortFree(settings.port, settings.host);
  shutdown.onSignals();
  const database = await openDatabase(settings, { log, onLost: (reason) => void endWithout(reason) });
  shutdown.add({ name: 'PostgreSQL', stop: () => database.stop() });
  const { configuration } = database;

  const withDemo = settings.demo && (await loadDemo(configuration));
  if (shutdown.begun) return;

  log('启动服务… (starting api and workers)');
  // Logs go to standard error, so that standard output holds the lines people and scripts wait for; on one machine only
  // what is wrong is logged, unless LOG_LEVEL says otherwise.
  const logLevel = process.env['LOG_LEVEL'] ? settings.logLevel : 'warn';
  const app = await createApi({ configuration: { ...configuration, logLevel }, logs: process.stderr });
  // Closing stops the HTTP server first, then workers and queues, then the connections.
  shutdown.add({ name: 'api', stop: () => app.close() });
  if (withDemo) app.get<DemoAccountList>(DEMO_ACCOUNT_LIST, { strict: false }).items = demoAccounts();
  await startWorkers(app);
  await app.listen(settings.port, settings.host);
  await untilReady(app, shutdown);
  if (shutdown.begun) return;
  log(`Liandiao ready ${addressOf(app)}`);
  if (withDemo) {
    showAccounts();
    showPartners(app.get(PartnerSecrets, { strict: false }));
  }
}

async function loadDemo(configuration: Parameters<typeof seedDemo>[0]): Promise<boolean> {
  const { outcome } = await seedDemo(configuration, { log });
  return outcome !== 'not-empty';
}

async function untilReady(app: NestExpressApplication, shutdown: Shutdown): Promise<void> {
  const readiness = app.get(Readiness);
  while (!shutdown.begun && (await readiness.report()).status !== 'ready') await pause(READY_STEP_MS);
}

/** The address a person can open; all interfaces are shown as this machine. */
function addressOf(app: NestExpressApplication): string {
  const address: unknown = app.getHttpServer().address();
  if (typeof address !== 'object' || address === null || !('port' in address))
    throw new Error('the server does not listen');
  const host = 'address' in address && typeof address.address === 'string' ? address.address : '127.0.0.1';
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${shown}:${String(address.port)}`;
}

function demoAccounts(): DemoAccountList['items'] {
  return DEMO_ACCOUNTS.map(({ username, title, role }) => ({
    username,
    password: DEMO_PASSWORD,
    displayName: title,
    role,
    roleTitle: ROLE_TITLES[role],
    organisationName: null,
  }));
}

function showAccounts(): void {
  log(`演示账号（密码均为 ${DEMO_PASSWORD}）/ demo accounts (password of each: ${DEMO_PASSWORD}):`);
  for (const { username, title } of DEMO_ACCOUNTS) log(`  ${username.padEnd(24)}${title}`);
}

/** Only of the demo: elsewhere a secret is shown once, to the administrator who registers the system. */
function showPartners(secrets: PartnerSecrets): void {
  log('演示协作单位系统 / demo partners (npm run partner -- serve --poll --client-id ID):');
  for (const { partnerId } of DEMO_PARTNERS) {
    log(`  PARTNER_SECRET=${secrets.of(registrationOf(partnerId))}  ${partnerId}`);
  }
}

/** A supervisor that restarts the program gives it a new chance; going on would answer every request with 503. */
async function endWithout(reason: Error): Promise<void> {
  process.stderr.write(
    `内置 PostgreSQL 无法恢复，程序退出：${reason.message}\n` +
      `The embedded PostgreSQL cannot be brought back; the program ends: ${reason.message}\n`,
  );
  await shutdown.run();
  process.exit(1);
}

const shutdown = new Shutdown(log);
main(shutdown).catch(async (error: unknown) => {
  // Work that was in hand when a signal came loses its database; the signal's own handler ends the process.
  if (shutdown.begun) return;
  const expected = error instanceof ConfigurationError || error instanceof StartError;
  const text = error instanceof Error ? (expected ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`${text}\n`);
  await shutdown.run();
  process.exit(1);
});
