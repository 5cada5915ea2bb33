import { deciderSpec } from '@platform/testing';
import type { Difference } from './digest.rules.js';
import { reconciliationDecider } from './reconciliation.decider.js';
import type { ReconciliationEvent } from './reconciliation.events.js';

const { given } = deciderSpec(reconciliationDecider);
const common = { partnerId: 'court', day: '2026-11-02', asOf: '2026-11-02T18:00:00.000Z' };
const difference: Difference = { kind: 'owner', handoffId: 'h1', caseCode: 'LD-1', ours: 'street', theirs: 'court' };
const issued: ReconciliationEvent = {
  type: 'DigestIssued',
  data: { ...common, items: [], keyId: 'k1', signature: 's' },
};
const matched: ReconciliationEvent = { type: 'DigestMatched', data: { ...common, items: 3 } };
const mismatch: ReconciliationEvent = {
  type: 'DigestMismatchFound',
  data: { ...common, signature: 's', differences: [difference] },
};
const compare = (differences: readonly Difference[], day = common.day) => ({
  type: 'CompareDigest' as const,
  data: { ...common, day, signature: 's', items: 3, differences },
});
const resolve = { type: 'ResolveMismatch' as const, data: { partnerId: 'court', note: '已电话核对' } };

describe('reconciliation with a partner', () => {
  it('issues one digest a day', () => {
    given([])
      .when({ type: 'IssueDigest', data: issued.data as never })
      .then([issued]);
    given([issued])
      .when({ type: 'IssueDigest', data: issued.data as never })
      .thenNothing();
  });

  it('says when both agree', () => {
    given([issued]).when(compare([])).then([matched]);
  });

  it('names what differs, once for the same finding', () => {
    given([issued])
      .when(compare([difference]))
      .then([mismatch]);
    given([issued, mismatch])
      .when(compare([difference]))
      .thenNothing();
    expect(
      given([issued, mismatch])
        .when(compare([difference], '2026-11-03'))
        .events(),
    ).toHaveLength(1);
  });

  it('is settled by an equal digest or by a person', () => {
    given([mismatch, matched]).when(resolve).thenRefused('NO_OPEN_MISMATCH');
    given([mismatch])
      .when(resolve)
      .then([{ type: 'DigestMismatchResolved', data: { partnerId: 'court', day: common.day, note: '已电话核对' } }]);
    given([]).when(resolve).thenRefused('NO_OPEN_MISMATCH');
  });
});
