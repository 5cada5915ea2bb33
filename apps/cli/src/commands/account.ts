import { parseArgs } from 'node:util';
import { type Account, Accounts, ROLE_TITLES } from '@libs/identity';
import { DomainError, type Role } from '@platform/messaging';
import { type CliIo, EXIT, type ExitCode, UsageError } from '../command.js';
import { readPassword } from '../input/password.js';
import { writeJson, writeLine } from '../output/writer.js';
import { withProgram } from '../server/program.js';

const OPTIONS = {
  username: { type: 'string' },
  role: { type: 'string' },
  name: { type: 'string' },
  organisation: { type: 'string' },
  mediator: { type: 'string' },
  area: { type: 'string' },
  json: { type: 'boolean' },
} as const;

type Values = Partial<Record<Exclude<keyof typeof OPTIONS, 'json'>, string>> & { readonly json?: boolean };

/** `account add|list|disable|enable`: who may sign in. A password is asked for or read from stdin, never an argument. */
export async function account(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: true,
    options: OPTIONS,
  });
  const [action, ...others] = positionals;
  if (others.length > 0) throw new UsageError(`多余的参数 ${others.join(' ')}。 Too many operands.`);
  if (action === 'add') return add(values, io);
  if (action === 'list') return list(values, io);
  if (action === 'disable' || action === 'enable') return setDisabled(values, action === 'disable', io);
  throw new UsageError('account 之后应为 add、list、disable 或 enable。 After account: add, list, disable or enable.');
}

async function add(values: Values, io: CliIo): Promise<ExitCode> {
  const username = required(values, 'username');
  const role = roleOf(required(values, 'role'));
  const password = await readPassword(io);
  return withProgram(io, async (app) => {
    const accounts = app.get(Accounts, { strict: false });
    if (await accounts.byUsername(username)) {
      await writeLine(io.stderr, `用户名 ${username} 已存在，未作改动。 The username exists; nothing was changed.`);
      return EXIT.found;
    }
    try {
      const created = await accounts.create({
        username,
        password,
        role,
        displayName: values.name ?? username,
        organisationId: values.organisation ?? null,
        mediatorId: values.mediator ?? null,
        areaCode: values.area ?? null,
      });
      await writeLine(io.stdout, `已建立 ${created.username}（${ROLE_TITLES[role]}）。 The account is there.`);
      return EXIT.done;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await writeLine(io.stderr, `${error.code} ${error.message}`);
      return EXIT.found;
    }
  });
}

function list({ json }: Values, io: CliIo): Promise<ExitCode> {
  return withProgram(io, async (app) => {
    for (const one of await app.get(Accounts, { strict: false }).all()) {
      if (json) await writeJson(io.stdout, shownOf(one));
      else await writeLine(io.stdout, sentenceOf(one));
    }
    return EXIT.done;
  });
}

async function setDisabled(values: Values, disabled: boolean, io: CliIo): Promise<ExitCode> {
  const username = required(values, 'username');
  return withProgram(io, async (app) => {
    const accounts = app.get(Accounts, { strict: false });
    const found = await accounts.byUsername(username);
    if (!found) {
      await writeLine(io.stderr, `没有账号 ${username}。 No such account.`);
      return EXIT.found;
    }
    await accounts.setDisabled(found.accountId, disabled);
    await writeLine(io.stdout, disabled ? `${username} 已停用。 Disabled.` : `${username} 已启用。 Enabled.`);
    return EXIT.done;
  });
}

function required(values: Values, name: 'username' | 'role'): string {
  const value = values[name];
  if (!value) throw new UsageError(`缺少 --${name}。 --${name} is missing.`);
  return value;
}

function roleOf(name: string): Role {
  const roles = Object.keys(ROLE_TITLES) as Role[];
  const role = roles.find((one) => one === name);
  if (!role) throw new UsageError(`没有角色 ${name}，可选 (roles)：${roles.join(', ')}`);
  return role;
}

const shownOf = ({ username, displayName, role, organisationId, mediatorId, areaCode, disabled }: Account): object => ({
  username,
  displayName,
  role,
  organisationId,
  mediatorId,
  areaCode,
  disabled,
});

function sentenceOf({ username, displayName, role, organisationId, disabled }: Account): string {
  return [username, displayName, ROLE_TITLES[role], organisationId ?? '-', disabled ? '已停用 disabled' : ''].join(
    '\t',
  );
}
