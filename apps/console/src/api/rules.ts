import type { BodyOf, ENDPOINTS, ResponseOf } from '@libs/contracts';
import { read, send } from './client';

type Endpoints = typeof ENDPOINTS;

export type RoutingRules = ResponseOf<Endpoints['routingRules']>;
export type RuleDraft = ResponseOf<Endpoints['ruleDraft']>;
export type RuleDraftSummary = ResponseOf<Endpoints['ruleDrafts']>['items'][number];
export type RuleTrial = ResponseOf<Endpoints['tryRuleDraft']>;
export type RuleVocabulary = ResponseOf<Endpoints['ruleVocabulary']>;
export type CurrentRules = ResponseOf<Endpoints['currentRules']>;
export type ClockRuleTable = ResponseOf<Endpoints['clockRuleTable']>;
export type WorkCalendar = ResponseOf<Endpoints['workCalendar']>;
export type CalendarYear = WorkCalendar['years'][number];
export type AnnounceYear = BodyOf<Endpoints['announceCalendarYear']>;
export type ClockRecounts = ResponseOf<Endpoints['clockRecounts']>;
export type RuleKind = RuleDraft['kind'];
type Answer = ResponseOf<Endpoints['startRuleDraft']>;

export const readRoutingRules = async (on: string, area: string, signal: AbortSignal): Promise<RoutingRules> =>
  (await read<RoutingRules>('/api/routing/rules', { on, area }, signal)).body;

export const readRuleDrafts = async (kind: RuleKind, signal: AbortSignal): Promise<readonly RuleDraftSummary[]> =>
  (await read<{ items: RuleDraftSummary[] }>('/api/rulebook/drafts', { kind }, signal)).body.items;

export const readRuleDraft = async (draftId: string, signal: AbortSignal): Promise<RuleDraft> =>
  (await read<RuleDraft>(`/api/rulebook/drafts/${draftId}`, {}, signal)).body;

export const readRuleVocabulary = async (signal: AbortSignal): Promise<RuleVocabulary> =>
  (await read<RuleVocabulary>('/api/rulebook/vocabulary', {}, signal)).body;

export const readCurrentRules = async (kind: RuleKind, area: string, signal: AbortSignal): Promise<CurrentRules> =>
  (await read<CurrentRules>('/api/rulebook/current', { kind, area }, signal)).body;

export const startRuleDraft = (body: BodyOf<Endpoints['startRuleDraft']>, idempotencyKey: string) =>
  send<Answer>({ method: 'POST', path: '/api/rulebook/drafts', body, idempotencyKey });

/** What can be done with a draft, by the last word of its address. */
export interface DraftAct {
  readonly draftId: string;
  readonly act: 'revise' | 'submit' | 'return' | 'approve' | 'withdraw' | 'revoke';
  readonly body: object;
}
export const sendDraftAct = ({ draftId, act, body }: DraftAct, idempotencyKey: string) =>
  send<Answer>({ method: 'POST', path: `/api/rulebook/drafts/${draftId}/${act}`, body, idempotencyKey });

export const tryRuleDraft = (
  { draftId, ...body }: BodyOf<Endpoints['tryRuleDraft']> & { readonly draftId: string },
  idempotencyKey: string,
) => send<RuleTrial>({ method: 'POST', path: `/api/rulebook/drafts/${draftId}/try`, body, idempotencyKey });

export const readClockRules = async (area: string, signal: AbortSignal): Promise<ClockRuleTable> =>
  (await read<ClockRuleTable>('/api/clock-rules', { area }, signal)).body;

export const readWorkCalendar = async (signal: AbortSignal): Promise<WorkCalendar> =>
  (await read<WorkCalendar>('/api/calendar', {}, signal)).body;

export const announceYear = (body: AnnounceYear, idempotencyKey: string) =>
  send<Answer>({ method: 'POST', path: '/api/calendar', body, idempotencyKey });

export const readClockRecounts = async (changeId: string, signal: AbortSignal): Promise<ClockRecounts> =>
  (await read<ClockRecounts>(`/api/rulebook/changes/${changeId}/recounts`, {}, signal)).body;
