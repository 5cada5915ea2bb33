import type { DomainCommand } from '@platform/messaging';
import type { PartnerProfile, PartnerRegistered, PartnerSecretRotated } from './partner.events.js';

export type RegisterPartner = DomainCommand<'RegisterPartner', PartnerRegistered['data']>;
export type ChangePartner = DomainCommand<'ChangePartner', PartnerProfile & { readonly partnerId: string }>;
export type RotatePartnerSecret = DomainCommand<'RotatePartnerSecret', PartnerSecretRotated['data']>;
export type SuspendPartner = DomainCommand<'SuspendPartner', { readonly partnerId: string; readonly reason: string }>;
export type ResumePartner = DomainCommand<'ResumePartner', { readonly partnerId: string }>;

export type PartnerCommand = RegisterPartner | ChangePartner | RotatePartnerSecret | SuspendPartner | ResumePartner;
