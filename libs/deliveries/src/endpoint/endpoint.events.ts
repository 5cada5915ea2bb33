import type { EventDefinition } from '@platform/event-store';

/**
 * How a partner's system is reached and how both sides sign. Stream `endpoint-<partnerId>`; the address itself stands in
 * the partner's registration. Nothing here is about a person.
 */

export const DISABLE_REASONS = ['gone', 'exhausted', 'by-hand'] as const;
export type DisableReason = (typeof DISABLE_REASONS)[number];

export const DISABLE_REASON_TERMS: Readonly<Record<DisableReason, string>> = {
  gone: '对方答复 410，不再接收',
  exhausted: '多日重试仍未送达',
  'by-hand': '管理员停用',
};

/** A key that we sign with. The private half follows from the master key and the id; it is stored nowhere. */
export interface SigningKeyAdded {
  readonly type: 'SigningKeyAdded'; // 启用签名密钥
  readonly data: { readonly partnerId: string; readonly keyId: string; readonly publicKey: string };
}

export interface SigningKeyRetired {
  readonly type: 'SigningKeyRetired'; // 停用签名密钥
  readonly data: { readonly partnerId: string; readonly keyId: string };
}

/** A key that the partner signs its digests with. */
export interface PartnerKeyAdded {
  readonly type: 'PartnerKeyAdded'; // 登记对方公钥
  readonly data: { readonly partnerId: string; readonly publicKey: string };
}

export interface PartnerKeyRetired {
  readonly type: 'PartnerKeyRetired'; // 注销对方公钥
  readonly data: { readonly partnerId: string; readonly publicKey: string };
}

/** Nothing is sent any more; everything that comes up waits. Somebody must look after it. */
export interface EndpointDisabled {
  readonly type: 'EndpointDisabled'; // 停用推送
  readonly data: {
    readonly partnerId: string;
    readonly reason: DisableReason;
    /** The delivery that brought it about; null when a person did. */
    readonly deliveryId: string | null;
  };
}

export interface EndpointEnabled {
  readonly type: 'EndpointEnabled'; // 恢复推送
  readonly data: { readonly partnerId: string };
}

/** Messages are sent again under their old ids. */
export interface ReplayRequested {
  readonly type: 'ReplayRequested'; // 重新推送
  readonly data: {
    readonly partnerId: string;
    /** One delivery, or everything that was given up, or everything since an instant: exactly one of the three. */
    readonly deliveryId: string | null;
    readonly failed: boolean;
    readonly since: string | null;
  };
}

export type EndpointEvent =
  | SigningKeyAdded
  | SigningKeyRetired
  | PartnerKeyAdded
  | PartnerKeyRetired
  | EndpointDisabled
  | EndpointEnabled
  | ReplayRequested;

const TYPES = [
  'SigningKeyAdded',
  'SigningKeyRetired',
  'PartnerKeyAdded',
  'PartnerKeyRetired',
  'EndpointDisabled',
  'EndpointEnabled',
  'ReplayRequested',
] satisfies EndpointEvent['type'][];

export const endpointEvents: readonly EventDefinition[] = TYPES.map((type) => ({ type, schema: 1 }));
