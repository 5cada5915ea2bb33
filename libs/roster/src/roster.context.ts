import type { ContextDefinition } from '@platform/composition';
import { mediatorEvents } from './mediator/mediator.events.js';
import { organisationEvents } from './organisation/organisation.events.js';
import { CancelLeave } from './use-cases/cancel-leave.js';
import { ChangeCapacity } from './use-cases/change-capacity.js';
import { ChangeScope } from './use-cases/change-scope.js';
import { ChooseOfferMode } from './use-cases/choose-offer-mode.js';
import { CloseOrganisation } from './use-cases/close-organisation.js';
import { DeclareAvailability } from './use-cases/declare-availability.js';
import { DeclareInterest } from './use-cases/declare-interest.js';
import { EndInterest } from './use-cases/end-interest.js';
import { EnrolMediator } from './use-cases/enrol-mediator.js';
import { EstablishOrganisation } from './use-cases/establish-organisation.js';
import { GrantAllowance } from './use-cases/grant-allowance.js';
import { LeaveRoster } from './use-cases/leave-roster.js';
import { MoveMediator } from './use-cases/move-mediator.js';
import { MoveOrganisation } from './use-cases/move-organisation.js';
import { NoteSex } from './use-cases/note-sex.js';
import { RecordFormerService } from './use-cases/record-former-service.js';
import { RecordHonour } from './use-cases/record-honour.js';
import { RecordService } from './use-cases/record-service.js';
import { RecordStaffingFacts } from './use-cases/record-staffing-facts.js';
import { RecordTraining } from './use-cases/record-training.js';
import { ReinstateMediator } from './use-cases/reinstate-mediator.js';
import { RenewChain } from './use-cases/renew-chain.js';
import { RenewTerm } from './use-cases/renew-term.js';
import { SuspendMediator } from './use-cases/suspend-mediator.js';
import { TakeLeave } from './use-cases/take-leave.js';
import { mediatorDirectory } from './views/mediator-directory/mediator-directory.projection.js';
import { mediatorRecord } from './views/mediator-record/mediator-record.projection.js';
import { organisationDirectory } from './views/organisation-directory/organisation-directory.projection.js';

export const rosterContext: ContextDefinition = {
  name: 'roster',
  events: [...organisationEvents, ...mediatorEvents],
  commands: [
    CancelLeave,
    ChangeCapacity,
    ChangeScope,
    ChooseOfferMode,
    CloseOrganisation,
    DeclareAvailability,
    DeclareInterest,
    EndInterest,
    EnrolMediator,
    EstablishOrganisation,
    GrantAllowance,
    LeaveRoster,
    MoveMediator,
    MoveOrganisation,
    NoteSex,
    RecordFormerService,
    RecordHonour,
    RecordService,
    RecordStaffingFacts,
    RecordTraining,
    ReinstateMediator,
    RenewChain,
    RenewTerm,
    SuspendMediator,
    TakeLeave,
  ],
  projections: [organisationDirectory, mediatorDirectory, mediatorRecord],
  processes: [],
  entities: [],
};
