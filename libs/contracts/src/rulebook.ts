import * as z from 'zod';
import { day, divisionCode, freshness, id, line, longText, text, textOrNull } from './primitives.js';
import { CommandAnswer } from './common.js';

/** Rules that areas make for themselves: drafts, review, dates, and the calendar. */

export const RULE_KINDS = ['routing', 'clocks'] as const;

const content = {
  tables: z.looseObject({}).meta({
    title: '规则表',
    description: '分流：{ area, bars, choices, duties, invitations, grades, without }；期限：{ area, rows, ladder }',
  }),
  tests: z.array(z.looseObject({})).max(50).meta({ title: '测试用例' }),
  running: z.enum(['keep', 'recount']).optional().meta({
    title: '正在计算的期限',
    description: 'keep：仍按起算时的版本；recount：施行时按新版本重新计算',
  }),
};
const written = { title: line(60, '名称'), reason: longText(1000, '修改理由') };
const revision = z.int().min(1).meta({ title: '草案版次', description: '所见的版次；已被他人修改时拒绝' });

export const RuleDraftsQuery = z.strictObject({ ...freshness, kind: z.enum(RULE_KINDS) });
export const CurrentRulesQuery = z.strictObject({ ...freshness, kind: z.enum(RULE_KINDS), area: divisionCode });
export const ClockRulesQuery = z.strictObject({ ...freshness, area: divisionCode.optional() });

export const StartRuleDraft = z
  .strictObject({ kind: z.enum(RULE_KINDS), area: divisionCode, ...written, ...content })
  .meta({ id: 'StartRuleDraft', title: '起草规则' });
export const ReviseRuleDraft = z
  .strictObject({ revision, ...written, ...content })
  .meta({ id: 'ReviseRuleDraft', title: '修改草案' });
export const TryRuleDraft = z
  .strictObject({ revision, from: day('登记日期从').optional(), to: day('至').optional() })
  .meta({ id: 'TryRuleDraft', title: '试算草案' });
export const SubmitRuleDraft = z.strictObject({ revision }).meta({ id: 'SubmitRuleDraft', title: '提请审核' });
export const ReturnRuleDraft = z
  .strictObject({ revision, opinion: longText(1000, '审核意见') })
  .meta({ id: 'ReturnRuleDraft', title: '审核退回' });
export const ApproveRuleDraft = z
  .strictObject({
    revision,
    opinion: longText(1000, '审核意见'),
    effectiveOn: day('施行日').nullable().meta({ title: '施行日', description: 'null：审核通过即施行' }),
  })
  .meta({ id: 'ApproveRuleDraft', title: '审核通过' });
export const WithdrawRuleDraft = z
  .strictObject({ reason: longText(1000, '理由') })
  .meta({ id: 'WithdrawRuleDraft', title: '撤回草案' });
export const RevokeRuleVersion = z
  .strictObject({ reason: longText(1000, '理由') })
  .meta({ id: 'RevokeRuleVersion', title: '施行前撤销' });

const Step = z.object({ type: text, by: text, byName: textOrNull, at: text, text: textOrNull });
const summary = {
  draftId: text,
  kind: z.enum(RULE_KINDS),
  area: text,
  areaName: text,
  title: text,
  reason: text,
  revision: z.int(),
  status: z.enum(['drafting', 'submitted', 'withdrawn', 'revoked', 'approved', 'dated', 'in-force', 'superseded']),
  version: textOrNull.meta({ title: '版本', description: '写入分流决定和期限的版本名' }),
  effectiveAt: textOrNull,
  authors: z.array(text),
};
const Summary = z.object(summary).meta({ id: 'RuleDraftSummary', title: '规则草案或版本' });
export const RuleDrafts = z.object({ items: z.array(Summary) }).meta({ id: 'RuleDrafts', title: '规则草案和版本' });

