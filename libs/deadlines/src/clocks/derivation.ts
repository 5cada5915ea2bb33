import type { CountedPeriod, CountingRules, Pause, Unit } from '../calendar/counting.js';
import { addDays, isWeekend, type LocalDate } from '../calendar/local-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { ClockRule, Length } from './clock-rule.js';

export interface Derivation {
  readonly rule: ClockRule;
  readonly startsOn: LocalDate;
  readonly period: Length;
  readonly counted: CountedPeriod;
  readonly calendar: WorkingCalendar;
  readonly counting: CountingRules;
  readonly source: string;
  readonly pauses: readonly Pause[];
}

const UNIT_TERMS: Readonly<Record<Unit, string>> = { 'working-day': '个工作日', day: '日', month: '个月', year: '年' };

export const describeStart = (rule: ClockRule, startsOn: LocalDate): string => `${startsOn} ${rule.starts}`;

/** How the last day came about, as a clerk would write it. */
export function describePeriod(of: Derivation): string {
  const { counted, counting, period } = of;
  const unit = period.unit === 'working-hour' ? '个工作小时' : UNIT_TERMS[period.unit];
  const start = counting.startDayCounts ? '当日起算' : '次日起算';
  const span = period.unit === 'working-day' ? describeSpan(of) : '';
  const pauses = of.pauses.map(({ from, to }) => `，${from} 至 ${to} 不计入`).join('');
  const moved =
    counted.movedFrom === null
      ? ''
      : `，${counted.nominalLastDay} 为${counted.movedFrom}，顺延至次一工作日（民法典 203）`;
  const end = `，期限最后一日为 ${counted.lastDay}；依据 ${of.source}。`;
  return `${describeStart(of.rule, of.startsOn)}，${start} ${period.length} ${unit}${span}${pauses}${moved}${end}${describeUnpublished(counted.unpublishedYears)}`;
}

/** Which holidays and make-up working days lie in between. */
function describeSpan({ counted, calendar }: Derivation): string {
  const holidays = new Set<string>();
  let madeUp = 0;
  for (let date = counted.firstDay; date <= counted.lastDay; date = addDays(date, 1)) {
    const off = calendar.dayOff(date);
    if (off !== null && off !== '周末') holidays.add(off);
    if (off === null && isWeekend(date)) madeUp += 1;
  }
  const parts = [
    ...(holidays.size > 0 ? [`扣除${[...holidays].join('、')}放假`] : []),
    ...(madeUp > 0 ? [`计入调休上班 ${madeUp} 天`] : []),
  ];
  return parts.length > 0 ? `（${parts.join('，')}）` : '';
}

export const describeUnpublished = (years: readonly number[]): string =>
  years.length === 0 ? '' : `${[...new Set(years)].join('、')} 年放假安排尚未公布，暂按周末推算，公布后重新计算。`;
