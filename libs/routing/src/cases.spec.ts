import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseIntakeRecord, route, type RoutingResult } from './index.js';

/** 89 published disputes and how they were really handled (shared data, README of this library explains each miss). */
interface PublishedCase {
  readonly id: string;
  readonly flags: readonly string[];
  readonly handling: { readonly channels: readonly string[] };
}

const CHANNEL_OF: Readonly<Record<string, string>> = {
  人民调解: 'people',
  行政调解: 'administrative',
  司法调解: 'judicial',
};
const FILE = path.resolve(__dirname, '../fixtures/cases.jsonl');
const cases = readFileSync(FILE, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as PublishedCase);

function routed(raw: object): RoutingResult {
  const parsed = parseIntakeRecord(raw, '2026-11-23T00:00:00Z');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return route(parsed.record);
}

/** Empty channels: none of the three, so `other` or `none` is the real answer. */
const real = ({ handling }: PublishedCase): string => CHANNEL_OF[handling.channels[0] ?? ''] ?? 'other';
const offered = (result: RoutingResult): readonly string[] => [
  result.channel === 'none' ? 'other' : result.channel,
  ...result.alternatives.map((option) => option.channel),
];
const rows = cases.map((each) => ({ each, result: routed(each), real: real(each) }));
const rank = (row: (typeof rows)[number]): number => offered(row.result).indexOf(row.real);
const known = rows.filter((row) => row.each.handling.channels.length > 0);
const missed = (among: typeof rows, within: number): readonly string[] =>
  among.filter((row) => rank(row) < 0 || rank(row) >= within).map((row) => row.each.id);

describe('the published disputes, from the intake record alone', () => {
  it('have the real channel first in at least 80 %, with the misses explained in the README', () => {
    expect(missed(rows, 1)).toEqual([
      'C010',
      'C025',
      'C027',
      'C051',
      'C089',
      'C091',
      'C116',
      'C132',
      'C133',
      'C140',
      'C148',
      'C173',
    ]);
    expect(1 - missed(known, 1).length / known.length).toBeGreaterThanOrEqual(0.8);
    expect(1 - missed(rows, 1).length / rows.length).toBeGreaterThanOrEqual(0.8);
  });

  it('have it among the first two in at least 95 %', () => {
    expect(missed(rows, 2)).toEqual(['C025', 'C132', 'C133']);
    expect(1 - missed(known, 2).length / known.length).toBeGreaterThanOrEqual(0.95);
    expect(1 - missed(rows, 2).length / rows.length).toBeGreaterThanOrEqual(0.95);
  });

  it('fall into the confusion table of the README', () => {
    const table: Record<string, number> = {};
    for (const row of rows) {
      const cell = `${row.real} -> ${row.result.channel}`;
      table[cell] = (table[cell] ?? 0) + 1;
    }
    expect(table).toMatchInlineSnapshot(`
      {
        "administrative -> administrative": 15,
        "administrative -> judicial": 1,
        "administrative -> people": 3,
        "judicial -> judicial": 10,
        "judicial -> people": 2,
        "other -> none": 1,
        "other -> other": 13,
        "other -> people": 3,
        "people -> judicial": 3,
        "people -> people": 38,
      }
    `);
  });

  it('never read how the dispute was handled', () => {
    for (const { each, result } of rows) {
      expect(routed({ ...each, handling: { channels: ['人民调解'], unsuitable_for_peoples_mediation: true } })).toEqual(
        result,
      );
    }
  });

  it('offer a pending suit to people’s mediation only where the court entrusts it', () => {
    for (const { each, result } of rows.filter((row) => row.each.flags.includes('正在诉讼'))) {
      const rules = [...result.barred, ...result.duties].map((hit) => hit.rule);
      const careful = rules.some((rule) => /suit-pending|court-entrusts-only|administrative-dispute/.test(rule));
      expect([each.id, careful || !offered(result).includes('people')]).toEqual([each.id, true]);
    }
  });
});
