import { parseArgs } from 'node:util';
import { Erasure, type FileLeft } from '@libs/handoffs';
import { type CliIo, EXIT, type ExitCode, UsageError } from '../command.js';
import { writeLine } from '../output/writer.js';
import { withProgram } from '../server/program.js';

/**
 * `erase SUBJECT --yes [--seal-files]`: destroys the key of a subject (个人信息保护法 47). Its texts stay in the log as ciphertext that
 * nobody can read any more; hash chains and figures stay as they are. Whoever got the case is told to do the same. A party is
 * found by the id that the case page shows. Files of its hand-offs may hold its name until the whole story is erased: they are
 * listed, and `--seal-files` closes them.
 */
export async function erase(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: true,
    options: { yes: { type: 'boolean' }, 'seal-files': { type: 'boolean' } },
  });
  const [subject, ...others] = positionals;
  if (subject === undefined || others.length > 0)
    throw new UsageError('请给出一个主体编号。 One subject id is needed.');
  if (!values.yes) throw new UsageError('销毁密钥不可恢复；确认请加 --yes。 It cannot be undone: confirm with --yes.');
  return withProgram(io, async (app) => {
    const erasure = app.get(Erasure);
    const erased = await erasure.erase(subject);
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
    if (erased.files.length > 0) await tellOfFiles(io, erased.files);
    if (erased.files.length > 0 && values['seal-files']) {
      await erasure.seal(subject, erased.files);
      await writeLine(io.stdout, `已封存 ${erased.files.length} 个附件。 ${erased.files.length} file(s) are sealed.`);
    }
    return erased.subject === null && erased.told === 0 ? EXIT.found : EXIT.done;
  });
}

/** Nobody can look into a file for one name; the person who erases decides, and is told how. */
async function tellOfFiles({ stdout }: CliIo, files: readonly FileLeft[]): Promise<void> {
  await writeLine(
    stdout,
    `以下 ${files.length} 个移送附件可能仍载有该当事人的信息。 These files may still hold this person's data:`,
  );
  for (const { disputeCode, handoffId, attachmentId, name, size } of files) {
    await writeLine(stdout, `  ${disputeCode}  ${name}  ${size} B  ${handoffId}/${attachmentId}`);
  }
  await writeLine(
    stdout,
    '确认不需保留后加 --seal-files 再运行一次：各方都不能再查看，移送双方得到告知；仍需使用的，请提交单位隐去该当事人信息后重新提交。\n' +
      'Run again with --seal-files to close them for everybody; both sides are told, and may hand in versions without the person.',
  );
}
