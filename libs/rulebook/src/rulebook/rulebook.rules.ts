import { clockProblems, ClockTest, LocalClocks, shanghaiDate, startClock, workingCalendar } from '@libs/deadlines';
import { brokenSafeguards, readAreaTables, RoutingTest, runRoutingTests, type RoutingTables } from '@libs/routing';
import { conflict, forbidden, invalid, notFound, refused } from '@platform/messaging';
import * as z from 'zod';
import { clocksWithDraft, holidayYears, routingAt } from './in-force.js';
import type { ClocksContent, RoutingContent, RuleContent } from './rulebook.events.js';
import type { RuleDraft, RulebookState } from './rulebook.state.js';

/** A problem of a draft as a person reads it. */
export interface DraftProblem {
  readonly code: 'RULE_TEST_FAILED' | 'RULE_SAFEGUARD_BROKEN' | 'RULE_CLOCK_AGAINST_LAW' | 'RULE_TEST_MISSING';
  readonly text: string;
  /** Rule or case that it is about. */
  readonly about: string;
}

const RoutingTests = z.array(RoutingTest).max(50);
const ClockTests = z.array(ClockTest).max(50);

export interface RawContent {
  readonly kind: 'routing' | 'clocks';
  readonly tables: unknown;
  readonly tests: unknown;
  readonly running?: 'keep' | 'recount' | undefined;
}

/** What was sent, as the content of a draft. @throws DomainError `RULE_CONTENT_INVALID` with the places */
export function contentOf(raw: RawContent, area: string): RuleContent {
  return raw.kind === 'routing' ? routingContent(raw, area) : clocksContent(raw, area);
}

function routingContent({ tables, tests }: RawContent, area: string): RoutingContent {
  const read = readAreaTables(tables);
  if (!read.ok) throw contentInvalid(read.problems);
  if (read.tables.area !== area) throw contentInvalid(['tables.area']);
  return { kind: 'routing', tables: read.tables, tests: parsed(RoutingTests, tests) };
}

function clocksContent({ tables, tests, running = 'keep' }: RawContent, area: string): ClocksContent {
  const read = parsed(LocalClocks, tables);
  if (read.area !== area) throw contentInvalid(['tables.area']);
  return { kind: 'clocks', tables: read, tests: parsed(ClockTests, tests), running };
}

function parsed<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const read = schema.safeParse(raw);
  if (!read.success) {
    throw contentInvalid(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  }
  return read.data;
}

const contentInvalid = (problems: readonly string[]) =>
  invalid('RULE_CONTENT_INVALID', `草案内容有误，请改正后再保存：${problems.slice(0, 5).join('；')}`, {
    field: 'tables',
    extra: { problems },
  });

/** The tables as they would be if the draft held at an instant. */
export function routingWithDraft(state: RulebookState, draft: RuleDraft, instant: string): RoutingTables {
  const tables = routingAt(state, instant);
  if (draft.content.kind !== 'routing') return tables;
  const others = (tables.local ?? []).filter((one) => one.tables.area !== draft.area);
  return { ...tables, local: [...others, { version: `${draft.area}.draft`, tables: draft.content.tables }] };
}

/** Everything that keeps a draft from taking effect at an instant: its own cases, and those of the law. */
export function draftProblems(state: RulebookState, draft: RuleDraft, instant: string): readonly DraftProblem[] {
  const found =
    draft.content.kind === 'routing'
      ? routingProblems(state, draft, draft.content, instant)
      : clocksProblems(state, draft, draft.content, instant);
  if (draft.content.tests.length > 0) return found;
  const text = '草案没有测试用例：请至少写一个案例和应有的结果。';
  return [{ code: 'RULE_TEST_MISSING', text, about: draft.title }, ...found];
}

function routingProblems(
  state: RulebookState,
  draft: RuleDraft,
  { tables, tests }: RoutingContent,
  instant: string,
): readonly DraftProblem[] {
  const on = shanghaiDate(instant);
  const after = routingWithDraft(state, draft, instant);
  const failed = runRoutingTests(tests, draft.area, after, on)
    .filter(({ expected, found }) => expected !== found)
    .map(({ facts, expected, found }): DraftProblem => ({
      code: 'RULE_TEST_FAILED',
      text: `用例“${facts}”应为${CHANNEL_WORDS[expected]}，草案得出${CHANNEL_WORDS[found]}。`,
      about: facts,
    }));
  const broken = brokenSafeguards(tables, routingAt(state, instant), after, on).map(
    ({ rule, source, story }): DraftProblem => ({
      code: 'RULE_SAFEGUARD_BROKEN',
      text:
        story === null
          ? `规则 ${rule} 是法律的保护（${source}），草案不得停用或改写。`
          : `法定保护用例“${story}”未通过：规则 ${rule}（${source}）不再起作用。`,
      about: story ?? rule,
    }),
  );
  return [...failed, ...broken];
}

