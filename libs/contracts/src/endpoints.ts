import * as z from 'zod';
import { CommandAnswer } from './common.js';
import * as action from './dispute-actions.js';
import { DisputeAsOfQuery, DisputePage, Disputes, DisputesQuery, Timeline } from './dispute-views.js';
import { ADMINISTRATION_ENDPOINTS } from './administration-endpoints.js';
import { ANNEX_ACTIONS, ANNEX_QUERIES } from './annex-endpoints.js';
import { EMERGENCY_ENDPOINTS } from './emergency-endpoints.js';
import { disputeCommand, disputeParams, endpoint } from './endpoint-builder.js';
import type { AnyEndpoint } from './endpoint.js';
import { FIGURE_ENDPOINTS } from './figure-endpoints.js';
import { LiveChange, LiveQuery } from './live.js';
import { PARTNER_ENDPOINTS } from './partner-endpoints.js';
import { PARTY_ENDPOINTS } from './party-endpoints.js';
import { PAPER_ENDPOINTS } from './paper-endpoints.js';
import { PREVENTION_ENDPOINTS } from './prevention-endpoints.js';
import { SUPERVISION_ENDPOINTS } from './supervision.js';
import { id } from './primitives.js';
import { PROCEEDINGS_ACTIONS } from './proceedings-endpoints.js';
import { QUEUE_ENDPOINTS } from './queue-endpoints.js';
import { ROUTING_ENDPOINTS } from './routing-endpoints.js';
import { RULEBOOK_ENDPOINTS } from './rulebook-endpoints.js';
import { ROSTER_ENDPOINTS } from './roster-endpoints.js';
import { SAFEGUARDS_ACTIONS } from './safeguards-endpoints.js';
import { Divisions, DivisionsQuery, Organisations, OrganisationsQuery, Reference } from './reference.js';
import { RegisterDispute } from './register-dispute.js';
import { DemoAccounts, Session, SignIn } from './session.js';
import * as work from './work.js';

const handoffParams = z.strictObject({ handoffId: id('移送') });

function handoffCommand<Body extends z.ZodType>(name: string, body: Body) {
  return endpoint({
    id: `${name}-handoff`,
    method: 'POST',
    path: `/api/handoffs/:handoffId/${name}`,
    tag: '移送',
    title: body.meta()?.title ?? name,
    permission: 'handoff:answer',
    relation: 'handoff',
    command: true,
    params: handoffParams,
    body,
    response: CommandAnswer,
  });
}

/** Actions on a dispute, by the name they have in the path and in `allowedActions`. */
export const DISPUTE_ACTIONS = {
  reroute: disputeCommand('reroute', 'dispute:triage', action.Reroute),
  overrideRouting: disputeCommand('override-routing', 'dispute:triage', action.OverrideRouting),
  recordConsent: disputeCommand('record-consent', 'dispute:consent', action.RecordConsent),
  refuse: disputeCommand('refuse', 'dispute:accept', action.RefuseDispute),
  accept: disputeCommand('accept', 'dispute:accept', action.AcceptDispute),
  tellRights: disputeCommand('tell-rights', 'dispute:mediate', action.TellRights),
  scheduleSession: disputeCommand('schedule-session', 'dispute:mediate', action.ScheduleSession),
  recordSession: disputeCommand('record-session', 'dispute:record-session', action.RecordSession),
  agreeExtension: disputeCommand('agree-extension', 'dispute:mediate', action.AgreeExtension),
  conclude: disputeCommand('conclude', 'dispute:mediate', action.ConcludeMediation),
  tellRoutes: disputeCommand('tell-routes', 'dispute:mediate', action.TellRoutes),
  draftAgreement: disputeCommand('draft-agreement', 'dispute:mediate', action.DraftAgreement),
  signAgreement: disputeCommand('sign-agreement', 'dispute:mediate', action.SignAgreement),
  requestConfirmation: disputeCommand('request-confirmation', 'dispute:mediate', action.RequestConfirmation),
  recordPerformance: disputeCommand('record-performance', 'dispute:follow-up', action.RecordPerformance),
  recordReturnVisit: disputeCommand('record-return-visit', 'dispute:follow-up', action.RecordReturnVisit),
  close: disputeCommand('close', 'dispute:close', action.CloseDispute),
  fileDossier: disputeCommand('file-dossier', 'dispute:close', action.FileDossier),
  transfer: disputeCommand('transfer', 'dispute:transfer', action.StartTransfer),
  answerEscalation: disputeCommand('answer-escalation', 'dispute:answer-escalation', action.AnswerEscalation),
  orderSupervision: {
    ...disputeCommand('order-supervision', 'dispute:supervise', action.OrderSupervision),
    // A leader orders on what the list shows and sees no content for it (design.md 6.3).
    relation: 'listed-dispute',
  },
  reportSafety: disputeCommand('report-safety', 'dispute:report-safety', action.ReportSafety),
  ...ANNEX_ACTIONS,
  ...PROCEEDINGS_ACTIONS,
  ...SAFEGUARDS_ACTIONS,
} as const;

/**
 * Every endpoint there is: controllers, the OpenAPI document, the rights matrix test and the console's client are all
 * made from this table.
 */
