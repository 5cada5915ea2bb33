import type { BodyOf, ENDPOINTS, ResponseOf } from '@libs/contracts';
import { read, send } from './client';

type Endpoints = typeof ENDPOINTS;

export type Mediators = ResponseOf<Endpoints['mediators']>;
export type MediatorPage = ResponseOf<Endpoints['mediator']>;
export type HeldCases = ResponseOf<Endpoints['heldCases']>;
export type BatchPlan = ResponseOf<Endpoints['batchPlan']>;
export type BatchItem = BatchPlan['items'][number];
export type ConfirmBatch = BodyOf<Endpoints['confirmBatch']>;
export type ReassignCases = BodyOf<Endpoints['reassignCases']>;
export type ManyResults = ResponseOf<Endpoints['confirmBatch']>;
export type AssignmentsOfDispute = ResponseOf<Endpoints['assignmentsOfDispute']>;
export type AssignmentTrack = AssignmentsOfDispute['items'][number];
export type RosterImported = ResponseOf<Endpoints['importRoster']>;
type ExportedRoster = ResponseOf<Endpoints['exportRoster']>;
type Answer = ResponseOf<Endpoints['enrolMediator']>;

type Filter = Readonly<Record<string, string | number | null | undefined>>;

const ROSTER = '/api/roster/mediators';
const one = (mediatorId: string): string => `${ROSTER}/${encodeURIComponent(mediatorId)}`;

export const readMediators = async (filter: Filter, signal: AbortSignal): Promise<Mediators> =>
  (await read<Mediators>(ROSTER, filter, signal)).body;

export const readMediator = async (mediatorId: string, signal: AbortSignal): Promise<MediatorPage> =>
  (await read<MediatorPage>(one(mediatorId), {}, signal)).body;

export const readHeldCases = async (mediatorId: string, signal: AbortSignal): Promise<HeldCases> =>
  (await read<HeldCases>(`${one(mediatorId)}/cases`, {}, signal)).body;

export const readBatchPlan = async (signal: AbortSignal): Promise<BatchPlan> =>
  (await read<BatchPlan>('/api/assignments/batch', {}, signal)).body;

export const confirmBatch = (body: ConfirmBatch, idempotencyKey: string) =>
  send<ManyResults>({ method: 'POST', path: '/api/assignments/batch', body, idempotencyKey });

export interface Reassigning {
  readonly mediatorId: string;
  readonly body: ReassignCases;
}

export const reassignCases = ({ mediatorId, body }: Reassigning, idempotencyKey: string) =>
  send<ManyResults>({ method: 'POST', path: `${one(mediatorId)}/reassign`, body, idempotencyKey });

export interface MediatorCommand {
  readonly mediatorId: string;
  readonly action: string;
  readonly body: object;
}

export const sendMediatorCommand = ({ mediatorId, action, body }: MediatorCommand, idempotencyKey: string) =>
  send<Answer>({ method: 'POST', path: `${one(mediatorId)}/${action}`, body, idempotencyKey });

export const readAssignments = async (disputeId: string, signal: AbortSignal): Promise<AssignmentsOfDispute> =>
  (await read<AssignmentsOfDispute>(`/api/disputes/${encodeURIComponent(disputeId)}/assignments`, {}, signal)).body;

export const importRoster = (csv: string, idempotencyKey: string) =>
  send<RosterImported>({ method: 'POST', path: '/api/roster/import', body: { csv }, idempotencyKey });

export const exportRoster = async (kind: 'mediators' | 'organisations'): Promise<string> =>
  (await read<ExportedRoster>('/api/roster/export', { kind }, new AbortController().signal)).body.csv;

export type Staffing = ResponseOf<Endpoints['staffing']>;
export type Certificate = ResponseOf<Endpoints['certificate']>;

export const readStaffing = async (signal: AbortSignal): Promise<Staffing> =>
  (await read<Staffing>('/api/roster/staffing', {}, signal)).body;

export const readCertificate = async (mediatorId: string): Promise<Certificate> =>
  (await read<Certificate>(`${one(mediatorId)}/certificate`)).body;

export const enrolMediator = (body: object, idempotencyKey: string) =>
  send<Answer>({ method: 'POST', path: ROSTER, body, idempotencyKey });

const BODIES = '/api/roster/organisations';

export const establishOrganisation = (body: object, idempotencyKey: string) =>
  send<Answer>({ method: 'POST', path: BODIES, body, idempotencyKey });

export const sendOrganisationCommand = (organisationId: string, action: string, body: object, idempotencyKey: string) =>
  send<Answer>({
    method: 'POST',
    path: `${BODIES}/${encodeURIComponent(organisationId)}/${action}`,
    body,
    idempotencyKey,
  });
