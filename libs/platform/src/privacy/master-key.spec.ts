import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { derivedKey, masterKey } from './master-key.js';

const KEY = Buffer.alloc(32, 7);

describe('the master key', () => {
  let dataDir: string;

  beforeEach(() => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'liandiao-key-'));
  });
  afterEach(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('comes from the environment first, with or without padding', () => {
    expect(masterKey({ base64: KEY.toString('base64'), dataDir })).toEqual(KEY);
    expect(masterKey({ base64: ` ${KEY.toString('base64').replace('=', '')}\n` })).toEqual(KEY);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('is made once in the data directory, for its owner only', () => {
    const made = masterKey({ dataDir });
    expect(made).toHaveLength(32);
    expect(masterKey({ dataDir })).toEqual(made);
    expect(readdirSync(dataDir)).toEqual(['master.key']);
    expect(statSync(path.join(dataDir, 'master.key')).mode & 0o777).toBe(0o600);
    expect(readFileSync(path.join(dataDir, 'master.key'), 'utf8').trim()).toBe(made.toString('base64'));
  });

  it.each(['short', KEY.subarray(1).toString('base64'), `${KEY.toString('base64')}AAAA`, '不是密钥'])(
    'refuses %j and never makes another in its place',
    (base64) => {
      expect(() => masterKey({ base64, dataDir })).toThrow('32 bytes in base64');
      writeFileSync(path.join(dataDir, 'master.key'), base64);
      expect(() => masterKey({ dataDir })).toThrow('32 bytes in base64');
    },
  );

  it('says what is missing when there is no way to have one', () => {
    expect(() => masterKey({})).toThrow('LIANDIAO_MASTER_KEY is not set');
  });

  it('gives each purpose a key of its own', () => {
    expect(derivedKey(KEY, 'one')).toEqual(derivedKey(KEY, 'one'));
    expect(derivedKey(KEY, 'one')).not.toEqual(derivedKey(KEY, 'two'));
    expect(derivedKey(KEY, 'one')).not.toEqual(KEY);
  });
});
