import { createHash } from 'node:crypto';
import {
  CITY,
  allDivisions,
  districtOf,
  divisionAncestors,
  divisionByCode,
  divisionChildren,
  divisionPath,
  findDivision,
  liesWithin,
  streetOf,
} from './divisions.js';

describe('divisions of Shanghai (statistical codes of 2023-06-30)', () => {
  it('hold 16 districts, 234 street-level units and 6,509 communities', () => {
    const count = (level: string) => allDivisions().filter((division) => division.level === level).length;
    expect([count('district'), count('subdistrict'), count('community')]).toEqual([16, 234, 6509]);
  });

  it('are the published table byte for byte', () => {
    const order = ['city', 'district', 'subdistrict', 'community'];
    const rows = order.flatMap((level) =>
      allDivisions()
        .filter((division) => division.level === level)
        .map((division) => `${division.code},${division.name},${level},${division.parentCode ?? ''}`),
    );
    const table = `code,name,level,parent_code\n${rows.join('\n')}\n`;
    expect(createHash('sha256').update(table).digest('hex')).toBe(
      'c81106346e7d89232886bc0ed78bc982b55780b6c78d1d4dd7a4f2863d4ff247',
    );
  });

  it('know their children, their ancestors, their district and their street', () => {
    expect(divisionChildren()).toEqual([CITY]);
    expect(divisionChildren('31')).toHaveLength(16);
    expect(divisionChildren('310101').every((street) => street.parentCode === '310101')).toBe(true);
    expect(divisionAncestors('310101002013').map((each) => each.code)).toEqual([
      '310101002013',
      '310101002',
      '310101',
      '31',
    ]);
    expect(districtOf('310101002013')?.name).toBe('黄浦区');
    expect(streetOf('310101002013')?.name).toBe('南京东路街道');
    expect(streetOf('310101')).toBeUndefined();
    expect(divisionPath('310101002')).toBe('上海市黄浦区南京东路街道');
    expect(divisionByCode('440101')).toBeUndefined();
    expect(divisionAncestors('440101')).toEqual([]);
    expect(liesWithin('310101002', '310101')).toBe(true);
    expect(liesWithin('310104', '310101')).toBe(false);
  });

  it.each([
    ['上海市虹口区', '310109'],
    ['上海市徐汇区天平路街道某小区', '310104003'],
    ['上海市黄浦区南京东路街道新桥居委会', '310101002006'],
    ['浦东新区三林镇', '310115130'],
    ['上海市', '31'],
  ])('reads %s', (text, code) => {
    expect(findDivision(text)?.code).toBe(code);
  });

  it.each(['江苏省南京市鼓楼区', '山东省泰安市', '', '福建省厦门市海沧区'])('finds nothing in %s', (text) => {
    expect(findDivision(text)).toBeUndefined();
  });
});
