import type { ContextDefinition } from '@platform/composition';
import { mediatorEvents } from './mediator/mediator.events.js';
import { organisationEvents } from './organisation/organisation.events.js';
import { CloseOrganisation } from './use-cases/close-organisation.js';
import { EnrolMediator } from './use-cases/enrol-mediator.js';
import { EstablishOrganisation } from './use-cases/establish-organisation.js';
import { ReinstateMediator } from './use-cases/reinstate-mediator.js';
import { SuspendMediator } from './use-cases/suspend-mediator.js';
import { TakeLeave } from './use-cases/take-leave.js';
import { mediatorDirectory } from './views/mediator-directory/mediator-directory.projection.js';
import { organisationDirectory } from './views/organisation-directory/organisation-directory.projection.js';

export const rosterContext: ContextDefinition = {
  name: 'roster',
  events: [...organisationEvents, ...mediatorEvents],
  commands: [EstablishOrganisation, CloseOrganisation, EnrolMediator, TakeLeave, SuspendMediator, ReinstateMediator],
  projections: [organisationDirectory, mediatorDirectory],
  processes: [],
  entities: [],
};
