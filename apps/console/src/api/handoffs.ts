import type { BodyOf, CommandAnswer, ENDPOINTS, ResponseOf } from '@libs/contracts';
import { read, readFile, send } from './client';
import type { Handoffs } from './types';

type Endpoints = typeof ENDPOINTS;

export type HandoffPackage = ResponseOf<Endpoints['handoffPackage']>;
export type AnnounceAttachment = BodyOf<Endpoints['announceAttachment']>;
export type HandOver = BodyOf<Endpoints['handOver']>;

const at = (handoffId: string, rest: string): string => `/api/handoffs/${encodeURIComponent(handoffId)}/${rest}`;

export const readDisputeHandoffs = async (disputeId: string, signal: AbortSignal): Promise<Handoffs> =>
  (await read<Handoffs>('/api/handoffs', { disputeId }, signal)).body;

export const readPackage = async (handoffId: string, signal: AbortSignal): Promise<HandoffPackage> =>
  (await read<HandoffPackage>(at(handoffId, 'package'), {}, signal)).body;

export const readAttachment = (handoffId: string, attachmentId: string) =>
  readFile(at(handoffId, `attachments/${encodeURIComponent(attachmentId)}/content`));

export interface Attaching {
  readonly handoffId: string;
  readonly announcement: AnnounceAttachment;
  readonly file: File;
}

/** First what it is, then its bytes. The key of the click goes for both: repeating it repeats both. */
export async function attach({ handoffId, announcement, file }: Attaching, idempotencyKey: string) {
  const { id } = await send<CommandAnswer>({
    method: 'POST',
    path: at(handoffId, 'attachments'),
    body: announcement,
    idempotencyKey,
  });
  const path = at(handoffId, `attachments/${encodeURIComponent(id)}/content`);
  return send<CommandAnswer>({ method: 'POST', path, bytes: file, idempotencyKey });
}

export interface HandingOver {
  readonly disputeId: string;
  readonly body: HandOver;
}

export const handOver = ({ disputeId, body }: HandingOver, idempotencyKey: string) =>
  send<CommandAnswer>({
    method: 'POST',
    path: `/api/disputes/${encodeURIComponent(disputeId)}/handoffs`,
    body,
    idempotencyKey,
  });
