import * as z from 'zod';
import { CommandAnswer } from './common.js';
import { endpoint } from './endpoint-builder.js';
import * as exchange from './exchange.js';
import { id } from './primitives.js';

const KEPT = '协作单位系统';
const INTERFACE = '协作单位接口';

const partnerParams = z.strictObject({ partnerId: id('系统编号') });
const digestParams = z.strictObject({ day: exchange.digestDay });
const OF_THE_INTERFACE = { tag: INTERFACE, permission: 'partner:interface' } as const;
const OF_THE_REGISTER = { tag: KEPT, permission: 'partner:keep', relation: 'partner' } as const;

function keep<Body extends z.ZodType>(name: string, body: Body) {
  return endpoint({
    ...OF_THE_REGISTER,
    id: `${name}-partner`,
    method: 'POST',
    path: `/api/partners/:partnerId/${name}`,
    title: body.meta()?.title ?? name,
    command: true,
    params: partnerParams,
    body,
    response: CommandAnswer,
  });
}

/** Deliveries, keys and reconciliation: for the partner's system, and for who keeps the register. */
export const EXCHANGE_ENDPOINTS = {
  exchangeKeys: endpoint({
    ...OF_THE_INTERFACE,
    id: 'partner-keys',
    path: '/api/partner/v1/keys',
    title: '双方公钥',
    scope: 'handoffs:read',
    response: exchange.ExchangeKeys,
  }),
  addOwnKey: endpoint({
    ...OF_THE_INTERFACE,
    id: 'partner-add-key',
    method: 'POST',
    path: '/api/partner/v1/keys',
    title: '登记本方公钥',
    scope: 'handoffs:answer',
    command: true,
    body: exchange.AddPublicKey,
    response: CommandAnswer,
  }),
  retireOwnKey: endpoint({
    ...OF_THE_INTERFACE,
    id: 'partner-retire-key',
    method: 'POST',
    path: '/api/partner/v1/keys/retire',
    title: '注销本方公钥',
    scope: 'handoffs:answer',
    command: true,
    body: exchange.RetirePublicKey,
    response: CommandAnswer,
  }),
  digest: endpoint({
    ...OF_THE_INTERFACE,
    id: 'partner-digest',
    path: '/api/partner/v1/digests/:day',
    title: '每日对账单',
    scope: 'handoffs:read',
    params: digestParams,
    response: exchange.Digest,
  }),
  submitDigest: endpoint({
    ...OF_THE_INTERFACE,
    id: 'partner-submit-digest',
    method: 'POST',
    path: '/api/partner/v1/digests/:day',
    title: '提交本方对账单',
    scope: 'handoffs:answer',
    command: true,
    params: digestParams,
    body: exchange.SubmitDigest,
    response: exchange.DigestComparison,
  }),
  partnerExchange: endpoint({
    ...OF_THE_REGISTER,
    id: 'partner-exchange',
    path: '/api/partners/:partnerId/exchange',
    title: '对接状况',
    params: partnerParams,
    response: exchange.PartnerExchangeView,
  }),
  deliveries: endpoint({
    ...OF_THE_REGISTER,
    id: 'partner-deliveries',
    path: '/api/partners/:partnerId/deliveries',
    title: '推送记录',
    params: partnerParams,
    query: exchange.DeliveriesQuery,
    response: exchange.Deliveries,
  }),
  deliveryAttempts: endpoint({
    ...OF_THE_REGISTER,
    id: 'partner-delivery-attempts',
    path: '/api/partners/:partnerId/deliveries/:deliveryId',
    title: '推送尝试',
    params: z.strictObject({ partnerId: id('系统编号'), deliveryId: id('推送') }),
    response: exchange.DeliveryAttempts,
  }),
  testEndpoint: endpoint({
    ...OF_THE_REGISTER,
    id: 'test-endpoint-partner',
    method: 'POST',
    path: '/api/partners/:partnerId/test-endpoint',
    title: '测试推送地址',
    params: partnerParams,
    body: exchange.TestEndpoint,
    response: exchange.EndpointTest,
  }),
  replayDeliveries: keep('replay', exchange.ReplayDeliveries),
  addSigningKey: keep('add-signing-key', exchange.AddSigningKey),
  retireSigningKey: keep('retire-signing-key', exchange.RetireSigningKey),
  addPartnerKey: keep('add-public-key', exchange.AddPublicKey),
  retirePartnerKey: keep('retire-public-key', exchange.RetirePublicKey),
  disablePush: keep('disable-push', exchange.DisablePush),
  enablePush: keep('enable-push', exchange.EnablePush),
  resolveMismatch: keep('resolve-mismatch', exchange.ResolveMismatch),
} as const;
