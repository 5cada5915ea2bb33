import * as z from 'zod';
import { divisionCode, freshness, text, textOrNull } from './primitives.js';
import { CHANNELS, FIGURE_DIMENSIONS, FIGURE_MEASURES } from './vocabulary.js';

const wholeNumber = (title: string, least: number, most: number, usual: number) =>
  z.coerce.number().int().min(least).max(most).default(usual).meta({ title });

/** One number of the figures: a measure in a month, perhaps of one row of a breakdown or of one day. */
export const CountedCasesQuery = z
  .strictObject({
    ...freshness,
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份格式应为 YYYY-MM。')
      .meta({ title: '月份' }),
    measure: z.enum(FIGURE_MEASURES).meta({ title: '指标' }),
    area: divisionCode.optional(),
    by: z.enum(FIGURE_DIMENSIONS).optional().meta({ title: '分类维度', description: '与 key 一起使用' }),
    key: z.string().max(100).default('').meta({ title: '分类值', description: '空为未知' }),
    day: z.iso.date('日期格式应为 YYYY-MM-DD，请核对。').optional().meta({ title: '日期', description: '本月的一天' }),
    offset: wholeNumber('起始位置', 0, 1_000_000, 0),
    limit: wholeNumber('每页件数', 1, 200, 50),
  })
  .meta({ id: 'CountedCasesQuery', title: '数字所计案件' });
export type CountedCasesQuery = z.infer<typeof CountedCasesQuery>;

const CountedCase = z
  .object({
    disputeId: text,
    code: text,
    category: text,
    divisionCode: textOrNull,
    divisionName: textOrNull,
    /** null: not routed yet. */
    channel: z.enum(CHANNELS).nullable(),
    /** The day under which it is counted; null for a state at the end of the month. */
    on: textOrNull,
  })
  .meta({ id: 'CountedCase', title: '所计案件' });

/** The cases behind one number; `total` equals the number. Nothing about a person. */
export const CountedCases = z
  .object({
    total: z.int(),
    measureTitle: text,
    definition: text,
    /** Row of the breakdown in words; null for a total. */
    keyTitle: textOrNull,
    items: z.array(CountedCase),
  })
  .meta({ id: 'CountedCases', title: '所计案件列表' });
export type CountedCases = z.infer<typeof CountedCases>;
