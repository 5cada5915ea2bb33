import { createHash } from 'node:crypto';
import {
  DIVISION_EDITIONS,
  divisionChildrenOn,
  divisionNamed,
  divisionOn,
  divisionPathOn,
  divisionsOn,
  formerDivision,
  likelySuccessor,
} from './division-history.js';
import { CITY, DIVISIONS_EDITION, allDivisions, divisionByCode } from './divisions.js';

/** Of the published lists: units of street level and communities, and the hash of their sorted lines `code,name`. */
const PUBLISHED: readonly (readonly [string, number, number, string])[] = [
  ['2019-10-31', 234, 6089, '41b3e017b387f6674db0e972111f2be519b8c8b02b85334cd49c0d65e93471b3'],
  ['2020-06-30', 234, 6188, '4f636c080c2a0146809b72720cd921f40e6a897e564c390a7e89c001404f36c9'],
  ['2021-10-31', 234, 6234, '4bc35589ee9023685faa5af4c9971a1d4968b9277279403542f8f923249eadb2'],
  ['2022-10-31', 234, 6396, '978ab30a46d7a581320870c64ab1d3423160fb4eb993bfa7846a400baee6368b'],
  ['2023-06-30', 234, 6509, '2239ff11df90472ed0772334f2a003ad9d53f27fa8b18f332adc27ef58ad9efd'],
];

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
const linesOn = (day: string): readonly string[] =>
  divisionsOn(day)
    .filter(({ code }) => code !== CITY.code)
    .map(({ code, name }) => `${code},${name}`)
    .toSorted();

describe('divisions of Shanghai over five editions', () => {
  it.each(PUBLISHED)('give the published list of %s exactly', (day, streets, communities, hash) => {
    const units = divisionsOn(day);
    const count = (level: string) => units.filter((each) => each.level === level).length;
    expect([count('district'), count('subdistrict'), count('community')]).toEqual([16, streets, communities]);
    expect(createHash('sha256').update(linesOn(day).join('\n')).digest('hex')).toBe(hash);
  });

  it('change on the days of the editions and on no other; the newest is the list in use', () => {
    expect(PUBLISHED.map(([day]) => day)).toEqual([...DIVISION_EDITIONS]);
    expect(DIVISION_EDITIONS.at(-1)).toBe(DIVISIONS_EDITION);
    DIVISION_EDITIONS.forEach((day, at) => {
      const before = DIVISION_EDITIONS[Math.max(0, at - 1)] ?? day;
      expect(linesOn(dayBefore(day))).toEqual(linesOn(before));
    });
    expect(linesOn('2031-01-01')).toHaveLength(allDivisions().length - 1);
  });

  it('keep every former unit under its code, with its last name and until when', () => {
    const codes = new Set(DIVISION_EDITIONS.flatMap((day) => divisionsOn(day).map(({ code }) => code)));
    const former = [...codes].filter((code) => !divisionByCode(code));
    expect(former.length).toBeGreaterThan(100);
    for (const code of former) {
      const until = formerDivision(code)?.until ?? '';
      expect(DIVISION_EDITIONS).toContain(until);
      expect(divisionOn(code, until)).toBeUndefined();
      expect(divisionOn(code, dayBefore(until))?.name).toBe(formerDivision(code)?.name);
    }
    expect(formerDivision('310101')).toBeUndefined();
    expect(formerDivision('999999')).toBeUndefined();
  });

  it('name a street that ended and the one that came, each on its days', () => {
    const [old, young] = ['310120504', '310120003'];
    expect(divisionOn(old, '2020-06-29')?.name).toBe('金海社区');
    expect(divisionOn(old, '2020-06-30')).toBeUndefined();
    expect(divisionOn(young, '2020-06-29')).toBeUndefined();
    expect(divisionOn(young, '2020-06-30')?.name).toBe('金海街道');
    expect(divisionNamed(old, '2024-01-01')?.name).toBe('金海社区');
    expect(divisionPathOn(old, '2024-01-01')).toBe('上海市奉贤区金海社区');
    expect(divisionNamed('310113501', '2021-12-31')?.name).toBe('宝山城市工业园区');
    expect(divisionNamed('310113501', '2022-12-31')?.name).toBe('宝山工业园区');
    expect(divisionChildrenOn('310120', '2020-01-01').map(({ code }) => code)).toContain(old);
    expect(divisionChildrenOn('310120', '2021-01-01').map(({ code }) => code)).not.toContain(old);
    expect(divisionPathOn('440101', '2020-01-01')).toBe('');
  });

  it('name a successor only where exactly one place of that name came when the other ended', () => {
    expect(likelySuccessor('310120504')?.code).toBe('310120003');
    expect(likelySuccessor('310120003')).toBeUndefined();
    const codes = new Set(DIVISION_EDITIONS.flatMap((day) => divisionsOn(day).map(({ code }) => code)));
    const followed = [...codes].flatMap((code) => likelySuccessor(code) ?? []);
    expect(followed.length).toBeGreaterThan(5);
    for (const { code } of followed) expect(divisionByCode(code)).toBeDefined();
  });
});
