import * as z from 'zod';

/**
 * Texts that people type. Refused: control characters (U+0001 marks sealed texts, so it must never come in), characters
 * that turn the reading direction, and broken surrogate pairs. Line breaks and tabs are allowed in long texts only.
 */
const LINE = /^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]*$/u;
const LONG_TEXT = /^(?:[\t\n\r]|[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069])*$/u;
const CONTROL = '含有不可见的控制字符，请删除后重新输入。';

/** One line of 1 to `max` characters. */
export const line = (max: number, title: string) =>
  z
    .string()
    .trim()
    .min(1, '不能为空，请填写。')
    .max(max, `不能超过 ${max} 个字，请缩短。`)
    .regex(LINE, CONTROL)
    .meta({ title });

/** Several lines of 1 to `max` characters. */
export const longText = (max: number, title: string) =>
  z
    .string()
    .trim()
    .min(1, '不能为空，请填写。')
    .max(max, `不能超过 ${max} 个字，请缩短。`)
    .regex(LONG_TEXT, CONTROL)
    .meta({ title });

/** Ids of this system and of accounts: no character with a meaning in a path or a stream name. */
export const id = (title: string) =>
  z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/, '编号格式不正确，请从列表中选择。')
    .meta({ title });

/**
 * Years of the cases and rules of this system; any other is a slip of the pen. Year 0 is none for PostgreSQL, and what is counted
 * from the end of year 9999 is none for anybody.
 */
export const YEAR = '(?:19|20)\\d{2}';
const IN_REACH = new RegExp(`^${YEAR}-`);
const inReach = (text: string): boolean => IN_REACH.test(text);
const OUT_OF_REACH = '年份应在 1900 至 2099 之间，请核对。';

/** Day in Shanghai, `YYYY-MM-DD`. */
export const day = (title: string) =>
  z.iso.date('日期格式应为 YYYY-MM-DD，请核对。').refine(inReach, OUT_OF_REACH).meta({ title });

/** ISO 8601 instant with an offset or `Z`. */
export const instant = (title: string) =>
  z.iso
    .datetime({ offset: true, error: '时间格式应为 ISO 8601（含时区），请核对。' })
    .refine(inReach, OUT_OF_REACH)
    .meta({ title });

/** A word to look for: one line, or nothing. */
export const searchText = (max: number, title: string) =>
  z.string().trim().max(max).regex(LINE, CONTROL).meta({ title });

/** Yuan with at most two decimals. */
export const amount = (title: string) =>
  z
    .number()
    .min(0, '金额不能为负。')
    .max(1e13, '金额过大，请核对。')
    .refine((yuan) => Math.abs(yuan * 100 - Math.round(yuan * 100)) < 1e-3, '金额最多两位小数。')
    .meta({ title, description: '单位：人民币元' });

/** Statistical division code: city 2 or 4, district 6, street 9, community 12 digits. */
export const divisionCode = z
  .string()
  .regex(/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/, '区划代码应为 2、4、6、9 或 12 位数字。')
  .meta({ title: '区划代码' });

/** Global position of the event store, as commands answer it. */
export const position = z
  .string()
  .regex(/^\d{1,20}(\/\d{1,20})?$/, 'position 应为命令返回的位置，请原样填写。')
  .meta({ title: '位置' });

/** Queries wait until their view has seen this position (design.md 3.7). */
export const freshness = { atLeast: position.optional() };

/** A text from a view. Not checked again: what is stored stays readable. */
export const text = z.string();
export const textOrNull = z.string().nullable();
