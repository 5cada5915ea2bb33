import type { BodyOf, ENDPOINTS, ResponseOf } from '@libs/contracts';
import { read, send } from './client';
import type { CommandAnswer, Disputes, DisputeSummary } from './types';

type Endpoints = typeof ENDPOINTS;

export type Emergency = ResponseOf<Endpoints['emergencies']>['items'][number];
export type MarkedCase = Emergency['cases'][number];
export type DeclareEmergency = BodyOf<Endpoints['declareEmergency']>;
export type BulkResults = ResponseOf<Endpoints['bulkAccept']>['results'];

/** Body of each command on one emergency, by its place in the path. */
interface Bodies {
  mark: BodyOf<Endpoints['markDisputes']>;
  unmark: BodyOf<Endpoints['unmarkDisputes']>;
  close: BodyOf<Endpoints['closeEmergency']>;
  'bulk-accept': BodyOf<Endpoints['bulkAccept']>;
  'bulk-tell-rights': BodyOf<Endpoints['bulkTellRights']>;
  'bulk-assign': BodyOf<Endpoints['bulkAssign']>;
}

export type EmergencyCommand = {
  [Action in keyof Bodies]: {
    readonly emergencyId: string;
    readonly action: Action;
    readonly body: Bodies[Action];
  };
}[keyof Bodies];

/** Work on many has an answer for each; the other commands have one answer. */
export type EmergencyAnswer = CommandAnswer | { readonly results: BulkResults };

const EMERGENCIES = '/api/emergencies';

export const readEmergencies = async (signal: AbortSignal): Promise<readonly Emergency[]> =>
  (await read<{ items: Emergency[] }>(EMERGENCIES, {}, signal)).body.items;

export const declareEmergency = (body: DeclareEmergency, idempotencyKey: string) =>
  send<CommandAnswer>({ method: 'POST', path: EMERGENCIES, body, idempotencyKey });

export const sendEmergencyCommand = ({ emergencyId, action, body }: EmergencyCommand, idempotencyKey: string) =>
  send<EmergencyAnswer>({
    method: 'POST',
    path: `${EMERGENCIES}/${encodeURIComponent(emergencyId)}/${action}`,
    body,
    idempotencyKey,
  });

export interface OpenCasesQuestion {
  readonly area: string;
  readonly category: string;
  readonly code: string;
}

const PAGE = 50;

/** Open cases of an area, as many pages as have been asked for. */
export async function readOpenCases(
  question: OpenCasesQuestion,
  pages: number,
  signal: AbortSignal,
): Promise<Disputes> {
  const items: DisputeSummary[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const asked: Readonly<Record<string, string | number | null>> = { ...question, open: 'true', cursor, limit: PAGE };
    const { body } = await read<Disputes>('/api/disputes', asked, signal);
    items.push(...body.items);
    cursor = body.nextCursor;
    if (cursor === null) break;
  }
  return { items, nextCursor: cursor };
}
