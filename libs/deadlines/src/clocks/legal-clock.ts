import { invalid, refused } from '@platform/messaging';
import {
  addWorkingMinutes,
  countPeriod,
  onOrAfter,
  STATUTORY_COUNTING,
  type CountedPeriod,
  type CountingRules,
  type Pause,
} from '../calendar/counting.js';
import { endOfDay, shanghaiDate, type LocalDate } from '../calendar/local-date.js';
import { SHANGHAI_CALENDAR, type WorkingCalendar } from '../calendar/working-calendar.js';
import type { ClockRule, ClockRuleId, ClockRules, Length } from './clock-rule.js';
import { CLOCK_RULES } from './clock-rules.js';
import { describePeriod, describeStart, describeUnpublished } from './derivation.js';

/** A clock as a fact; the same shape as `Clock` of the dispute events. */
export interface LegalClock {
  readonly clockId: string;
  readonly rule: string;
  readonly ruleVersion: string;
  /** Day in Shanghai of the event that started it. */
  readonly startsOn: LocalDate;
  /** End of the last day in Shanghai, or the exact instant of a clock in working hours; ISO UTC. */
  readonly dueAt: string;
  readonly derivation: string;
  readonly source: string;
  readonly provisional: boolean;
}

export interface ClockOptions {
  /** Given by the caller, so that the model makes no ids. */
  readonly clockId: string;
  readonly divisionCode?: string | null;
  readonly calendar?: WorkingCalendar;
  readonly rules?: ClockRules;
  readonly counting?: CountingRules;
  /** Days that do not count, for example an appraisal (鉴定); only for rules that allow it. */
  readonly pauses?: readonly Pause[];
}

export function clockRule(id: string, rules: ClockRules = CLOCK_RULES): ClockRule {
  const rule = rules.rules.find((each) => each.id === id);
  if (!rule) throw invalid('CLOCK_RULE_UNKNOWN', '没有这一期限规则，请核对期限规则表。', { field: 'rule' });
  return rule;
}

/** Length and source where the dispute is: the deepest area that says something, else the rule itself. */
export function periodFor(
  rule: ClockRule,
  divisionCode: string | null,
): { readonly period: Length; readonly source: string } {
  const areas = (rule.areas ?? []).filter((each) => divisionCode?.startsWith(each.area));
  return areas.toSorted((left, right) => right.area.length - left.area.length)[0] ?? rule;
}

/**
 * Starts a clock on an event (an ISO instant or a day). Throws CLOCK_RULE_UNKNOWN, CLOCK_NOT_PAUSABLE, and a RangeError
 * where `startedAt` is no time at all.
 */
export function startClock(ruleId: ClockRuleId, startedAt: string, options: ClockOptions): LegalClock {
  const { calendar = SHANGHAI_CALENDAR, rules = CLOCK_RULES, counting = STATUTORY_COUNTING, pauses = [] } = options;
  const rule = clockRule(ruleId, rules);
  const { period, source } = periodFor(rule, options.divisionCode ?? null);
  if (pauses.length > 0 && !rule.pausable) {
    throw refused('CLOCK_NOT_PAUSABLE', `“${rule.title}”不能中止计算。`, { source });
  }
  const startsOn = shanghaiDate(startedAt);
  const common = { clockId: options.clockId, rule: rule.id, ruleVersion: rules.version, startsOn, source };
  if (period.unit === 'working-hour') return { ...common, ...inOfficeHours(rule, startedAt, period, source, calendar) };
  const counted = countPeriod(startsOn, { length: period.length, unit: period.unit }, { calendar, counting, pauses });
  return {
    ...common,
    dueAt: endOfDay(counted.lastDay),
    derivation: describePeriod({ rule, startsOn, period, counted, calendar, counting, source, pauses }),
    provisional: isProvisional(counted),
  };
}

const isProvisional = (counted: CountedPeriod): boolean => counted.unpublishedYears.length > 0;

function inOfficeHours(
  rule: ClockRule,
  startedAt: string,
  period: Extract<Length, { unit: 'working-hour' }>,
  source: string,
  calendar: WorkingCalendar,
): Pick<LegalClock, 'dueAt' | 'derivation' | 'provisional'> {
  const startsOn = shanghaiDate(startedAt);
  const start = startedAt === startsOn ? new Date(Date.parse(`${startsOn}T00:00:00+08:00`)).toISOString() : startedAt;
  const { dueAt, lastDay } = addWorkingMinutes(start, period.length * 60, period, calendar);
  const unknown = [startsOn, lastDay]
    .filter((date) => !calendar.isPublished(date))
    .map((date) => Number(date.slice(0, 4)));
  return {
    dueAt,
    derivation: `${describeStart(rule, startsOn)}，按办公时间计 ${period.length} 个工作小时，至 ${lastDay} 止；依据 ${source}。${describeUnpublished(unknown)}`,
    provisional: unknown.length > 0,
  };
}

/**
 * The same clock with the later last day that all parties agreed on; where that is a day off, the next working day is the last
 * (民法典 203), and a make-up working day (调休上班) is none. Throws CLOCK_NOT_EXTENDABLE, EXTENSION_NOT_LATER.
 */
export function extendClock(
  clock: LegalClock,
  dueOn: LocalDate,
  calendar: WorkingCalendar = SHANGHAI_CALENDAR,
  rules: ClockRules = CLOCK_RULES,
): LegalClock {
  const rule = clockRule(clock.rule, rules);
  if (!rule.extendable) {
    throw refused('CLOCK_NOT_EXTENDABLE', `“${rule.title}”不能由当事人约定延长。`, { source: clock.source });
  }
  if (endOfDay(dueOn) <= clock.dueAt) {
    throw refused('EXTENSION_NOT_LATER', '延长后的期限应晚于原期限，请重新填写日期。', { field: 'dueOn' });
  }
  return agreedUntil({ ...clock, derivation: `${clock.derivation}各方约定延长至 ${dueOn}。` }, dueOn, calendar);
}

/** A clock with an agreed last day by a calendar that has become known since; it is moved on, never back. */
export function recountAgreed(clock: LegalClock, calendar: WorkingCalendar = SHANGHAI_CALENDAR): LegalClock {
  return agreedUntil(clock, shanghaiDate(clock.dueAt), calendar);
}

function agreedUntil(clock: LegalClock, day: LocalDate, calendar: WorkingCalendar): LegalClock {
  const lastDay = onOrAfter(day, calendar);
  const moved = lastDay === day ? '' : `${day} 为休假日，顺延至 ${lastDay}（民法典 203）。`;
  return {
    ...clock,
    dueAt: endOfDay(lastDay),
    derivation: `${clock.derivation}${moved}`,
    provisional: !calendar.isPublished(lastDay),
  };
}

/** A clock whose last day an agreement states (履行期限): a date, so nothing is counted and nothing moves. */
export function clockUntil(startsOn: string, dueOn: LocalDate, clockId: string): LegalClock {
  return {
    clockId,
    rule: 'performance_due',
    ruleVersion: CLOCK_RULES.version,
    startsOn: shanghaiDate(startsOn),
    dueAt: endOfDay(dueOn),
    derivation: `调解协议约定 ${dueOn} 前履行；依据 人民调解法 29、31。`,
    source: '人民调解法 29、31',
    provisional: false,
  };
}
