import { parseArgs } from 'node:util';
import { type CliIo, EXIT, type ExitCode } from '../command.js';
import { openSource, readRows, type Row, type RowFault } from '../input/records.js';
import { progress } from '../output/progress.js';
import { writeJson, writeLine } from '../output/writer.js';
import { drainEverything } from '../server/drain.js';
import { withProgram } from '../server/program.js';
import { Importer, type RowResult } from '../server/importer.js';

/** Rows sent at once: enough for the event store to group its writes, few enough to keep the order of work visible. */
const AT_ONCE = 16;

export interface ImportSummary {
  accepted: number;
  repeated: number;
  rejected: RowFault[];
}

async function importRow(row: Row, importer: Importer): Promise<RowResult> {
  return row.fault ? { kind: 'rejected', fault: row.fault } : importer.register(row.value, row.line);
}

function count(summary: ImportSummary, result: RowResult): void {
  if (result.kind === 'rejected') summary.rejected.push(result.fault);
  else summary[result.kind] += 1;
}

/** Sends rows in small groups; an outage ends the run, and running it again goes on where it stopped. */
export async function importRows(
  rows: AsyncIterable<Row>,
  importer: Importer,
  report: (done: number) => void,
): Promise<ImportSummary> {
  const summary: ImportSummary = { accepted: 0, repeated: 0, rejected: [] };
  let done = 0;
  let group: Row[] = [];
  const send = async (): Promise<void> => {
    for (const result of await Promise.all(group.map((row) => importRow(row, importer)))) count(summary, result);
    done += group.length;
    group = [];
    report(done);
  };
  for await (const row of rows) {
    group.push(row);
    if (group.length === AT_ONCE) await send();
  }
  await send();
  return summary;
}

/** `import FILE.jsonl`: registers every record through the command that the API uses; safe to repeat. */
export async function importRecords(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: true,
    options: { json: { type: 'boolean' }, organisation: { type: 'string' } },
  });
  const { chunks } = await openSource(positionals, io);
  return withProgram(io, async (app) => {
    const importer = await Importer.in(app, values.organisation ?? null);
    const rows = progress(io, '导入 rows imported');
    const summary = await importRows(readRows(chunks), importer, (done) => rows.report(done, null));
    rows.finish(`导入 rows imported ${summary.accepted + summary.repeated + summary.rejected.length}`);
    const routes = progress(io, '分流 routing');
    await drainEverything(app);
    routes.finish('分流 routed');
    await show(summary, values.json === true, io);
    return summary.rejected.length === 0 ? EXIT.done : EXIT.found;
  });
}

async function show(summary: ImportSummary, json: boolean, io: CliIo): Promise<void> {
  const { accepted, repeated, rejected } = summary;
  const out = json ? io.stderr : io.stdout;
  for (const { line, code, message } of rejected)
    await writeLine(out, `第 ${line} 行 line ${line}: ${code} ${message}`);
  await writeLine(
    out,
    `登记 ${accepted} 件，此前已登记 ${repeated} 件，退回 ${rejected.length} 行。 ` +
      `accepted ${accepted}, repeated ${repeated}, rejected ${rejected.length}`,
  );
  if (json) await writeJson(io.stdout, { accepted, repeated, rejected });
}