const CHANNEL_WORDS = {
  people: '人民调解',
  administrative: '行政调解',
  judicial: '司法调解',
  other: '其他途径',
  none: '不予调解',
} as const;

function clocksProblems(
  state: RulebookState,
  draft: RuleDraft,
  { tables, tests }: ClocksContent,
  instant: string,
): readonly DraftProblem[] {
  const calendar = workingCalendar(holidayYears(state));
  const against = clockProblems(tables, calendar).map(({ rule, text }): DraftProblem => ({
    code: 'RULE_CLOCK_AGAINST_LAW',
    text,
    about: rule,
  }));
  const rules = clocksWithDraft(state, draft, instant, draft.area);
  const failed = tests.flatMap(({ rule, startsOn, expected }): DraftProblem[] => {
    const clock = startClock(rule, startsOn, { clockId: 'T', divisionCode: draft.area, calendar, rules });
    const found = shanghaiDate(clock.dueAt);
    if (found === expected) return [];
    return [
      { code: 'RULE_TEST_FAILED', text: `用例 ${startsOn} 起算应至 ${expected}，草案算至 ${found}。`, about: rule },
    ];
  });
  return [...against, ...failed];
}

/** @throws DomainError `RULE_DRAFT_NOT_FOUND` */
export function draftOf({ drafts }: RulebookState, draftId: string): RuleDraft {
  const draft = drafts.find((one) => one.draftId === draftId);
  if (!draft) throw notFound('RULE_DRAFT_NOT_FOUND', '没有这份规则草案，请刷新后重试。');
  return draft;
}

/** A street's administrator changes the street's rules, never the district's. */
export function mustBeInArea(area: string, keeperArea: string): void {
  if (!area.startsWith(keeperArea)) {
    throw forbidden('RULE_AREA_NOT_YOURS', '只能起草和审核本辖区及其下级辖区的规则，请由相应辖区的管理员办理。');
  }
}

export function mustBeCurrent(draft: RuleDraft, revision: number): void {
  if (draft.revision === revision) return;
  throw conflict('RULE_DRAFT_STALE', '草案已被他人修改，请刷新查看最新内容后再操作。', {
    extra: { expected: revision, actual: draft.revision },
  });
}

/** A dated version is a fact: whoever wants it otherwise writes a new draft. */
export function mustBe(draft: RuleDraft, status: RuleDraft['status']): void {
  if (draft.status === status) return;
  const dated = draft.status === 'approved' || draft.status === 'revoked';
  throw dated
    ? refused('RULE_VERSION_IMMUTABLE', '该版本已审核定期，不能再改，请另行起草新版本。')
    : refused('RULE_DRAFT_STATUS', `草案现在的状态不允许这样办理（${STATUS_WORDS[draft.status]}），请刷新。`);
}

const STATUS_WORDS = {
  drafting: '起草中',
  submitted: '待审核',
  approved: '已定施行日',
  withdrawn: '已撤回',
  revoked: '已撤销',
} as const;

/** 四眼原则: whoever wrote in it does not review it. */
export function mustNotBeAuthor(draft: RuleDraft, reviewer: string): void {
  if (draft.authors.includes(reviewer)) {
    throw forbidden('RULE_REVIEW_OWN_DRAFT', '起草人不能审核自己的草案，请由另一位管理员审核。');
  }
}

/** The report of this very text must have been looked at by this person. */
export function mustHaveSeenReport(draft: RuleDraft, by: string): void {
  if (draft.trials.some((trial) => trial.revision === draft.revision && trial.by === by)) return;
  throw refused('RULE_REPORT_NOT_SEEN', '请先在以往案件上试算并查看结果差异，再办理。', { field: 'revision' });
}

export function mustHaveNoProblems(problems: readonly DraftProblem[]): void {
  const [first] = problems;
  if (!first) return;
  const told = problems
    .slice(0, 5)
    .map(({ text }) => text)
    .join('');
  throw refused(first.code, `草案未通过检查，共 ${problems.length} 处：${told}`, { extra: { problems } });
}
