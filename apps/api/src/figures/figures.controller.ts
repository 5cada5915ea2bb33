import { Controller, Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CHANNELS, ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { divisionByCode } from '@libs/reference';
import {
  type BreakdownRow,
  type CountedCase,
  GetMonthFigures,
  ListCountedCases,
  MEASURES,
  type MonthFiguresView,
  titleOf,
} from '@libs/statistics';
import { EVENT_STORE, type EventStore } from '@platform/event-store';
import { Route } from '@platform/http';
import { type Call, Called } from '../access/call.js';

type MonthFigures = ResponseOf<typeof ENDPOINTS.monthFigures>;
type CountedCases = ResponseOf<typeof ENDPOINTS.countedCases>;

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

  /** The list is made by the query that made the number, so it holds exactly what was counted. */
  @Route(ENDPOINTS.countedCases)
  async cases(@Called() { query, viewer }: Call<typeof ENDPOINTS.countedCases>): Promise<CountedCases> {
    const { month, measure, by, key, day, offset, limit } = query;
    const cell = {
      month,
      measure,
      areaCode: query.area ?? viewer.areaCode,
      ...(by ? { by: { dimension: by, key } } : {}),
      ...(day ? { day } : {}),
    };
    const { total, items } = await this.queries.execute(new ListCountedCases(viewer, cell, { offset, limit }));
    return {
      total,
      measureTitle: MEASURES[measure].title,
      definition: MEASURES[measure].definition,
      keyTitle: by ? titleOf(by, key) : null,
      items: items.map(countedCase),
    };
  }
}

function countedCase({ channel, divisionCode, ...rest }: CountedCase): CountedCases['items'][number] {
  return {
    ...rest,
    divisionCode,
    divisionName: divisionCode === null ? null : (divisionByCode(divisionCode)?.name ?? null),
    channel: CHANNELS.find((known) => known === channel) ?? null,
  };
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
      ...definitions.map(({ measure, title, definition }) => ({ measure, name: title, text: definition })),
      { measure: null, name: settlementRate.title, text: settlementRate.definition },
    ],
  };
}

const registered = (rows: readonly BreakdownRow[]) =>
  rows
    .filter(({ counts }) => counts.registered > 0)
    .map(({ key, title, counts }) => ({ key, title, count: counts.registered }));
