import type { Channel } from '@libs/reference';
import type { IntakeRecord } from '../intake/intake-record.js';
import { route, type RoutingResult } from '../route.js';
import type { RoutingTables } from '../tables/rule.js';

/** One past record and the day on which it was decided (in Shanghai); null: the day of the newest rows. */
export interface PastRecord {
  readonly record: IntakeRecord;
  readonly decidedOn: string | null;
}

export interface ComparedRoute {
  readonly channel: Channel | 'none';
  readonly body: string | null;
  readonly grade: string | null;
  /** Ids of the bars, reasons, duties and invitations that spoke. */
  readonly rules: readonly string[];
}

export interface RouteDifference {
  readonly id: string;
  readonly before: ComparedRoute;
  readonly after: ComparedRoute;
  /** Rules that speak only with the one or only with the other tables. */
  readonly gone: readonly string[];
  readonly added: readonly string[];
}

/** What changed for one record, null when nothing did. */
export function compareRecord(
  { record, decidedOn }: PastRecord,
  before: RoutingTables,
  after: RoutingTables,
  on: string = after.validFrom,
): RouteDifference | null {
  const old = summary(route(record, before, decidedOn ?? before.validFrom));
  const fresh = summary(route(record, after, on));
  const gone = old.rules.filter((rule) => !fresh.rules.includes(rule));
  const added = fresh.rules.filter((rule) => !old.rules.includes(rule));
  const moved = old.channel !== fresh.channel || old.body !== fresh.body || old.grade !== fresh.grade;
  return moved || gone.length > 0 || added.length > 0
    ? { id: record.id, before: old, after: fresh, gone, added }
    : null;
}

/** The differences between what was answered with `before` on the day and what the newest rows of `after` answer. */
export const compareTables = (
  records: readonly PastRecord[],
  before: RoutingTables,
  after: RoutingTables,
): readonly RouteDifference[] => records.flatMap((each) => compareRecord(each, before, after) ?? []);

function summary({ channel, body, grade, barred, reasons, duties, invitations }: RoutingResult): ComparedRoute {
  const rules = [...barred, ...reasons, ...duties, ...invitations].map((hit) => hit.rule);
  return { channel, body, grade: grade?.name ?? null, rules: [...new Set(rules)] };
}
