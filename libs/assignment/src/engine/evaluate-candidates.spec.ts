import { CATEGORY_NAMES } from '@libs/reference';
import * as fc from 'fast-check';
import type { AssignmentRequest, Candidate } from './assignment-request.js';
import { ASSIGNMENT_RULES } from './assignment-rules.js';
import { evaluateCandidates } from './evaluate-candidates.js';
import { FAIR_SHARE, FILTERS } from './filters.js';
import { rotationOf } from './rotation.js';

const request: AssignmentRequest = {
  assignmentId: 'assignment-1',
  now: '2026-11-02T01:00:00.000Z',
  category: '邻里',
  divisionCode: '310109009001',
  organisationIds: ['committee'],
  languages: [],
  sexWanted: null,
  jointChoice: [],
  declinedBy: [],
  expiredFor: [],
  handedBackBy: [],
  failedHere: [],
  conflictsDeclaredBy: [],
  alreadyHere: [],
};

const candidate: Candidate = {
  mediatorId: 'm1',
  organisationId: 'committee',
  reporterOnly: false,
  fields: ['邻里'],
  languages: ['上海话'],
  districtCodes: ['310109009'],
  sex: null,
  capacity: 4,
  termEndsOn: '2028-12-31',
  trainedUntil: '2027-06-30',
  leaves: [],
  weekdays: [],
  suspended: false,
  leftOn: null,
  workedForParty: false,
  advisedParty: false,
  interestedInParty: false,
  handledInOffice: false,
  openLoad: 0,
  lastOfferedAt: null,
};

const evaluate = (asked: AssignmentRequest, candidates: readonly Candidate[]) =>
  evaluateCandidates(asked, candidates, ASSIGNMENT_RULES);

const best = (asked: AssignmentRequest, candidates: readonly Candidate[]): string | undefined =>
  evaluate(asked, candidates).find((one) => one.removedBy === null)?.mediatorId;

describe('a candidate is removed', () => {
  const cases: readonly [string, Partial<AssignmentRequest>, Partial<Candidate>][] = [
    ['suspended', {}, { suspended: true }],
    ['left', {}, { leftOn: '2026-11-02' }],
    ['reporter-only', {}, { reporterOnly: true }],
    ['handled-in-office', {}, { handledInOffice: true }],
    ['advised-party', {}, { advisedParty: true }],
    ['interest-declared', {}, { interestedInParty: true }],
    ['already-here', { alreadyHere: ['m1'] }, {}],
    ['handed-back', { handedBackBy: ['m1'] }, {}],
    ['term-ended', {}, { termEndsOn: '2026-11-01' }],
    ['conflict-declared', { conflictsDeclaredBy: ['m1'] }, {}],
    ['former-employer', {}, { workedForParty: true }],
    ['failed-here-before', { failedHere: ['m1'] }, {}],
    ['organisation', { organisationIds: ['other'] }, {}],
    ['area', {}, { districtCodes: ['310101'] }],
    ['qualification', { category: '医疗' }, {}],
    ['training-expired', {}, { trainedUntil: '2026-11-01' }],
    ['on-leave', {}, { leaves: [{ from: '2026-11-01', until: '2026-11-02' }] }],
    ['on-leave', {}, { leaves: [{ from: '2026-11-04', until: '2026-12-31' }] }],
    ['on-leave', {}, { weekdays: [4], leaves: [{ from: '2026-11-05', until: '2026-11-05' }] }],
    ['capacity', {}, { openLoad: 4 }],
    ['declined', { declinedBy: ['m1'] }, {}],
    ['offer-expired', { expiredFor: ['m1'] }, {}],
  ];

  it.each(cases)('by %s, with a reason and a source', (filter, asked, who) => {
    const [judged] = evaluate({ ...request, ...asked }, [{ ...candidate, ...who }]);
    expect(judged).toMatchObject({ removedBy: filter, score: 0, parts: {} });
    expect(judged?.removedBecause).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(judged?.source).toMatch(/[\u4e00-\u9fff]/);
  });

  it('by every filter there is: none stands untested', () => {
    expect([...new Set(cases.map(([filter]) => filter))].toSorted()).toEqual(FILTERS.map(({ id }) => id).toSorted());
  });

  it('by the law first where several filters fit', () => {
    const [judged] = evaluate({ ...request, declinedBy: ['m1'] }, [{ ...candidate, suspended: true, openLoad: 9 }]);
    expect(judged?.removedBy).toBe('suspended');
  });
});

