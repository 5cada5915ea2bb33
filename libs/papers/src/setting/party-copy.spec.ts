import { paperValues } from '../facts/paper-values.js';
import { PAPER_KIND_IDS, PAPER_KINDS } from '../kinds/kinds.js';
import { fillTemplate } from '../template/fill-template.js';
import { parseTemplate } from '../template/parse-template.js';
import { sampleCase, sampleNames } from '../testing/sample-case.js';
import { isForMediators } from './paper-maker.js';
import { conceal, isForParty, NOT_SHOWN, secretsOfOthers, withoutNotes } from './party-copy.js';

const [applicant, respondent] = sampleCase.facts.parties.map(({ partyId }) => partyId) as [string, string];
const STORY =
  '他的电话是 138-0000-0002，也写作１３８００００００２；住上海市虹口区示例路88弄12号401室。我的电话是13800000001。';
const told = { ...sampleCase, facts: { ...sampleCase.facts, facts: STORY } };

function copyOf(kind: (typeof PAPER_KIND_IDS)[number], partyId: string): string {
  const values = paperValues({ at: withoutNotes(told), names: sampleNames, inputs: {} });
  const hidden = conceal(values, secretsOfOthers(told, partyId));
  return JSON.stringify(fillTemplate(parseTemplate(PAPER_KINDS[kind].text).template, hidden).blocks);
}

describe('the copy of a paper for a party', () => {
  const forApplicant = PAPER_KIND_IDS.filter((kind) => isForParty(kind, '申请人'));

  it.each(forApplicant)('of %s shows no number and no address of the other side', (kind) => {
    const copy = copyOf(kind, applicant);
    expect(copy).not.toMatch(/138[^0-9]*0000[^0-9]*0002|401室|310109198001010012/);
  });

  it('keeps the own ones, and says where something is not shown', () => {
    const copy = copyOf('application', applicant);
    expect(copy).toContain('13800000001');
    expect(copy).toContain('310109196203040028');
    expect(copy).toContain('301室');
    expect(copy).toContain(`我的电话是13800000001`);
    expect(copy.split(NOT_SHOWN).length).toBeGreaterThanOrEqual(4);
  });

  it('hides the applicant from the respondent in the same way, the own agent not', () => {
    const copy = copyOf('agreement', respondent);
    expect(copy).not.toMatch(/13800000001|310109196203040028|301室/);
    expect(secretsOfOthers(told, respondent)).not.toContain('310109198001010012');
    expect(secretsOfOthers(told, applicant)).toContain('310109198001010012');
  });

  it('does not eat the names of bodies where somebody’s address is a mere place', () => {
    const values = { fields: { 承办单位: '虹口区人民法院', 发生地点: '虹口区' }, lists: {} } as never;
    expect(conceal(values, ['虹口区']).fields).toEqual({ 承办单位: '虹口区人民法院', 发生地点: NOT_SHOWN });
  });

  it('is made of no paper of the mediators, of bodies among themselves, or of the other side', () => {
    expect(forApplicant.filter((kind) => isForMediators(parseTemplate(PAPER_KINDS[kind].text).template))).toEqual([]);
    for (const kind of [
      'mediation-record',
      'investigation',
      'closing-report',
      'court-report',
      'supervision',
      'transfer',
    ] as const) {
      expect([kind, isForParty(kind, '申请人'), isForParty(kind, '被申请人')]).toEqual([kind, false, false]);
    }
    expect([isForParty('application', '被申请人'), isForParty('refusal', '第三人')]).toEqual([false, false]);
  });

  it('holds no note that was written when the mediation ended', () => {
    const episodes = told.facts.episodes.map((episode) => ({
      ...episode,
      ending: 'wide-gap' as const,
      note: '内部看法',
    }));
    const noted = { ...told, facts: { ...told.facts, episodes } };
    expect(JSON.stringify(withoutNotes(noted).facts.episodes)).not.toContain('内部看法');
    expect(noted.facts.episodes[0]?.note).toBe('内部看法');
  });
});
