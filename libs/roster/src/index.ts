export * from './mediator/mediator.events.js';
export { mediatorDecider, mediatorStream } from './mediator/mediator.decider.js';
export type { Leave } from './mediator/mediator.state.js';
export * from './organisation/organisation.events.js';
export { organisationDecider, organisationStream } from './organisation/organisation.decider.js';
export { rosterContext } from './roster.context.js';
export { RosterModule } from './roster.module.js';
export { CloseOrganisation } from './use-cases/close-organisation.js';
export { EnrolMediator } from './use-cases/enrol-mediator.js';
export { EstablishOrganisation } from './use-cases/establish-organisation.js';
export { ReinstateMediator } from './use-cases/reinstate-mediator.js';
export { SuspendMediator } from './use-cases/suspend-mediator.js';
export { TakeLeave } from './use-cases/take-leave.js';
export { MediatorDirectory } from './views/mediator-directory/mediator-directory.entity.js';
export {
  GetMediator,
  ListMediators,
  type MediatorView,
} from './views/mediator-directory/mediator-directory.queries.js';
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
