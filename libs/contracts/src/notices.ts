import * as z from 'zod';
import { lateEntry } from './common.js';
import { freshness, instant, line, position, text, textOrNull } from './primitives.js';
import { JOB_QUEUES, NOTICE_CHANNELS } from './vocabulary.js';

export const NoticesQuery = z.strictObject({
  ...freshness,
  /** Where the page before ended: moment and id of its last notice. */
  before: instant('此前').optional(),
  beforeId: z.uuid('编号格式不正确，请重新打开列表。').optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

export const Notice = z
  .object({
    noticeId: text,
    kind: text,
    title: text,
    text,
    templateVersion: z.int(),
    parameters: z
      .record(z.string(), text)
      .meta({ description: '模板所用的编号、日期和词语，供其他语言的界面按同一模板表述' }),
    disputeId: text,
    createdAt: text,
    readAt: textOrNull,
  })
  .meta({ id: 'Notice', title: '通知' });
export type Notice = z.infer<typeof Notice>;

export const Notices = z.object({ items: z.array(Notice), unread: z.int() }).meta({ id: 'Notices', title: '我的通知' });
export type Notices = z.infer<typeof Notices>;

export const UnreadNotices = z.object({ unread: z.int() }).meta({ id: 'UnreadNotices', title: '未读通知数' });

export const ReadNotice = z.strictObject({ ...lateEntry }).meta({ id: 'ReadNotice', title: '标记已读' });

const clockTime = (title: string) =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间格式应为 HH:MM。')
    .meta({ title });

export const NoticeSettings = z
  .object({
    email: textOrNull,
    phone: textOrNull,
    wechat: textOrNull,
    channels: z.array(z.enum(NOTICE_CHANNELS)),
    quietFrom: text,
    quietUntil: text,
    /** What this installation can send over. */
    available: z.array(z.enum(NOTICE_CHANNELS)),
    /** Ed25519 key (`whpk_`) by which a receiver checks the signature of webhooks and gateways (Standard Webhooks 1.0). */
    signedWith: textOrNull,
  })
  .meta({ id: 'NoticeSettings', title: '通知设置' });
export type NoticeSettings = z.infer<typeof NoticeSettings>;

export const ChangeNoticeSettings = z
  .strictObject({
    email: z.email('邮箱格式不正确，请核对。').max(200).nullable().meta({ title: '邮箱' }),
    phone: z
      .string()
      .regex(/^1\d{10}$/, '手机号码应为 11 位，请核对。')
      .nullable()
      .default(null)
      .meta({ title: '手机号码' }),
    wechat: line(64, '企业微信或政务微信成员账号').nullable().default(null),
    channels: z.array(z.enum(NOTICE_CHANNELS)).max(4).meta({ title: '通知方式' }),
    quietFrom: clockTime('免打扰开始'),
    quietUntil: clockTime('免打扰结束'),
  })
  .meta({ id: 'ChangeNoticeSettings', title: '修改通知设置' });

/** What the program will not try again by itself. Ids, names of commands and codes; nothing of a case. */
export const DeadLetters = z
  .object({
    queues: z.array(
      z.object({
        queue: z.enum(JOB_QUEUES),
        waiting: z.int(),
        delayed: z.int(),
        active: z.int(),
        completed: z.int(),
        failed: z.int(),
      }),
    ),
    items: z.array(
      z.object({
        kind: z.enum(['job', 'process', 'notice']),
        id: text,
        queue: textOrNull,
        name: text,
        reason: text,
        attempts: z.int().nullable(),
        failedAt: textOrNull,
      }),
    ),
  })
  .meta({ id: 'DeadLetters', title: '死信' });
export type DeadLetters = z.infer<typeof DeadLetters>;

export const RedriveDeadLetter = z
  .strictObject({
    kind: z.enum(['job', 'process', 'notice']).meta({ title: '类别' }),
    id: line(200, '编号'),
    queue: z.enum(JOB_QUEUES).nullish().meta({ title: '队列' }),
  })
  .meta({ id: 'RedriveDeadLetter', title: '重新执行' });

export const Redriven = z
  .object({
    redriven: z.boolean(),
    position: position.optional().meta({ title: '位置', description: '通知重新发出时的位置，供 ?atLeast= 使用' }),
  })
  .meta({ id: 'Redriven', title: '重新执行结果' });
