import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { compareRecord, type PastRecord, readDraft, ROUTING_TABLES, type RoutingTables } from '@libs/routing';
import { type CliIo, EXIT, type ExitCode, UnavailableError, UsageError } from '../command.js';
import { pastRecordsOfFile } from '../input/past-records.js';
import { writeJson, writeLine } from '../output/writer.js';

export interface Period {
  /** First and last day in Shanghai, both included; null: no bound. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A past record with the code that people know it by; the number of the line where a file has none. */
export interface CodedRecord extends PastRecord {
  readonly code: string;
  /** Versions that areas made inside the program: at the decision, and now. Absent: a file knows none. */
  readonly local?: { readonly past: RoutingTables['local']; readonly now: RoutingTables['local'] };
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * `what-if --tables FILE.json|draft`: the disputes of a period, routed with the rules of their day and with a draft, and
 * what would be otherwise. `draft` stands for the newest rows of this program. With a file of intake records it needs no
 * server; without one it reads the log. Nothing is written anywhere.
 */
export async function whatIf(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: true,
    options: { tables: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } },
  });
  const period = { from: dayOf(values.from), to: dayOf(values.to) };
  const after = await tablesOf(values.tables);
  if (positionals.length > 0) return report(pastRecordsOfFile(positionals, period, io), after, io);
  const { withPastRecords } = await import('../server/past-records.js');
  return withPastRecords(io, period, (records) => report(records, after, io));
}

async function report(records: AsyncIterable<CodedRecord>, after: RoutingTables, io: CliIo): Promise<ExitCode> {
  let compared = 0;
  let different = 0;
  for await (const each of records) {
    compared += 1;
    const { past = [], now = [] } = each.local ?? {};
    const difference = compareRecord(each, { ...ROUTING_TABLES, local: past }, { ...after, local: now });
    if (!difference) continue;
    different += 1;
    const { before, after: fresh, gone, added } = difference;
    await writeJson(io.stdout, { code: each.code, decidedOn: each.decidedOn, before, after: fresh, gone, added });
  }
  await writeLine(
    io.stderr,
    `${after.version}：比较 ${compared} 件，${different} 件不同。 Compared ${compared}, different ${different}.`,
  );
  return EXIT.done;
}

function dayOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (DAY.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new UsageError('日期格式为 YYYY-MM-DD。 A day is written YYYY-MM-DD.');
}

async function tablesOf(given: string | undefined): Promise<RoutingTables> {
  if (given === undefined) throw new UsageError('缺少 --tables。 --tables is missing.');
  if (given === 'draft') return ROUTING_TABLES;
  const read = readDraft(await jsonOf(given));
  if (read.ok) return read.tables;
  throw new UnavailableError(
    `草案有误，未比较。 The draft has errors; nothing was compared:\n  ${read.problems.join('\n  ')}`,
  );
}

async function jsonOf(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch (error) {
    throw new UnavailableError(`无法读取草案 ${file}。 The draft cannot be read.`, { cause: error });
  }
}
