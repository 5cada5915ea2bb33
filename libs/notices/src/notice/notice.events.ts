import type { EventDefinition } from '@platform/event-store';
import type { Personal } from '@platform/privacy';

/**
 * What somebody must be told (通知). Stream `notice-<noticeId>`; the id follows from the cause and the kind, so one cause
 * tells each person once however often it is seen. Texts come of a template and hold codes and days, never a party.
 */
export const NOTICE_KINDS = [
  'offer-made',
  'offer-expiring',
  'session-scheduled',
  'clock-reminder',
  'clock-overdue',
  'escalated',
  'supervision-ordered',
  'handoff-received',
  'handoff-overdue',
  'emergency-limit-missed',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Ways out of the program. `in-app` is not one of them: a notice is there from its creation. */
export const CHANNELS = ['email', 'webhook', 'sms', 'wechat'] as const;
export type NoticeChannelName = (typeof CHANNELS)[number];

/** temporary: tried again; permanent: the address or the receiver says no; technical: somebody must look at the system. */
export const FAILURES = ['temporary', 'permanent', 'technical'] as const;
export type Failure = (typeof FAILURES)[number];

/** Codes, days and instants for the template. */
export type NoticeParameters = Readonly<Record<string, string>>;

export interface NoticeRecipient {
  readonly accountId: string;
  readonly channels: readonly NoticeChannelName[];
  /** Instant before which no channel disturbs: quiet hours of the person. */
  readonly notBefore: string;
}

export interface NoticeCreated {
  readonly type: 'NoticeCreated'; // 生成通知
  readonly data: {
    readonly noticeId: string;
    /** Event that is told. */
    readonly causeId: string;
    readonly kind: NoticeKind;
    readonly templateVersion: number;
    readonly disputeId: string;
    readonly parameters: NoticeParameters;
    /** Nobody: the fact that nobody could be told is kept as well. */
    readonly recipients: readonly NoticeRecipient[];
  };
}

interface OfDelivery {
  readonly noticeId: string;
  readonly accountId: string;
  readonly channel: NoticeChannelName;
}

export interface NoticeSending {
  readonly type: 'NoticeSending'; // 发送中
  readonly data: OfDelivery & { readonly attempt: number };
}

export interface NoticeDelivered {
  readonly type: 'NoticeDelivered'; // 已送达
  readonly data: OfDelivery;
}

export interface NoticeFailed {
  readonly type: 'NoticeFailed'; // 发送失败
  readonly data: OfDelivery & {
    readonly failure: Failure;
    /** Short code of the adapter, for example `smtp-550`; never an answer's text. */
    readonly code: string;
    readonly nextAttemptAt: string | null;
  };
}

/** An operator lets a failed delivery be tried again. */
export interface NoticeRedriven {
  readonly type: 'NoticeRedriven'; // 重新发送
  readonly data: OfDelivery & { readonly nextAttemptAt: string };
}

export interface NoticeRead {
  readonly type: 'NoticeRead'; // 已读
  readonly data: { readonly noticeId: string; readonly accountId: string };
}

/** How an account wants to be told. Stream `notifying-<accountId>`. */
export interface NoticeSettingsChanged {
  readonly type: 'NoticeSettingsChanged'; // 通知设置
  readonly data: {
    readonly accountId: string;
    readonly email: Personal | null;
    /** Mobile phone for SMS; absent in settings that were made before there were such channels, as the next one. */
    readonly phone?: Personal | null;
    /** Member id in 企业微信 or 政务微信. */
    readonly wechat?: Personal | null;
    readonly channels: readonly NoticeChannelName[];
    /** Hours of the day in Shanghai, `HH:MM`; the same twice: none are quiet. */
    readonly quietFrom: string;
    readonly quietUntil: string;
  };
}

export type NoticeEvent = NoticeCreated | NoticeSending | NoticeDelivered | NoticeFailed | NoticeRedriven | NoticeRead;

export const noticeEvents: readonly EventDefinition[] = [
  ...(
    ['NoticeCreated', 'NoticeSending', 'NoticeDelivered', 'NoticeFailed', 'NoticeRedriven', 'NoticeRead'] as const
  ).map((type) => ({ type, schema: 1 })),
  {
    type: 'NoticeSettingsChanged',
    schema: 1,
    personal: ['email', 'phone', 'wechat'].map((path) => ({ path, subject: 'accountId' })),
  },
];
