import * as z from 'zod';
import { CommandAnswer } from './common.js';
import { endpoint } from './endpoint-builder.js';
import { EXCHANGE_ENDPOINTS } from './exchange-endpoints.js';
import type { PartnerScopeName } from './partner-vocabulary.js';
import * as partner from './partners.js';
import { id } from './primitives.js';
import * as work from './work.js';

const REGISTRY = '协作单位系统';
const INTERFACE = '协作单位接口';

const partnerParams = z.strictObject({ partnerId: id('系统编号') });
const handoffParams = z.strictObject({ handoffId: id('移送') });

function keep<Body extends z.ZodType, Response extends z.ZodType>(name: string, body: Body, response: Response) {
  return endpoint({
    id: `${name}-partner`,
    method: 'POST',
    path: `/api/partners/:partnerId/${name}`,
    tag: REGISTRY,
    title: body.meta()?.title ?? name,
    permission: 'partner:keep',
    command: true,
    params: partnerParams,
    body,
    response,
  });
}

function answer<Body extends z.ZodType>(name: string, body: Body, scope: PartnerScopeName = 'handoffs:answer') {
  return endpoint({
    id: `partner-${name}-handoff`,
    method: 'POST',
    path: `/api/partner/v1/handoffs/:handoffId/${name}`,
    tag: INTERFACE,
    title: body.meta()?.title ?? name,
    permission: 'partner:interface',
    scope,
    relation: 'handoff',
    command: true,
    params: handoffParams,
    body,
    response: CommandAnswer,
  });
}

/** Keeping the register of partners' systems, and the interface those systems use. */
export const PARTNER_ENDPOINTS = {
  partnerToken: endpoint({
    id: 'partner-token',
    method: 'POST',
    path: '/api/partner/oauth/token',
    tag: INTERFACE,
    title: '获取令牌（OAuth 2.0 client credentials）',
    permission: 'public',
    body: partner.TokenRequest,
    response: partner.TokenAnswer,
  }),
  partners: endpoint({
    id: 'partners',
    path: '/api/partners',
    tag: REGISTRY,
    title: '协作单位系统名录',
    permission: 'partner:keep',
    response: partner.Partners,
  }),
  registerPartner: endpoint({
    id: 'register-partner',
    method: 'POST',
    path: '/api/partners',
    tag: REGISTRY,
    title: '登记协作单位系统',
    permission: 'partner:keep',
    command: true,
    status: 201,
    body: partner.RegisterPartner,
    response: partner.PartnerSecretAnswer,
  }),
  changePartner: keep('change', partner.ChangePartner, CommandAnswer),
  rotatePartnerSecret: keep('rotate-secret', partner.RotatePartnerSecret, partner.PartnerSecretAnswer),
  suspendPartner: keep('suspend', partner.SuspendPartner, CommandAnswer),
  resumePartner: keep('resume', partner.ResumePartner, CommandAnswer),
  partnerHandoffs: endpoint({
    id: 'partner-handoffs',
    path: '/api/partner/v1/handoffs',
    tag: INTERFACE,
    title: '变化的移送',
    permission: 'partner:interface',
    scope: 'handoffs:read',
    relation: 'list',
    query: partner.PartnerHandoffsQuery,
    response: partner.PartnerHandoffs,
  }),
  partnerHandoff: endpoint({
    id: 'partner-handoff',
    path: '/api/partner/v1/handoffs/:handoffId',
    tag: INTERFACE,
    title: '移送详情',
    permission: 'partner:interface',
    scope: 'handoffs:read',
    relation: 'handoff-side',
    params: handoffParams,
    response: partner.PartnerHandoff,
  }),
  partnerReceiveHandoff: answer('receive', work.ReceiveHandoff),
  partnerAcceptHandoff: answer('accept', work.AcceptHandoff),
  partnerReturnHandoff: answer('return', work.ReturnHandoff),
  partnerConcludeHandoff: answer('conclude', work.ConcludeHandoff),
  ...EXCHANGE_ENDPOINTS,
} as const;
