import { parseIntakeRecord } from './parse-intake-record.js';

const NOW = '2026-11-23T04:00:00Z';
const good = { id: 'R1', category: '邻里', facts: '楼上漏水。' };
const codes = (raw: unknown) => {
  const parsed = parseIntakeRecord(raw, NOW);
  return parsed.ok ? [] : parsed.problems.map((problem) => `${problem.code} ${problem.field}`.trim());
};
const party = (name: string) => ({ ...good, parties: [{ role: '申请人', kind: '自然人', name }] });

describe('an intake record', () => {
  it('needs id, category and facts; all else may be null or absent', () => {
    const parsed = parseIntakeRecord({ ...good, claims: null, flags: null, parties: null, handling: { a: 1 } }, NOW);
    expect(parsed.ok && parsed.record).toMatchObject({ claims: null, flags: [], parties: [], intake_source: null });
    expect(parsed.ok && 'handling' in parsed.record).toBe(false);
  });

  it.each<[string, unknown, readonly string[]]>([
    ['a list', [], ['INTAKE_NOT_A_RECORD']],
    ['null', null, ['INTAKE_NOT_A_RECORD']],
    ['text', 'x', ['INTAKE_NOT_A_RECORD']],
    ['no facts', { ...good, facts: ' ' }, ['INTAKE_FIELD_MISSING facts']],
    ['no category', { id: 'x', facts: 'x' }, ['INTAKE_FIELD_MISSING category']],
    ['an unknown category', { ...good, category: '太空' }, ['INTAKE_CATEGORY_UNKNOWN category']],
    ['an unknown source', { ...good, intake_source: '微博' }, ['INTAKE_SOURCE_UNKNOWN intake_source']],
    ['an unknown flag', { ...good, flags: ['急'] }, ['INTAKE_FLAG_UNKNOWN flags[0]']],
    ['a wrong type', { ...good, amount_cny: '三万' }, ['INTAKE_FIELD_INVALID amount_cny']],
    ['a negative amount', { ...good, amount_cny: -1 }, ['INTAKE_FIELD_INVALID amount_cny']],
    ['20,001 characters', { ...good, facts: '漏'.repeat(20_001) }, ['INTAKE_TEXT_TOO_LONG facts']],
    ['10 MB of text', { ...good, facts: 'x'.repeat(10_000_000) }, ['INTAKE_TEXT_TOO_LONG facts']],
    ['a NUL', { ...good, facts: 'a\u0000b' }, ['INTAKE_CONTROL_CHARACTERS facts']],
    ['a bell in a name', party('张\u0007三'), ['INTAKE_CONTROL_CHARACTERS parties[0].name']],
    ['turned text', { ...good, title: '\u202Eabc' }, ['INTAKE_CONTROL_CHARACTERS title']],
    ['a lone surrogate', { ...good, facts: 'a\uD800b' }, ['INTAKE_CONTROL_CHARACTERS facts']],
    ['HTML in a name', party('<script>alert(1)</script>'), ['INTAKE_NAME_INVALID parties[0].name']],
    ['SQL in a name', party("Robert'); DROP TABLE students;--"), ['INTAKE_NAME_INVALID parties[0].name']],
    ['SQL without semicolons', party("' OR 1=1"), ['INTAKE_NAME_INVALID parties[0].name']],
    ['a comment mark in a name', party('张三--'), ['INTAKE_NAME_INVALID parties[0].name']],
    ['tomorrow in Shanghai', { ...good, requested_at: '2026-11-24' }, ['INTAKE_DATE_IN_FUTURE requested_at']],
    ['a later instant', { ...good, requested_at: '2026-11-23T16:00:00Z' }, ['INTAKE_DATE_IN_FUTURE requested_at']],
    ['a year to come', { ...good, year: 2027 }, ['INTAKE_DATE_IN_FUTURE year']],
    ['30 February', { ...good, requested_at: '2026-02-30' }, ['INTAKE_DATE_INVALID requested_at']],
    ['the year 0', { ...good, requested_at: '0000-01-01' }, ['INTAKE_FIELD_INVALID requested_at']],
    ['an unknown division', { ...good, division_code: '319999' }, ['INTAKE_DIVISION_UNKNOWN division_code']],
  ])('with %s is refused with its code', (_case, raw, expected) => {
    expect(codes(raw)).toEqual(expected);
  });

  it.each(["O'Brien", '买买提·吐尔逊', '上海某某（集团）有限公司', 'A&B 公司', '甲'])('takes the name %s', (name) => {
    expect(codes(party(name))).toEqual([]);
  });

  it.each(['2026-11-23', '2026-11-23T12:00:00+08:00', '2026-11-23T15:59:59Z'])('takes today as %s', (day) => {
    expect(codes({ ...good, requested_at: day })).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['category', { ...good, category: '邻里纠纷' }, '婚姻家庭、邻里'],
    ['kind of party', { ...good, parties: [{ role: '申请人', kind: '公司' }] }, '自然人、法人、其他组织'],
  ])('names what a wrong %s may be', (_name, raw, choices) => {
    const parsed = parseIntakeRecord(raw, NOW);
    expect(parsed.ok ? '' : parsed.problems[0]?.message).toContain(choices);
  });

  it('never repeats what was typed', () => {
    const parsed = parseIntakeRecord(party('<b>张三</b>'), NOW);
    expect(JSON.stringify(parsed)).not.toContain('张三');
  });
});
