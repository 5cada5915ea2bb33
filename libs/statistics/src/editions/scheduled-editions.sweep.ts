import { Injectable } from '@nestjs/common';
import { type Due, send, type Sweep } from '@platform/processes';
import { shanghaiDay } from '../facts/shanghai-day.js';
import { type PeriodKind, spanAround } from '../period/period.js';
import { AreasAtWork } from './areas-at-work.js';
import { EditionReader } from './editions.reader.js';
import type { EditionKind } from './edition.events.js';
import { GenerateEdition } from './use-cases.js';

interface Schedule {
  readonly kind: EditionKind;
  readonly of: Exclude<PeriodKind, 'range' | 'half'>;
  /** Days after the end of the period on which the draft is made; late entries of these days are in it. */
  readonly daysAfter: number;
}

/** No rule sets these days: they are ours until a district says otherwise (domain.md 9.3 gives the cycle, not its days). */
export const SCHEDULES: readonly Schedule[] = [
  { kind: 'week', of: 'week', daysAfter: 0 },
  { kind: 'month', of: 'month', daysAfter: 3 },
  { kind: 'quarter', of: 'quarter', daysAfter: 5 },
  { kind: 'administrative-return', of: 'quarter', daysAfter: 5 },
  { kind: 'year', of: 'year', daysAfter: 10 },
  { kind: 'duty-report', of: 'year', daysAfter: 10 },
];

const DAY = 86_400_000;
const AT_ONCE = 20;
const shifted = (day: string, by: number): string => new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10);

/** Makes the drafts that are due, for every area that has a judicial office or a justice bureau. */
@Injectable()
export class ScheduledEditionsSweep implements Sweep {
  readonly name = 'scheduled-editions';
  /** Finds what the calendar missed: a queue that was away, an area that was set up late. */
  readonly everySeconds = 600;
  /** Half past midnight of the days of `SCHEDULES`, when the day before has settled. */
  readonly calendar = {
    week: '30 0 * * 1',
    month: '30 0 4 * *',
    quarter: '30 0 6 1,4,7,10 *',
    year: '30 0 11 1 *',
  };

  constructor(
    private readonly areas: AreasAtWork,
    private readonly reader: EditionReader,
  ) {}

  async due(now: Date): Promise<readonly Due[]> {
    const today = shanghaiDay(now.toISOString());
    const due: Due[] = [];
    for (const divisionCode of await this.areas.all()) {
      for (const { kind, of, daysAfter } of SCHEDULES) {
        const {
          text: period,
          start,
          end,
        } = spanAround(of, shifted(spanAround(of, shifted(today, -daysAfter)).start, -1));
        if (due.length >= AT_ONCE) return due;
        if (!(await this.areas.hasCases(divisionCode, start, end))) continue;
        if (await this.reader.isMade(kind, period, divisionCode)) continue;
        const order = { kind, period, divisionCode, asOf: shifted(end, daysAfter - 1), areaOfAuthor: divisionCode };
        due.push({ ...send(GenerateEdition, order, 'skip'), key: `${kind}/${period}/${divisionCode}` });
      }
    }
    return due;
  }
}
