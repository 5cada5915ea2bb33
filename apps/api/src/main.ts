import { ConfigurationError, readConfiguration } from '@platform/configuration';
import { createApi } from './create-api.js';

/** The api alone, for clusters: database, event store and queues are elsewhere, and workers are other processes. */
async function main(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const app = await createApi({ configuration });
  app.enableShutdownHooks();
  await app.listen(configuration.port, configuration.host);
  process.stdout.write(`Liandiao ready ${await app.getUrl()}\n`);
}

main().catch((error: unknown) => {
  const message = error instanceof ConfigurationError ? error.message : String(error);
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
  // Connections that were opened before the failure would keep the process alive.
  process.exit();
});
