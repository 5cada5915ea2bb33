import type { BodyOf, ENDPOINTS, ResponseOf } from '@libs/contracts';
import { read, send } from './client';

type Endpoints = typeof ENDPOINTS;

export type PartnerList = ResponseOf<Endpoints['partners']>;
export type PartnerItem = PartnerList['items'][number];
export type PartnerExchange = ResponseOf<Endpoints['partnerExchange']>;
export type DeliveryList = ResponseOf<Endpoints['deliveries']>;
export type DeliveryItem = DeliveryList['items'][number];
export type DeliveryAttempts = ResponseOf<Endpoints['deliveryAttempts']>;
export type EndpointTest = ResponseOf<Endpoints['testEndpoint']>;
export type PartnerSecret = ResponseOf<Endpoints['registerPartner']>;
export type RegisterPartner = BodyOf<Endpoints['registerPartner']>;

export const readPartners = async (signal: AbortSignal): Promise<PartnerList> =>
  (await read<PartnerList>('/api/partners', {}, signal)).body;

const pathOf = (partnerId: string, rest: string): string => `/api/partners/${encodeURIComponent(partnerId)}/${rest}`;

export const readExchange = async (partnerId: string, signal: AbortSignal): Promise<PartnerExchange> =>
  (await read<PartnerExchange>(pathOf(partnerId, 'exchange'), {}, signal)).body;

export const readDeliveries = async (
  partnerId: string,
  status: string | null,
  signal: AbortSignal,
): Promise<DeliveryList> => (await read<DeliveryList>(pathOf(partnerId, 'deliveries'), { status }, signal)).body;

export const readAttempts = async (
  partnerId: string,
  deliveryId: string,
  signal: AbortSignal,
): Promise<DeliveryAttempts> =>
  (await read<DeliveryAttempts>(pathOf(partnerId, `deliveries/${encodeURIComponent(deliveryId)}`), {}, signal)).body;

export const registerPartner = (body: RegisterPartner, idempotencyKey: string) =>
  send<PartnerSecret>({ method: 'POST', path: '/api/partners', body, idempotencyKey });

export type PartnerAction =
  | 'add-signing-key'
  | 'retire-signing-key'
  | 'disable-push'
  | 'enable-push'
  | 'replay'
  | 'resolve-mismatch'
  | 'test-endpoint'
  | 'rotate-secret';

export interface PartnerCommand {
  readonly partnerId: string;
  readonly action: PartnerAction;
  readonly body?: object;
}

/** The answer differs by action; who needs it says which. */
export const sendPartnerCommand = <Answer>(
  { partnerId, action, body = {} }: PartnerCommand,
  idempotencyKey: string,
): Promise<Answer> => send<Answer>({ method: 'POST', path: pathOf(partnerId, action), body, idempotencyKey });
