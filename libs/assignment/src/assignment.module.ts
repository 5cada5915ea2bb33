import { RulebookModule } from '@libs/rulebook';
import { RosterModule } from '@libs/roster';
import { OfferClocks } from './use-cases/offer-clock.js';
import { Module } from '@nestjs/common';
import { SweepRegistry } from '@platform/processes';
import { CandidateSource } from './candidates/candidate-source.js';
import { ExpiredOffersSweep } from './sweeps/expired-offers.sweep.js';
import { StalledAssignmentsSweep } from './sweeps/stalled-assignments.sweep.js';
import { PreviewBatchHandler } from './batch/batch.queries.js';
import { ProposeSuccessorsHandler } from './batch/successors.query.js';
import { ListCasesOfMediatorHandler } from './views/assignment-track/mediator-cases.js';
import { FreshLoad } from './candidates/fresh-load.js';
import { HeldAssignmentsSweep } from './sweeps/held-assignments.sweep.js';
import { AskAssistingHandler } from './use-cases/ask-assisting.js';
import { HandBackHandler } from './use-cases/hand-back.js';
import { OfferChosenHandler } from './use-cases/offer-chosen.js';
import { RecordPartyChoiceHandler } from './use-cases/record-party-choice.js';
import { Supervision } from './use-cases/supervision.js';
import { TakeBackHandler } from './use-cases/take-back.js';
import { AcceptOfferHandler } from './use-cases/accept-offer.js';
import { AssignDirectlyHandler } from './use-cases/assign-directly.js';
import { CloseAssignmentHandler } from './use-cases/close-assignment.js';
import { ReopenAssignmentHandler } from './use-cases/reopen-assignment.js';
import { DeclineOfferHandler } from './use-cases/decline-offer.js';
import { ExpireOfferHandler } from './use-cases/expire-offer.js';
import { OfferNextHandler } from './use-cases/offer-next.js';
import { OpenAssignmentHandler } from './use-cases/open-assignment.js';
import { TakeFromPoolHandler } from './use-cases/take-from-pool.js';
import {
  GetAssignmentHandler,
  ListAssignmentsOfDisputeHandler,
  ListMyOffersHandler,
  ListPoolHandler,
  ListUnassignedHandler,
} from './views/assignment-track/assignment-track.queries.js';
import { AssignmentReader } from './views/assignment-track/assignment-track.reader.js';
import { GetMediatorLoadsHandler, MediatorLoadReader } from './views/mediator-load/mediator-load.queries.js';

@Module({
  imports: [RulebookModule, RosterModule],
  providers: [
    OfferClocks,
    OpenAssignmentHandler,
    OfferNextHandler,
    TakeFromPoolHandler,
    AcceptOfferHandler,
    DeclineOfferHandler,
    ExpireOfferHandler,
    AssignDirectlyHandler,
    CloseAssignmentHandler,
    ReopenAssignmentHandler,
    OfferChosenHandler,
    RecordPartyChoiceHandler,
    HandBackHandler,
    TakeBackHandler,
    AskAssistingHandler,
    Supervision,
    FreshLoad,
    PreviewBatchHandler,
    ProposeSuccessorsHandler,
    ListCasesOfMediatorHandler,
    HeldAssignmentsSweep,
    ExpiredOffersSweep,
    StalledAssignmentsSweep,
    CandidateSource,
    AssignmentReader,
    MediatorLoadReader,
    ListMyOffersHandler,
    ListPoolHandler,
    ListUnassignedHandler,
    ListAssignmentsOfDisputeHandler,
    GetAssignmentHandler,
    GetMediatorLoadsHandler,
  ],
  exports: [AssignmentReader],
})
export class AssignmentModule {
  constructor(
    sweeps: SweepRegistry,
    expired: ExpiredOffersSweep,
    stalled: StalledAssignmentsSweep,
    held: HeldAssignmentsSweep,
  ) {
    sweeps.add(held);
    sweeps.add(expired);
    sweeps.add(stalled);
  }
}
