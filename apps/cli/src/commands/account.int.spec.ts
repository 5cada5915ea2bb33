import { createEmptyDatabase } from '@platform/testing';
import { commandLine } from '../testing/command-line.js';

describe('accounts from the command line', () => {
  let database: Awaited<ReturnType<typeof createEmptyDatabase>>;

  beforeAll(async () => {
    database = await createEmptyDatabase();
  });
  afterAll(() => database.drop());

  const cli = (args: readonly string[], stdin = '') => commandLine(database.url, ['account', ...args], stdin);

  const add = ['add', '--username', 'admin.one', '--role', 'administrator'];

  it('adds the first account with a password from stdin, shows it and never the password', async () => {
    const added = await cli(add, 'correct-horse-1\n');
    expect([added.code, added.err]).toEqual([0, '']);
    const listed = await cli(['list', '--json']);
    expect(JSON.parse(listed.out)).toEqual({
      username: 'admin.one',
      displayName: 'admin.one',
      role: 'administrator',
      organisationId: null,
      mediatorId: null,
      areaCode: null,
      disabled: false,
    });
    expect(added.out + listed.out).not.toContain('correct-horse');
  }, 60_000);

  it('changes nothing when the username exists', async () => {
    const again = await cli(['add', '--username', 'admin.one', '--role', 'auditor'], 'another-password\n');
    expect(again.code).toBe(1);
    expect((await cli(['list'])).out).toContain('系统管理员');
  }, 60_000);

  it('disables and enables', async () => {
    expect((await cli(['disable', '--username', 'admin.one'])).code).toBe(0);
    expect((await cli(['list'])).out).toContain('已停用');
    expect((await cli(['enable', '--username', 'admin.one'])).code).toBe(0);
    expect((await cli(['list'])).out).not.toContain('已停用');
    expect((await cli(['disable', '--username', 'nobody'])).code).toBe(1);
  }, 60_000);

  it.each([
    [[...add, '--password', 'x'], 'secret-word\n', 2],
    [['add', '--username', 'x'], 'secret-word\n', 2],
    [['add', '--username', 'x', '--role', 'king'], 'secret-word\n', 2],
    [['fly'], '', 2],
    [['add', '--username', 'no.password', '--role', 'auditor'], '', 2],
    [['add', '--username', 'short', '--role', 'auditor'], 'short\n', 1],
    [['add', '--username', 'bad name', '--role', 'auditor'], 'secret-word\n', 1],
    [['add', '--username', 'robot', '--role', 'system'], 'secret-word\n', 1],
  ])(
    'refuses %j',
    async (args, stdin, code) => {
      expect((await cli(args, stdin)).code).toBe(code);
      expect((await cli(['list'])).out.trim().split('\n')).toHaveLength(1);
    },
    60_000,
  );
});
