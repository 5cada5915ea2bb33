import type { RulebookCommand } from '../rulebook/rulebook.commands.js';

/** Commands of a draft from the first word to its day; facts of no person. */
type CommandOf<Type extends RulebookCommand['type']> = Extract<RulebookCommand, { readonly type: Type }>;

export const DISTRICT = '310109';
export const STREET = '310109014';
export const NOW = '2026-11-25T01:00:00.000Z';
export const AUTHOR = { actor: { id: 'author', role: 'administrator', organisationId: null }, now: NOW } as const;
export const REVIEWER = { actor: { id: 'reviewer', role: 'administrator', organisationId: null }, now: NOW } as const;

const FACTS = '电梯停运三周，业主拒交物业费，请求调解。';
export const CHOICE = {
  id: 'property-housing-office',
  when: { category: ['物业'] },
  channel: 'administrative',
  body: 'housingOffice',
  weight: 90,
  source: '上海住宅物业管理规定 5',
  text: '物业服务问题先由房屋管理部门处理。',
} as const;
export const PASSES = { category: '物业', source: null, facts: FACTS, flags: [], expected: 'administrative' } as const;

export const routing = (area: string, tables: object = { choices: [CHOICE] }, tests: readonly object[] = [PASSES]) => ({
  kind: 'routing' as const,
  tables: { area, ...tables },
  tests,
});

export const clocks = (area: string, rows: readonly object[], more: object = {}) => ({
  kind: 'clocks' as const,
  tables: { area, rows, ladder: null },
  tests: [{ rule: 'peoples_mediation', startsOn: '2026-11-02', expected: '2026-11-23' }],
  running: 'keep' as const,
  ...more,
});

/** People's mediation within 21 days instead of one month. */
export const SHORTER = {
  rule: 'peoples_mediation',
  length: 21,
  unit: 'day',
  extendable: true,
  pausable: true,
  source: '区司法局通知',
} as const;

const keeper = { draftId: 'draft-1', keeperArea: DISTRICT };
export const start = (
  content: CommandOf<'StartRuleDraft'>['data']['content'] = routing(DISTRICT),
  more: Partial<CommandOf<'StartRuleDraft'>['data']> = {},
): CommandOf<'StartRuleDraft'> => ({
  type: 'StartRuleDraft',
  data: { ...keeper, area: DISTRICT, title: '物业先到房管', reason: '联席会议纪要', content, ...more },
});
export const revise = (revision = 1, content = routing(DISTRICT)): CommandOf<'ReviseRuleDraft'> => ({
  type: 'ReviseRuleDraft',
  data: { ...keeper, revision, title: '物业先到房管（修改）', reason: '补依据', content },
});
export const seen = (revision = 1): CommandOf<'NoteRuleTrial'> => ({
  type: 'NoteRuleTrial',
  data: { ...keeper, revision, from: null, to: null, compared: 3, changed: 1 },
});
export const submit = (revision = 1): CommandOf<'SubmitRuleDraft'> => ({
  type: 'SubmitRuleDraft',
  data: { ...keeper, revision },
});
export const giveBack = (revision = 1): CommandOf<'ReturnRuleDraft'> => ({
  type: 'ReturnRuleDraft',
  data: { ...keeper, revision, opinion: '请补依据' },
});
export const approve = (effectiveOn: string | null = null, revision = 1): CommandOf<'ApproveRuleDraft'> => ({
  type: 'ApproveRuleDraft',
  data: { ...keeper, revision, opinion: '同意', effectiveOn },
});
export const withdraw = (): CommandOf<'WithdrawRuleDraft'> => ({
  type: 'WithdrawRuleDraft',
  data: { ...keeper, reason: '重写' },
});
export const revoke = (): CommandOf<'RevokeRuleVersion'> => ({
  type: 'RevokeRuleVersion',
  data: { ...keeper, reason: '缓行' },
});

/** Made up for tests: no notice for 2027 was published when this was written. */
export const YEAR_2027 = {
  year: 2027,
  source: '测试用通知（国办发明电〔2026〕0号）',
  holidays: [
    { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
    { name: '春节', from: '2027-02-05', to: '2027-02-12' },
  ],
  makeUpWorkingDays: ['2027-01-30'],
} as const;
export const announce = (
  more: Partial<CommandOf<'AnnounceCalendarYear'>['data']> = {},
): CommandOf<'AnnounceCalendarYear'> => ({
  type: 'AnnounceCalendarYear',
  data: { changeId: 'year-1', keeperArea: '31', year: YEAR_2027, correction: null, ...more },
});
