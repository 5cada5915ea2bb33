export * from './mediator/mediator.events.js';
export * from './mediator/mediator-record.events.js';
export { mediatorDecider, mediatorStream } from './mediator/mediator.decider.js';
export type { Leave } from './mediator/mediator.state.js';
export * from './organisation/organisation.events.js';
export { organisationDecider, organisationStream } from './organisation/organisation.decider.js';
export { rosterContext } from './roster.context.js';
export { RosterModule } from './roster.module.js';
export * from './roster.terms.js';
export { ExportRoster } from './roster-file/export-roster.js';
export { RosterImporter, type RosterImport } from './roster-file/roster-importer.js';
export { STAFFING_STANDARD, type StaffingNeed, staffingNeed } from './staffing/staffing-standard.js';
export { CancelLeave } from './use-cases/cancel-leave.js';
export { ChangeCapacity } from './use-cases/change-capacity.js';
export { ChangeScope } from './use-cases/change-scope.js';
export { ChooseOfferMode } from './use-cases/choose-offer-mode.js';
export { CloseOrganisation } from './use-cases/close-organisation.js';
export { DeclareAvailability } from './use-cases/declare-availability.js';
export { DeclareInterest } from './use-cases/declare-interest.js';
export { EndInterest } from './use-cases/end-interest.js';
export { EnrolMediator } from './use-cases/enrol-mediator.js';
export { EstablishOrganisation } from './use-cases/establish-organisation.js';
export { GrantAllowance } from './use-cases/grant-allowance.js';
export { LeaveRoster } from './use-cases/leave-roster.js';
export { MoveMediator } from './use-cases/move-mediator.js';
export { MoveOrganisation } from './use-cases/move-organisation.js';
export { NoteSex } from './use-cases/note-sex.js';
export { RecordFormerService } from './use-cases/record-former-service.js';
export { RecordHonour } from './use-cases/record-honour.js';
export { RecordService } from './use-cases/record-service.js';
export { RecordStaffingFacts } from './use-cases/record-staffing-facts.js';
export { RecordTraining } from './use-cases/record-training.js';
export { ReinstateMediator } from './use-cases/reinstate-mediator.js';
export { RenewChain } from './use-cases/renew-chain.js';
export { RenewTerm } from './use-cases/renew-term.js';
export { SuspendMediator } from './use-cases/suspend-mediator.js';
export { TakeLeave } from './use-cases/take-leave.js';
export { MediatorDirectory } from './views/mediator-directory/mediator-directory.entity.js';
export {
  GetMediator,
  ListMediators,
  type MediatorView,
} from './views/mediator-directory/mediator-directory.queries.js';
export { type MediatorSearch, SearchMediators } from './views/mediator-directory/search-mediators.js';
export {
  GetMediatorRecord,
  GetServiceCertificate,
  type MediatorRecordView,
  type ServiceCertificate,
} from './views/mediator-record/mediator-record.queries.js';
export { type ServiceGiven, ServiceRecordReader } from './views/mediator-record/service-record.reader.js';
export { MediatorDirectoryReader } from './views/mediator-directory/mediator-directory.reader.js';
export { OrganisationDirectory } from './views/organisation-directory/organisation-directory.entity.js';
export {
  FindBodiesForDivision,
  GetOrganisation,
  ListOrganisations,
  type OrganisationView,
} from './views/organisation-directory/organisation-directory.queries.js';
export {
  OrganisationDirectoryReader,
  type OrganisationFilter,
} from './views/organisation-directory/organisation-directory.reader.js';
