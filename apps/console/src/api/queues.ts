import type { BodyOf, ENDPOINTS, ResponseOf } from '@libs/contracts';
import { read, send } from './client';

type Endpoints = typeof ENDPOINTS;

export type QueueCounts = ResponseOf<Endpoints['queueCounts']>['items'];
export type QueueName = QueueCounts[number]['queue'];
export type WorkPage = ResponseOf<Endpoints['workQueue']>;
export type WorkItem = WorkPage['items'][number];
export type SaveFilter = BodyOf<Endpoints['saveFilter']>;
export type KeptFilter = ResponseOf<Endpoints['savedFilters']>['items'][number];
type Answer = ResponseOf<Endpoints['claimWork']>;

export const readQueueCounts = async (signal: AbortSignal): Promise<QueueCounts> =>
  (await read<{ items: QueueCounts }>('/api/queues', {}, signal)).body.items;

export interface WorkFilter {
  readonly category?: string | undefined;
  readonly area?: string | undefined;
}

export interface WorkQuestion {
  readonly queue: QueueName;
  readonly order: string;
  readonly filter: WorkFilter;
}

const PAGE = 20;

/** As many pages as have been asked for, one after the other: a list that was opened further stays open when it is read again. */
export async function readWork(
  { queue, order, filter }: WorkQuestion,
  pages: number,
  signal: AbortSignal,
): Promise<WorkPage> {
  const items: WorkItem[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < pages; page += 1) {
    const asked: Readonly<Record<string, string | number | null | undefined>> = {
      ...filter,
      order,
      cursor,
      limit: PAGE,
    };
    const { body } = await read<WorkPage>(`/api/queues/${queue}`, asked, signal);
    items.push(...body.items);
    cursor = body.nextCursor;
    if (cursor === null) break;
  }
  return { items, nextCursor: cursor };
}

export interface WorkCommand {
  readonly path: string;
}

const claimPath = (disputeId: string, action: string): string =>
  `/api/disputes/${encodeURIComponent(disputeId)}/${action}`;

/** Where each step that a queue offers is sent to; null: it is not taken from the list. */
export function workCommand({ disputeId, assignmentId }: WorkItem, action: string): WorkCommand | null {
  if (action === 'claim' || action === 'release') return { path: claimPath(disputeId, action) };
  if (action === 'take-from-pool' && assignmentId !== null) {
    return { path: `/api/assignments/${encodeURIComponent(assignmentId)}/take-from-pool` };
  }
  return null;
}

export const sendWorkCommand = ({ path }: WorkCommand, idempotencyKey: string) =>
  send<Answer>({ method: 'POST', path, body: {}, idempotencyKey });

const FILTERS = '/api/queue-filters';

export const readSavedFilters = async (signal: AbortSignal): Promise<readonly KeptFilter[]> =>
  (await read<{ items: KeptFilter[] }>(FILTERS, {}, signal)).body.items;

export const saveFilter = (body: SaveFilter, idempotencyKey: string) =>
  send<Answer>({ method: 'POST', path: FILTERS, body, idempotencyKey });

export const removeFilter = (filterId: string, idempotencyKey: string) =>
  send<Answer>({
    method: 'POST',
    path: `${FILTERS}/${encodeURIComponent(filterId)}/remove`,
    body: {},
    idempotencyKey,
  });