export const RuleDraft = z
  .object({
    ...summary,
    basedOn: z.int(),
    ...content,
    running: z.enum(['keep', 'recount']).nullable(),
    problems: z.array(z.object({ code: text, text, about: text })),
    changes: z.array(z.object({ table: text, rule: text, change: z.enum(['added', 'removed', 'changed']) })),
    trials: z.array(
      z.object({
        revision: z.int(),
        byName: textOrNull,
        at: text,
        from: textOrNull,
        to: textOrNull,
        compared: z.int(),
        changed: z.int(),
      }),
    ),
    history: z.array(Step),
    allowed: z.array(text).meta({ title: '现在可以办理' }),
    canReview: z.boolean().meta({ title: '可以由您审核', description: '起草人不能审核自己的草案' }),
  })
  .meta({ id: 'RuleDraft', title: '规则草案' });

const Route = z.object({ channel: text, body: textOrNull, grade: textOrNull, rules: z.array(text) });
export const RuleTrial = z
  .object({
    ...CommandAnswer.shape,
    compared: z.int(),
    more: z.boolean(),
    routes: z.array(
      z.object({
        code: text,
        decidedOn: text,
        before: Route,
        after: Route,
        gone: z.array(text),
        added: z.array(text),
      }),
    ),
    clocks: z.array(z.object({ code: text, title: text, startsOn: text, before: text, after: text })),
  })
  .meta({ id: 'RuleTrial', title: '草案试算结果' });

const Named = z.object({ value: text, title: text });
export const RuleVocabulary = z
  .object({
    facts: z.array(Named).meta({ title: '事实' }),
    bodies: z.array(Named).meta({ title: '机构种类' }),
    rules: z.array(Named).meta({ title: '规则', description: '编号和中文说明' }),
    protectedRules: z.array(text).meta({ title: '受法律保护、不得改写的规则' }),
  })
  .meta({ id: 'RuleVocabulary', title: '规则用词' });

export const CurrentRules = z
  .object({
    number: z.int(),
    version: textOrNull,
    areaName: text,
    ...content,
    running: z.enum(['keep', 'recount']).nullable(),
  })
  .meta({ id: 'CurrentRules', title: '辖区自己的规则' });

export const ClockRuleTable = z
  .object({
    version: text,
    area: text,
    rows: z.array(
      z.object({
        rule: text,
        title: text,
        length: z.int(),
        unit: text,
        source: text,
        standing: text,
        starts: text,
        stops: text,
        expiry: text,
        extendable: z.boolean(),
        pausable: z.boolean(),
        /** How far an area may change it. */
        may: z.enum(['shorter', 'longer', 'nothing', 'anything']),
      }),
    ),
    ladder: z.object({ yellow: z.int(), red: z.int(), rungs: z.array(text), source: text, version: text }),
  })
  .meta({ id: 'ClockRuleTable', title: '期限规则表' });

const Holiday = z.object({ name: line(20, '假期'), from: day('开始'), to: day('结束') });
export const WorkCalendar = z
  .object({
    years: z.array(
      z.object({
        year: z.int(),
        published: z.boolean(),
        source: textOrNull,
        holidays: z.array(Holiday),
        makeUpWorkingDays: z.array(text),
        entries: z.array(
          z.object({ changeId: text, at: text, byName: textOrNull, source: text, correction: textOrNull }),
        ),
      }),
    ),
  })
  .meta({ id: 'WorkCalendar', title: '工作日历' });

export const AnnounceCalendarYear = z
  .strictObject({
    year: z.int().min(2024).max(2100).meta({ title: '年份' }),
    source: line(120, '通知名称和文号'),
    holidays: z.array(Holiday).min(1).max(20).meta({ title: '放假' }),
    makeUpWorkingDays: z.array(day('调休上班日')).max(20).meta({ title: '调休上班日' }),
    correction: longText(500, '更正理由').optional(),
  })
  .meta({ id: 'AnnounceCalendarYear', title: '登记放假安排' });

export const ClockRecounts = z
  .object({
    total: z.int(),
    items: z.array(z.object({ code: text, title: text, before: text, after: text, derivation: text })),
  })
  .meta({ id: 'ClockRecounts', title: '重新计算的期限' });

export const draftParams = z.strictObject({ draftId: id('草案') });
export const changeParams = z.strictObject({ changeId: id('变更') });
