import type { BookItem } from '../book/partner-book.js';

/** What both sides sign; see the guide. Written again here, as a partner in another language has to. */
export const DIGEST_PURPOSE = 'liandiao-digest-v1';

export interface DigestContent {
  readonly partnerId: string;
  readonly day: string;
  readonly asOf: string;
  readonly items: readonly BookItem[];
}

export function digestText({ partnerId, day, asOf, items }: DigestContent): string {
  const sorted = items
    .toSorted((a, b) => (a.handoffId < b.handoffId ? -1 : 1))
    .map(({ caseCode, handoffId, owner, status }) => ({ caseCode, handoffId, owner, status }));
  return JSON.stringify({ asOf, day, items: sorted, partnerId });
}
