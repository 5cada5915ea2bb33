import type { BodyOf, DISPUTE_ACTIONS, ENDPOINTS, ResponseOf } from '@libs/contracts';
import { read, send } from './client';
import type { CommandAnswer } from './types';

export type SupervisionOrder = ResponseOf<(typeof ENDPOINTS)['supervisionOrders']>['items'][number];
type Order = BodyOf<(typeof DISPUTE_ACTIONS)['orderSupervision']>;

export const readSupervisionOrders = async (signal: AbortSignal): Promise<readonly SupervisionOrder[]> =>
  (await read<{ items: SupervisionOrder[] }>('/api/supervision-orders', {}, signal)).body.items;

export const orderSupervision = ({ disputeId, ...body }: Order & { disputeId: string }, idempotencyKey: string) =>
  send<CommandAnswer>({
    method: 'POST',
    path: `/api/disputes/${encodeURIComponent(disputeId)}/order-supervision`,
    body,
    idempotencyKey,
  });