describe('a candidate stays', () => {
  it.each<[string, Partial<AssignmentRequest>, Partial<Candidate>]>([
    ['on the last day of the term', {}, { termEndsOn: '2026-11-02' }],
    ['on the last day of the training', {}, { trainedUntil: '2026-11-02' }],
    ['the day after a leave', {}, { leaves: [{ from: '2026-10-30', until: '2026-11-01' }] }],
    ['the day before leaving', {}, { leftOn: '2026-11-03' }],
    ['before a leave that is far off', {}, { leaves: [{ from: '2026-11-06', until: '2026-12-31' }] }],
    ['before a short leave', {}, { leaves: [{ from: '2026-11-03', until: '2026-11-05' }] }],
    ['with another day to serve', {}, { weekdays: [4, 5], leaves: [{ from: '2026-11-05', until: '2026-11-05' }] }],
    ['from another body when all parties chose them', { organisationIds: [], jointChoice: ['m1'] }, {}],
    ['after failing here when all parties chose them', { failedHere: ['m1'], jointChoice: ['m1'] }, {}],
    ['with one place left', {}, { openLoad: 3 }],
    ['where no place is known', { divisionCode: null }, { districtCodes: ['310101'] }],
    ['where only the district is known', { divisionCode: '310109' }, {}],
    ['in a special field that is their own', { category: '医疗' }, { fields: ['医疗'] }],
    ['without any end of term', {}, { termEndsOn: null, trainedUntil: null }],
  ])('%s', (_when, asked, who) => {
    expect(evaluate({ ...request, ...asked }, [{ ...candidate, ...who }])[0]?.removedBy).toBeNull();
  });

  it('by the day in Shanghai, not by the day in UTC', () => {
    const lateEvening = { ...request, now: '2026-11-02T16:30:00.000Z' };
    expect(evaluate(lateEvening, [{ ...candidate, termEndsOn: '2026-11-02' }])[0]?.removedBy).toBe('term-ended');
  });
});

describe('the score', () => {
  const other = { ...candidate, mediatorId: 'm2' };

  it('prefers the specialist to the generalist and the generalist to the specialist of something else', () => {
    expect(best(request, [{ ...candidate, fields: [] }, other])).toBe('m2');
    expect(
      best(request, [
        { ...candidate, fields: ['旅游'] },
        { ...other, fields: [] },
      ]),
    ).toBe('m2');
  });

  it('prefers who has less in hand in proportion to the capacity', () => {
    expect(
      best(request, [
        { ...candidate, openLoad: 2 },
        { ...other, capacity: 20, openLoad: 4 },
      ]),
    ).toBe('m2');
  });

  it('prefers who waited longer, and most of all who was never asked', () => {
    const lately = { ...candidate, lastOfferedAt: '2026-11-01T01:00:00.000Z' };
    expect(best(request, [lately, { ...other, lastOfferedAt: '2026-10-20T01:00:00.000Z' }])).toBe('m2');
    expect(best(request, [lately, other])).toBe('m2');
  });

  it('prefers who speaks the language that is needed', () => {
    expect(best({ ...request, languages: ['手语'] }, [candidate, { ...other, languages: ['手语'] }])).toBe('m2');
  });

  it('wants closeness among neighbours and distance in contracts', () => {
    const near = { ...candidate, fields: [], districtCodes: ['310109009001'] };
    const far = { ...other, fields: [], districtCodes: ['310109'] };
    expect(best(request, [near, far])).toBe('m1');
    expect(best({ ...request, category: '合同' }, [near, far])).toBe('m2');
  });

  it('puts whom all parties chose before everybody else, and never above the law', () => {
    const asked = { ...request, jointChoice: ['m2'] };
    const poor = { ...other, fields: ['旅游'] as const, languages: [], openLoad: 3, districtCodes: ['310101'] };
    expect(best(asked, [candidate, poor])).toBe('m2');
    expect(best(asked, [candidate, { ...poor, advisedParty: true }])).toBe('m1');
    expect(best(asked, [candidate, { ...poor, openLoad: 4 }])).toBe('m1');
  });

  it('prefers the sex that is asked for, and minds it nowhere else', () => {
    const woman = { ...other, sex: 'female' as const, openLoad: 1 };
    expect(best({ ...request, sexWanted: 'female' }, [candidate, woman])).toBe('m2');
    expect(best(request, [candidate, woman])).toBe('m1');
  });

  it('is worth 100 at most', () => {
    const { weights } = ASSIGNMENT_RULES;
    expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
  });

  it('is the sum of the parts that are shown', () => {
    for (const judged of evaluate(request, [candidate, { ...other, openLoad: 1, fields: [] }])) {
      const sum = Object.values(judged.parts).reduce((total, part) => total + part, 0);
      expect(judged.score).toBeCloseTo(sum, 6);
    }
  });
});

