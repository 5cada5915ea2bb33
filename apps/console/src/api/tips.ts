import type { BodyOf, ENDPOINTS, ResponseOf } from '@libs/contracts';
import { read, send } from './client';
import type { CommandAnswer } from './types';

type Endpoints = typeof ENDPOINTS;

export type ReportTip = BodyOf<Endpoints['reportTip']>;
export type OwnTip = ResponseOf<Endpoints['ownTips']>['items'][number];
export type Tip = ResponseOf<Endpoints['tips']>['items'][number];
export type TipAnswer = BodyOf<Endpoints['answerTip']>['answer'];
export type RegisterFromTip = BodyOf<Endpoints['registerFromTip']>;

const tipPath = (tipId: string, step: string): string => `/api/tips/${encodeURIComponent(tipId)}/${step}`;

export const reportTip = (body: ReportTip, idempotencyKey: string) =>
  send<CommandAnswer>({ method: 'POST', path: '/api/tips', body, idempotencyKey });

export const readOwnTips = async (signal: AbortSignal): Promise<readonly OwnTip[]> =>
  (await read<{ items: OwnTip[] }>('/api/tips/mine', {}, signal)).body.items;

export const readTips = async (signal: AbortSignal): Promise<readonly Tip[]> =>
  (await read<{ items: Tip[] }>('/api/tips', {}, signal)).body.items;

export const readTipReporter = async (tipId: string): Promise<string> =>
  (await read<{ displayName: string }>(tipPath(tipId, 'reporter'))).body.displayName;

export const answerTip = ({ tipId, answer }: { tipId: string; answer: TipAnswer }, idempotencyKey: string) =>
  send<CommandAnswer>({ method: 'POST', path: tipPath(tipId, 'answer'), body: { answer }, idempotencyKey });

export const registerFromTip = (tipId: string, body: RegisterFromTip, idempotencyKey: string) =>
  send<CommandAnswer>({ method: 'POST', path: tipPath(tipId, 'register-dispute'), body, idempotencyKey });
