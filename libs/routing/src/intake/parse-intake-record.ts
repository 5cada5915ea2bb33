import { CATEGORY_NAMES, divisionSpans, INTAKE_FLAGS, INTAKE_SOURCES } from '@libs/reference';
import type * as z from 'zod';
import { IntakeRecord, TEXT_LIMITS, type IntakeRecordInput } from './intake-record.js';

/** Stable codes of what is wrong with a row. */
export type IntakeProblemCode =
  | 'INTAKE_NOT_A_RECORD'
  | 'INTAKE_FIELD_MISSING'
  | 'INTAKE_FIELD_INVALID'
  | 'INTAKE_CATEGORY_UNKNOWN'
  | 'INTAKE_SOURCE_UNKNOWN'
  | 'INTAKE_FLAG_UNKNOWN'
  | 'INTAKE_NAME_INVALID'
  | 'INTAKE_TEXT_TOO_LONG'
  | 'INTAKE_CONTROL_CHARACTERS'
  | 'INTAKE_DATE_IN_FUTURE'
  | 'INTAKE_DATE_INVALID'
  | 'INTAKE_DIVISION_UNKNOWN';

export interface IntakeProblem {
  readonly code: IntakeProblemCode;
  /** Path of the field, for example `parties[0].name`; empty for the row itself. */
  readonly field: string;
  /** Chinese, says what to do; never repeats the value, which may be personal. */
  readonly message: string;
}

export type IntakeParsed =
  | { readonly ok: true; readonly record: IntakeRecord }
  | { readonly ok: false; readonly problems: readonly IntakeProblem[] };

/**
 * Parses one decoded row. `now` (ISO instant or date) is the day against which dates in the future are refused.
 * Never throws; broken JSON is the caller's to report.
 */
export function parseIntakeRecord(raw: unknown, now: string): IntakeParsed {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    return failed([problem('INTAKE_NOT_A_RECORD', '', '这一行不是一条登记记录，应为一个 JSON 对象。')]);
  }
  const controls = controlCharacters(raw, '', 0);
  if (controls.length > 0) return failed(controls);
  const parsed = IntakeRecord.safeParse(raw);
  if (!parsed.success) return failed(parsed.error.issues.map((issue) => describe(issue, raw)));
  const problems = [...dateProblems(parsed.data, now), ...divisionProblems(parsed.data)];
  return problems.length > 0 ? failed(problems) : { ok: true, record: parsed.data };
}

/** Builds a record from known-good parts, filling what is absent; throws a ZodError on bad input. */
export const intakeRecord = (input: IntakeRecordInput): IntakeRecord => IntakeRecord.parse(input);

const failed = (problems: readonly IntakeProblem[]): IntakeParsed => ({ ok: false, problems });

const problem = (code: IntakeProblemCode, field: string, message: string): IntakeProblem => ({ code, field, message });

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part)),
    '',
  );

const valueAt = (raw: object, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined), raw);

function describe(issue: z.core.$ZodIssue, raw: object): IntakeProblem {
  const field = pathOf(issue.path);
  const value = valueAt(raw, issue.path);
  if (value === undefined || value === null || (issue.code === 'too_small' && issue.origin === 'string')) {
    return problem('INTAKE_FIELD_MISSING', field, `缺少必填项“${field}”，请补充。`);
  }
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return problem('INTAKE_TEXT_TOO_LONG', field, `“${field}”超过 ${String(issue.maximum)} 字，请缩短后重新提交。`);
  }
  const known = unknownTerm(field);
  if (known) return known;
  const rule =
    issue.code === 'invalid_value' ? `应为下列之一：${issue.values.join('、')}` : '的类型或格式不正确，请核对';
  return problem('INTAKE_FIELD_INVALID', field, `“${field}”${rule}。`);
}

function unknownTerm(field: string): IntakeProblem | undefined {
  if (field === 'category') {
    return problem(
      'INTAKE_CATEGORY_UNKNOWN',
      field,
      `纠纷类别应为统计表 ${CATEGORY_NAMES.length} 类之一：${CATEGORY_NAMES.join('、')}。`,
    );
  }
  if (field === 'intake_source') {
    return problem('INTAKE_SOURCE_UNKNOWN', field, `案件来源应为：${INTAKE_SOURCES.join('、')}；不知道时留空。`);
  }
  if (field.startsWith('flags[')) {
    return problem('INTAKE_FLAG_UNKNOWN', field, `情形标记应从下列中选择：${INTAKE_FLAGS.join('、')}。`);
  }
  if (/^(reporter|parties\[\d+\]\.name)$/.test(field)) {
    return problem('INTAKE_NAME_INVALID', field, '姓名或名称含有不允许的符号，请只填姓名或名称本身。');
  }
  return undefined;
}

/** C0 (but tab and line ends), DEL, C1, lone surrogates and marks that turn the direction of text. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/u;
const DEEPEST = 6;

/** `handling` and other foreign members are not looked at: only members of the record are ever stored. */
function controlCharacters(value: unknown, field: string, depth: number): readonly IntakeProblem[] {
  if (typeof value === 'string') {
    return FORBIDDEN.test(value.slice(0, TEXT_LIMITS.facts + 1))
      ? [problem('INTAKE_CONTROL_CHARACTERS', field, `“${field}”含有控制字符，请删除后重新提交。`)]
      : [];
  }
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  if (Array.isArray(value)) {
    return value.slice(0, 1_000).flatMap((each, at) => controlCharacters(each, `${field}[${at}]`, depth + 1));
  }
  const members = depth === 0 ? Object.keys(IntakeRecord.shape) : Object.keys(value);
  return members.flatMap((key) =>
    controlCharacters(Reflect.get(value, key), field ? `${field}.${key}` : key, depth + 1),
  );
}

const future = (field: string): IntakeProblem =>
  problem('INTAKE_DATE_IN_FUTURE', field, `“${field}”晚于今天，请核对日期。`);

function dateProblems(record: IntakeRecord, now: string): readonly IntakeProblem[] {
  const problems: IntakeProblem[] = [];
  const today = shanghaiDay(now);
  if (record.requested_at !== null) {
    const requested = shanghaiDay(record.requested_at);
    if (requested === undefined) {
      problems.push(
        problem('INTAKE_DATE_INVALID', 'requested_at', '“requested_at”不是有效日期，请按 2026-03-01 的样式填写。'),
      );
    } else if (today !== undefined && requested > today) problems.push(future('requested_at'));
  }
  if (record.year !== null && today !== undefined && record.year > Number(today.slice(0, 4)))
    problems.push(future('year'));
  return problems;
}

const DAY_MS = 86_400_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** The calendar day in Shanghai (UTC+8, no summer time) of a date or an instant; undefined when there is no such day. */
function shanghaiDay(text: string): string | undefined {
  const date = text.slice(0, 10);
  const midnight = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== date) return undefined;
  if (text.length === 10) return date;
  const zoned = /(Z|[+-]\d{2}:\d{2})$/.test(text);
  const instant = Date.parse(zoned ? text : `${text}+08:00`);
  if (Number.isNaN(instant) || Math.abs(instant - midnight) > 2 * DAY_MS) return undefined;
  return new Date(instant + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** A code that begins with Shanghai's 31 must be in a published table, today's or an earlier one. */
const divisionProblems = (record: IntakeRecord): readonly IntakeProblem[] =>
  record.division_code?.startsWith('31') && divisionSpans(record.division_code).length === 0
    ? [problem('INTAKE_DIVISION_UNKNOWN', 'division_code', '区划代码不在上海市区划表内，请从列表中选择。')]
    : [];
