import { CATEGORY_NAMES, INTAKE_FLAGS, INTAKE_SOURCES, PARTY_KINDS, PARTY_ROLES } from '@libs/reference';
import fc from 'fast-check';
import { intakeRecord, route } from './index.js';

const phrases = fc.constantFrom(
  '甲被打伤。',
  '丈夫多次殴打妻子。',
  '已经起诉到法院。',
  '判决后拒不履行。',
  '乙明确拒绝调解。',
  '本村地界不清。',
  '来到司法所求助。',
  '两家保险公司推诿。',
  '侵犯商标权。',
  '拖欠工资。',
  '12岁的女儿被殴打。',
  '没有受伤。',
);
const record = fc
  .record({
    category: fc.constantFrom(...CATEGORY_NAMES),
    intake_source: fc.option(fc.constantFrom(...INTAKE_SOURCES)),
    flags: fc.uniqueArray(fc.constantFrom(...INTAKE_FLAGS), { maxLength: 6 }),
    facts: fc.array(phrases, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
    claims: fc.option(fc.constantFrom('赔偿损失', '停止施工', '离婚', '确认决定违法')),
    people_involved: fc.option(fc.integer({ min: 0, max: 500 })),
    amount_cny: fc.option(fc.integer({ min: 0, max: 2_000_000 })),
    region: fc.option(fc.constantFrom('上海市虹口区', '江苏省', '上海市')),
    parties: fc.array(
      fc.record({
        role: fc.constantFrom(...PARTY_ROLES),
        kind: fc.constantFrom(...PARTY_KINDS),
        traits: fc.array(fc.constantFrom('未成年人', '老人', '残疾人', '医院', '区政府', '死者家属'), { maxLength: 2 }),
      }),
      { maxLength: 4 },
    ),
  })
  .map((input) => intakeRecord({ id: 'P', ...input }));

const COURT = /人民法院|人民法庭/;

describe('for any record', () => {
  it('the route has reasons, names another way, offers nothing barred, and is the same every time', () => {
    fc.assert(
      fc.property(record, (each) => {
        const result = route(each);
        const closed = new Set(result.barred.map((bar) => bar.channel));
        expect(result.reasons.length).toBeGreaterThan(0);
        expect(result.alternatives.some((option) => !COURT.test(option.body) || result.channel === 'none')).toBe(true);
        const offered = [result, ...result.alternatives].map((option) => option.channel);
        expect(offered.filter((channel) => channel !== 'none' && closed.has(channel))).toEqual([]);
        expect(route(each)).toEqual(result);
      }),
      { numRuns: 500 },
    );
  });

  it('`none` has a bar and a named way that does not mediate', () => {
    fc.assert(
      fc.property(record, (each) => {
        const result = route(each);
        fc.pre(result.channel === 'none');
        expect(result.barred.length).toBeGreaterThan(0);
        expect(result.alternatives.length).toBeGreaterThan(0);
        expect(result.alternatives.every((option) => option.channel === 'other')).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('a pending suit reaches people’s mediation only by the court, and with the duty', () => {
    fc.assert(
      fc.property(record, (each) => {
        const result = route({ ...each, flags: [...new Set([...each.flags, '正在诉讼' as const])] });
        const people = result.channel === 'people' || result.alternatives.some((option) => option.channel === 'people');
        if (!people) return;
        expect(each.intake_source).toBe('法院');
        expect(result.duties.map((duty) => duty.rule)).toContain('court-entrusts-only');
      }),
      { numRuns: 300 },
    );
  });
});