export const ENDPOINTS = {
  signIn: endpoint({
    id: 'sign-in',
    method: 'POST',
    path: '/api/session',
    tag: '会话',
    title: '登录',
    permission: 'public',
    body: SignIn,
    response: Session,
  }),
  session: endpoint({
    id: 'session',
    path: '/api/session',
    tag: '会话',
    title: '当前会话',
    permission: 'session',
    response: Session,
  }),
  signOut: endpoint({
    id: 'sign-out',
    method: 'DELETE',
    path: '/api/session',
    tag: '会话',
    title: '退出',
    permission: 'session',
    status: 204,
    response: z.void(),
  }),
  reference: endpoint({
    id: 'reference',
    path: '/api/reference',
    tag: '基础数据',
    title: '代码表',
    permission: 'session',
    response: Reference,
  }),
  divisions: endpoint({
    id: 'divisions',
    path: '/api/divisions',
    tag: '基础数据',
    title: '行政区划',
    permission: 'public',
    query: DivisionsQuery,
    response: Divisions,
  }),
  organisations: endpoint({
    id: 'organisations',
    path: '/api/organisations',
    tag: '基础数据',
    title: '机构名录',
    permission: 'session',
    query: OrganisationsQuery,
    response: Organisations,
  }),
  registerDispute: endpoint({
    id: 'register-dispute',
    method: 'POST',
    path: '/api/disputes',
    tag: '纠纷办理',
    title: '登记纠纷',
    permission: 'dispute:register',
    command: true,
    status: 201,
    body: RegisterDispute,
    response: CommandAnswer,
  }),
  disputes: endpoint({
    id: 'disputes',
    path: '/api/disputes',
    tag: '纠纷查询',
    title: '纠纷列表',
    permission: 'dispute:list',
    relation: 'list',
    query: DisputesQuery,
    response: Disputes,
  }),
  dispute: endpoint({
    id: 'dispute',
    path: '/api/disputes/:disputeId',
    tag: '纠纷查询',
    title: '案件详情',
    permission: 'dispute:read',
    relation: 'dispute',
    logsReading: true,
    params: disputeParams,
    response: DisputePage,
  }),
  disputeAsOf: endpoint({
    id: 'dispute-as-of',
    path: '/api/disputes/:disputeId/as-of',
    tag: '纠纷查询',
    title: '案件当时的样子',
    permission: 'dispute:read',
    relation: 'dispute',
    logsReading: true,
    params: disputeParams,
    query: DisputeAsOfQuery,
    response: DisputePage,
  }),
  timeline: endpoint({
    id: 'timeline',
    path: '/api/disputes/:disputeId/timeline',
    tag: '纠纷查询',
    title: '时间线',
    permission: 'dispute:read',
    relation: 'dispute',
    logsReading: true,
    params: disputeParams,
    response: Timeline,
  }),
  ...DISPUTE_ACTIONS,
  ...ANNEX_QUERIES,
  ...ROUTING_ENDPOINTS,
  ...RULEBOOK_ENDPOINTS,
  ...PAPER_ENDPOINTS,
  ...PREVENTION_ENDPOINTS,
  ...SUPERVISION_ENDPOINTS,
  ...EMERGENCY_ENDPOINTS,
  ...PARTNER_ENDPOINTS,
  ...ADMINISTRATION_ENDPOINTS,
  ...PARTY_ENDPOINTS,
  ...QUEUE_ENDPOINTS,
  ...ROSTER_ENDPOINTS,
  queue: endpoint({
    id: 'queue',
    path: '/api/queue',
    tag: '工作台',
    title: '我的工作台',
    permission: 'queue:read',
    relation: 'list',
    response: work.Queue,
  }),
  liveEvents: endpoint({
    id: 'live-events',
    path: '/api/live',
    tag: '工作台',
    title: '实时变动（服务器推送）',
    permission: 'session',
    relation: 'list',
    query: LiveQuery,
    response: LiveChange,
  }),
  handoffs: endpoint({
    id: 'handoffs',
    path: '/api/handoffs',
    tag: '移送',
    title: '移送列表',
    permission: 'handoff:list',
    relation: 'list',
    query: work.HandoffsQuery,
    response: work.Handoffs,
  }),
  receiveHandoff: handoffCommand('receive', work.ReceiveHandoff),
  acceptHandoff: handoffCommand('accept', work.AcceptHandoff),
  returnHandoff: handoffCommand('return', work.ReturnHandoff),
  concludeHandoff: handoffCommand('conclude', work.ConcludeHandoff),
  ...FIGURE_ENDPOINTS,
  demoAccounts: endpoint({
    id: 'demo-accounts',
    path: '/api/demo/accounts',
    tag: '会话',
    title: '演示账号',
    permission: 'public',
    response: DemoAccounts,
  }),
  live: endpoint({
    id: 'live',
    path: '/api/health/live',
    tag: '运行',
    title: '存活检查',
    permission: 'public',
    response: work.HealthLive,
  }),
  ready: endpoint({
    id: 'ready',
    path: '/api/health/ready',
    tag: '运行',
    title: '就绪检查',
    permission: 'public',
    response: work.HealthReady,
  }),
  metrics: endpoint({
    id: 'metrics',
    path: '/metrics',
    tag: '运行',
    title: '运行指标（Prometheus）',
    permission: 'public',
    response: z.string(),
  }),
  openapi: endpoint({
    id: 'openapi',
    path: '/api/openapi.json',
    tag: '运行',
    title: '接口文档（OpenAPI 3.1）',
    permission: 'public',
    response: z.looseObject({ openapi: z.string() }),
  }),
} as const;

export const ALL_ENDPOINTS: readonly AnyEndpoint[] = Object.values(ENDPOINTS);
