import { CATEGORY_NAMES, CHANNELS, INTAKE_FLAGS, INTAKE_SOURCES, type Channel } from '@libs/reference';
import * as z from 'zod';
import { intakeRecord } from '../intake/parse-intake-record.js';
import { route } from '../route.js';
import type { RoutingTables } from '../tables/rule.js';

/** A case that belongs to a draft: what a clerk would enter, and the first channel that must come out. */
export const RoutingTest = z.strictObject({
  category: z.enum(CATEGORY_NAMES),
  source: z.enum(INTAKE_SOURCES).nullable(),
  facts: z.string().trim().min(1).max(2000),
  flags: z.array(z.enum(INTAKE_FLAGS)).max(18),
  expected: z.enum([...CHANNELS, 'none']),
});
export type RoutingTest = z.output<typeof RoutingTest>;

export interface TestedCase {
  readonly facts: string;
  readonly expected: Channel | 'none';
  readonly found: Channel | 'none';
}

/** Every case with what the tables of a day answer in an area. */
export const runRoutingTests = (
  tests: readonly RoutingTest[],
  area: string,
  tables: RoutingTables,
  on: string,
): readonly TestedCase[] =>
  tests.map(({ category, source, facts, flags, expected }) => {
    const record = intakeRecord({
      id: 'T',
      category,
      intake_source: source,
      facts,
      flags,
      ...(area === '' ? {} : { division_code: area }),
    });
    return { facts, expected, found: route(record, tables, on).channel };
  });
