import { Module } from '@nestjs/common';
import { SweepRegistry } from '@platform/processes';
import { ExportRosterHandler } from './roster-file/export-roster.js';
import { RosterImporter } from './roster-file/roster-importer.js';
import { OutdatedChainsSweep } from './sweeps/outdated-chains.sweep.js';
import { CancelLeaveHandler } from './use-cases/cancel-leave.js';
import { ChangeCapacityHandler } from './use-cases/change-capacity.js';
import { ChangeScopeHandler } from './use-cases/change-scope.js';
import { ChooseOfferModeHandler } from './use-cases/choose-offer-mode.js';
import { CloseOrganisationHandler } from './use-cases/close-organisation.js';
import { DeclareAvailabilityHandler } from './use-cases/declare-availability.js';
import { DeclareInterestHandler } from './use-cases/declare-interest.js';
import { EndInterestHandler } from './use-cases/end-interest.js';
import { EnrolMediatorHandler } from './use-cases/enrol-mediator.js';
import { EstablishOrganisationHandler } from './use-cases/establish-organisation.js';
import { GrantAllowanceHandler } from './use-cases/grant-allowance.js';
import { LeaveRosterHandler } from './use-cases/leave-roster.js';
import { MoveMediatorHandler } from './use-cases/move-mediator.js';
import { MoveOrganisationHandler } from './use-cases/move-organisation.js';
import { NoteSexHandler } from './use-cases/note-sex.js';
import { RecordFormerServiceHandler } from './use-cases/record-former-service.js';
import { RecordHonourHandler } from './use-cases/record-honour.js';
import { RecordServiceHandler } from './use-cases/record-service.js';
import { RecordStaffingFactsHandler } from './use-cases/record-staffing-facts.js';
import { RecordTrainingHandler } from './use-cases/record-training.js';
import { ReinstateMediatorHandler } from './use-cases/reinstate-mediator.js';
import { RenewChainHandler } from './use-cases/renew-chain.js';
import { RenewTermHandler } from './use-cases/renew-term.js';
import { SuspendMediatorHandler } from './use-cases/suspend-mediator.js';
import { TakeLeaveHandler } from './use-cases/take-leave.js';
import { OrganisationChain } from './use-cases/organisation-chain.js';
import { GetMediatorHandler, ListMediatorsHandler } from './views/mediator-directory/mediator-directory.queries.js';
import { MediatorDirectoryReader } from './views/mediator-directory/mediator-directory.reader.js';
import { SearchMediatorsHandler } from './views/mediator-directory/search-mediators.js';
import {
  GetMediatorRecordHandler,
  GetServiceCertificateHandler,
} from './views/mediator-record/mediator-record.queries.js';
import { ServiceRecordReader } from './views/mediator-record/service-record.reader.js';
import {
  FindBodiesForDivisionHandler,
  GetOrganisationHandler,
  ListOrganisationsHandler,
} from './views/organisation-directory/organisation-directory.queries.js';
import { OrganisationDirectoryReader } from './views/organisation-directory/organisation-directory.reader.js';

@Module({
  providers: [
    OrganisationChain,
    CancelLeaveHandler,
    ChangeCapacityHandler,
    ChangeScopeHandler,
    ChooseOfferModeHandler,
    CloseOrganisationHandler,
    DeclareAvailabilityHandler,
    DeclareInterestHandler,
    EndInterestHandler,
    EnrolMediatorHandler,
    EstablishOrganisationHandler,
    GrantAllowanceHandler,
    LeaveRosterHandler,
    MoveMediatorHandler,
    MoveOrganisationHandler,
    NoteSexHandler,
    RecordFormerServiceHandler,
    RecordHonourHandler,
    RecordServiceHandler,
    RecordStaffingFactsHandler,
    RecordTrainingHandler,
    ReinstateMediatorHandler,
    RenewChainHandler,
    RenewTermHandler,
    SuspendMediatorHandler,
    TakeLeaveHandler,
    OutdatedChainsSweep,
    RosterImporter,
    ExportRosterHandler,
    ListOrganisationsHandler,
    FindBodiesForDivisionHandler,
    GetOrganisationHandler,
    ListMediatorsHandler,
    GetMediatorHandler,
    SearchMediatorsHandler,
    GetMediatorRecordHandler,
    GetServiceCertificateHandler,
    OrganisationDirectoryReader,
    MediatorDirectoryReader,
    ServiceRecordReader,
  ],
  exports: [OrganisationDirectoryReader, MediatorDirectoryReader, ServiceRecordReader, RosterImporter],
})
export class RosterModule {
  constructor(sweeps: SweepRegistry, outdated: OutdatedChainsSweep) {
    sweeps.add(outdated);
  }
}
