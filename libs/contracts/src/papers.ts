import * as z from 'zod';
import { lateEntry } from './common.js';
import { AtLeastQuery } from './dispute-views.js';
import { day, line, longText, text, textOrNull } from './primitives.js';

const MOST_TEMPLATE_CHARACTERS = 40_000;
/** Base64 of 700 kB; the body limit is 1 MB. */
const MOST_DOCX_CHARACTERS = 940_000;

const inputs = z
  .record(z.string().max(20), z.string().max(10_000))
  .meta({ title: '填写内容', description: '字段名和填写的文字；可填的字段见文书列表的 inputs' });

export const IssuePaper = z
  .strictObject({ kind: line(40, '文书种类'), inputs: inputs.optional(), ...lateEntry })
  .meta({ id: 'IssuePaper', title: '制作文书' });

/** A preview is read with a POST: what was typed must not stand in an address. */
export const PreviewPaper = z
  .strictObject({
    kind: line(40, '文书种类'),
    format: z.enum(['pdf', 'docx']).default('pdf').meta({ title: '格式' }),
    inputs: inputs.optional(),
  })
  .meta({ id: 'PreviewPaper', title: '预览文书' });

export const PaperFileQuery = AtLeastQuery.extend({
  format: z.enum(['pdf', 'docx']).default('pdf').meta({ title: '格式' }),
});

const Missing = z.array(text).meta({ title: '缺项', description: '案件中没有、在文书上留空待填的字段' });

const PaperKind = z
  .object({
    kind: text,
    title: text,
    group: z.enum(['people', 'notice', 'court', 'administrative', 'dossier']),
    groupTitle: text,
    basis: text.meta({ title: '依据' }),
    version: z.int().meta({ title: '模板版本' }),
    fits: z.boolean().meta({ title: '案件已到该文书所述的阶段' }),
    mediatorsOnly: z.boolean(),
    mayMake: z.boolean(),
    missing: Missing,
    inputs: z.array(z.object({ name: text, kind: z.enum(['line', 'text']) })),
  })
  .meta({ id: 'PaperKind', title: '可制作的文书' });

const IssuedPaper = z
  .object({
    paperId: text,
    kind: text,
    title: text,
    version: z.int().meta({ title: '模板版本' }),
    revision: z.int().meta({ title: '案件第几号记录' }),
    issuedAt: text,
    issuedByName: textOrNull,
    pages: z.int(),
    hash: text.meta({ title: 'PDF 的 SHA-256' }),
    missing: Missing,
    mediatorsOnly: z.boolean(),
    mayRead: z.boolean(),
  })
  .meta({ id: 'IssuedPaper', title: '已制作的文书' });

export const Papers = z
  .object({
    kinds: z.array(PaperKind),
    issued: z.array(IssuedPaper),
    dossier: z.object({
      fileNo: textOrNull,
      items: z.array(z.object({ item: text, present: z.boolean(), required: z.boolean() })),
    }),
  })
  .meta({ id: 'Papers', title: '案件文书' });
export type Papers = z.infer<typeof Papers>;

export const ReplacePaperTemplate = z
  .strictObject({
    text: longText(MOST_TEMPLATE_CHARACTERS, '模板内容'),
    validFrom: day('启用日期'),
    approvedBy: line(100, '批准单位或文件'),
    note: line(200, '说明').nullish(),
    ...lateEntry,
  })
  .meta({ id: 'ReplacePaperTemplate', title: '更换文书模板' });

/** One of the two. */
export const TryPaperTemplate = z
  .strictObject({
    text: longText(MOST_TEMPLATE_CHARACTERS, '模板内容').optional(),
    docx: z
      .base64('Word 文件应以 Base64 编码。')
      .max(MOST_DOCX_CHARACTERS, '文件过大：最多 700 KB。')
      .optional()
      .meta({ title: 'Word 文件（Base64）' }),
  })
  .refine(({ text: typed, docx }) => (typed === undefined) !== (docx === undefined), {
    error: '请填写模板内容或上传 Word 文件，二者取一。',
    path: ['text'],
  })
  .meta({ id: 'TryPaperTemplate', title: '检查文书模板' });

export const TriedPaperTemplate = z
  .object({
    text: text.meta({ title: '模板内容', description: '上传 Word 文件时为读出的内容' }),
    problems: z.array(z.object({ line: z.int(), text })),
    pdf: textOrNull.meta({ title: '样张（Base64）', description: '以字段名代替内容；有问题时没有' }),
  })
  .meta({ id: 'TriedPaperTemplate', title: '模板检查结果' });

const summary = {
  kind: text,
  title: text,
  groupTitle: text,
  basis: text,
  version: z.int().meta({ title: '今日使用的版本' }),
  versions: z.int().meta({ title: '版本数' }),
};

export const PaperTemplates = z
  .object({ items: z.array(z.object(summary)) })
  .meta({ id: 'PaperTemplates', title: '文书模板' });

export const PaperTemplate = z
  .object({
    ...summary,
    history: z.array(
      z.object({
        version: z.int(),
        text,
        validFrom: textOrNull,
        approvedBy: textOrNull,
        note: textOrNull,
      }),
    ),
    fields: z.array(z.object({ name: text, input: z.boolean(), mediatorsOnly: z.boolean() })),
    lists: z.array(z.object({ name: text, fields: z.array(text) })),
  })
  .meta({ id: 'PaperTemplate', title: '文书模板及其版本' });
export type PaperTemplate = z.infer<typeof PaperTemplate>;
