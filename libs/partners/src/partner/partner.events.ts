import type { EventDefinition } from '@platform/event-store';

/**
 * A partner's system (court, police, 12345, ...) that may speak to this one. Stream `partner-<partnerId>`. The client id of
 * OAuth is the partner id, so that whoever signs in is judged by the stream itself and never by a view that lags.
 */

export const PARTNER_SCOPES = [
  'handoffs:read', // 查询移送
  'handoffs:answer', // 答复移送
  'handoffs:send', // 发起移送
  'packages:read', // 读取材料包
  'attachments:write', // 提交附件
] as const;
export type PartnerScope = (typeof PARTNER_SCOPES)[number];

/** webhook: events are pushed; poll: the partner asks by cursor; inbox: people of the partner use the console. */
export const RECEIVE_MODES = ['webhook', 'poll', 'inbox'] as const;
export type ReceiveMode = (typeof RECEIVE_MODES)[number];

export const DISCLOSURES = ['full', 'minimal', 'pseudonymised'] as const;
export type Disclosure = (typeof DISCLOSURES)[number];

export interface PartnerProfile {
  readonly name: string;
  readonly scopes: readonly PartnerScope[];
  /** Ids of the linkages (诉调、访调、公调, ...) it takes part in; empty: all. */
  readonly linkages: readonly string[];
  readonly receive: ReceiveMode;
  readonly webhookUrl: string | null;
  /** How much of a case it gets where a hand-off says nothing else. */
  readonly disclosure: Disclosure;
  /** SHA-256 of the client certificate, hexadecimal; null: no certificate is asked for. */
  readonly certificate: string | null;
}

export interface PartnerRegistered {
  readonly type: 'PartnerRegistered'; // 协作单位系统登记
  readonly data: PartnerProfile & {
    readonly partnerId: string;
    readonly organisationId: string;
    readonly secretId: string;
    /** SHA-256 of 32 random bytes: nothing can be tried out. */
    readonly secretHash: string;
  };
}

export interface PartnerProfileChanged {
  readonly type: 'PartnerProfileChanged'; // 登记变更
  readonly data: PartnerProfile & { readonly partnerId: string };
}

export interface PartnerSecretRotated {
  readonly type: 'PartnerSecretRotated'; // 更换密钥
  readonly data: {
    readonly partnerId: string;
    readonly secretId: string;
    readonly secretHash: string;
    /** Until then the secret before still opens, so that nobody must change two systems in one second. */
    readonly previousUntil: string;
  };
}

export interface PartnerSuspended {
  readonly type: 'PartnerSuspended'; // 停用
  readonly data: { readonly partnerId: string; readonly reason: string };
}

export interface PartnerResumed {
  readonly type: 'PartnerResumed'; // 恢复
  readonly data: { readonly partnerId: string };
}

export type PartnerEvent =
  PartnerRegistered | PartnerProfileChanged | PartnerSecretRotated | PartnerSuspended | PartnerResumed;

const DEFINITIONS = {
  PartnerRegistered: { schema: 1 },
  PartnerProfileChanged: { schema: 1 },
  PartnerSecretRotated: { schema: 1 },
  PartnerSuspended: { schema: 1 },
  PartnerResumed: { schema: 1 },
} satisfies Record<PartnerEvent['type'], Omit<EventDefinition, 'type'>>;

export const partnerEvents: readonly EventDefinition[] = Object.entries(DEFINITIONS).map(([type, definition]) => ({
  type,
  ...definition,
}));
