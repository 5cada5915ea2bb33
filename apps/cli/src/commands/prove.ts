import { parseArgs } from 'node:util';
import { openEventStore } from '@platform/event-store';
import { type CliIo, EXIT, type ExitCode, UsageError } from '../command.js';
import { isDense, verifyLog } from '../log/check-log.js';
import { proveStream } from '../log/log-proof.js';
import { readSeal } from '../log/log-seal.js';
import { progress } from '../output/progress.js';
import { writeJson, writeLine } from '../output/writer.js';
import { withConnection } from '../server/program.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * `prove DISPUTE --seal FILE`: the events of one dispute (or of another stream, by its full name) with their ways to the
 * root of a seal. `apps/cli/check-proof.mjs` checks the answer on any machine, without this program and its data.
 */
export async function prove(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: true,
    options: { seal: { type: 'string' } },
  });
  const [subject, ...others] = positionals;
  if (subject === undefined || others.length > 0 || values.seal === undefined)
    throw new UsageError(
      '请给出一个案件编号（页面地址中的编号）和 --seal 文件。 One dispute id and --seal FILE are needed.',
    );
  const sealed = await readSeal(values.seal);
  const stream = UUID.test(subject) ? `dispute-${subject}` : subject;
  return withConnection(io, async ({ configuration }) => {
    const store = await openEventStore(configuration.eventStoreUrl);
    try {
      const shown = progress(io, '核验事件 events checked');
      const { fault } = await verifyLog(store, isDense(configuration.eventStoreUrl), shown.report, sealed);
      shown.finish('核验完毕 checked');
      if (fault) {
        await writeLine(
          io.stderr,
          '日志与封签不符，不能出具证明；请运行 verify --seal。 The log does not match the seal.',
        );
        return EXIT.found;
      }
      const proof = await proveStream(store, stream, sealed, shown.report);
      if (proof.events.length === 0) {
        await writeLine(io.stderr, `封签之前没有 ${stream} 的事件。 No event of it stands under this seal.`);
        return EXIT.found;
      }
      await writeJson(io.stdout, proof);
      return EXIT.done;
    } finally {
      await store.close();
    }
  });
}
