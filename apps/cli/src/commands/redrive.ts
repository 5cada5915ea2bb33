import { parseArgs } from 'node:util';
import { DomainError } from '@platform/messaging';
import { JOB_BACKEND, JOB_QUEUES, type JobBackend } from '@platform/jobs';
import { ProcessRunner } from '@platform/processes';
import { type CliIo, EXIT, type ExitCode } from '../command.js';
import { writeLine } from '../output/writer.js';
import { withProgram } from '../server/program.js';

const MOST = 200;

/**
 * `redrive`: lists dead jobs (queue and id) and what processes could not do. `redrive FAILURE` tries a step of a process
 * again under its old command id, `redrive QUEUE JOB` a dead job.
 */
export async function redrive(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, strict: true, options: {} });
  return withProgram(io, async (app) => {
    const runner = app.get(ProcessRunner);
    const jobs = app.get<JobBackend>(JOB_BACKEND);
    const [id, jobId] = positionals;
    if (id !== undefined && jobId !== undefined) return tryJobAgain(jobs, id, jobId, io);
    if (id !== undefined) return tryAgain(runner, id, io);
    for (const { queue, id: failedId, name, reason, failedAt } of await jobs.failed(MOST)) {
      await writeLine(io.stdout, `${queue} ${failedId}\t${name}\t${reason}\t${failedAt ?? ''}`);
    }
    for (const failure of await runner.failures()) {
      const { id: failureId, process, command, errorCode, failedAt } = failure;
      await writeLine(io.stdout, `${failureId}\t${process}\t${command}\t${errorCode}\t${failedAt}`);
    }
    return EXIT.done;
  });
}

async function tryJobAgain(jobs: JobBackend, queue: string, id: string, io: CliIo): Promise<ExitCode> {
  const known = JOB_QUEUES.find((name) => name === queue);
  if (known && (await jobs.redrive(known, id))) {
    await writeLine(io.stdout, `已重新排队 ${queue} ${id}。 Queued again.`);
    return EXIT.done;
  }
  await writeLine(io.stderr, `没有这一条死信：${queue} ${id}。 No such dead job.`);
  return EXIT.found;
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
