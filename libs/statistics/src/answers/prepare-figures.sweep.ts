import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Due, Sweep } from '@platform/processes';
import { AreasAtWork } from '../editions/areas-at-work.js';
import { readerOf } from '../editions/edition-writer.js';
import { shanghaiDay } from '../facts/shanghai-day.js';
import { type PeriodKind, previousSpan, type Span, spanAround } from '../period/period.js';
import { type FiguresAsked, GetFigures } from './get-figures.js';
import { PreparedFigures } from './prepared-figures.js';

const DAY = 86_400_000;
const AT_ONCE = 20;
/** An answer that was made longer ago is made again when somebody asks. */
const KEPT_DAYS = 60;
const KINDS: readonly Exclude<PeriodKind, 'range'>[] = ['month', 'quarter', 'half', 'year', 'week'];

/** The running and the last period of each kind, as known at the end of yesterday: what leaders open in the morning. */
export function preparedSpans(yesterday: string): readonly Span[] {
  return KINDS.flatMap((kind) => {
    const running = spanAround(kind, yesterday);
    return [running, previousSpan(running)];
  });
}

/**
 * Makes the answers that will be asked for before anybody asks. It sends no command: what is kept may be dropped at any
 * time. Answers of reports are kept when the report is made.
 */
@Injectable()
export class PrepareFiguresSweep implements Sweep {
  readonly name = 'prepare-figures';
  readonly everySeconds = 300;

  constructor(
    private readonly queries: QueryBus,
    private readonly areas: AreasAtWork,
    private readonly prepared: PreparedFigures,
  ) {}

  async due(now: Date): Promise<readonly Due[]> {
    await this.prepared.forgetBefore(new Date(now.getTime() - KEPT_DAYS * DAY));
    const yesterday = shanghaiDay(new Date(now.getTime() - DAY).toISOString());
    let made = 0;
    for (const areaCode of await this.areas.all()) {
      for (const span of preparedSpans(yesterday)) {
        if (made >= AT_ONCE) return [];
        const viewer = readerOf(areaCode);
        const asked: FiguresAsked = { viewer, areaCode, period: span.text, asOf: yesterday, compared: true };
        if (await this.prepared.has(asked)) continue;
        if (!(await this.areas.hasCases(areaCode, span.start, span.end))) continue;
        await this.queries.execute(new GetFigures(asked));
        made += 1;
      }
    }
    return [];
  }
}
