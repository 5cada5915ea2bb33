import type { BodyOf, ENDPOINTS, ResponseOf } from '@libs/contracts';
import { read, send } from './client';

type Endpoints = typeof ENDPOINTS;

export type AccountList = ResponseOf<Endpoints['accounts']>;
export type AccountItem = AccountList['items'][number];
export type AccountAnswer = ResponseOf<Endpoints['createAccount']>;
export type CreateAccount = BodyOf<Endpoints['createAccount']>;
export type ChangePassword = BodyOf<Endpoints['changePassword']>;
export type Readings = ResponseOf<Endpoints['readings']>;
export type SecurityActs = ResponseOf<Endpoints['securityActs']>;
export type LogVerification = ResponseOf<Endpoints['verification']>;
export type HealthReady = ResponseOf<Endpoints['ready']>;

type Filter = Readonly<Record<string, string | number | null | undefined>>;

export const readAccounts = async (filter: Filter, signal: AbortSignal): Promise<AccountList> =>
  (await read<AccountList>('/api/accounts', filter, signal)).body;

export const createAccount = (body: CreateAccount, idempotencyKey: string) =>
  send<AccountAnswer>({ method: 'POST', path: '/api/accounts', body, idempotencyKey });

export interface AccountCommand {
  readonly accountId: string;
  readonly action: 'approve' | 'change' | 'disable' | 'enable' | 'unlock' | 'reset-password';
  readonly body: object;
}

export const sendAccountCommand = ({ accountId, action, body }: AccountCommand, idempotencyKey: string) =>
  send<AccountAnswer>({
    method: 'POST',
    path: `/api/accounts/${encodeURIComponent(accountId)}/${action}`,
    body,
    idempotencyKey,
  });

export const changePassword = (body: ChangePassword, idempotencyKey: string) =>
  send<AccountAnswer>({ method: 'POST', path: '/api/session/password', body, idempotencyKey });

export const readReadings = async (filter: Filter, signal: AbortSignal): Promise<Readings> =>
  (await read<Readings>('/api/audit/readings', filter, signal)).body;

export function exportAddress(filter: Filter): string {
  const asked = Object.entries(filter).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return `/api/audit/readings.csv?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString()}`;
}

export const readSecurityActs = async (signal: AbortSignal): Promise<SecurityActs> =>
  (await read<SecurityActs>('/api/audit/acts', {}, signal)).body;

export const readVerification = async (signal: AbortSignal): Promise<LogVerification> =>
  (await read<LogVerification>('/api/audit/verification', {}, signal)).body;

export const startVerification = (_input: null, idempotencyKey: string) =>
  send<LogVerification>({ method: 'POST', path: '/api/audit/verification', body: {}, idempotencyKey });

export const readHealth = async (signal: AbortSignal): Promise<HealthReady> =>
  (await read<HealthReady>('/api/health/ready', {}, signal)).body;
