import { parseIntakeRecord } from '@libs/routing';
import type { CliIo } from '../command.js';
import type { CodedRecord, Period } from '../commands/what-if.js';
import { writeJson } from '../output/writer.js';
import { withRecordId } from './record-id.js';
import { openSource, readRows } from './records.js';

export const within = ({ from, to }: Period, day: string): boolean =>
  (from === null || from <= day) && (to === null || day <= to);

/**
 * Intake records of a file as past cases: decided on the day of the request, or with the newest rows where none is given.
 * A record without a day belongs to every period. Rows that cannot be read are told on stderr and passed over.
 */
export async function* pastRecordsOfFile(
  operands: readonly string[],
  period: Period,
  io: CliIo,
): AsyncGenerator<CodedRecord> {
  const { chunks } = await openSource(operands, io);
  const now = new Date().toISOString();
  for await (const row of readRows(chunks)) {
    if (row.fault) {
      await writeJson(io.stderr, row.fault);
      continue;
    }
    const { value } = withRecordId(row.value, row.line);
    const parsed = parseIntakeRecord(value, now);
    if (!parsed.ok) {
      for (const { code, message } of parsed.problems.slice(0, 1))
        await writeJson(io.stderr, { line: row.line, code, message });
      continue;
    }
    const decidedOn = parsed.record.requested_at?.slice(0, 10) ?? null;
    if (decidedOn === null || within(period, decidedOn))
      yield { code: parsed.record.id, record: parsed.record, decidedOn };
  }
}
