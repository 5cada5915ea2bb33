import type { Category, Channel, IntakeSource } from '@libs/reference';
import type { IntakeRecordInput } from '../intake/intake-record.js';

/** What a row says beside the story. */
export interface UnseenMore extends Partial<
  Pick<
    IntakeRecordInput,
    'flags' | 'claims' | 'people_involved' | 'amount_cny' | 'parties' | 'sub_category' | 'division_code' | 'region'
  >
> {
  /** Second channel a lawyer would expect. */
  readonly second?: Channel;
  /** Rules that must speak, as bar, reason or duty. */
  readonly must?: readonly string[];
  /** Rules that must stay silent. */
  readonly never?: readonly string[];
}

/**
 * [category, source, story, where it goes first, more]. Written by hand before the rules were tried on it, in the words
 * of callers, police sheets and applications; nothing is taken from the published disputes.
 */
export type UnseenDispute = readonly [Category, IntakeSource | null, string, Channel | 'none', UnseenMore?];
