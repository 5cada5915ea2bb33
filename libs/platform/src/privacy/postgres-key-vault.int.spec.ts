import { randomBytes } from 'node:crypto';
import { createScratchDatabase, type ScratchDatabase } from '../event-store/testing/scratch-database.js';
import { PostgresKeyVault } from './postgres-key-vault.js';
import { describeKeyVault } from './testing/key-vault.contract.js';

const masterKey = randomBytes(32);

describeKeyVault('PostgresKeyVault', async () => {
  const database = await createScratchDatabase();
  const options = { connectionString: database.url, masterKey };
  const [vault, other] = await Promise.all([PostgresKeyVault.open(options), PostgresKeyVault.open(options)]);
  return {
    vault,
    other,
    close: async () => {
      await Promise.all([vault.close(), other.close()]);
      await database.drop();
    },
  };
});

describe('PostgresKeyVault', () => {
  let database: ScratchDatabase;

  beforeAll(async () => {
    database = await createScratchDatabase();
  });
  afterAll(async () => {
    await database.drop();
  });

  it('stores keys wrapped only, and keeps the row and the time of a destroyed one', async () => {
    const vault = await PostgresKeyVault.open({ connectionString: database.url, masterKey });
    const key = (await vault.keysForSealing(['p-1'])).get('p-1') as Buffer;
    const client = await database.connect();
    const row = async (): Promise<Record<string, unknown>> =>
      (await client.query<Record<string, unknown>>('select * from privacy.subject_keys')).rows[0] ?? {};
    const { wrapped } = await row();
    expect((wrapped as Buffer).includes(key)).toBe(false);
    await vault.destroy(['p-1']);
    expect(await row()).toMatchObject({ subject: 'p-1', wrapped: null, destroyed_at: expect.any(Date) as Date });
    await client.end();
    await vault.close();
  });

  it('opens nothing under another master key, nor a key moved to another subject', async () => {
    const vault = await PostgresKeyVault.open({ connectionString: database.url, masterKey });
    await vault.keysForSealing(['p-2', 'p-3']);
    const stranger = await PostgresKeyVault.open({ connectionString: database.url, masterKey: randomBytes(32) });
    await expect(stranger.keysForReading(['p-2'])).rejects.toThrow();
    const client = await database.connect();
    await client.query(
      `update privacy.subject_keys set wrapped = (select wrapped from privacy.subject_keys where subject = 'p-2') where subject = 'p-3'`,
    );
    await expect(vault.keysForSealing(['p-3'])).rejects.toThrow();
    await client.end();
    await Promise.all([vault.close(), stranger.close()]);
  });
});
