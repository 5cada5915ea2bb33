import { parseArgs } from 'node:util';
import { DomainError } from '@platform/messaging';
import { ProcessRunner } from '@platform/processes';
import { type CliIo, EXIT, type ExitCode } from '../command.js';
import { writeLine } from '../output/writer.js';
import { withProgram } from '../server/program.js';

/** `redrive [FAILURE]`: lists what processes could not do, or tries one of them again under its old command id. */
export async function redrive(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, strict: true, options: {} });
  return withProgram(io, async (app) => {
    const runner = app.get(ProcessRunner);
    const [id] = positionals;
    if (id !== undefined) return tryAgain(runner, id, io);
    for (const failure of await runner.failures()) {
      const { id: failureId, process, command, errorCode, failedAt } = failure;
      await writeLine(io.stdout, `${failureId}\t${process}\t${command}\t${errorCode}\t${failedAt}`);
    }
    return EXIT.done;
  });
}

async function tryAgain(runner: ProcessRunner, id: string, io: CliIo): Promise<ExitCode> {
  try {
    await runner.redrive(id);
    await writeLine(io.stdout, `已重新执行 ${id}。 Done again.`);
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await writeLine(io.stderr, `${error.code} ${error.message}`);
    return EXIT.found;
  }
}
