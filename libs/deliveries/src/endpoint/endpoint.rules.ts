import { conflict, invalid, refused } from '@platform/messaging';
import type { ReplayRequested } from './endpoint.events.js';
import type { EndpointState } from './endpoint.state.js';

/** A rotation needs two keys; a third would mean that an old one was forgotten (Standard Webhooks 1.0, rotation). */
const MOST_KEYS = 2;

export function requireRoomForKey(keys: readonly unknown[]): void {
  if (keys.length >= MOST_KEYS) {
    throw conflict('ROTATION_NOT_FINISHED', '已有新旧两把密钥，请先停用旧密钥，再启用新的。');
  }
}

/** A receiver that knows no key of ours could verify nothing. */
export function requireAnotherKey(state: EndpointState): void {
  if (state.signingKeys.length < MOST_KEYS) {
    throw refused('LAST_SIGNING_KEY', '这是唯一的签名密钥，停用后对方无法验签；请先启用新密钥。');
  }
}

export function requireOneChoice({ deliveryId, failed, since }: ReplayRequested['data']): void {
  if ([deliveryId !== null, failed, since !== null].filter(Boolean).length !== 1) {
    throw invalid('REPLAY_UNCLEAR', '请选择一项：某一条、全部未送达的、或某时刻以来的全部。');
  }
}
