/**
 * What two bodies say once a day about the cases between them: "what is with you, what is with me". Computed, never kept
 * by hand. Pure: sorting, spelling, comparing.
 */
export interface DigestItem {
  readonly handoffId: string;
  readonly caseCode: string;
  /** Organisation that owns the case now. */
  readonly owner: string;
  readonly status: string;
}

export interface Digest {
  readonly partnerId: string;
  /** Shanghai day. */
  readonly day: string;
  /** ISO instant in UTC at which it was true. */
  readonly asOf: string;
  readonly items: readonly DigestItem[];
}

/** What both sides sign: this purpose, a line break, the canonical text. */
export const DIGEST_PURPOSE = 'liandiao-digest-v1';

/**
 * RFC 8785 for this shape: members in alphabetical order, no white space, items by their id. Written out, so that a
 * partner can make the same text in any language.
 */
export function canonicalDigest({ partnerId, day, asOf, items }: Digest): string {
  const sorted = items
    .toSorted((a, b) => (a.handoffId < b.handoffId ? -1 : a.handoffId > b.handoffId ? 1 : 0))
    .map(({ caseCode, handoffId, owner, status }) => ({ caseCode, handoffId, owner, status }));
  return JSON.stringify({ asOf, day, items: sorted, partnerId });
}

export const DIFFERENCE_KINDS = ['missing-there', 'missing-here', 'owner', 'status'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

export const DIFFERENCE_TERMS: Readonly<Record<DifferenceKind, string>> = {
  'missing-there': '对方没有该移送',
  'missing-here': '我方没有该移送',
  owner: '双方认为的办理单位不同',
  status: '双方记录的状态不同',
};

export interface Difference {
  readonly kind: DifferenceKind;
  readonly handoffId: string;
  readonly caseCode: string;
  readonly ours: string | null;
  readonly theirs: string | null;
}

/**
 * Where the two tell different things. `moving`: hand-offs that changed after the partner looked, or whose news has not
 * reached it yet; they are compared tomorrow.
 */
export function differencesOf(
  ours: readonly DigestItem[],
  theirs: readonly DigestItem[],
  moving: ReadonlySet<string>,
): readonly Difference[] {
  const there = new Map(theirs.map((item) => [item.handoffId, item]));
  const here = new Map(ours.map((item) => [item.handoffId, item]));
  const ids = [...new Set([...here.keys(), ...there.keys()])].filter((id) => !moving.has(id)).toSorted();
  return ids.flatMap((id) => differenceOf(here.get(id) ?? null, there.get(id) ?? null) ?? []);
}

function differenceOf(ours: DigestItem | null, theirs: DigestItem | null): Difference | null {
  if (ours === null) return theirs && difference('missing-here', theirs, null, theirs.status);
  if (theirs === null) return difference('missing-there', ours, ours.status, null);
  if (ours.owner !== theirs.owner) return difference('owner', ours, ours.owner, theirs.owner);
  return ours.status === theirs.status ? null : difference('status', ours, ours.status, theirs.status);
}

function difference(kind: DifferenceKind, item: DigestItem, ours: string | null, theirs: string | null): Difference {
  return { kind, handoffId: item.handoffId, caseCode: item.caseCode, ours, theirs };
}
