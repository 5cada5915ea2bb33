import type { DomainCommand } from '@platform/messaging';
import type {
  EndpointDisabled,
  EndpointEnabled,
  PartnerKeyAdded,
  PartnerKeyRetired,
  ReplayRequested,
  SigningKeyAdded,
  SigningKeyRetired,
} from './endpoint.events.js';

export type AddSigningKey = DomainCommand<'AddSigningKey', SigningKeyAdded['data'] & { readonly first?: boolean }>;
export type RetireSigningKey = DomainCommand<'RetireSigningKey', SigningKeyRetired['data']>;
export type AddPartnerKey = DomainCommand<'AddPartnerKey', PartnerKeyAdded['data']>;
export type RetirePartnerKey = DomainCommand<'RetirePartnerKey', PartnerKeyRetired['data']>;
export type DisableEndpoint = DomainCommand<'DisableEndpoint', EndpointDisabled['data']>;
export type EnableEndpoint = DomainCommand<'EnableEndpoint', EndpointEnabled['data']>;
export type RequestReplay = DomainCommand<'RequestReplay', ReplayRequested['data']>;

export type EndpointCommand =
  | AddSigningKey
  | RetireSigningKey
  | AddPartnerKey
  | RetirePartnerKey
  | DisableEndpoint
  | EnableEndpoint
  | RequestReplay;
