import type { DomainCommand } from '@platform/messaging';
import type { OrganisationEstablished } from './organisation.events.js';

export type EstablishOrganisation = DomainCommand<'EstablishOrganisation', OrganisationEstablished['data']>;

export type CloseOrganisation = DomainCommand<'CloseOrganisation', { readonly organisationId: string }>;

export type OrganisationCommand = EstablishOrganisation | CloseOrganisation;
