import { FixedClock, SequentialIds } from '@platform/messaging';
import { createTestDatabase, type TestDatabase } from '@platform/testing';
import { systemViewer } from '../access/viewer.js';
import { identityContext } from '../identity.context.js';
import { ReadLogEntry } from '../reading/read-log.entity.js';
import { ReadLog } from '../reading/read-log.js';
import { Session } from '../sessions/session.entity.js';
import { Sessions } from '../sessions/sessions.js';
import { Account } from './account.entity.js';
import { Accounts, type NewAccount } from './accounts.js';
import { Passwords } from './passwords.js';

const PASSWORD = '正确的密码-123';
const CLERK: NewAccount = {
  username: 'clerk.one',
  password: PASSWORD,
  displayName: '登记员甲',
  role: 'clerk',
  organisationId: 'organisation-1',
};

describe('accounts and sessions', () => {
  const clock = FixedClock.at('2026-11-02T01:00:00.000Z');
  let database: TestDatabase;
  let accounts: Accounts;
  let sessions: Sessions;

  beforeAll(async () => {
    database = await createTestDatabase(identityContext.entities);
    accounts = new Accounts(database.dataSource, new Passwords({ n: 1024, r: 8, p: 1 }), clock);
    sessions = new Sessions(database.dataSource, clock, { hours: 12, idleMinutes: 60 });
  });
  afterAll(() => database.drop());

  beforeEach(async () => {
    clock.set('2026-11-02T01:00:00.000Z');
    await database.dataSource.query('TRUNCATE app.account, app.session, app.read_log');
    await accounts.create(CLERK);
  });

  const tryWrong = async (times: number): Promise<void> => {
    for (let n = 0; n < times; n += 1) {
      await expect(accounts.verify('clerk.one', 'wrong')).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
    }
  };

  it('stores no password and makes an account only once', async () => {
    const again = await accounts.create({ ...CLERK, password: 'another password' });
    expect(again.displayName).toBe('登记员甲');
    await expect(accounts.verify('clerk.one', PASSWORD)).resolves.toMatchObject({ role: 'clerk' });
    const [row] = await database.dataSource.getRepository(Account).find();
    expect(row?.passwordHash).toMatch(/^scrypt\$1024\$8\$1\$/);
    expect(JSON.stringify(row)).not.toContain(PASSWORD);
  });

  it('answers a wrong name and a wrong password alike', async () => {
    await expect(accounts.verify('nobody', PASSWORD)).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
    await expect(accounts.verify('clerk.one', 'wrong')).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
  });

  it('locks for 30 minutes after 6 wrong tries, even against the right password', async () => {
    await tryWrong(6);
    await expect(accounts.verify('clerk.one', PASSWORD)).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
    clock.advance(29 * 60_000);
    await expect(accounts.verify('clerk.one', PASSWORD)).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
    clock.advance(60_000);
    await expect(accounts.verify('clerk.one', PASSWORD)).resolves.toMatchObject({ username: 'clerk.one' });
  });

  it('locks nobody out where the account was signed in before', async () => {
    await tryWrong(6);
    await expect(accounts.verify('clerk.one', 'wrong', () => true)).rejects.toMatchObject({
      code: 'WRONG_CREDENTIALS',
    });
    await expect(accounts.verify('clerk.one', PASSWORD, () => true)).resolves.toMatchObject({ username: 'clerk.one' });
  });

  it('counts tries in a row only, and anew after a lock', async () => {
    await tryWrong(5);
    await accounts.verify('clerk.one', PASSWORD);
    await tryWrong(6);
    clock.advance(30 * 60_000);
    await tryWrong(5);
    await expect(accounts.verify('clerk.one', PASSWORD)).resolves.toBeDefined();
  });

  it('cannot be tried more often in parallel than one after another', async () => {
    await Promise.allSettled(Array.from({ length: 12 }, () => accounts.verify('clerk.one', 'wrong')));
    await expect(accounts.verify('clerk.one', PASSWORD)).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
  });

  it.each([
    [{ username: 'a b' }, 'username'],
    [{ password: 'short' }, 'password'],
    [{ role: 'system' as const }, 'role'],
    [{ role: 'mediator' as const }, 'mediatorId'],
    [{ role: 'leader' as const }, 'areaCode'],
  ])('refuses an account with %j', async (wrong, field) => {
    await expect(accounts.create({ ...CLERK, username: 'clerk.two', ...wrong })).rejects.toMatchObject({
      code: 'ACCOUNT_INVALID',
      detail: { field },
    });
  });

  describe('a session', () => {
    const signIn = async (): Promise<string> =>
      (await sessions.open(await accounts.verify('clerk.one', PASSWORD))).token;

    it('is known by its token, of which only a hash is stored', async () => {
      const token = await signIn();
      await expect(sessions.authenticate(token)).resolves.toMatchObject({
        viewer: { role: 'clerk', organisationId: 'organisation-1', mediatorId: null },
      });
      const stored = await database.dataSource.getRepository(Session).find();
      expect(JSON.stringify(stored)).not.toContain(token);
    });

    it('ends when nothing was asked for an hour', async () => {
      const token = await signIn();
      clock.advance(59 * 60_000);
      await sessions.authenticate(token);
      clock.advance(59 * 60_000);
      await sessions.authenticate(token);
      clock.advance(60 * 60_000);
      await expect(sessions.authenticate(token)).rejects.toMatchObject({ code: 'SESSION_ENDED' });
    });

    it('is not kept alive by looking at it', async () => {
      const token = await signIn();
      clock.advance(59 * 60_000);
      await expect(sessions.peek(token)).resolves.toMatchObject({ viewer: { role: 'clerk' } });
      clock.advance(60_000);
      await expect(sessions.peek(token)).rejects.toMatchObject({ code: 'SESSION_ENDED' });
    });

    it('ends after its hours however busy it is', async () => {
      const token = await signIn();
      for (let half = 0; half < 23; half += 1) {
        clock.advance(30 * 60_000);
        await sessions.authenticate(token);
      }
      clock.advance(30 * 60_000);
      await expect(sessions.authenticate(token)).rejects.toMatchObject({ code: 'SESSION_ENDED' });
    });

    it('ends with the sign-out, and at once when the account is disabled', async () => {
      const first = await signIn();
      const second = await signIn();
      await sessions.close(first);
      await expect(sessions.authenticate(first)).rejects.toMatchObject({ code: 'SESSION_ENDED' });
      const { account } = await sessions.authenticate(second);
      await accounts.setDisabled(account.accountId, true);
      await expect(sessions.authenticate(second)).rejects.toMatchObject({ code: 'SESSION_ENDED' });
      await expect(accounts.verify('clerk.one', PASSWORD)).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
    });

    it('is not opened by a made-up token', async () => {
      await expect(sessions.authenticate('x'.repeat(43))).rejects.toMatchObject({ code: 'SESSION_ENDED' });
    });
  });

  it('logs who read what, when and where', async () => {
    const log = new ReadLog(database.dataSource, clock, new SequentialIds());
    await log.record(systemViewer('spec'), { disputeId: 'd-1', endpoint: 'timeline', correlationId: 'c-1' });
    const [entry] = await database.dataSource.getRepository(ReadLogEntry).find();
    expect(entry).toMatchObject({ accountId: 'spec', role: 'system', disputeId: 'd-1', endpoint: 'timeline' });
    expect(entry?.readAt).toEqual(clock.now());
  });
});
