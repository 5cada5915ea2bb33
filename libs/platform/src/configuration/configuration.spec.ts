import { ConfigurationError, completeConfiguration, readConfiguration, readSettings } from './configuration.js';

const KEY = Buffer.alloc(32, 7).toString('base64');

function problemsOf(environment: Record<string, string>): string[] {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems.map((problem) => problem.variable);
    throw error;
  }
  return [];
}

describe('configuration', () => {
  it('starts without any variable, on the embedded database', () => {
    const settings = readSettings({ PATH: '/usr/bin' });
    expect(settings).toMatchObject({ port: 3000, host: '127.0.0.1', databaseUrl: null, demo: true, sessionHours: 12 });
  });

  it('lists every problem at once and never shows a value', () => {
    const environment = {
      PORT: 'eighty',
      DATABASE_URL: 'mysql://user:secret@host/db',
      QUEUE_URL: 'kafka://x',
      LIANDIAO_DEMO: 'maybe',
      LIANDIAO_MASTER_KEY: 'c2hvcnQ=',
      SESSION_HOURS: '0',
    };
    expect(new Set(problemsOf(environment))).toEqual(new Set(Object.keys(environment)));
    expect(() => readSettings(environment)).toThrow(/配置有误.*Configuration is wrong/s);
    expect(() => readSettings(environment)).not.toThrow(/secret/);
  });

  it('names a misspelt variable of its own', () => {
    expect(problemsOf({ LIANDIAO_DATEN: '/data' })).toEqual(['LIANDIAO_DATEN']);
  });

  it('takes proxies by address or network, and nothing that is neither', () => {
    expect(readSettings({ TRUSTED_PROXIES: '10.0.0.1, 172.16.0.0/12,::1' }).trustedProxies).toEqual([
      '10.0.0.1',
      '172.16.0.0/12',
      '::1',
    ]);
    expect(readSettings({}).trustedProxies).toEqual(['127.0.0.1', '::1']);
    for (const wrong of ['proxy', '10.0.0.0/33', '10.0.0.1/8/8', '10.0.0.1,', '::1/129'])
      expect([wrong, problemsOf({ TRUSTED_PROXIES: wrong })]).toEqual([wrong, ['TRUSTED_PROXIES']]);
  });

  it('takes an empty variable as unset', () => {
    expect(readSettings({ DATABASE_URL: '', PORT: '' }).port).toBe(3000);
  });

  it('wants a master key with a database of its own', () => {
    expect(problemsOf({ DATABASE_URL: 'postgres://host/db' })).toEqual(['LIANDIAO_MASTER_KEY']);
  });

  it('keeps events and queues in the database unless told otherwise', () => {
    const configuration = readConfiguration({
      DATABASE_URL: 'postgres://host/db',
      QUEUE_URL: 'redis://queue',
      LIANDIAO_MASTER_KEY: KEY,
    });
    expect(configuration.eventStoreUrl).toBe('postgres://host/db');
    expect(configuration.queueUrl).toBe('redis://queue');
    expect(configuration.masterKey).toHaveLength(32);
  });

  it('refuses a cluster program without a database', () => {
    expect(() => readConfiguration({})).toThrow(ConfigurationError);
  });

  it('is completed by the embedded database', () => {
    const found = { databaseUrl: 'postgres://127.0.0.1/liandiao', masterKey: Buffer.alloc(32) };
    expect(completeConfiguration(readSettings({}), found)).toMatchObject({ queueUrl: found.databaseUrl });
  });
});
