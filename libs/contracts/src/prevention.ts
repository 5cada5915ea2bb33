import * as z from 'zod';
import { lateEntry } from './common.js';
import { day, divisionCode, freshness, line, longText, text, textOrNull, YEAR } from './primitives.js';
import { RegisterDispute } from './register-dispute.js';
import { AVERTED_KINDS, CATEGORY_NAMES, INTAKE_FLAGS, SCREENING_TOPICS } from './vocabulary.js';

const count = (title: string) => z.int().min(0, '不能为负。').max(1_000_000, '数字过大，请核对。').meta({ title });

const FindingInput = z
  .strictObject({
    category: z.enum(CATEGORY_NAMES).meta({ title: '纠纷类别' }),
    flags: z.array(z.enum(INTAKE_FLAGS)).max(INTAKE_FLAGS.length).default([]).meta({ title: '情形标记' }),
    text: longText(2_000, '线索内容'),
    reporter: line(100, '报告人')
      .nullish()
      .meta({ title: '报告人', description: '严格保密，仅负责人可查看（反家庭暴力法第十四条；信访工作条例第三十条）' }),
  })
  .meta({ id: 'FindingInput', title: '线索' });

const AvertedInput = z
  .strictObject({
    kind: z.enum(AVERTED_KINDS).meta({ title: '防止事项' }),
    cases: count('件数'),
    people: count('人数'),
  })
  .meta({ id: 'AvertedInput', title: '防止事项' });

export const RecordScreening = z
  .strictObject({
    divisionCode: divisionCode.meta({ title: '排查区域' }),
    from: day('排查起始日期'),
    to: day('排查结束日期'),
    topics: z.array(z.enum(SCREENING_TOPICS)).min(1, '请至少选择一项排查内容。').max(SCREENING_TOPICS.length),
    found: count('排查纠纷数'),
    prevented: count('预防纠纷数'),
    averted: z.array(AvertedInput).max(AVERTED_KINDS.length).default([]).meta({ title: '防止事项' }),
    findings: z.array(FindingInput).max(100, '一次最多登记 100 条线索。').default([]).meta({ title: '线索' }),
    ...lateEntry,
  })
  .meta({ id: 'RecordScreening', title: '登记排查' });

export const ScreeningsQuery = z.strictObject({
  ...freshness,
  from: day('自').optional(),
  to: day('至').optional(),
});

const Screening = z
  .object({
    screeningId: text,
    organisationId: text,
    divisionCode: text,
    from: text,
    to: text,
    topics: z.array(text),
    found: z.int(),
    prevented: z.int(),
    averted: z.array(z.object({ kind: text, cases: z.int(), people: z.int() })),
    findings: z.array(
      z.object({
        findingId: text,
        category: text,
        flags: z.array(text),
        text,
        reported: z.boolean().meta({ description: '有人报告；姓名不在此显示' }),
      }),
    ),
    disputeIds: z.array(text).meta({ description: '由此登记的纠纷' }),
    recordedAt: text,
    revision: z.int(),
  })
  .meta({ id: 'Screening', title: '排查记录' });

export const Screenings = z.object({ items: z.array(Screening) }).meta({ id: 'Screenings', title: '排查记录列表' });

export const Reporters = z
  .object({ items: z.array(z.object({ findingId: text, reporter: text })) })
  .meta({ id: 'Reporters', title: '报告人' });

export const RegisterFromScreening = z
  .strictObject(RegisterDispute.omit({ source: true, sourceOrderNo: true, reporter: true }).shape)
  .meta({ id: 'RegisterFromScreening', title: '由排查登记纠纷' });

export const RecordConversion = z
  .strictObject({
    on: day('转化日期'),
    caseNo: line(100, '刑事案件编号').nullish(),
    note: longText(2_000, '说明').nullish(),
    ...lateEntry,
  })
  .meta({ id: 'RecordConversion', title: '登记民转刑' });

export const PreventionMonth = z
  .object({
    month: text,
    area: textOrNull,
    screenings: z.int().meta({ title: '排查次数' }),
    found: z.int().meta({ title: '排查纠纷' }),
    prevented: z.int().meta({ title: '预防纠纷' }),
    conversions: z.int().meta({ title: '民转刑' }),
    averted: z.array(z.object({ kind: text, title: text, cases: z.int(), people: z.int() })),
  })
  .meta({ id: 'PreventionMonth', title: '预防数据' });

export const PreventionMonthQuery = z.strictObject({
  ...freshness,
  month: z
    .string()
    .regex(new RegExp(`^${YEAR}-(0[1-9]|1[0-2])$`), '月份格式应为 YYYY-MM，年份在 1900 至 2099 之间。')
    .meta({ title: '月份' }),
  area: divisionCode.optional(),
});
