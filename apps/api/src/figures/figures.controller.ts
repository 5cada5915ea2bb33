import { Controller, Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { divisionByCode } from '@libs/reference';
import { type BreakdownRow, GetMonthFigures, type MonthFiguresView } from '@libs/statistics';
import { EVENT_STORE, type EventStore } from '@platform/event-store';
import { Route } from '@platform/http';
import { type Call, Called } from '../access/call.js';

type MonthFigures = ResponseOf<typeof ENDPOINTS.monthFigures>;

@Controller()
export class FiguresController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  /** Without `area` the viewer's own: nobody is asked to know codes by heart. */
  @Route(ENDPOINTS.monthFigures)
  async month(@Called() { query, viewer }: Call<typeof ENDPOINTS.monthFigures>): Promise<MonthFigures> {
    const area = query.area ?? viewer.areaCode;
    // Read before the rows: the figures are at least this new.
    const asOf = await this.store.head();
    const view = await this.queries.execute(new GetMonthFigures(viewer, query.month, area));
    return monthFigures(view, asOf);
  }
}

function monthFigures(view: MonthFiguresView, asOf: string): MonthFigures {
  const { month, areaCode, counts, settlementRate, breakdowns, days, months, definitions } = view;
  return {
    month,
    area: areaCode,
    areaName: areaCode === null ? null : (divisionByCode(areaCode)?.name ?? null),
    asOf,
    ...counts,
    settlementRate,
    byChannel: registered(breakdowns.channel),
    byCategory: registered(breakdowns.category),
    bySource: registered(breakdowns.source),
    byArea: registered(breakdowns.area),
    byEnding: breakdowns.ending.map(({ key, title, counts: of }) => ({ key, title, count: of.concluded })),
    byDay: [...days],
    byMonth: [...months],
    definitions: [
      ...definitions.map(({ title, definition }) => ({ name: title, text: definition })),
      { name: settlementRate.title, text: settlementRate.definition },
    ],
  };
}

const registered = (rows: readonly BreakdownRow[]) =>
  rows
    .filter(({ counts }) => counts.registered > 0)
    .map(({ key, title, counts }) => ({ key, title, count: counts.registered }));
