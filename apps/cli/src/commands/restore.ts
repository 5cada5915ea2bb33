import { parseArgs } from 'node:util';
import { ProjectionEngine } from '@platform/projections';
import { checkBackup } from '../backup/read-backup.js';
import { restoreBackup } from '../backup/restore-backup.js';
import { type CliIo, EXIT, type ExitCode, UnavailableError, UsageError } from '../command.js';
import { progress } from '../output/progress.js';
import { writeLine } from '../output/writer.js';
import { isUsedByOthers } from '../server/connect.js';
import { insideProgram, withConnection } from '../server/program.js';

/**
 * `restore FILE`: writes a backup into empty stores, also of another kind than those it came from. The whole file is
 * checked first; the views are made again from the events.
 */
export async function restore(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, strict: true, options: {} });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('请给出一个备份文件名。 One file name is needed.');
  const checking = progress(io, '核验备份 backup checked');
  const backup = await checkBackup(file, checking.report);
  checking.finish(`核验备份 backup checked ${backup.end.events}`);
  return withConnection(io, async ({ configuration }) => {
    if (await isUsedByOthers(configuration.databaseUrl))
      throw new UnavailableError('目标库正在使用，请先停止服务。 The target is in use: stop the server first.');
    await insideProgram(configuration, async (app) => {
      const shown = progress(io, '恢复事件 events restored');
      await restoreBackup(configuration, file, backup, shown.report);
      shown.finish(`恢复事件 events restored ${backup.end.events}`);
      await app.get(ProjectionEngine).drain();
    });
    await writeLine(
      io.stdout,
      `已恢复 ${backup.end.events} 个事件、${backup.end.rows} 行，各视图已重建，可以启动服务。 The server can be started.`,
    );
    return EXIT.done;
  });
}
