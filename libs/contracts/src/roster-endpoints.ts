import * as z from 'zod';
import { CommandAnswer } from './common.js';
import { disputeParams, endpoint } from './endpoint-builder.js';
import type { PermissionName } from './endpoint.js';
import { id } from './primitives.js';
import * as matching from './matching.js';
import * as roster from './roster.js';
import * as work from './work.js';

const TAG = '名册';
const mediatorParams = z.strictObject({ mediatorId: id('调解员') });
const organisationParams = z.strictObject({ organisationId: id('机构') });

function ofMediator<Body extends z.ZodType>(name: string, permission: PermissionName, body: Body) {
  return endpoint({
    id: `mediator-${name}`,
    method: 'POST',
    path: `/api/roster/mediators/:mediatorId/${name}`,
    tag: TAG,
    title: body.meta()?.title ?? name,
    permission,
    relation: 'mediator',
    command: true,
    params: mediatorParams,
    body,
    response: CommandAnswer,
  });
}

function ofOrganisation<Body extends z.ZodType>(name: string, body: Body) {
  return endpoint({
    id: `organisation-${name}`,
    method: 'POST',
    path: `/api/roster/organisations/:organisationId/${name}`,
    tag: TAG,
    title: body.meta()?.title ?? name,
    permission: 'roster:keep',
    relation: 'organisation',
    command: true,
    params: organisationParams,
    body,
    response: CommandAnswer,
  });
}

function ofAssignment<Body extends z.ZodType>(name: string, permission: PermissionName, body: Body) {
  return endpoint({
    id: name,
    method: 'POST',
    path: `/api/assignments/:assignmentId/${name}`,
    tag: '选派',
    title: body.meta()?.title ?? name,
    permission,
    relation: 'assignment',
    command: true,
    params: z.strictObject({ assignmentId: id('选派') }),
    body,
    response: CommandAnswer,
  });
}

const NEW = { method: 'POST', tag: TAG, permission: 'roster:keep', command: true } as const;

