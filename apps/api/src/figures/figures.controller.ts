import { Controller, Inject, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { CHANNELS, ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { divisionNameOn } from '@libs/reference';
import type { Viewer } from '@libs/identity';
import {
  CompareKnowledge,
  DETAIL_TERMS,
  type DefinedMeasureId,
  DICTIONARY,
  FACT_TERMS,
  type FiguresAsked,
  type FiguresView,
  GetBoard,
  GetFigures,
  keyTitles,
  ListBehind,
  type Span,
  lastDayOf,
  spanOf,
  spanTitle,
} from '@libs/statistics';
import { EVENT_STORE, type EventStore } from '@platform/event-store';
import { Route } from '@platform/http';
import type { Response } from 'express';
import { type Call, Called } from '../access/call.js';
import { Names } from '../reference/names.js';
import { definitions } from './definitions.presenter.js';
import { areaOf, filtersOf } from './figure-question.js';
import { csvOf, xlsxOf } from './tables/figure-files.js';

type At = typeof ENDPOINTS;

@Controller()
export class FiguresController {
  constructor(
    private readonly queries: QueryBus,
    private readonly names: Names,
    @Inject(EVENT_STORE) private readonly store: EventStore,
  ) {}

  @Route(ENDPOINTS.figures)
  async figures(@Called() { query, viewer }: Call<At['figures']>): Promise<ResponseOf<At['figures']>> {
    // Read before the rows: the figures are at least this new.
    const position = await this.store.head();
    return { ...shown(await this.read({ query, viewer }, partsOf(query.by))), position };
  }

  /** The list is made by the query that made the number, so it holds exactly what was counted. */
  @Route(ENDPOINTS.figureCases)
  async cases(@Called() { query, viewer }: Call<At['figureCases']>): Promise<ResponseOf<At['figureCases']>> {
    const { period, asOf, measure, by, key, offset, limit } = query;
    const on = lastDayOf(spanOf(period));
    const { title, text, unit } = DICTIONARY[measure as DefinedMeasureId];
    const cell = {
      period,
      areaCode: areaOf(query, viewer),
      asOf: asOf ?? null,
      filters: filtersOf(query),
      measure: measure as DefinedMeasureId,
      by: by ? { breakdown: by, key } : null,
    };
    const { total, rows, items } = await this.queries.execute(new ListBehind(viewer, cell, { offset, limit }));
    const names = by === 'organisation' ? await this.names.organisations([key]) : new Map<string, string>();
    return {
      total,
      rows,
      measureTitle: title,
      definition: text,
      unit,
      keyTitle: by ? keyTitles(by, key, names, on) : null,
      periodTitle: spanTitle(spanOf(period)),
      items: items.map(({ disputeId, code, category, divisionCode, channel, kind, detail, day, knownAt, value }) => ({
        disputeId,
        code,
        category,
        divisionCode,
        divisionName: placeName(divisionCode, on),
        channel: CHANNELS.find((known) => known === channel) ?? null,
        factTitle: FACT_TERMS[kind] ?? kind,
        detailTitle: detail === '' ? null : detailTitle(detail),
        on: day,
        knownAt,
        value,
      })),
    };
  }

  @Route(ENDPOINTS.figureDifference)
  async difference(
    @Called() { query, viewer }: Call<At['figureDifference']>,
  ): Promise<ResponseOf<At['figureDifference']>> {
    const { period, measure, before, after } = query;
    const on = lastDayOf(spanOf(period));
    const { title, text } = DICTIONARY[measure as DefinedMeasureId];
    const cell = {
      period,
      areaCode: areaOf(query, viewer),
      filters: filtersOf(query),
      measure: measure as DefinedMeasureId,
    };
    const found = await this.queries.execute(new CompareKnowledge(viewer, cell, before, after ?? null));
    return {
      measureTitle: title,
      definition: text,
      before: found.before,
      after: found.after,
      changes: found.changes.map(({ change, disputeId, code, divisionCode, value, kind, detail, day, knownAt }) => ({
        change,
        disputeId,
        code,
        divisionName: placeName(divisionCode, on),
        value,
        factTitle: kind === null ? null : (FACT_TERMS[kind] ?? kind),
        detailTitle: detail ? detailTitle(detail) : null,
        on: day,
        knownAt,
      })),
    };
  }

  @Route(ENDPOINTS.figureDefinitions)
  definitions(): ResponseOf<At['figureDefinitions']> {
    return definitions();
  }

  @Route(ENDPOINTS.exportFigures)
  async export(@Called() { query, viewer }: Call<At['exportFigures']>, @Res() response: Response): Promise<void> {
    const { format, period, by = [] } = query;
    const view = shown(await this.read({ query, viewer }, { breakdowns: by }));
    const bytes = format === 'csv' ? csvOf(view) : await xlsxOf(view);
    const type = format === 'csv' ? 'text/csv; charset=utf-8' : XLSX;
    response.set({ 'Content-Type': type, 'Content-Disposition': `attachment; filename="figures-${period}.${format}"` });
    response.end(bytes);
  }

  @Route(ENDPOINTS.board)
  async board(@Called() { query, viewer }: Call<At['board']>): Promise<ResponseOf<At['board']>> {
    const { areaCode, areas, categories, hotPlaces, ages, load, days, ...rest } = await this.queries.execute(
      new GetBoard(viewer, query.area ?? viewer.areaCode),
    );
    return {
      ...rest,
      area: areaCode,
      areas: [...areas],
      categories: [...categories],
      hotPlaces: [...hotPlaces],
      ages: [...ages],
      load: [...load],
      days: [...days],
    };
  }

  private read(
    { query, viewer }: { readonly query: Omit<Call<At['figures']>['query'], 'by'>; readonly viewer: Viewer },
    parts: Pick<FiguresAsked, 'breakdowns' | 'measuresOf'>,
  ): Promise<FiguresView> {
    const { period, asOf, compared } = query;
    return this.queries.execute(
      new GetFigures({
        viewer,
        period,
        areaCode: areaOf(query, viewer),
        asOf: asOf ?? null,
        filters: filtersOf(query),
        ...parts,
        compared: compared === 'true',
      }),
    );
  }
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const placeName = (code: string | null, on: string): string | null => (code === null ? null : divisionNameOn(code, on));
const detailTitle = (detail: string): string => DETAIL_TERMS[detail] ?? keyTitles('rule', detail, new Map(), '');

/** Which breakdowns, and of which measures where that is said. */
function partsOf(
  by: NonNullable<Call<At['figures']>['query']['by']> = [],
): Pick<FiguresAsked, 'breakdowns' | 'measuresOf'> {
  const narrowed = by.flatMap(({ breakdown, measures }) => (measures ? [[breakdown, measures]] : []));
  return {
    breakdowns: by.map(({ breakdown }) => breakdown),
    ...(narrowed.length === 0 ? {} : { measuresOf: Object.fromEntries(narrowed) as FiguresAsked['measuresOf'] }),
  };
}

const titled = (span: Span) => ({ ...span, title: spanTitle(span) });

export type ShownFigures = Omit<ResponseOf<At['figures']>, 'position'>;

function shown(view: FiguresView): ShownFigures {
  const { span, areaCode, asOf, values, rates, durations, litigation, partners, breakdowns, previous, lastYear } = view;
  return {
    span: titled(span),
    area: areaCode,
    areaName: areaCode === null ? '上海市' : divisionNameOn(areaCode, lastDayOf(span)),
    asOf,
    values,
    rates,
    durations,
    litigation: litigation && { ...litigation, bases: [...litigation.bases] },
    partners: partners.map((row) => ({ ...row })),
    breakdowns: breakdowns.map(({ breakdown, rows }) => ({
      breakdown,
      rows: rows.map(({ key, title, values: of }) => ({ key, title, values: { ...of } })),
    })),
    previous: previous && { ...previous, span: titled(previous.span) },
    lastYear: lastYear && { ...lastYear, span: titled(lastYear.span) },
  };
}
