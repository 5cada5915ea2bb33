import { Injectable } from '@nestjs/common';
import { type Due, send, type Sweep } from '@platform/processes';
import { DataSource } from 'typeorm';
import { shanghaiDay } from '../facts/shanghai-day.js';
import { type PeriodKind, spanAround } from '../period/period.js';
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
  readonly everySeconds = 600;

  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: EditionReader,
  ) {}

  async due(now: Date): Promise<readonly Due[]> {
    const today = shanghaiDay(now.toISOString());
    const due: Due[] = [];
    for (const { divisionCode } of await this.areas()) {
      for (const { kind, of, daysAfter } of SCHEDULES) {
        const {
          text: period,
          start,
          end,
        } = spanAround(of, shifted(spanAround(of, shifted(today, -daysAfter)).start, -1));
        if (due.length >= AT_ONCE) return due;
        if (!(await this.hasCases(divisionCode, start, end))) continue;
        if (await this.reader.isMade(kind, period, divisionCode)) continue;
        const order = { kind, period, divisionCode, asOf: shifted(end, daysAfter - 1), areaOfAuthor: divisionCode };
        due.push({ ...send(GenerateEdition, order, 'skip'), key: `${kind}/${period}/${divisionCode}` });
      }
    }
    return due;
  }

  private areas(): Promise<{ divisionCode: string }[]> {
    return this.dataSource.query(
      `select distinct division_code as "divisionCode" from views.organisation_directory
       where kind in ('judicial-office', 'justice-bureau', 'dispute-centre') and not closed order by 1`,
    );
  }

  /** An office that has not begun to work here gets no empty reports. */
  private async hasCases(area: string, start: string, end: string): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      `select 1 from views.counted_disputes d join views.counted_facts f on f.dispute_id = d.dispute_id
       where d.division_code >= $1 and d.division_code < $1 || '~' and f.day >= $2::date and f.day < $3::date limit 1`,
      [area, start, end],
    );
    return rows.length > 0;
  }
}
