import type { BodyOf, ENDPOINTS, ResponseOf } from '@libs/contracts';
import { type LoadedFile, read, readFile, send } from './client';

type Endpoints = typeof ENDPOINTS;

export type PartyCase = ResponseOf<Endpoints['partyCase']>;
export type PartyForm = ResponseOf<Endpoints['partyForm']>;
export type PartyApplication = BodyOf<Endpoints['partyApply']>;
export type PartyApplied = ResponseOf<Endpoints['partyApply']>;
export type PartyEnter = BodyOf<Endpoints['partyEnter']>;
export type PartyConsent = BodyOf<Endpoints['partyConsent']>;
export type PartyRating = BodyOf<Endpoints['partyRating']>;

export const readPartyForm = async (signal: AbortSignal): Promise<PartyForm> =>
  (await read<PartyForm>('/api/party/form', {}, signal)).body;

export const readPartyCase = async (signal: AbortSignal): Promise<PartyCase> =>
  (await read<PartyCase>('/api/party/case', {}, signal)).body;

export const applyAsParty = (body: PartyApplication, idempotencyKey: string) =>
  send<PartyApplied>({ method: 'POST', path: '/api/party/applications', body, idempotencyKey });

export const enterAsParty = (body: PartyEnter, idempotencyKey: string) =>
  send<{ expiresAt: string }>({ method: 'POST', path: '/api/party/session', body, idempotencyKey });

export const leaveAsParty = (_input: null, idempotencyKey: string) =>
  send<null>({ method: 'DELETE', path: '/api/party/session', idempotencyKey });

export const consentAsParty = (body: PartyConsent, idempotencyKey: string) =>
  send<object>({ method: 'POST', path: '/api/party/consent', body, idempotencyKey });

export const rateAsParty = (body: PartyRating, idempotencyKey: string) =>
  send<object>({ method: 'POST', path: '/api/party/rating', body, idempotencyKey });

export const readPartyPaper = (paperId: string): Promise<LoadedFile> =>
  readFile(`/api/party/case/papers/${encodeURIComponent(paperId)}`);
