import * as z from 'zod';
import { figureParts } from './figure-parts.js';
import { day, divisionCode, freshness, line, searchText, text, textOrNull, YEAR } from './primitives.js';
import {
  BASE_FIGURE_KINDS,
  CATEGORY_NAMES,
  CHANNELS,
  FIGURE_BREAKDOWNS,
  FIGURE_MEASURES,
  INTAKE_SOURCES,
  ORGANISATION_KINDS,
} from './vocabulary.js';

export const figurePeriod = z
  .string()
  .regex(
    new RegExp(`^(${YEAR}(-(Q[1-4]|H[12]|W\\d{2}|\\d{2}))?|${YEAR}-\\d{2}-\\d{2}\\.\\.${YEAR}-\\d{2}-\\d{2})$`),
    '统计期间应为 2026-10、2026-Q3、2026-H1、2026、2026-W45 或 2026-01-01..2026-03-31，年份在 1900 至 2099 之间。',
  )
  .meta({ title: '统计期间', description: '月、季、半年、年、ISO 周或起止日期' });

const scope = {
  ...freshness,
  period: figurePeriod,
  area: divisionCode.optional(),
  asOf: day('截至日期').optional().meta({ description: '只计当日终了时已经知道的；不填为现在所知' }),
  channel: z.enum(CHANNELS).optional(),
  category: z.enum(CATEGORY_NAMES).optional(),
  source: z.enum(INTAKE_SOURCES).optional(),
  organisation: searchText(100, '承办单位').optional(),
  bodyKind: z.enum(ORGANISATION_KINDS).optional().meta({ title: '单位类型' }),
  mediatorKind: searchText(40, '调解员类型').optional(),
};

const breakdowns = z
  .string()
  .max(200)
  .transform((list) => list.split(',').filter(Boolean))
  .pipe(z.array(z.enum(FIGURE_BREAKDOWNS)).max(FIGURE_BREAKDOWNS.length))
  .optional()
  .meta({ title: '分类维度', description: '逗号分隔' });

export const FiguresQuery = z
  .strictObject({
    ...scope,
    by: figureParts,
    compared: z.enum(['true', 'false']).optional().meta({ title: '与上期、上年同期比较' }),
  })
  .meta({ id: 'FiguresQuery', title: '统计查询' });
export type FiguresQuery = z.infer<typeof FiguresQuery>;

const wholeNumber = (title: string, least: number, most: number, usual: number) =>
  z.coerce.number().int().min(least).max(most).default(usual).meta({ title });

export const FigureCasesQuery = z
  .strictObject({
    ...scope,
    measure: z.enum(FIGURE_MEASURES).meta({ title: '指标' }),
    by: z.enum(FIGURE_BREAKDOWNS).optional().meta({ title: '分类维度', description: '与 key 一起使用' }),
    key: searchText(100, '分类值').default('').meta({ description: '空为未知' }),
    offset: wholeNumber('起始位置', 0, 10_000_000, 0),
    limit: wholeNumber('每页件数', 1, 200, 50),
  })
  .meta({ id: 'FigureCasesQuery', title: '数字所计案件查询' });
export type FigureCasesQuery = z.infer<typeof FigureCasesQuery>;

const { asOf: _asked, ...timeless } = scope;
export const FigureDifferenceQuery = z
  .strictObject({
    ...timeless,
    measure: z.enum(FIGURE_MEASURES).meta({ title: '指标' }),
    before: day('当时'),
    after: day('后来').optional().meta({ description: '不填为现在' }),
  })
  .meta({ id: 'FigureDifferenceQuery', title: '两次所知比较' });

const numbers = z.record(z.string(), z.number());
const Rate = z.object({ numerator: z.number(), denominator: z.number(), rate: z.number().nullable() });
const Days = z.object({
  count: z.int(),
  mean: z.number().nullable(),
  median: z.number().nullable(),
  ninetieth: z.number().nullable(),
});
const Span = z.object({ text, kind: text, title: text, start: text, end: text });
const Table = z.object({ span: Span, values: numbers, rates: z.record(z.string(), Rate) });

const Litigation = z.object({
  title: text,
  text,
  version: text,
  source: text,
  suits: z.number().nullable(),
  population: z.number().nullable(),
  rate: z.number().nullable(),
  missing: textOrNull,
  bases: z.array(z.object({ title: text, value: z.number(), source: text })),
});

/** Hand-offs by the body to which they went; each number is a measure under its key. */
const Partner = z.object({
  key: text,
  title: text,
  sent: z.int(),
  accepted: z.int(),
  returned: z.int(),
  objected: z.int(),
  lapsed: z.int(),
  concluded: z.int(),
  days: Days,
});

const BreakdownTable = z.object({
  breakdown: z.enum(FIGURE_BREAKDOWNS),
  rows: z.array(z.object({ key: text, title: text, values: numbers })),
});

/** Figures of any period, area and state of knowledge. Counts only; nothing about a person. */
export const Figures = z
  .object({
    span: Span,
    area: textOrNull,
    areaName: text,
    asOf: textOrNull,
    /** Position of the events the figures are made of. */
    position: text,
    values: numbers,
    rates: z.record(z.string(), Rate),
    durations: z.record(z.string(), Days),
    litigation: Litigation.nullable(),
    partners: z.array(Partner),
    breakdowns: z.array(BreakdownTable),
    previous: Table.nullable(),
    lastYear: Table.nullable(),
  })
  .meta({ id: 'Figures', title: '统计数据' });
