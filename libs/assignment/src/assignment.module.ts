import { RosterModule } from '@libs/roster';
import { Module } from '@nestjs/common';
import { SweepRegistry } from '@platform/processes';
import { CandidateSource } from './candidates/candidate-source.js';
import { ExpiredOffersSweep } from './sweeps/expired-offers.sweep.js';
import { StalledAssignmentsSweep } from './sweeps/stalled-assignments.sweep.js';
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
  imports: [RosterModule],
  providers: [
    OpenAssignmentHandler,
    OfferNextHandler,
    TakeFromPoolHandler,
    AcceptOfferHandler,
    DeclineOfferHandler,
    ExpireOfferHandler,
    AssignDirectlyHandler,
    CloseAssignmentHandler,
    ReopenAssignmentHandler,
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
  constructor(sweeps: SweepRegistry, expired: ExpiredOffersSweep, stalled: StalledAssignmentsSweep) {
    sweeps.add(expired);
    sweeps.add(stalled);
  }
}
