import { addDays, shanghaiDate, type LocalDate } from '../calendar/local-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { SHANGHAI_CALENDAR } from '../calendar/working-calendar.js';

/** Whom a supervision (督办) calls, from the nearest to the farthest. */
export const RUNGS = ['organisation-head', 'street', 'district'] as const;
export type Rung = (typeof RUNGS)[number];

/** Yellow: it will be due; red: it is nearly due. */
export const REMINDER_LEVELS = ['yellow', 'red'] as const;
export type ReminderLevel = (typeof REMINDER_LEVELS)[number];

/**
 * When people are reminded, and who is called when nothing happens. No law fixes it, so it is data with an approver
 * (design.md 4.4, 5); the deepest area that says something holds. How long an answer may take is the rule
 * `escalation_answer` of the clock table, which has areas of its own.
 */
export interface Ladder {
  /** Prefix of division codes; '' is everywhere. */
  readonly area: string;
  /** Working days before the last day on which the reminder is sent. */
  readonly remind: Readonly<Record<ReminderLevel, number>>;
  readonly rungs: readonly Rung[];
  readonly version: string;
  readonly source: string;
  readonly approvedBy: string;
}

export const LADDERS: readonly Ladder[] = [
  {
    area: '',
    remind: { yellow: 3, red: 1 },
    rungs: RUNGS,
    version: 'ladder@2026-11-24',
    source: '本系统约定（提醒与逐级督办，无法定期限）',
    approvedBy: '待使用单位批准',
  },
];

/** The ladder of a place: the deepest area that says something. */
export function ladderFor(divisionCode: string | null, ladders: readonly Ladder[] = LADDERS): Ladder {
  const holding = ladders.filter(({ area }) => (divisionCode ?? '').startsWith(area));
  const deepest = holding.toSorted((left, right) => right.area.length - left.area.length)[0];
  if (!deepest) throw new Error('the ladder table has no row for everywhere');
  return deepest;
}

/** The next rung of this ladder above the one that stayed silent; null at its top. */
export function nextRung(rung: Rung, rungs: readonly Rung[]): Rung | null {
  return RUNGS.find((one) => rungs.includes(one) && RUNGS.indexOf(one) > RUNGS.indexOf(rung)) ?? null;
}

interface Span {
  readonly startsOn: LocalDate;
  /** ISO instant. */
  readonly dueAt: string;
}

/** Reminders are sent when offices open. */
const OPENS = 'T01:00:00.000Z';

/**
 * When a clock's reminder is due: nine o'clock in Shanghai, so many working days before its last day. null for a clock
 * too short to be reminded of: the reminder would fall on the day it started or before.
 */
export function reminderAt(
  { startsOn, dueAt }: Span,
  workingDaysBefore: number,
  calendar: WorkingCalendar = SHANGHAI_CALENDAR,
): string | null {
  let day = shanghaiDate(dueAt);
  for (let left = workingDaysBefore; left > 0 && day > startsOn;) {
    day = addDays(day, -1);
    if (calendar.isWorkingDay(day)) left -= 1;
  }
  return day > startsOn ? `${day}${OPENS}` : null;
}

/** The strongest reminder that is due at `now`, of a clock that is not over; null while there is none. */
export function reminderDue(
  span: Span,
  ladder: Ladder,
  now: string,
  calendar: WorkingCalendar = SHANGHAI_CALENDAR,
): ReminderLevel | null {
  if (now >= span.dueAt) return null;
  const levels = REMINDER_LEVELS.toReversed();
  return levels.find((level) => (reminderAt(span, ladder.remind[level], calendar) ?? '9') <= now) ?? null;
}