/** Who mediates, and how cases find them. */
export const ROSTER_ENDPOINTS = {
  mediators: endpoint({
    id: 'mediators',
    path: '/api/roster/mediators',
    tag: TAG,
    title: '调解员名册',
    permission: 'roster:read',
    query: roster.MediatorsQuery,
    response: roster.Mediators,
  }),
  mediator: endpoint({
    id: 'mediator',
    path: '/api/roster/mediators/:mediatorId',
    tag: TAG,
    title: '调解员详情',
    permission: 'roster:read',
    params: mediatorParams,
    response: roster.MediatorPage,
  }),
  certificate: endpoint({
    id: 'service-certificate',
    path: '/api/roster/mediators/:mediatorId/certificate',
    tag: TAG,
    title: '志愿服务证明',
    permission: 'roster:own',
    relation: 'mediator',
    params: mediatorParams,
    response: roster.Certificate,
  }),
  enrolMediator: endpoint({
    ...NEW,
    id: 'enrol-mediator',
    path: '/api/roster/mediators',
    title: '调解员入册',
    status: 201,
    body: roster.EnrolMediator,
    response: CommandAnswer,
  }),
  takeLeave: ofMediator('take-leave', 'roster:own', roster.TakeLeave),
  cancelLeave: ofMediator('cancel-leave', 'roster:own', roster.CancelLeave),
  declareAvailability: ofMediator('declare-availability', 'roster:own', roster.DeclareAvailability),
  declareInterest: ofMediator('declare-interest', 'roster:own', roster.DeclareInterest),
  endInterest: ofMediator('end-interest', 'roster:own', roster.EndInterest),
  suspendMediator: ofMediator('suspend', 'roster:keep', roster.SuspendMediator),
  reinstateMediator: ofMediator('reinstate', 'roster:keep', roster.ReinstateMediator),
  noteSex: ofMediator('note-sex', 'roster:keep', roster.NoteSex),
  changeScope: ofMediator('change-scope', 'roster:keep', roster.ChangeScope),
  changeCapacity: ofMediator('change-capacity', 'roster:keep', roster.ChangeCapacity),
  renewTerm: ofMediator('renew-term', 'roster:keep', roster.RenewTerm),
  moveMediator: ofMediator('move', 'roster:keep', roster.MoveMediator),
  leaveRoster: ofMediator('leave', 'roster:keep', roster.LeaveRoster),
  recordFormerService: ofMediator('record-former-service', 'roster:keep', roster.RecordFormerService),
  recordTraining: ofMediator('record-training', 'roster:keep', roster.RecordTraining),
  recordService: ofMediator('record-service', 'roster:keep', roster.RecordService),
  recordHonour: ofMediator('record-honour', 'roster:keep', roster.RecordHonour),
  grantAllowance: ofMediator('grant-allowance', 'roster:keep', roster.GrantAllowance),
  heldCases: endpoint({
    id: 'held-cases',
    path: '/api/roster/mediators/:mediatorId/cases',
    tag: TAG,
    title: '在办案件',
    permission: 'assignment:assign',
    relation: 'mediator',
    params: mediatorParams,
    response: matching.HeldCases,
  }),
  reassignCases: endpoint({
    id: 'reassign-cases',
    method: 'POST',
    path: '/api/roster/mediators/:mediatorId/reassign',
    tag: TAG,
    title: '移交案件',
    permission: 'assignment:assign',
    relation: 'mediator',
    command: true,
    params: mediatorParams,
    body: matching.ReassignCases,
    response: matching.ManyResults,
  }),
  establishOrganisation: endpoint({
    ...NEW,
    id: 'establish-organisation',
    path: '/api/roster/organisations',
    title: '登记机构',
    status: 201,
    body: roster.EstablishOrganisation,
    response: CommandAnswer,
  }),
  moveOrganisation: ofOrganisation('move', roster.MoveOrganisation),
  closeOrganisation: ofOrganisation('close', roster.CloseOrganisation),
  chooseOfferMode: ofOrganisation('offer-mode', roster.ChooseOfferMode),
  recordStaffing: ofOrganisation('staffing', roster.RecordStaffing),
  staffing: endpoint({
    id: 'staffing',
    path: '/api/roster/staffing',
    tag: TAG,
    title: '司法所人员配备',
    permission: 'roster:staffing',
    response: roster.Staffing,
  }),
  importRoster: endpoint({
    ...NEW,
    id: 'import-roster',
    path: '/api/roster/import',
    title: '导入名册',
    body: roster.ImportRoster,
    response: roster.RosterImported,
  }),
  exportRoster: endpoint({
    id: 'export-roster',
    path: '/api/roster/export',
    tag: TAG,
    title: '导出名册',
    permission: 'roster:keep',
    query: roster.ExportQuery,
    response: roster.RosterExport,
  }),
  acceptOffer: ofAssignment('accept-offer', 'assignment:answer-offer', work.AcceptOffer),
  declineOffer: ofAssignment('decline-offer', 'assignment:answer-offer', work.DeclineOffer),
  assignDirectly: ofAssignment('assign-directly', 'assignment:assign', work.AssignDirectly),
  handBack: ofAssignment('hand-back', 'assignment:answer-offer', matching.HandBack),
  askAssisting: ofAssignment('ask-assisting', 'assignment:assign', matching.AskAssisting),
  recordChoice: ofAssignment('record-choice', 'dispute:consent', matching.RecordChoice),
  batchPlan: endpoint({
    id: 'batch-plan',
    path: '/api/assignments/batch',
    tag: '选派',
    title: '集中选派方案',
    permission: 'assignment:assign',
    relation: 'list',
    query: matching.BatchQuery,
    response: matching.BatchPlan,
  }),
  confirmBatch: endpoint({
    id: 'confirm-batch',
    method: 'POST',
    path: '/api/assignments/batch',
    tag: '选派',
    title: '确认集中选派',
    permission: 'assignment:assign',
    relation: 'list',
    command: true,
    body: matching.ConfirmBatch,
    response: matching.ManyResults,
  }),
  assignmentsOfDispute: endpoint({
    id: 'assignments-of-dispute',
    path: '/api/disputes/:disputeId/assignments',
    tag: '选派',
    title: '选派经过',
    permission: 'dispute:read',
    relation: 'dispute',
    logsReading: true,
    params: disputeParams,
    response: matching.AssignmentsOfDispute,
  }),
} as const;
