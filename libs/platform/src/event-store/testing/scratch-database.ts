import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

export interface ScratchDatabase {
  readonly url: string;
  /** Another connection for what a test does behind the back of the adapter. */
  connect(): Promise<Client>;
  drop(): Promise<void>;
}

/** An empty database on the test server, for one spec file. */
export async function createScratchDatabase(): Promise<ScratchDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('TEST_DATABASE_URL is not set: run the int project of jest');
  const name = `store_${randomUUID().replaceAll('-', '')}`;
  await run(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    connect: async () => {
      const client = new Client({ connectionString: url.href });
      await client.connect();
      return client;
    },
    drop: () => run(server, `drop database ${name} with (force)`),
  };
}

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
