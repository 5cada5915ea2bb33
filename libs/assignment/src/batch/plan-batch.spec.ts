import * as fc from 'fast-check';
import type { AssignmentRequest, Candidate } from '../engine/assignment-request.js';
import { type BatchCase, planBatch } from './plan-batch.js';
import { leastCost } from './solver.js';

const request = (assignmentId: string, changes: Partial<AssignmentRequest> = {}): AssignmentRequest => ({
  assignmentId,
  now: '2026-11-02T01:00:00.000Z',
  category: '邻里',
  divisionCode: null,
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
  ...changes,
});
const candidate = (mediatorId: string, changes: Partial<Candidate> = {}): Candidate => ({
  mediatorId,
  organisationId: 'committee',
  reporterOnly: false,
  fields: ['邻里'],
  languages: [],
  districtCodes: [],
  sex: null,
  capacity: 4,
  termEndsOn: null,
  trainedUntil: null,
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
  ...changes,
});
const mediatorsOf = (cases: readonly BatchCase[]) =>
  Object.fromEntries(planBatch(cases).items.map(({ assignmentId, mediatorId }) => [assignmentId, mediatorId]));

/** Every way to give each row a column of its own. */
function bruteForce(costs: readonly (readonly number[])[], row = 0, used = new Set<number>()): number {
  const own = costs[row];
  if (own === undefined) return 0;
  let best = Number.POSITIVE_INFINITY;
  own.forEach((cost, column) => {
    if (used.has(column)) return;
    best = Math.min(best, cost + bruteForce(costs, row + 1, new Set([...used, column])));
  });
  return best;
}

describe('the solver', () => {
  it('finds the least sum, as trying everything does', () => {
    const matrix = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 2 }))
      .chain(([rows, extra]) =>
        fc.array(
          fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: rows + extra, maxLength: rows + extra }),
          { minLength: rows, maxLength: rows },
        ),
      );
    fc.assert(
      fc.property(matrix, (costs) => {
        const columns = leastCost(costs);
        expect(new Set(columns).size).toBe(costs.length);
        const sum = columns.reduce((total, column, row) => total + (costs[row]?.[column] ?? 0), 0);
        expect(sum).toBe(bruteForce(costs));
      }),
      { numRuns: 300 },
    );
  });

  it('does nothing with nothing', () => expect(leastCost([])).toEqual([]));
});

describe('a batch', () => {
  it('keeps the specialist for the case that only the specialist may take', () => {
    const both = [
      candidate('doctor', { fields: ['邻里', '医疗'], capacity: 1 }),
      candidate('neighbour', { openLoad: 2 }),
    ];
    const cases = [
      { request: request('a-first'), candidates: both },
      { request: request('b-medical', { category: '医疗' }), candidates: both },
    ];
    const plan = planBatch(cases);
    expect(plan).toMatchObject({ assigned: 2, greedyAssigned: 1 });
    expect(mediatorsOf(cases)).toEqual({ 'a-first': 'neighbour', 'b-medical': 'doctor' });
    expect(plan.items[0]).toMatchObject({ rank: 2 });
    expect(plan.items[0]?.because).toMatch(/^在本案候选人中列第 2 位/);
  });

  it('gives nobody the whole morning', () => {
    const all = ['m1', 'm2', 'm3'].map((id) => candidate(id));
    const cases = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ request: request(id), candidates: all }));
    const mine = planBatch(cases).items.map(({ mediatorId }) => mediatorId);
    for (const { mediatorId } of all) expect(mine.filter((id) => id === mediatorId)).toHaveLength(2);
  });

  it('says which cases nobody can take, and why', () => {
    const full = [candidate('m1', { capacity: 1 })];
    const plan = planBatch([
      { request: request('a', { category: '医疗' }), candidates: full },
      { request: request('b'), candidates: full },
      { request: request('c'), candidates: full },
    ]);
    expect(plan.items.map(({ mediatorId }) => mediatorId).filter((id) => id !== null)).toEqual(['m1']);
    expect(plan.items[0]?.because).toBe('没有符合条件的人选。');
    expect(
      plan.items.find(({ mediatorId, assignmentId }) => mediatorId === null && assignmentId !== 'a')?.because,
    ).toBe('符合条件的人选在本批中均无余额。');
  });

  const people = fc.uniqueArray(
    fc.record({
      mediatorId: fc.stringMatching(/^m\d$/),
      fields: fc.constantFrom(['邻里'] as const, ['医疗'] as const, ['邻里', '医疗'] as const, [] as const),
      capacity: fc.integer({ min: 1, max: 4 }),
      openLoad: fc.integer({ min: 0, max: 4 }),
      suspended: fc.boolean(),
    }),
    { selector: ({ mediatorId }) => mediatorId, minLength: 1, maxLength: 6 },
  );
  const morning = fc.array(fc.constantFrom('邻里' as const, '医疗' as const, '合同' as const), { maxLength: 12 });

  it('keeps every rule, is never worse than one after the other, and does not depend on the order', () => {
    fc.assert(
      fc.property(people, morning, (who, categories) => {
        const candidates = who.map(({ mediatorId, ...one }) => candidate(mediatorId, one));
        const cases = categories.map((category, index) => ({
          request: request(`a${String(index).padStart(2, '0')}`, { category }),
          candidates,
        }));
        const plan = planBatch(cases);
        expect(planBatch(cases.toReversed())).toEqual(plan);
        expect(plan.assigned).toBeGreaterThanOrEqual(plan.greedyAssigned);
        if (plan.assigned === plan.greedyAssigned) expect(plan.total).toBeGreaterThanOrEqual(plan.greedyTotal);
        for (const one of candidates) {
          const mine = plan.items.filter(({ mediatorId }) => mediatorId === one.mediatorId);
          expect(one.openLoad + mine.length).toBeLessThanOrEqual(Math.max(one.capacity, one.openLoad));
          if (one.suspended) expect(mine).toEqual([]);
          const special = mine.filter(({ assignmentId }) => categories[Number(assignmentId.slice(1))] === '医疗');
          if (!one.fields.some((field) => field === '医疗')) expect(special).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
