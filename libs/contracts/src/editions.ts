import * as z from 'zod';
import { figurePeriod } from './figures.js';
import { day, divisionCode, freshness, id, longText, text, textOrNull } from './primitives.js';
import { EDITION_KINDS } from './vocabulary.js';

export const GenerateEdition = z
  .strictObject({
    kind: z.enum(EDITION_KINDS).meta({ title: '报表' }),
    period: figurePeriod,
    divisionCode,
    asOf: day('截至日期'),
    corrects: id('所更正的报表').optional(),
    reason: longText(500, '更正原因').optional(),
  })
  .meta({ id: 'GenerateEdition', title: '生成报表' });

export const ConfirmEdition = z
  .strictObject({ explanation: longText(1000, '异常说明').nullish() })
  .meta({ id: 'ConfirmEdition', title: '审核确认' });

export const PublishEdition = z.strictObject({}).meta({ id: 'PublishEdition', title: '发布' });

export const DiscardEdition = z
  .strictObject({ reason: longText(500, '作废原因') })
  .meta({ id: 'DiscardEdition', title: '作废草稿' });

export const EditionQuery = z.strictObject(freshness);

const head = {
  editionId: text,
  kind: z.enum(EDITION_KINDS),
  kindTitle: text,
  title: text,
  period: text,
  periodTitle: text,
  divisionCode: text,
  divisionName: text,
  asOf: text,
  status: z.enum(['draft', 'confirmed', 'published', 'discarded']),
  generatedAt: text,
  publishedAt: textOrNull,
  hash: textOrNull,
  corrects: textOrNull,
  correctedBy: textOrNull,
  anomalies: z.array(z.object({ rule: text, severity: z.enum(['error', 'warning']), text })),
  revision: z.int(),
};

const cursor = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9_-]+$/, '翻页游标无效，请从头读取。')
  .optional();

export const EditionsQuery = z.strictObject({
  ...freshness,
  cursor,
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const Editions = z
  .object({
    items: z.array(z.object(head)),
    /** Of the next, older page; null: there is none. */
    nextCursor: textOrNull,
  })
  .meta({ id: 'Editions', title: '报表列表' });
export type Editions = z.infer<typeof Editions>;

const shown = z.number().nullable();

/** Cells are null where they are small and the reader may not see the cases behind them. */
export const EditionPage = z
  .object({
    ...head,
    explanation: textOrNull,
    reason: textOrNull,
    signature: textOrNull,
    publicKey: textOrNull,
    /** The content is the one that was signed. */
    genuine: z.boolean().nullable(),
    hidden: z.boolean(),
    changes: z.array(z.object({ measure: text, title: text, before: shown, after: shown })),
    values: z.array(
      z.object({
        id: text,
        group: text,
        title: text,
        text,
        unit: text,
        value: shown,
        previous: shown,
        lastYear: shown,
      }),
    ),
    rates: z.array(
      z.object({ id: text, title: text, text, numerator: shown, denominator: shown, rate: z.number().nullable() }),
    ),
    breakdowns: z.array(
      z.object({
        breakdown: text,
        rows: z.array(
          z.object({ key: text, title: text, registered: shown, accepted: shown, concluded: shown, agreed: shown }),
        ),
      }),
    ),
    form: z.array(z.object({ key: text, title: text, cells: z.record(z.string(), shown) })),
    draft: z.array(z.object({ text, measures: z.array(text) })),
  })
  .meta({ id: 'EditionPage', title: '报表' });
export type EditionPage = z.infer<typeof EditionPage>;

export const ExportEditionQuery = z.strictObject({
  ...freshness,
  format: z.enum(['pdf', 'xlsx', 'form', 'json']).meta({ title: '格式', description: 'form 为人民调解工作情况统计表' }),
});

export const CityFeedQuery = z.strictObject({
  cursor,
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

export const CityFeed = z
  .object({
    items: z.array(
      z.object({
        editionId: text,
        kind: z.enum(EDITION_KINDS),
        period: text,
        divisionCode: text,
        asOf: text,
        dictionary: text,
        publishedAt: text,
        hash: text,
        signature: text,
        publicKey: text,
        corrects: textOrNull,
        values: z.record(z.string(), z.number()),
      }),
    ),
    /** Give it back to read on; stays the same while there is nothing new. */
    nextCursor: textOrNull,
  })
  .meta({ id: 'CityFeed', title: '市级平台数据接口' });
