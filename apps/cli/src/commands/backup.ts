import { parseArgs } from 'node:util';
import { writeBackup } from '../backup/write-backup.js';
import { type CliIo, EXIT, type ExitCode, UnavailableError, UsageError } from '../command.js';
import { progress } from '../output/progress.js';
import { writeLine } from '../output/writer.js';
import { withConnection } from '../server/program.js';

/**
 * `backup FILE`: events, keys and accounts in one file, while the program goes on working. Personal texts in it are sealed;
 * the master key is not in it and is kept apart.
 */
export async function backup(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, strict: true, options: {} });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('请给出一个备份文件名。 One file name is needed.');
  return withConnection(io, async ({ configuration }) => {
    const shown = progress(io, '备份事件 events written');
    const { events, rows } = await writeBackup(configuration, file, shown.report).catch((cause: unknown) => {
      throw new UnavailableError(`备份未完成，没有生成 ${file}（已有文件不会被覆盖）。 No backup was written.`, {
        cause,
      });
    });
    shown.finish(`备份事件 events written ${events}`);
    await writeLine(
      io.stdout,
      `已备份 ${events} 个事件、${rows} 行到 ${file}；主密钥不在其中，请另行保管。 The master key is not in it: keep it apart.`,
    );
    return EXIT.done;
  });
}
