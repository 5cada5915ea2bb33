import {
  DEFINED_MEASURE_IDS,
  DICTIONARY,
  DICTIONARY_VERSION,
  DURATION_IDS,
  DURATIONS,
  RATE_IDS,
  RATES,
} from '@libs/statistics';
import { plainCell } from '@platform/documents';
import { stringify } from 'csv-stringify/sync';
import type { ShownFigures } from '../figures.controller.js';
import { type Sheet, workbook } from './workbook.js';

type Line = readonly (string | number | null)[];

const BREAKDOWN_TITLES: Readonly<Record<string, string>> = {
  channel: '渠道',
  category: '类别',
  source: '来源',
  area: '地区',
  organisation: '单位',
  bodyKind: '单位类型',
  mediatorKind: '调解员类型',
  mediator: '调解员',
  age: '在办时长',
  detail: '情形',
  rule: '期限与目的',
  day: '日',
  month: '月',
};

const percent = (rate: number | null): string => (rate === null ? '—' : `${(rate * 100).toFixed(1)}%`);

/** The tables of a page of figures, each with its base and its definition. */
function sheetsOf(view: ShownFigures): readonly Sheet[] {
  const head = [
    view.areaName,
    view.span.title,
    `截至 ${view.asOf ?? '现在'}所知`,
    `口径版本 ${DICTIONARY_VERSION}`,
  ].join('　');
  const measures: Sheet = {
    name: '指标',
    title: head,
    head: ['指标', '单位', '本期', '上期', '上年同期', '口径', '日期依据'],
    rows: DEFINED_MEASURE_IDS.map((id): Line => {
      const { title, unit, text, dateBasis } = DICTIONARY[id];
      const of = (table: ShownFigures['previous']): number | null => table?.values[id] ?? null;
      return [title, unit, view.values[id] ?? 0, of(view.previous), of(view.lastYear), text, dateBasis];
    }),
  };
  const rates: Sheet = {
    name: '比率',
    title: head,
    head: ['比率', '分子', '分母', '本期', '口径'],
    rows: RATE_IDS.map((id): Line => {
      const { numerator = 0, denominator = 0, rate = null } = view.rates[id] ?? {};
      return [RATES[id].title, numerator, denominator, percent(rate), RATES[id].text];
    }),
  };
  const tables = view.breakdowns.map(({ breakdown, rows }): Sheet => {
    const used = DEFINED_MEASURE_IDS.filter((id) => rows.some(({ values }) => (values[id] ?? 0) !== 0));
    return {
      name: `按${BREAKDOWN_TITLES[breakdown] ?? breakdown}`,
      title: head,
      head: [BREAKDOWN_TITLES[breakdown] ?? breakdown, ...used.map((id) => DICTIONARY[id].title)],
      rows: rows.map(({ title, values }): Line => [title, ...used.map((id) => values[id] ?? 0)]),
    };
  });
  const days: Sheet = {
    name: '用时',
    title: head,
    head: ['用时（日）', '平均', '中位数', '九成以内', '件数', '口径'],
    rows: DURATION_IDS.map((id): Line => {
      const { mean = null, median = null, ninetieth = null, count = 0 } = view.durations[id] ?? {};
      return [DURATIONS[id].title, mean, median, ninetieth, count, DURATIONS[id].text];
    }),
  };
  const partners: Sheet = {
    name: '协作单位',
    title: head,
    head: ['接收单位', '发出', '接收', '退回', '异议', '失效', '办结', '接收用时中位数（日）'],
    rows: view.partners.map(({ title, sent, accepted, returned, objected, lapsed, concluded, days: of }): Line => [
      title,
      sent,
      accepted,
      returned,
      objected,
      lapsed,
      concluded,
      of.median,
    ]),
  };
  return [measures, rates, days, partners, ...tables];
}

export const xlsxOf = (view: ShownFigures): Promise<Buffer> => workbook(sheetsOf(view));

/** All tables below each other, with a byte order mark so that Excel reads the Chinese. */
export function csvOf(view: ShownFigures): string {
  const lines = sheetsOf(view).flatMap(({ name, title, head, rows }) => [[name, title], head, ...rows, []]);
  return stringify(
    lines.map((line) => line.map((cell) => (typeof cell === 'string' ? plainCell(cell) : cell))),
    { bom: true },
  );
}
