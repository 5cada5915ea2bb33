import type { IntakeRecord } from '../intake/intake-record.js';
import { EXTRACTORS, type FactName, type Facts } from './extractors.js';
import { read } from './reading.js';

/** Every named fact of a record, true or false. */
export function extractFacts(record: IntakeRecord): Facts {
  const reading = read(record);
  const entries = Object.entries(EXTRACTORS).map(([name, extract]) => [name, extract(reading)] as const);
  return Object.fromEntries(entries) as Record<FactName, boolean>;
}
