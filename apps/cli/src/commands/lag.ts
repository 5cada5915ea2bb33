import { parseArgs } from 'node:util';
import { ProcessRunner } from '@platform/processes';
import { ProjectionEngine } from '@platform/projections';
import { type CliIo, EXIT, type ExitCode } from '../command.js';
import { writeJson, writeLine } from '../output/writer.js';
import { withProgram } from '../server/program.js';

/** `lag`: how far every view is behind the log, and how many process failures wait for an operator. */
export async function lag(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values } = parseArgs({ args: [...args], strict: true, options: { json: { type: 'boolean' } } });
  return withProgram(io, async (app) => {
    const views = await app.get(ProjectionEngine).status();
    const failures = await app.get(ProcessRunner).failures();
    if (values.json) {
      await writeJson(io.stdout, {
        views: views.map(({ name, position, head, lagSeconds }) => ({ name, position, head, lagSeconds })),
        processFailures: failures.length,
      });
      return EXIT.done;
    }
    for (const { name, position, head, lagSeconds } of views) {
      await writeLine(io.stdout, `${name}\t${position} / ${head}\t落后 ${lagSeconds} 秒 (seconds behind)`);
    }
    await writeLine(io.stdout, `待处理的流程失败 process failures: ${failures.length}`);
    return EXIT.done;
  });
}
