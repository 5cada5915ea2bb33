import * as annex from './annex.js';
import { disputeCommand, disputeParams, endpoint } from './endpoint-builder.js';
import { CaseRatings } from './party.js';

/** Actions beside the course of the mediation. */
export const ANNEX_ACTIONS = {
  joinParty: disputeCommand('join-party', 'dispute:consent', annex.JoinParty),
  releaseParty: disputeCommand('release-party', 'dispute:consent', annex.ReleaseParty),
  succeedParty: disputeCommand('succeed-party', 'dispute:consent', annex.SucceedParty),
  nameRepresentative: disputeCommand('name-representative', 'dispute:consent', annex.NameRepresentative),
  checkIdentity: disputeCommand('check-identity', 'dispute:consent', annex.CheckIdentity),
  noteEarlierDecision: disputeCommand('note-earlier-decision', 'dispute:consent', annex.NoteEarlierDecision),
  decideDuplicate: disputeCommand('decide-duplicate', 'dispute:triage', annex.DecideDuplicate),
  undoDuplicate: disputeCommand('undo-duplicate', 'dispute:triage', annex.UndoDuplicate),
  joinSeries: disputeCommand('join-series', 'dispute:triage', annex.JoinSeries),
  recordPayment: disputeCommand('record-payment', 'dispute:follow-up', annex.RecordPayment),
  changeAgreement: disputeCommand('change-agreement', 'dispute:follow-up', annex.ChangeAgreement),
  endAgreement: disputeCommand('end-agreement', 'dispute:follow-up', annex.EndAgreement),
  reopen: disputeCommand('reopen', 'dispute:triage', annex.ReopenDispute),
  grantSubsidy: disputeCommand('grant-subsidy', 'dispute:triage', annex.GrantSubsidy),
  noteLead: disputeCommand('note-lead', 'dispute:report-safety', annex.NoteLead),
  answerLead: disputeCommand('answer-lead', 'dispute:report-safety', annex.AnswerLead),
} as const;

export const ANNEX_QUERIES = {
  duplicates: endpoint({
    id: 'duplicates',
    method: 'POST',
    path: '/api/disputes/duplicates',
    tag: '纠纷查询',
    title: '可能重复的案件',
    permission: 'dispute:register',
    relation: 'list',
    body: annex.DuplicatesQuestion,
    response: annex.Duplicates,
  }),
  legalChecks: endpoint({
    id: 'legal-checks',
    path: '/api/disputes/:disputeId/legal-checks',
    tag: '纠纷查询',
    title: '办案核对',
    permission: 'dispute:read',
    relation: 'dispute',
    logsReading: true,
    params: disputeParams,
    response: annex.LegalChecks,
  }),
  ratings: endpoint({
    id: 'ratings',
    path: '/api/disputes/:disputeId/ratings',
    tag: '纠纷查询',
    title: '当事人评价',
    permission: 'dispute:read',
    relation: 'dispute',
    logsReading: true,
    params: disputeParams,
    response: CaseRatings,
  }),
  modelTerms: endpoint({
    id: 'model-terms',
    path: '/api/disputes/:disputeId/model-terms',
    tag: '纠纷查询',
    title: '示范案件条款',
    permission: 'dispute:read',
    relation: 'dispute',
    logsReading: true,
    params: disputeParams,
    response: annex.ModelTerms,
  }),
} as const;
