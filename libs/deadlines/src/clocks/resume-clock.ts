import { addDays, daysBetween, endOfDay, shanghaiDate } from '../calendar/local-date.js';
import { onOrAfter, type Pause } from '../calendar/counting.js';
import { SHANGHAI_CALENDAR, type WorkingCalendar } from '../calendar/working-calendar.js';
import { clockRule, type LegalClock, startClock } from './legal-clock.js';
import type { ClockRuleId, ClockRules } from './clock-rule.js';
import { CLOCK_RULES } from './clock-rules.js';

export interface Resumption {
  /** Every pause of the clock so far, in order; the last one has just ended. */
  readonly pauses: readonly Pause[];
  readonly divisionCode: string | null;
  /** The parties agreed on its last day, so the paused days are added to that day. */
  readonly extended: boolean;
  readonly calendar?: WorkingCalendar;
  /** The rules by which the clock was started; absent: the release's. */
  readonly rules?: ClockRules;
}

/** May time be left out of this clock, by the law itself for an appraisal or because all parties agreed to it? */
export function isPausable(rule: string, by: 'appraisal' | 'agreement', rules: ClockRules = CLOCK_RULES): boolean {
  const { pausable, appraisalCounts = true } = clockRule(rule, rules);
  return pausable && (by === 'agreement' || !appraisalCounts);
}

/**
 * The same clock after a pause: counted anew from its start with the paused days left out, or, where the parties had
 * agreed on a last day, that day moved by the days of the last pause. Throws CLOCK_NOT_PAUSABLE.
 */
export function resumeClock(clock: LegalClock, resumption: Resumption): LegalClock {
  const { pauses, divisionCode, extended, calendar = SHANGHAI_CALENDAR, rules = CLOCK_RULES } = resumption;
  const last = pauses.at(-1);
  if (!last) return clock;
  if (!extended) {
    return startClock(clock.rule as ClockRuleId, clock.startsOn, {
      clockId: clock.clockId,
      divisionCode,
      pauses,
      calendar,
      rules,
    });
  }
  const days = daysBetween(last.from, last.to) + 1;
  const lastDay = onOrAfter(addDays(shanghaiDate(clock.dueAt), days), calendar);
  return {
    ...clock,
    dueAt: endOfDay(lastDay),
    derivation: `${clock.derivation}${last.from} 至 ${last.to} 中止，计 ${days} 日不计入，约定期限顺延至 ${lastDay}。`,
    provisional: clock.provisional || !calendar.isPublished(lastDay),
  };
}
