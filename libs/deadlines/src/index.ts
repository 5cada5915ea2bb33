export {
  addWorkingMinutes,
  countPeriod,
  onOrAfter,
  STATUTORY_COUNTING,
  type CountedPeriod,
  type CountingOptions,
  type CountingRules,
  type OfficeHours,
  type Pause,
  type Period,
  type Unit,
} from './calendar/counting.js';
export { HOLIDAY_YEARS, type HolidayYear } from './calendar/holiday-years.js';
export {
  addDays,
  addMonths,
  daysBetween,
  endOfDay,
  shanghaiDate,
  weekday,
  type LocalDate,
} from './calendar/local-date.js';
export { SHANGHAI_CALENDAR, workingCalendar, type WorkingCalendar } from './calendar/working-calendar.js';
export {
  CLOCK_RULE_IDS,
  type AreaLength,
  type ClockRule,
  type ClockRuleId,
  type ClockRules,
  type Length,
  type RuleStanding,
} from './clocks/clock-rule.js';
export { CLOCK_RULES } from './clocks/clock-rules.js';
export {
  clockRule,
  clockUntil,
  extendClock,
  recountAgreed,
  periodFor,
  startClock,
  type ClockOptions,
  type LegalClock,
} from './clocks/legal-clock.js';
export { isPausable, resumeClock, type Resumption } from './clocks/resume-clock.js';
export {
  type Ladder,
  ladderFor,
  LADDERS,
  nextRung,
  REMINDER_LEVELS,
  reminderAt,
  reminderDue,
  type ReminderLevel,
  type Rung,
  RUNGS,
} from './ladder/ladder.js';
export {
  type ClockProblem,
  clockProblems,
  clockRulesFor,
  ClockTest,
  isStatutory,
  lengthOf,
  type LocalClock,
  LocalClocks,
  type LocalClockTables,
  localLadders,
} from './clocks/local-clocks.js';
