import { Module } from '@nestjs/common';
import { CloseOrganisationHandler } from './use-cases/close-organisation.js';
import { EnrolMediatorHandler } from './use-cases/enrol-mediator.js';
import { EstablishOrganisationHandler } from './use-cases/establish-organisation.js';
import { ReinstateMediatorHandler } from './use-cases/reinstate-mediator.js';
import { SuspendMediatorHandler } from './use-cases/suspend-mediator.js';
import { TakeLeaveHandler } from './use-cases/take-leave.js';
import { GetMediatorHandler, ListMediatorsHandler } from './views/mediator-directory/mediator-directory.queries.js';
import { MediatorDirectoryReader } from './views/mediator-directory/mediator-directory.reader.js';
import {
  FindBodiesForDivisionHandler,
  GetOrganisationHandler,
  ListOrganisationsHandler,
} from './views/organisation-directory/organisation-directory.queries.js';
import { OrganisationDirectoryReader } from './views/organisation-directory/organisation-directory.reader.js';

@Module({
  providers: [
    EstablishOrganisationHandler,
    CloseOrganisationHandler,
    EnrolMediatorHandler,
    TakeLeaveHandler,
    SuspendMediatorHandler,
    ReinstateMediatorHandler,
    ListOrganisationsHandler,
    FindBodiesForDivisionHandler,
    GetOrganisationHandler,
    ListMediatorsHandler,
    GetMediatorHandler,
    OrganisationDirectoryReader,
    MediatorDirectoryReader,
  ],
  exports: [OrganisationDirectoryReader, MediatorDirectoryReader],
})
export class RosterModule {}
