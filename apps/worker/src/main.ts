import { LiandiaoModule, startWorkers } from '@libs/composition';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigurationError, readConfiguration } from '@platform/configuration';
import { requestLogging } from '@platform/http';
import { Logger, LoggerModule } from 'nestjs-pino';

@Module({})
class Worker {}

async function main(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const app = await NestFactory.createApplicationContext(
    {
      module: Worker,
      imports: [
        LoggerModule.forRoot({ pinoHttp: requestLogging(configuration.logLevel) }),
        LiandiaoModule.forRoot(configuration),
      ],
    },
    { bufferLogs: true, abortOnError: false },
  );
  const logger = app.get(Logger);
  app.useLogger(logger);
  // SIGTERM and Ctrl-C: what is in hand is finished, then connections are closed in order.
  app.enableShutdownHooks();
  await startWorkers(app);
  logger.log('worker ready');
}

main().catch((error: unknown) => {
  const text =
    error instanceof ConfigurationError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
});
