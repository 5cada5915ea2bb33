import { LiandiaoModule } from '@libs/composition';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Configuration } from '@platform/configuration';
import type { CliIo } from '../command.js';
import { connect, type Connection } from './connect.js';

/** Runs `work` with the server's configuration and, where needed, its database. */
export async function withConnection<T>(io: CliIo, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await connect(io);
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

/** Runs `work` inside the program without its doors: the same commands, views and processes as the server. */
export function withProgram<T>(io: CliIo, work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  return withConnection(io, ({ configuration }) => insideProgram(configuration, work));
}

/** The same on a connection that is there already; makes the tables where they are missing. */
export async function insideProgram<T>(
  configuration: Configuration,
  work: (app: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const app = await NestFactory.createApplicationContext(LiandiaoModule.forRoot(configuration), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