describe('the fair share', () => {
  const busy = (mediatorId: string, openLoad: number) => ({ ...candidate, mediatorId, capacity: 20, openLoad });

  it('lets whoever carries clearly more wait, with the reason', () => {
    const all = [busy('m1', 9), ...['m2', 'm3', 'm4', 'm5'].map((id) => busy(id, 5))];
    const out = evaluate(request, all).filter(({ removedBy }) => removedBy === 'fair-share');
    expect(out.map(({ mediatorId }) => mediatorId)).toEqual(['m1']);
    expect(out[0]?.removedBecause).toBe('在办案件占上限 45%，高于可选人员的均衡线（25%），本次轮空。');
  });

  it('minds nobody with little in hand, nobody whom all parties chose, and never leaves nobody', () => {
    const alone = evaluate(request, [busy('m1', 19)]);
    expect(alone[0]?.removedBy).toBeNull();
    const few = evaluate(request, [busy('m1', 2), busy('m2', 0), busy('m3', 0)]);
    expect(few.every(({ removedBy }) => removedBy === null)).toBe(true);
    const chosen = evaluate({ ...request, jointChoice: ['m1'] }, [busy('m1', 9), busy('m2', 4), busy('m3', 4)]);
    expect(chosen[0]).toMatchObject({ mediatorId: 'm1', removedBy: null });
  });
});

describe('the rotation', () => {
  it('decides between equals, differently from case to case', () => {
    const equals = Array.from({ length: 5 }, (_, index) => ({ ...candidate, mediatorId: `m${index}` }));
    const winners = Array.from({ length: 300 }, (_, index) => best({ ...request, assignmentId: `a${index}` }, equals));
    const wins = equals.map(({ mediatorId }) => winners.filter((winner) => winner === mediatorId).length);
    expect(Math.min(...wins)).toBeGreaterThan(30);
  });

  it('is recorded and can be computed again', () => {
    const [judged] = evaluate(request, [candidate]);
    expect(judged?.rotation).toBe(rotationOf('assignment-1', 'm1'));
  });
});

