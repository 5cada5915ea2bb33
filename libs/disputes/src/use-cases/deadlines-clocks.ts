import {
  type ClockRuleId,
  clockUntil,
  countPeriod,
  endOfDay,
  extendClock,
  isPausable,
  recountAgreed,
  type Ladder,
  resumeClock,
  shanghaiDate,
  startClock,
  type WorkingCalendar,
} from '@libs/deadlines';
import { Rulebook } from '@libs/rulebook';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, invalid, type Clock as TimeOfDay } from '@platform/messaging';
import { type ClockRule, PERFORMANCE_RULE, RETURN_VISIT_RULE } from '../dispute/clocks.js';
import { isDay } from '../dispute/days.js';
import { pauseUntil } from '../dispute/decisions/suspension.js';
import type { Clock } from '../dispute/dispute.events.js';
import type { RunningClock } from '../dispute/dispute.state.js';
import { LegalClocks } from './legal-clocks.js';

/**
 * When the parties should be visited after an agreement (回访). No law sets it: a local choice, to be approved by the
 * district before use in earnest (design.md 5).
 */
export const RETURN_VISIT = {
  length: 30,
  unit: 'day',
  version: 'local@2026-11-23',
  source: '本系统配置（回访时间，无法定期限）',
} as const;

/** The clocks of libs/deadlines by the rules in force, with the calendar of Shanghai as it is announced. */
@Injectable()
export class DeadlinesClocks extends LegalClocks {
  constructor(
    private readonly book: Rulebook,
    @Inject(CLOCK) private readonly now: TimeOfDay,
  ) {
    super();
  }

  start(rule: ClockRule, startsOn: string, clockId: string, divisionCode: string | null = null): Clock {
    if (rule === PERFORMANCE_RULE) throw new Error('a performance clock ends on the day of its term: use until()');
    const { calendar } = this.book;
    if (rule === RETURN_VISIT_RULE) {
      return localClock({ rule, title: '回访时间', local: RETURN_VISIT, startsOn, clockId, calendar });
    }
    const rules = this.book.clocksAt(this.instantOf(startsOn), divisionCode);
    return startClock(rule, startsOn, { clockId, divisionCode, calendar, rules });
  }

  recount(
    { clock, pauses, extended }: RunningClock,
    divisionCode: string | null,
    by: 'calendar' | 'rules',
  ): Clock | null {
    const { rule, startsOn, clockId } = clock;
    const { calendar } = this.book;
    if (rule === PERFORMANCE_RULE) return null;
    if (extended) return by === 'calendar' ? recountAgreed(clock, calendar) : null;
    if (rule === RETURN_VISIT_RULE) {
      return by === 'rules'
        ? null
        : localClock({ rule, title: '回访时间', local: RETURN_VISIT, startsOn, clockId, calendar });
    }
    const rules =
      by === 'rules'
        ? this.book.clocksAt(this.now.now().toISOString(), divisionCode)
        : this.book.clocksNamed(clock.ruleVersion, divisionCode);
    return startClock(rule as ClockRuleId, startsOn, { clockId, divisionCode, calendar, rules, pauses });
  }

  ladder(divisionCode: string | null): Ladder {
    return this.book.ladderAt(this.now.now().toISOString(), divisionCode);
  }

  /** @throws DomainError `CLOCK_NOT_EXTENDABLE`, `EXTENSION_NOT_LATER`, `DATE_INVALID` */
  extend(clock: Clock, dueOn: string, divisionCode: string | null = null): Clock {
    const rules = this.book.clocksNamed(clock.ruleVersion, divisionCode);
    return extendClock(clock, validDay(dueOn, 'dueOn'), this.book.calendar, rules);
  }

  isPausable(
    { rule, ruleVersion }: Pick<Clock, 'rule' | 'ruleVersion'>,
    by: 'appraisal' | 'agreement',
    divisionCode: string | null = null,
  ): boolean {
    // The day of a term and a return visit are no periods of the rule table.
    if (rule === PERFORMANCE_RULE || rule === RETURN_VISIT_RULE) return false;
    return isPausable(rule, by, this.book.clocksNamed(ruleVersion, divisionCode));
  }

  /** @throws DomainError `CLOCK_NOT_PAUSABLE`, `RESUMED_BEFORE_SUSPENDED` */
  resume({ clock, pausedFrom, pauses, extended }: RunningClock, on: string, divisionCode: string | null): Clock {
    const pause = pausedFrom === null ? null : pauseUntil(pausedFrom, validDay(on, 'on'));
    if (!pause) return clock;
    const { calendar } = this.book;
    const rules = this.book.clocksNamed(clock.ruleVersion, divisionCode);
    return resumeClock(clock, { pauses: [...pauses, pause], divisionCode, extended, calendar, rules });
  }

  until(startsOn: string, dueOn: string, clockId: string): Clock {
    return clockUntil(validDay(startsOn, 'startsOn'), validDay(dueOn, 'dueOn'), clockId);
  }

  /** What began on an earlier day runs by the rules of that day. */
  private instantOf(startsOn: string): string {
    const now = this.now.now().toISOString();
    const end = endOfDay(shanghaiDate(startsOn));
    return end < now ? end : now;
  }
}

function validDay(day: string, field: string): string {
  if (!isDay(day)) throw invalid('DATE_INVALID', '日期不正确，请核对。', { field });
  return day;
}

interface LocalLength {
  readonly length: number;
  readonly unit: 'day' | 'working-day';
  readonly version: string;
  readonly source: string;
}

interface LocalStart {
  readonly rule: ClockRule;
  readonly title: string;
  readonly local: LocalLength;
  readonly startsOn: string;
  readonly clockId: string;
  readonly calendar: WorkingCalendar;
}

function localClock({ rule, title, local, startsOn, clockId, calendar }: LocalStart): Clock {
  const { length, unit, version, source } = local;
  const { lastDay, unpublishedYears } = countPeriod(startsOn, { length, unit }, { calendar });
  return {
    clockId,
    rule,
    ruleVersion: version,
    startsOn,
    dueAt: endOfDay(lastDay),
    derivation: `${title}：自 ${startsOn} 次日起 ${length} ${unit === 'day' ? '日' : '个工作日'}，至 ${lastDay}；依据 ${source}。`,
    source,
    provisional: unpublishedYears.length > 0,
  };
}
