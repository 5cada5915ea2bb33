import fc from 'fast-check';
import { canonicalDigest, differencesOf, type DigestItem } from './digest.rules.js';

const item = (handoffId: string, changes: Partial<DigestItem> = {}): DigestItem => ({
  handoffId,
  caseCode: `LD-${handoffId}`,
  owner: 'street',
  status: 'sent',
  ...changes,
});
const none = new Set<string>();
const items = fc.uniqueArray(
  fc.record({
    handoffId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    caseCode: fc.constant('LD'),
    owner: fc.constantFrom('street', 'court'),
    status: fc.constantFrom('sent', 'accepted'),
  }),
  { selector: ({ handoffId }) => handoffId },
);

describe('the text of a digest', () => {
  const digest = { partnerId: 'court', day: '2026-11-02', asOf: '2026-11-02T18:00:00.000Z' };

  it('is spelled out', () => {
    expect(canonicalDigest({ ...digest, items: [item('b'), item('a')] })).toBe(
      '{"asOf":"2026-11-02T18:00:00.000Z","day":"2026-11-02","items":[' +
        '{"caseCode":"LD-a","handoffId":"a","owner":"street","status":"sent"},' +
        '{"caseCode":"LD-b","handoffId":"b","owner":"street","status":"sent"}],"partnerId":"court"}',
    );
  });

  it('does not depend on the order of the items', () => {
    fc.assert(
      fc.property(items, (some) => {
        expect(canonicalDigest({ ...digest, items: some.toReversed() })).toBe(
          canonicalDigest({ ...digest, items: some }),
        );
      }),
    );
  });
});

describe('differences', () => {
  it.each([
    ['they do not know it', [item('a')], [], ['missing-there']],
    ['we do not know it', [], [item('a')], ['missing-here']],
    ['two owners', [item('a')], [item('a', { owner: 'court' })], ['owner']],
    ['another status', [item('a')], [item('a', { status: 'accepted' })], ['status']],
    ['the same', [item('a')], [item('a')], []],
  ] as const)('%s', (_name, ours, theirs, kinds) => {
    expect(differencesOf(ours, theirs, none).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('names the case and both opinions', () => {
    expect(differencesOf([item('a')], [item('a', { owner: 'court' })], none)).toEqual([
      { kind: 'owner', handoffId: 'a', caseCode: 'LD-a', ours: 'street', theirs: 'court' },
    ]);
  });

  it('leaves out what is moving', () => {
    expect(differencesOf([item('a')], [], new Set(['a']))).toEqual([]);
  });

  it('is empty exactly when both say the same, and the other side finds the same cases', () => {
    fc.assert(
      fc.property(items, items, (ours, theirs) => {
        const found = differencesOf(ours, theirs, none);
        const text = (some: readonly DigestItem[]) =>
          canonicalDigest({ partnerId: 'p', day: 'd', asOf: 'a', items: some });
        expect(found.length === 0).toBe(text(ours) === text(theirs));
        const there = differencesOf(theirs, ours, none);
        expect(there.map(({ handoffId }) => handoffId)).toEqual(found.map(({ handoffId }) => handoffId));
      }),
    );
  });
});