const days = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
const day = days.map((date) => date.toISOString().slice(0, 10));
const area = fc.constantFrom('310109', '310109009', '310109009001', '310101', '310101013');
const candidates = fc.uniqueArray(
  fc.record({
    mediatorId: fc.stringMatching(/^m\d{1,3}$/),
    organisationId: fc.constantFrom('committee', 'other'),
    fields: fc.subarray(CATEGORY_NAMES, { maxLength: 3 }),
    languages: fc.subarray(['上海话', '手语']),
    districtCodes: fc.uniqueArray(area, { maxLength: 2 }),
    reporterOnly: fc.boolean(),
    sex: fc.constantFrom('female' as const, 'male' as const, null),
    weekdays: fc.subarray([1, 2, 3, 4, 5]),
    leftOn: fc.option(day),
    advisedParty: fc.boolean(),
    interestedInParty: fc.boolean(),
    handledInOffice: fc.boolean(),
    capacity: fc.integer({ min: 1, max: 20 }),
    termEndsOn: fc.option(day),
    trainedUntil: fc.option(day),
    leaves: fc.array(fc.record({ from: day, until: day }), { maxLength: 2 }),
    suspended: fc.boolean(),
    workedForParty: fc.boolean(),
    openLoad: fc.integer({ min: 0, max: 20 }),
    lastOfferedAt: fc.option(days.map((date) => date.toISOString())),
  }),
  { selector: ({ mediatorId }) => mediatorId, maxLength: 25 },
);
const requests = fc.record({
  assignmentId: fc.uuid(),
  now: days.map((date) => date.toISOString()),
  category: fc.constantFrom(...CATEGORY_NAMES),
  divisionCode: fc.option(area),
  organisationIds: fc.constant(['committee']),
  languages: fc.subarray(['上海话', '手语']),
  declinedBy: fc.array(fc.stringMatching(/^m\d$/), { maxLength: 3 }),
  expiredFor: fc.array(fc.stringMatching(/^m\d$/), { maxLength: 3 }),
  sexWanted: fc.constantFrom('female' as const, 'male' as const, null),
  jointChoice: fc.array(fc.stringMatching(/^m\d$/), { maxLength: 1 }),
  handedBackBy: fc.array(fc.stringMatching(/^m\d$/), { maxLength: 2 }),
  alreadyHere: fc.array(fc.stringMatching(/^m\d$/), { maxLength: 2 }),
  failedHere: fc.array(fc.stringMatching(/^m\d$/), { maxLength: 3 }),
  conflictsDeclaredBy: fc.array(fc.stringMatching(/^m\d$/), { maxLength: 3 }),
});

describe('for any case and any candidates', () => {
  const always = (holds: (asked: AssignmentRequest, all: readonly Candidate[]) => void): void =>
    fc.assert(fc.property(requests, candidates, holds), { numRuns: 300 });

  it('the answer is the same, in whatever order they come', () => {
    always((asked, all) => expect(evaluate(asked, all.toReversed())).toEqual(evaluate(asked, all)));
  });

  it('everybody is in the answer once', () => {
    always((asked, all) => {
      const judged = evaluate(asked, all).map(({ mediatorId }) => mediatorId);
      expect(judged.toSorted()).toEqual(all.map(({ mediatorId }) => mediatorId).toSorted());
    });
  });

  it('everybody who is out has a filter, a reason and a source, and everybody else none', () => {
    always((asked, all) => {
      for (const { removedBy, removedBecause, source } of evaluate(asked, all)) {
        expect([...FILTERS, FAIR_SHARE].some(({ id }) => id === removedBy)).toBe(removedBy !== null);
        expect([removedBecause, source].map((text) => Boolean(text))).toEqual(Array(2).fill(removedBy !== null));
      }
    });
  });

  it('those who stay come first, best score first, between 0 and 100', () => {
    always((asked, all) => {
      const judged = evaluate(asked, all);
      const staying = judged.filter(({ removedBy }) => removedBy === null);
      expect(judged.slice(0, staying.length)).toEqual(staying);
      const scores = staying.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(scores.every((score) => score >= 0 && score <= 100 + ASSIGNMENT_RULES.jointChoice)).toBe(true);
    });
  });

  it('nobody over capacity, suspended or with a conflict is left', () => {
    always((asked, all) => {
      const staying = new Set(evaluate(asked, all).flatMap((one) => (one.removedBy === null ? [one.mediatorId] : [])));
      for (const one of all.filter(({ mediatorId }) => staying.has(mediatorId))) {
        expect(one.openLoad).toBeLessThan(one.capacity);
        const barred = [one.suspended, one.reporterOnly, one.workedForParty, one.advisedParty, one.interestedInParty];
        expect([...barred, one.handledInOffice].includes(true)).toBe(false);
        expect([...asked.conflictsDeclaredBy, ...asked.alreadyHere]).not.toContain(one.mediatorId);
      }
    });
  });
});
