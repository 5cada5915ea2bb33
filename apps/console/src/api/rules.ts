import type { BodyOf, ENDPOINTS, ResponseOf } from '@libs/contracts';
import { read, send } from './client';

type Endpoints = typeof ENDPOINTS;

export type RoutingRules = ResponseOf<Endpoints['routingRules']>;
export type WhatIf = ResponseOf<Endpoints['routingWhatIf']>;
export type WhatIfQuestion = BodyOf<Endpoints['routingWhatIf']>;

export const readRoutingRules = async (on: string, area: string, signal: AbortSignal): Promise<RoutingRules> =>
  (await read<RoutingRules>('/api/routing/rules', { on, area }, signal)).body;

export const askWhatIf = (body: WhatIfQuestion, idempotencyKey: string) =>
  send<WhatIf>({ method: 'POST', path: '/api/routing/what-if', body, idempotencyKey });
