import { type CommandMetadata, forbidden, invalid, notFound } from '@platform/messaging';
import { PARTNER_SCOPES, type PartnerProfile } from './partner.events.js';
import type { PartnerState, RegisteredPartner } from './partner.state.js';

const CERTIFICATE = /^[0-9a-f]{64}$/;

/** Accounts and rules are the administrator's (三员分立); imports and the demo act as the system. */
export function requireKeeper({ actor }: CommandMetadata): void {
  if (actor.role === 'administrator' || actor.role === 'system') return;
  throw forbidden('PARTNER_KEEPER_ONLY', '协作单位系统由系统管理员登记和维护，请联系系统管理员。');
}

export function requireRegistered(state: PartnerState): RegisteredPartner {
  if (state.status === 'unknown') throw notFound('PARTNER_UNKNOWN', '没有找到该协作单位系统，请核对编号。');
  return state;
}

export function requireSoundProfile(profile: PartnerProfile): void {
  if (profile.scopes.length === 0 || profile.scopes.some((scope) => !PARTNER_SCOPES.includes(scope))) {
    throw invalid('PARTNER_SCOPES_INVALID', '请至少选择一项接口权限。', { field: 'scopes' });
  }
  if (profile.receive === 'webhook' && profile.webhookUrl === null) {
    throw invalid('WEBHOOK_URL_MISSING', '接收方式为推送时须填写推送地址。', { field: 'webhookUrl' });
  }
  if (profile.webhookUrl !== null && !isWebAddress(profile.webhookUrl)) {
    throw invalid('WEBHOOK_URL_INVALID', '推送地址应为 http(s) 地址，且不含用户名、密码和片段。', {
      field: 'webhookUrl',
    });
  }
  if (profile.certificate !== null && !CERTIFICATE.test(profile.certificate)) {
    throw invalid('CERTIFICATE_INVALID', '证书指纹应为 SHA-256 的 64 位十六进制小写字符。', { field: 'certificate' });
  }
}

/** Where it may lead is asked again by whoever delivers, at each delivery. */
function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hash } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '' && hash === '';
}
