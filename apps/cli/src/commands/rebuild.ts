import { parseArgs } from 'node:util';
import { ProjectionEngine } from '@platform/projections';
import { type CliIo, EXIT, type ExitCode, UsageError } from '../command.js';
import { progress } from '../output/progress.js';
import { writeLine } from '../output/writer.js';
import { withProgram } from '../server/program.js';

/** `rebuild [VIEW]`: folds the log into new tables beside the serving ones and swaps them. */
export async function rebuild(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, strict: true, options: {} });
  return withProgram(io, async (app) => {
    const engine = app.get(ProjectionEngine);
    for (const view of chosen(positionals, engine.views)) {
      const shown = progress(io, `重建 rebuilding ${view}`);
      let events = 0;
      await engine.rebuild(view, (seen) => {
        events = seen.events;
        shown.report(Number(seen.position.split('/')[0]), Number(seen.head.split('/')[0]));
      });
      shown.finish(`重建 rebuilt ${view}`);
      await writeLine(io.stdout, `${view} ${events}`);
    }
    return EXIT.done;
  });
}

function chosen(asked: readonly string[], views: readonly string[]): readonly string[] {
  const unknown = asked.filter((name) => !views.includes(name));
  if (unknown.length > 0) {
    throw new UsageError(`没有视图 ${unknown.join('、')}。 No such view; there are: ${views.join(', ')}`);
  }
  return asked.length > 0 ? asked : views;
}
