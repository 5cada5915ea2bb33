import { parseIntakeRecord, route as routeRecord, type RoutingResult } from '@libs/routing';
import { parseArgs } from 'node:util';
import { type CliIo, EXIT, type ExitCode } from '../command.js';
import { openSource, readRows, type RowFault } from '../input/records.js';
import { withRecordId } from '../input/record-id.js';
import { writeJson } from '../output/writer.js';

/** One line of output, member by member as the README of the repository documents it: a stable interface. */
function outputOf(id: unknown, result: RoutingResult): object {
  const { channel, body, category, alternatives, barred, reasons, duties, invitations, grade } = result;
  const closed = barred.map((bar) => ({ channel: bar.channel, rule: bar.rule, source: bar.source }));
  return { id, channel, body, category, alternatives, barred: closed, reasons, duties, invitations, grade };
}

/** `route FILE.jsonl`: a proposed route with reasons per record; needs neither server nor database. */
export async function route(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, strict: true, options: {} });
  const { chunks } = await openSource(positionals, io);
  const now = new Date().toISOString();
  let faults = 0;
  const refuse = async (fault: RowFault): Promise<void> => {
    faults += 1;
    await writeJson(io.stderr, fault);
  };
  for await (const row of readRows(chunks)) {
    if (row.fault) {
      await refuse(row.fault);
      continue;
    }
    const { id, value } = withRecordId(row.value, row.line);
    const parsed = parseIntakeRecord(value, now);
    if (parsed.ok) await writeJson(io.stdout, outputOf(id, routeRecord(parsed.record)));
    else for (const { code, message } of parsed.problems.slice(0, 1)) await refuse({ line: row.line, code, message });
  }
  return faults === 0 ? EXIT.done : EXIT.found;
}
