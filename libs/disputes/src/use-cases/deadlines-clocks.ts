import {
  clockUntil,
  countPeriod,
  endOfDay,
  extendClock,
  isPausable,
  resumeClock,
  SHANGHAI_CALENDAR,
  startClock,
} from '@libs/deadlines';
import { Injectable } from '@nestjs/common';
import { invalid } from '@platform/messaging';
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

/** The clocks of libs/deadlines, with the calendar of Shanghai. */
@Injectable()
export class DeadlinesClocks extends LegalClocks {
  start(rule: ClockRule, startsOn: string, clockId: string, divisionCode: string | null = null): Clock {
    if (rule === PERFORMANCE_RULE) throw new Error('a performance clock ends on the day of its term: use until()');
    if (rule === RETURN_VISIT_RULE) return localClock(rule, '回访时间', RETURN_VISIT, startsOn, clockId);
    return startClock(rule, startsOn, { clockId, divisionCode });
  }

  /** @throws DomainError `CLOCK_NOT_EXTENDABLE`, `EXTENSION_NOT_LATER`, `DATE_INVALID` */
  extend(clock: Clock, dueOn: string): Clock {
    return extendClock(clock, validDay(dueOn, 'dueOn'));
  }

  isPausable(rule: string): boolean {
    // The day of a term and a return visit are no periods of the rule table.
    return rule !== PERFORMANCE_RULE && rule !== RETURN_VISIT_RULE && isPausable(rule);
  }

  /** @throws DomainError `CLOCK_NOT_PAUSABLE`, `RESUMED_BEFORE_SUSPENDED` */
  resume({ clock, pausedFrom, pauses, extended }: RunningClock, on: string, divisionCode: string | null): Clock {
    const pause = pausedFrom === null ? null : pauseUntil(pausedFrom, validDay(on, 'on'));
    return pause ? resumeClock(clock, { pauses: [...pauses, pause], divisionCode, extended }) : clock;
  }

  until(startsOn: string, dueOn: string, clockId: string): Clock {
    return clockUntil(validDay(startsOn, 'startsOn'), validDay(dueOn, 'dueOn'), clockId);
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

function localClock(rule: ClockRule, title: string, local: LocalLength, startsOn: string, clockId: string): Clock {
  const { length, unit, version, source } = local;
  const { lastDay, unpublishedYears } = countPeriod(startsOn, { length, unit }, { calendar: SHANGHAI_CALENDAR });
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
