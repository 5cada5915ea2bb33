import type { DomainCommand } from '@platform/messaging';
import type {
  OfferModeChosen,
  OrganisationChainRenewed,
  OrganisationEstablished,
  OrganisationMoved,
  StaffingFactsRecorded,
} from './organisation.events.js';

export type EstablishOrganisation = DomainCommand<'EstablishOrganisation', OrganisationEstablished['data']>;
export type MoveOrganisation = DomainCommand<'MoveOrganisation', OrganisationMoved['data']>;
export type RenewChain = DomainCommand<'RenewChain', OrganisationChainRenewed['data']>;
export type RecordStaffingFacts = DomainCommand<'RecordStaffingFacts', StaffingFactsRecorded['data']>;
export type ChooseOfferMode = DomainCommand<'ChooseOfferMode', OfferModeChosen['data']>;
export type CloseOrganisation = DomainCommand<'CloseOrganisation', { readonly organisationId: string }>;

export type OrganisationCommand =
  EstablishOrganisation | MoveOrganisation | RenewChain | RecordStaffingFacts | ChooseOfferMode | CloseOrganisation;
