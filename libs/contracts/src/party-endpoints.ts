import * as z from 'zod';
import { endpoint } from './endpoint-builder.js';
import * as party from './party.js';
import { CommandAnswer } from './common.js';
import { file } from './paper-endpoints.js';
import { id } from './primitives.js';

const tag = '当事人';

/** The page for parties: no account, one case, the own side only. */
export const PARTY_ENDPOINTS = {
  partyForm: endpoint({
    id: 'party-form',
    path: '/api/party/form',
    tag,
    title: '申请表代码',
    permission: 'public',
    response: party.PartyForm,
  }),
  partyApply: endpoint({
    id: 'party-apply',
    method: 'POST',
    path: '/api/party/applications',
    tag,
    title: '网上申请调解',
    permission: 'public',
    status: 201,
    body: party.PartyApplication,
    response: party.PartyApplied,
  }),
  partyEnter: endpoint({
    id: 'party-enter',
    method: 'POST',
    path: '/api/party/session',
    tag,
    title: '凭编号和手机号查询',
    permission: 'public',
    body: party.PartyEnter,
    response: party.PartyEntered,
  }),
  partyLeave: endpoint({
    id: 'party-leave',
    method: 'DELETE',
    path: '/api/party/session',
    tag,
    title: '结束查询',
    permission: 'party',
    status: 204,
    response: z.void(),
  }),
  partyCase: endpoint({
    id: 'party-case',
    path: '/api/party/case',
    tag,
    title: '我的案件',
    permission: 'party',
    response: party.PartyCase,
  }),
  partyPaper: endpoint({
    id: 'party-paper',
    path: '/api/party/case/papers/:paperId',
    tag,
    title: '我的文书（PDF，不含其他人的号码和住址）',
    permission: 'party',
    params: z.strictObject({ paperId: id('文书') }),
    response: file,
  }),
  partyConsent: endpoint({
    id: 'party-consent',
    method: 'POST',
    path: '/api/party/consent',
    tag,
    title: '表示意愿',
    permission: 'party',
    command: true,
    body: party.PartyConsent,
    response: CommandAnswer,
  }),
  partyRating: endpoint({
    id: 'party-rating',
    method: 'POST',
    path: '/api/party/rating',
    tag,
    title: '评价',
    permission: 'party',
    command: true,
    body: party.PartyRating,
    response: CommandAnswer,
  }),
} as const;
