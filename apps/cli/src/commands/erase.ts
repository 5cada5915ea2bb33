import { parseArgs } from 'node:util';
import { KEY_VAULT, type KeyVault } from '@platform/privacy';
import { type CliIo, EXIT, type ExitCode, UsageError } from '../command.js';
import { writeLine } from '../output/writer.js';
import { withProgram } from '../server/program.js';

/**
 * `erase SUBJECT --yes`: destroys the key of a subject (个人信息保护法 47). Its texts stay in the log as ciphertext that
 * nobody can read any more; hash chains and figures stay as they are.
 */
export async function erase(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: true,
    options: { yes: { type: 'boolean' } },
  });
  const [subject, ...others] = positionals;
  if (subject === undefined || others.length > 0)
    throw new UsageError('请给出一个主体编号。 One subject id is needed.');
  if (!values.yes) throw new UsageError('销毁密钥不可恢复；确认请加 --yes。 It cannot be undone: confirm with --yes.');
  return withProgram(io, async (app) => {
    await app.get<KeyVault>(KEY_VAULT).destroy([subject]);
    await writeLine(io.stdout, `已销毁 ${subject} 的密钥。 Its key is destroyed.`);
    return EXIT.done;
  });
}
