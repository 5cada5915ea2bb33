import type * as z from 'zod';
import { CommandAnswer } from './common.js';
import { endpoint } from './endpoint-builder.js';
import * as book from './rulebook.js';

const reading = { tag: '规则管理', permission: 'rules:read' } as const;

function draftCommand<Body extends z.ZodType>(name: string, body: Body) {
  return endpoint({
    id: `${name}-rule-draft`,
    method: 'POST',
    path: `/api/rulebook/drafts/:draftId/${name}`,
    tag: '规则管理',
    title: body.meta()?.title ?? name,
    permission: 'rules:keep',
    command: true,
    params: book.draftParams,
    body,
    response: CommandAnswer,
  });
}

/** Drafts of routing tables and clocks, their review and dates; the working calendar. */
export const RULEBOOK_ENDPOINTS = {
  ruleDrafts: endpoint({
    ...reading,
    id: 'rule-drafts',
    path: '/api/rulebook/drafts',
    title: '规则草案和版本',
    query: book.RuleDraftsQuery,
    response: book.RuleDrafts,
  }),
  ruleDraft: endpoint({
    ...reading,
    id: 'rule-draft',
    path: '/api/rulebook/drafts/:draftId',
    title: '规则草案',
    params: book.draftParams,
    response: book.RuleDraft,
  }),
  ruleVocabulary: endpoint({
    ...reading,
    id: 'rule-vocabulary',
    path: '/api/rulebook/vocabulary',
    title: '规则用词',
    response: book.RuleVocabulary,
  }),
  currentRules: endpoint({
    ...reading,
    id: 'current-rules',
    path: '/api/rulebook/current',
    title: '辖区自己的规则',
    query: book.CurrentRulesQuery,
    response: book.CurrentRules,
  }),
  startRuleDraft: endpoint({
    id: 'start-rule-draft',
    method: 'POST',
    path: '/api/rulebook/drafts',
    tag: '规则管理',
    title: '起草规则',
    permission: 'rules:keep',
    command: true,
    status: 201,
    body: book.StartRuleDraft,
    response: CommandAnswer,
  }),
  reviseRuleDraft: draftCommand('revise', book.ReviseRuleDraft),
  tryRuleDraft: { ...draftCommand('try', book.TryRuleDraft), response: book.RuleTrial },
  submitRuleDraft: draftCommand('submit', book.SubmitRuleDraft),
  returnRuleDraft: draftCommand('return', book.ReturnRuleDraft),
  approveRuleDraft: draftCommand('approve', book.ApproveRuleDraft),
  withdrawRuleDraft: draftCommand('withdraw', book.WithdrawRuleDraft),
  revokeRuleVersion: draftCommand('revoke', book.RevokeRuleVersion),
  clockRuleTable: endpoint({
    ...reading,
    id: 'clock-rule-table',
    path: '/api/clock-rules',
    title: '期限规则表',
    query: book.ClockRulesQuery,
    response: book.ClockRuleTable,
  }),
  workCalendar: endpoint({
    id: 'work-calendar',
    path: '/api/calendar',
    tag: '规则管理',
    title: '工作日历',
    permission: 'session',
    response: book.WorkCalendar,
  }),
  announceCalendarYear: endpoint({
    id: 'announce-calendar-year',
    method: 'POST',
    path: '/api/calendar',
    tag: '规则管理',
    title: '登记放假安排',
    permission: 'rules:keep',
    command: true,
    status: 201,
    body: book.AnnounceCalendarYear,
    response: CommandAnswer,
  }),
  clockRecounts: endpoint({
    ...reading,
    id: 'clock-recounts',
    path: '/api/rulebook/changes/:changeId/recounts',
    title: '重新计算的期限',
    params: book.changeParams,
    response: book.ClockRecounts,
  }),
} as const;
