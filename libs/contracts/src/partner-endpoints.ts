import * as z from 'zod';
import { ATTACHMENT_ENDPOINTS } from './attachments.js';
import { CommandAnswer } from './common.js';
import { endpoint } from './endpoint-builder.js';
import { EXCHANGE_ENDPOINTS } from './exchange-endpoints.js';
import type { PartnerScopeName } from './partner-vocabulary.js';
import * as handoff from './handoff-actions.js';
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
    relation: 'partner',
    command: true,
    params: partnerParams,
    body,
    response,
  });
}

/** One step of a hand-off: for people under /api/handoffs, for systems under /api/partner/v1/handoffs. */
function step<Body extends z.ZodType>(name: string, body: Body) {
  const shared = {
    method: 'POST',
    title: body.meta()?.title ?? name,
    relation: 'handoff-side',
    command: true,
    params: handoffParams,
    body,
    response: CommandAnswer,
  } as const;
  return {
    people: endpoint({
      ...shared,
      id: `${name}-handoff`,
      path: `/api/handoffs/:handoffId/${name}`,
      tag: '移送',
      permission: 'handoff:answer',
    }),
    system: endpoint({
      ...shared,
      id: `partner-${name}-handoff`,
      path: `/api/partner/v1/handoffs/:handoffId/${name}`,
      tag: INTERFACE,
      permission: 'partner:interface',
      scope: 'handoffs:answer',
    }),
  };
}

const STEPS = {
  object: step('object', handoff.ObjectToHandoff),
  concede: step('concede', handoff.ConcedeObjection),
  decide: step('decide', handoff.DecideObjection),
  recall: step('recall', handoff.RecallHandoff),
  requestReturn: step('request-return', handoff.RequestReturn),
  answerReturn: step('answer-return', handoff.AnswerReturn),
  reportProgress: step('report-progress', handoff.ReportProgress),
  hold: step('hold', handoff.HoldHandoff),
  resume: step('resume', handoff.ResumeHandoff),
  extend: step('extend-handling', handoff.ExtendHandling),
  close: step('close', handoff.CloseHandoff),
  propose: step('propose', handoff.ProposeMaterial),
  answerProposal: step('answer-proposal', handoff.AnswerProposal),
  confirmErasure: step('confirm-erasure', handoff.ConfirmErasure),
  requestTransfer: step('request-transfer', handoff.RequestTransfer),
} as const;

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
  submitHandoff: endpoint({
    id: 'submit-handoff',
    method: 'POST',
    path: '/api/partner/v1/handoffs',
    tag: INTERFACE,
    title: '移送案件给本系统的单位',
    permission: 'partner:interface',
    scope: 'handoffs:send',
    command: true,
    status: 201,
    body: handoff.SubmitHandoff,
    response: handoff.SubmitAnswer,
  }),
  partnerPackage: endpoint({
    id: 'partner-package',
    path: '/api/partner/v1/handoffs/:handoffId/package',
    tag: INTERFACE,
    title: '移送材料包',
    permission: 'partner:interface',
    scope: 'packages:read',
    relation: 'handoff',
    params: handoffParams,
    query: handoff.PackageQuery,
    response: handoff.HandoffPackage,
  }),
  handoffPackage: endpoint({
    id: 'handoff-package',
    path: '/api/handoffs/:handoffId/package',
    tag: '移送',
    title: '移送材料包',
    permission: 'handoff:answer',
    relation: 'handoff',
    params: handoffParams,
    query: handoff.PackageQuery,
    response: handoff.HandoffPackage,
  }),
  handOver: endpoint({
    id: 'hand-over',
    method: 'POST',
    path: '/api/disputes/:disputeId/handoffs',
    tag: '移送',
    title: '转介、会办或告知',
    permission: 'dispute:transfer',
    relation: 'dispute',
    command: true,
    status: 201,
    params: z.strictObject({ disputeId: id('案件') }),
    body: handoff.HandOver,
    response: CommandAnswer,
  }),
  objectToHandoff: STEPS.object.people,
  partnerObjectToHandoff: STEPS.object.system,
  concedeObjection: STEPS.concede.people,
  partnerConcedeObjection: STEPS.concede.system,
  decideObjection: STEPS.decide.people,
  partnerDecideObjection: STEPS.decide.system,
  recallHandoff: STEPS.recall.people,
  partnerRecallHandoff: STEPS.recall.system,
  requestReturn: STEPS.requestReturn.people,
  partnerRequestReturn: STEPS.requestReturn.system,
  answerReturn: STEPS.answerReturn.people,
  partnerAnswerReturn: STEPS.answerReturn.system,
  reportProgress: STEPS.reportProgress.people,
  partnerReportProgress: STEPS.reportProgress.system,
  holdHandoff: STEPS.hold.people,
  partnerHoldHandoff: STEPS.hold.system,
  resumeHandoff: STEPS.resume.people,
  extendHandling: STEPS.extend.people,
  partnerExtendHandling: STEPS.extend.system,
  partnerResumeHandoff: STEPS.resume.system,
  closeHandoff: STEPS.close.people,
  partnerCloseHandoff: STEPS.close.system,
  proposeMaterial: STEPS.propose.people,
  partnerProposeMaterial: STEPS.propose.system,
  answerProposal: STEPS.answerProposal.people,
  partnerAnswerProposal: STEPS.answerProposal.system,
  confirmErasure: STEPS.confirmErasure.people,
  partnerConfirmErasure: STEPS.confirmErasure.system,
  requestTransfer: STEPS.requestTransfer.people,
  partnerRequestTransfer: STEPS.requestTransfer.system,
  partnerConcludeHandoff: answer('conclude', work.ConcludeHandoff),
  ...ATTACHMENT_ENDPOINTS,
  ...EXCHANGE_ENDPOINTS,
} as const;
