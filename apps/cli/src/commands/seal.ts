import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openEventStore } from '@platform/event-store';
import { type CliIo, EXIT, type ExitCode, UnavailableError } from '../command.js';
import { isDense, verifyLog } from '../log/check-log.js';
import type { LogSeal } from '../log/log-seal.js';
import { progress } from '../output/progress.js';
import { writeJson, writeLine } from '../output/writer.js';
import { withConnection } from '../server/program.js';

/**
 * `seal`: checks the log and writes the root of the tree over all its events, for somebody outside to keep: an auditor, a
 * partner, a time-stamping service. A log that is not intact gets no seal.
 */
export async function seal(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values } = parseArgs({ args: [...args], strict: true, options: { out: { type: 'string' } } });
  return withConnection(io, async ({ configuration }) => {
    const store = await openEventStore(configuration.eventStoreUrl);
    try {
      const shown = progress(io, '核验事件 events checked');
      const { events, head, root, fault } = await verifyLog(store, isDense(configuration.eventStoreUrl), shown.report);
      shown.finish(`核验事件 events checked ${events}`);
      if (fault) {
        const text = '事件日志不完好，不能封签；请先运行 verify。 The log is not intact: run `verify` first.';
        await writeLine(io.stderr, text);
        return EXIT.found;
      }
      const sealed: LogSeal = { format: 'liandiao-seal@1', events, head, root, sealedAt: new Date().toISOString() };
      await (values.out === undefined ? writeJson(io.stdout, sealed) : writeNew(values.out, sealed));
      return EXIT.done;
    } finally {
      await store.close();
    }
  });
}

/** A seal is evidence: one that is there is never written over. */
async function writeNew(file: string, value: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(value)}\n`, { flag: 'wx' }).catch((cause: unknown) => {
    throw new UnavailableError(
      `无法写入 ${file}（已有文件不会被覆盖）。 Cannot be written; files are never replaced.`,
      {
        cause,
      },
    );
  });
}
