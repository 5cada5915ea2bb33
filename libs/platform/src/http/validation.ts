import * as z from 'zod';
import { DomainError } from '../messaging/index.js';

export interface FieldError {
  /** Path of the field, for example `parties[0].phone`. */
  readonly field: string;
  readonly detail: string;
}

const MAX_REPORTED = 50;
const chinese = z.locales.zhCN();

/**
 * @param value what came in; never quoted in the error
 * @throws DomainError `INVALID_INPUT` with the first wrong field in `field` and all of them in `errors`
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value, { error: wordsFor });
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.flatMap(fieldErrors).slice(0, MAX_REPORTED);
  const [first] = errors;
  const detail = first ? `${first.field ? `${first.field}：` : ''}${first.detail}` : '提交的内容有误，请核对。';
  throw new DomainError('invalid', 'INVALID_INPUT', detail, {
    ...(first ? { field: first.field } : {}),
    extra: { errors },
  });
}

/** Texts for what the schema itself has no words for. */
const wordsFor: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined) return '必须填写。';
  if (issue.code === 'invalid_type' && issue.expected === 'undefined') return '此处不应提交内容，请删去后重试。';
  if (issue.code === 'invalid_value') return `只能是：${issue.values.map(String).join('、')}。`;
  return chinese.localeError(issue);
};

function fieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  const path = pathOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: join(path, shown(key)), detail: '没有这个字段，请删除或检查拼写。' }));
  }
  return [{ field: path, detail: issue.message }];
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : join(text, String(step))),
    '',
  );
}

const join = (path: string, step: string): string => (path === '' ? step : `${path}.${step}`);

/** A key is the sender's text too: shown only while it looks like a name. */
const shown = (key: string): string => (/^[A-Za-z_][A-Za-z0-9_]{0,39}$/.test(key) ? key : '?');
