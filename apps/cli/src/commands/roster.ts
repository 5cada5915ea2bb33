import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { systemViewer } from '@libs/identity';
import { ExportRoster, RosterImporter } from '@libs/roster';
import type { INestApplicationContext } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  CLOCK,
  type Clock,
  type CommandMetadata,
  deterministicId,
  DomainError,
  systemActor,
} from '@platform/messaging';
import { ProjectionEngine } from '@platform/projections';
import { type CliIo, EXIT, type ExitCode, UnavailableError, UsageError } from '../command.js';
import { writeLine } from '../output/writer.js';
import { drainEverything } from '../server/drain.js';
import { withProgram } from '../server/program.js';

type Kind = 'mediators' | 'organisations';

/** `roster import FILE.csv` and `roster export mediators|organisations`: the same commands as the API; safe to repeat. */
export async function roster(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, strict: true, options: {} });
  const [deed, operand, ...rest] = positionals;
  if (deed === 'import' && operand !== undefined && rest.length === 0) return importFile(operand, io);
  if (deed === 'export' && rest.length === 0 && (operand ?? 'mediators') in KINDS) {
    return withProgram(io, (app) => exportTo(app, (operand ?? 'mediators') as Kind, io));
  }
  throw new UsageError('用法 usage: roster import FILE.csv | roster export [mediators|organisations]');
}

const KINDS: Readonly<Record<Kind, true>> = { mediators: true, organisations: true };

async function exportTo(app: INestApplicationContext, kind: Kind, io: CliIo): Promise<ExitCode> {
  await app.get(ProjectionEngine).drain(['organisation-directory', 'mediator-directory']);
  const csv = await app.get(QueryBus).execute(new ExportRoster(systemViewer('cli'), kind, null));
  await writeLine(io.stdout, csv.trimEnd());
  return EXIT.done;
}

async function importFile(file: string, io: CliIo): Promise<ExitCode> {
  const csv = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UnavailableError(`无法读取文件 ${file}。 Cannot read the file.`, { cause });
  });
  return withProgram(io, async (app) => {
    const metadata = metadataOf(csv, app.get<Clock>(CLOCK).now().toISOString());
    try {
      const result = await app
        .get(RosterImporter, { strict: false })
        .import({ csv, metadata, mayKeep: async () => true });
      await drainEverything(app);
      for (const { line, code, message } of result.rejected) {
        await writeLine(io.stdout, `第 ${line} 行 line ${line}: ${code} ${message}`);
      }
      const { added, changed, unchanged, rejected } = result;
      await writeLine(
        io.stdout,
        `新增 ${added}，变更 ${changed}，未变 ${unchanged}，退回 ${rejected.length} 行。 ` +
          `added ${added}, changed ${changed}, unchanged ${unchanged}, rejected ${rejected.length}`,
      );
      return rejected.length === 0 ? EXIT.done : EXIT.found;
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
      await writeLine(io.stderr, `${error.code} ${error.message}`);
      return EXIT.found;
    }
  });
}

/** Time is part of the id: a file that is read again after somebody changed the roster is looked at anew. */
function metadataOf(csv: string, now: string): CommandMetadata {
  const commandId = deterministicId('roster-import', now, createHash('sha256').update(csv).digest('hex'));
  return { commandId, correlationId: commandId, causationId: commandId, now, actor: systemActor('cli'), via: 'import' };
}
