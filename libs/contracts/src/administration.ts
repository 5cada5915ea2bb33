import * as z from 'zod';
import { nextCursor, page } from './common.js';
import { day, divisionCode, freshness, id, instant, line, searchText, text, textOrNull } from './primitives.js';
import { ROLES } from './vocabulary.js';

const SIGNING_ROLES = ROLES.filter((role) => role !== 'party' && role !== 'system');

export const ACCOUNT_STATES = ['active', 'disabled', 'pending', 'locked'] as const;

export const AccountsQuery = z.strictObject({
  ...freshness,
  text: searchText(50, '用户名或名称').optional(),
  role: z.enum(ROLES).optional(),
  state: z.enum(ACCOUNT_STATES).optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const AccountItem = z
  .object({
    accountId: text,
    username: text,
    displayName: text,
    role: z.enum(ROLES),
    roleTitle: text,
    organisationId: textOrNull,
    organisationName: textOrNull,
    mediatorId: textOrNull,
    areaCode: textOrNull,
    areaName: textOrNull,
    state: z.enum(ACCOUNT_STATES),
    lockedUntil: textOrNull,
    createdAt: text,
  })
  .meta({ id: 'AccountItem', title: '账号' });
export type AccountItem = z.infer<typeof AccountItem>;

export const AccountList = z
  .object({ items: z.array(AccountItem), total: z.int() })
  .meta({ id: 'AccountList', title: '账号列表' });

const scope = {
  displayName: line(50, '名称'),
  organisationId: id('所属机构').nullish(),
  areaCode: divisionCode.nullish().meta({ title: '管辖区域' }),
};

export const CreateAccount = z
  .strictObject({
    username: id('用户名'),
    role: z.enum(SIGNING_ROLES as [string, ...string[]]).meta({ title: '角色' }),
    mediatorId: id('调解员').nullish(),
    ...scope,
  })
  .meta({ id: 'CreateAccount', title: '建立账号' });

export const ChangeAccount = z.strictObject(scope).meta({ id: 'ChangeAccount', title: '修改账号' });

export const DisableAccount = z
  .strictObject({ reason: line(200, '停用理由') })
  .meta({ id: 'DisableAccount', title: '停用账号' });

export const NoBody = z.strictObject({}).meta({ id: 'NoBody', title: '无内容' });

export const AccountAnswer = z
  .object({
    accountId: text,
    /** Made by the program, shown once; null when the same request was answered before. */
    password: textOrNull,
  })
  .meta({ id: 'AccountAnswer', title: '账号办理结果' });

export const ChangePassword = z
  .strictObject({
    current: z.string().min(1, '请输入现在的密码。').max(200).meta({ title: '现在的密码' }),
    next: z.string().min(8, '密码至少 8 个字符。').max(200, '密码不能超过 200 个字符。').meta({ title: '新密码' }),
  })
  .meta({ id: 'ChangePassword', title: '修改密码' });

const readings = {
  username: id('用户名').optional(),
  code: z
    .string()
    .regex(/^[A-Za-z]{1,2}(-[A-Za-z0-9-]{0,40})?$/, '案件编号格式应类似 LD-310109-2026-000123。')
    .optional(),
  from: day('自').optional(),
  to: day('至').optional(),
};

export const ReadingsQuery = z.strictObject({
  ...freshness,
  ...page,
  ...readings,
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const Reading = z
  .object({
    readId: text,
    readAt: text,
    username: text,
    displayName: text,
    roleTitle: text,
    organisationName: textOrNull,
    code: textOrNull,
    recordId: text,
    endpoint: text,
    endpointTitle: text,
  })
  .meta({ id: 'Reading', title: '查阅记录' });

export const ReadingList = z
  .object({ items: z.array(Reading), nextCursor })
  .meta({ id: 'ReadingList', title: '查阅记录' });

export const ReadingsExportQuery = z.strictObject({ ...freshness, ...readings });

export const SecurityActsQuery = z.strictObject({ ...freshness, before: instant('此前').optional() });

export const SecurityActs = z
  .object({
    items: z.array(
      z
        .object({
          at: text,
          by: text,
          act: text,
          actTitle: text,
          subject: textOrNull,
          detail: textOrNull,
        })
        .meta({ id: 'SecurityAct', title: '管理操作' }),
    ),
  })
  .meta({ id: 'SecurityActs', title: '管理操作记录' });

/** Reading the whole log takes its time: it goes on when the page is left. */
export const LogVerification = z
  .object({
    status: z.enum(['never', 'running', 'intact', 'broken', 'failed']),
    startedAt: textOrNull,
    finishedAt: textOrNull,
    checked: z.int(),
    total: z.int().nullable(),
    streams: z.int(),
    head: textOrNull,
    fault: z
      .object({ position: text, stream: text, revision: z.int(), eventId: text, reason: text, words: text })
      .nullable(),
  })
  .meta({ id: 'LogVerification', title: '完整性核验' });
export type LogVerification = z.infer<typeof LogVerification>;