export type Figures = z.infer<typeof Figures>;

const Definition = z.object({
  id: text,
  group: text,
  groupTitle: text,
  title: text,
  text,
  unit: textOrNull,
  version: text,
  dateBasis: text,
  source: text,
  numerator: z.array(text),
  denominator: z.array(text),
});

export const FigureDefinitions = z
  .object({
    version: text,
    measures: z.array(Definition),
    rates: z.array(Definition),
    durations: z.array(Definition),
    smallCells: z.object({ least: z.int(), source: text, approver: text }),
  })
  .meta({ id: 'FigureDefinitions', title: '指标口径' });
export type FigureDefinitions = z.infer<typeof FigureDefinitions>;

export const FigureCases = z
  .object({
    /** Equals the number in the cell. */
    total: z.number(),
    rows: z.int(),
    measureTitle: text,
    definition: text,
    unit: text,
    keyTitle: textOrNull,
    periodTitle: text,
    items: z.array(
      z.object({
        disputeId: textOrNull,
        code: textOrNull,
        category: textOrNull,
        divisionCode: textOrNull,
        divisionName: textOrNull,
        channel: z.enum(CHANNELS).nullable(),
        factTitle: text,
        detailTitle: textOrNull,
        on: text,
        knownAt: text,
        value: z.number(),
      }),
    ),
  })
  .meta({ id: 'FigureCases', title: '数字所计案件' });
export type FigureCases = z.infer<typeof FigureCases>;

export const FigureDifference = z
  .object({
    measureTitle: text,
    definition: text,
    before: z.number(),
    after: z.number(),
    changes: z.array(
      z.object({
        change: z.enum(['added', 'removed']),
        disputeId: textOrNull,
        code: textOrNull,
        divisionName: textOrNull,
        value: z.number(),
        factTitle: textOrNull,
        detailTitle: textOrNull,
        on: textOrNull,
        knownAt: textOrNull,
      }),
    ),
  })
  .meta({ id: 'FigureDifference', title: '两次所知的差异' });
export type FigureDifference = z.infer<typeof FigureDifference>;

export const ExportFiguresQuery = z
  .strictObject({
    ...scope,
    by: breakdowns,
    compared: z.enum(['true', 'false']).optional(),
    format: z.enum(['xlsx', 'csv']).meta({ title: '格式' }),
  })
  .meta({ id: 'ExportFiguresQuery', title: '导出统计表' });

export const RecordBaseFigure = z
  .strictObject({
    divisionCode,
    kind: z.enum(BASE_FIGURE_KINDS).meta({ title: '基数' }),
    from: day('起始日期'),
    to: day('截止日期'),
    value: z.number().min(0, '基数不能为负。').max(1e10).meta({ title: '数值' }),
    source: line(200, '来源'),
    approver: line(100, '审定单位'),
  })
  .meta({ id: 'RecordBaseFigure', title: '登记基数' });

export const BoardQuery = z.strictObject({ ...freshness, area: divisionCode.optional() });

const place = { key: text, title: text };
export const Board = z
  .object({
    area: textOrNull,
    areaName: text,
    madeAt: text,
    period: text,
    open: z.int(),
    overdue: z.int(),
    unsigned: z.int(),
    registered: z.int(),
    closed: z.int(),
    registeredToday: z.int(),
    /** Shanghai day of `registeredToday`. */
    today: text,
    /** The period before, with which categories are compared. */
    before: text,
    intense: z.int(),
    groups: z.int(),
    repeated: z.int(),
    areas: z.array(
      z.object({
        ...place,
        open: z.int(),
        overdue: z.int(),
        unsigned: z.int(),
        registered: z.int(),
        intense: z.int(),
      }),
    ),
    categories: z.array(z.object({ ...place, count: z.int(), before: z.int() })),
    hotPlaces: z.array(z.object({ ...place, count: z.int(), category: text })),
    ages: z.array(z.object({ ...place, count: z.int() })),
    load: z.array(z.object({ ...place, open: z.int(), mediators: z.int() })),
    team: z.object({ mediators: z.int(), withoutCase: z.int(), median: z.int(), most: z.int() }),
    days: z.array(z.object({ day: text, registered: z.int(), closed: z.int() })),
  })
  .meta({ id: 'Board', title: '驾驶舱' });
export type Board = z.infer<typeof Board>;

export const PublicFiguresQuery = z.strictObject({
  area: divisionCode,
  year: z.coerce.number().int().min(2000).max(2100).optional().meta({ title: '年度' }),
});

const shown = z.int().nullable().meta({ description: '空：数字较小，不公开' });
const ShownTable = z.object({ total: shown, rows: z.array(z.object({ ...place, count: shown })) });
export const PublicFigures = z
  .object({
    area: text,
    name: text,
    year: z.int(),
    years: z.array(z.int()),
    asOf: text,
    publishedAt: text,
    hash: text,
    signature: text,
    publicKey: text,
    registered: shown,
    accepted: shown,
    concluded: shown,
    agreed: shown,
    closed: shown,
    category: ShownTable,
    channel: ShownTable,
    hiddenBelow: z.int(),
    rule: text,
  })
  .meta({ id: 'PublicFigures', title: '年度公示数据' });
export type PublicFigures = z.infer<typeof PublicFigures>;
