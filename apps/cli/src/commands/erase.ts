import { parseArgs } from 'node:util';
import { Erasure } from '@libs/handoffs';
import { type CliIo, EXIT, type ExitCode, UsageError } from '../command.js';
import { writeLine } from '../output/writer.js';
import { withProgram } from '../server/program.js';

/**
 * `erase SUBJECT --yes`: destroys the key of a subject (个人信息保护法 47). Its texts stay in the log as ciphertext that
 * nobody can read any more; hash chains and figures stay as they are. Whoever got the case is told to do the same. A party is found by the id that the case page shows.
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
    const erased = await app.get(Erasure).erase(subject);
    if (erased.subject === null) {
      await writeLine(io.stderr, `没有主体 ${subject}，或其密钥已销毁。 No such subject, or its key is gone already.`);
    } else {
      await writeLine(
        io.stdout,
        `已销毁 ${erased.subject} 的密钥；运行中的服务最迟 30 秒后不再显示。 Its key is destroyed; running servers forget it within 30 s.`,
      );
    }
    if (erased.told > 0) {
      await writeLine(
        io.stdout,
        `已告知 ${erased.told} 件移送的双方。 Both sides of ${erased.told} hand-off(s) are told.`,
      );
    }
    return erased.subject === null && erased.told === 0 ? EXIT.found : EXIT.done;
  });
}
