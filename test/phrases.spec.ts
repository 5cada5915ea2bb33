import * as contracts from '@libs/contracts';
import { CLOCK_RULES, extendClock, startClock } from '@libs/deadlines';
import { DOSSIER_ITEMS } from '@libs/disputes';
import { DIFFERENCE_TERMS, DISABLE_REASON_TERMS } from '@libs/deliveries';
import { HANDOFF_ACTION_TERMS, HANDOFF_PURPOSE_TERMS, HANDOFF_STATUS_TERMS, LINKAGES } from '@libs/handoffs';
import { ROLE_TITLES } from '@libs/identity';
import { PAPER_KINDS } from '@libs/papers';
import { ENDING_TERMS } from '@libs/reference';
import { MEDIATOR_KIND_TERMS, ORGANISATION_KIND_TERMS } from '../libs/roster/src/roster.terms.js';
import { FIELDS, LISTS } from '../libs/papers/src/template/fields.js';
import { ROUTING_TABLES } from '@libs/routing';
import { citeInEnglish } from '../apps/console/src/i18n/en/citations.js';
import { phrases, sayInEnglish } from '../apps/console/src/i18n/en/phrases.js';
import { DISPUTE_ACTIONS } from '../libs/disputes/src/dispute/dispute.actions.js';
import { NEXT_STEPS, STATUS_TERMS } from '../libs/disputes/src/dispute/dispute.status.js';
import { EVENT_TITLES } from '../libs/disputes/src/views/case-timeline/event-titles.js';

const HAN = /[\u3400-\u9fff]/;
const { bars, choices, duties, invitations, grades, bodies } = ROUTING_TABLES;
const RULES = [...bars, ...choices, ...duties, ...invitations, ...grades];

/** Fixed words that the server sends in Chinese and the console shows: each has an English one. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  categories: contracts.CATEGORY_NAMES,
  sources: contracts.INTAKE_SOURCES.filter((source) => source !== '12345'),
  flags: contracts.INTAKE_FLAGS,
  parties: [...contracts.PARTY_ROLES, ...contracts.PARTY_KINDS],
  roles: Object.values(ROLE_TITLES),
  stages: Object.values(STATUS_TERMS),
  'next steps': Object.values(NEXT_STEPS),
  actions: Object.values(DISPUTE_ACTIONS),
  events: EVENT_TITLES,
  'hand-offs': [HANDOFF_STATUS_TERMS, HANDOFF_PURPOSE_TERMS, HANDOFF_ACTION_TERMS].flatMap(Object.values),
  links: Object.values(LINKAGES).map(({ term }) => term),
  exchange: [DIFFERENCE_TERMS, DISABLE_REASON_TERMS].flatMap(Object.values),
  papers: Object.values(PAPER_KINDS).map(({ title }) => title),
  rules: RULES.map(({ text }) => text),
  clocks: CLOCK_RULES.rules.flatMap(({ title, starts, stops }) => [title, starts, stops]),
  endings: Object.values(ENDING_TERMS),
  mediators: Object.values(MEDIATOR_KIND_TERMS),
  'kinds of bodies': Object.values(ORGANISATION_KIND_TERMS),
  'papers of a file': [...DOSSIER_ITEMS],
  'fields of papers': [...Object.keys(FIELDS), ...Object.keys(LISTS), ...Object.values(LISTS).flat()],
  bodies: Object.values(bodies).flatMap((names) => Object.values(names)),
};

describe('the English of the fixed words of the server', () => {
  it.each(Object.entries(FIXED))('knows all %s', (_family, words) => {
    expect(words.filter((word) => !(word in phrases))).toEqual([]);
  });

  it('cites what rules and papers rest on in English', () => {
    const sources = [...RULES.map(({ source }) => source), ...Object.values(PAPER_KINDS).map(({ basis }) => basis)];
    const left = new Set(sources.flatMap((source) => citeInEnglish(source).split('; ')).filter((one) => HAN.test(one)));
    expect([...left].toSorted()).toEqual([]);
  });

  it.each([
    ['人民调解法 33；民事诉讼法 205', 'People’s Mediation Law 33; Civil Procedure Law 205'],
    ['民诉法解释第三百五十一条至第三百五十四条', 'SPC Interpretation of the Civil Procedure Law 351–354'],
    ['司发通〔2010〕239号', 'Sifatong [2010] No. 239'],
    ['宁波市人民调解条例第十九条（参照）', 'Ningbo Mediation Regulations 19 (as a model)'],
    ['本街道保管期限表；人民调解法 27', '本街道保管期限表; People’s Mediation Law 27'],
  ])('cites %s', (source, english) => {
    expect(citeInEnglish(source)).toBe(english);
  });

  it('says how the last day of every clock came about, whatever lies between', () => {
    const starts = ['2026-02-10', '2026-03-02', '2026-09-28', '2026-12-20'];
    const derivations = CLOCK_RULES.rules.flatMap(({ id }) =>
      starts.map((day) => startClock(id, `${day}T02:00:00.000Z`, { clockId: 'c' }).derivation),
    );
    const english = derivations.map(sayInEnglish);
    expect(english.filter((said, at) => said === derivations[at])).toEqual([]);
    expect(english).toContain(
      '2026-02-10, accept: 30 working days counted from the next day (without Spring Festival, with 2 make-up working days); last day 2026-03-30. Basis: Medical Disputes Regulations 38.',
    );
  });

  it('says periods and extensions', () => {
    const clock = startClock('peoples_mediation', '2026-02-12T02:00:00.000Z', { clockId: 'c' });
    const longer = extendClock(clock, '2026-04-01');
    expect(sayInEnglish(extendClock(clock, '2026-04-05').derivation)).toContain(
      'Extended by agreement to 2026-04-05. 2026-04-05 is a day off, so to 2026-04-07 (Civil Code 203).',
    );
    expect([longer.derivation, '2026 年第三季度', '2026 年 11 月', '2026 年第 47 周'].map(sayInEnglish)).toEqual([
      '2026-02-12, accept: 1 month counted from the next day; last day 2026-03-12. Basis: Provisions on People’s Mediation Work 33. Extended by agreement to 2026-04-01.',
      'Q3 2026',
      'November 2026',
      'week 47 of 2026',
    ]);
  });

  it.each([
    [
      '次选行政调解（公安派出所（治安调解））：规则权重 66，低于首选规则 x 的 77，列为备选。',
      'Second choice administrative mediation (Police station (public-order mediation)): weight 66, below 77 of x.',
    ],
    [
      '回访时间：自 2026-11-16 次日起 30 日，至 2026-12-16；依据 本系统配置（回访时间，无法定期限）。',
      'Return visit: 30 days from the day after 2026-11-16, until 2026-12-16. Basis: set in this system (return visit; no time set by law).',
    ],
  ])('says %s', (sentence, english) => {
    expect(sayInEnglish(sentence)).toBe(english);
  });

  it('has no Chinese in it', () => {
    expect(Object.values(phrases).filter((english) => HAN.test(english))).toEqual([]);
  });
});
