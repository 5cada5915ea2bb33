import { intakeRecord } from '../intake/parse-intake-record.js';
import { route, type RoutingResult } from '../route.js';
import type { AreaTables, RoutingTables } from '../tables/rule.js';
import { BARRED } from './release-cases.js';

/**
 * Bars that the law itself sets for people who need protection and for matters before a court. No area may weaken them; a
 * change of these is a change of the law and comes with a release.
 */
export const PROTECTED_BARS: readonly string[] = [
  'minor-abused', // 未成年人保护法 11、17、117
  'domestic-violence-grave', // 反家庭暴力法 2、15、16、23
  'grave-crime', // 刑事诉讼法 288
  'crime-with-authority', // 刑事诉讼法 288；人民调解工作若干规定 22(2)
  'violence-stays-with-court', // 未成年人保护法 11；反家庭暴力法 23
  'domestic-violence-stays-with-court', // 反家庭暴力法 2、23；民法典 1079
  'suit-pending', // 人民调解工作若干规定 22(2)
  'medical-suit-pending', // 医疗纠纷条例 31、40
  'traffic-suit-pending', // 道交程序规定
];

/** Duties that go with them: to report, to protect, to mediate only what the court entrusts. */
export const PROTECTED_DUTIES: readonly string[] = [
  'minor-harm-report',
  'school-bullying',
  'domestic-violence-report',
  'crime-report',
  'suicide-risk',
  'court-entrusts-only',
];

export interface BrokenSafeguard {
  /** The protected rule that no longer speaks, or speaks otherwise. */
  readonly rule: string;
  readonly source: string;
  /** The case of the release that shows it; null where the draft names the rule itself. */
  readonly story: string | null;
}

/** What a draft of an area breaks of the protections: rules it names, and cases of the release that would go otherwise. */
export function brokenSafeguards(
  draft: AreaTables,
  before: RoutingTables,
  after: RoutingTables,
  on: string,
): readonly BrokenSafeguard[] {
  return [...namedByDraft(draft, before), ...releaseCases(draft.area, before, after, on)];
}

function namedByDraft(
  { without = [], bars = [], duties = [] }: AreaTables,
  { bars: all, duties: tasks }: RoutingTables,
) {
  const named = new Set([...without, ...[...bars, ...duties].map(({ id }) => id)]);
  const isProtected = (id: string): boolean => PROTECTED_BARS.includes(id) || PROTECTED_DUTIES.includes(id);
  return [...all, ...tasks]
    .filter(({ id }) => named.has(id) && isProtected(id))
    .map(({ id, source }): BrokenSafeguard => ({ rule: id, source, story: null }));
}

function releaseCases(
  area: string,
  before: RoutingTables,
  after: RoutingTables,
  on: string,
): readonly BrokenSafeguard[] {
  return BARRED.filter(([bar]) => PROTECTED_BARS.includes(bar)).flatMap(([, source, , input]) => {
    const record = intakeRecord({
      id: 'R',
      category: '其他',
      facts: '双方有争议。',
      ...input,
      ...(area === '' ? {} : { division_code: area }),
    });
    const lost = lostProtection(route(record, before, on), route(record, after, on));
    const story = [input.facts, input.claims, ...(input.flags ?? [])].filter(Boolean).join(' ');
    return lost === null ? [] : [{ rule: lost, source, story }];
  });
}

/** The first protection that spoke before and does not any more; null when all stand. */
function lostProtection(before: RoutingResult, after: RoutingResult): string | null {
  const bar = before.barred
    .filter(({ rule }) => PROTECTED_BARS.includes(rule))
    .find(({ rule, channel }) => !after.barred.some((one) => one.rule === rule && one.channel === channel));
  if (bar) return bar.rule;
  if (before.channel === 'none' && opensAnything(before, after)) return before.barred[0]?.rule ?? 'none';
  const duty = before.duties.find(
    ({ rule }) => PROTECTED_DUTIES.includes(rule) && !after.duties.some((one) => one.rule === rule),
  );
  return duty?.rule ?? null;
}

/** Where nobody may mediate, a draft neither names a channel nor adds a way beside those that the law leaves. */
function opensAnything(before: RoutingResult, after: RoutingResult): boolean {
  const known = new Set(before.alternatives.map(({ body }) => body));
  return after.channel !== 'none' || after.alternatives.some(({ body }) => !known.has(body));
}
