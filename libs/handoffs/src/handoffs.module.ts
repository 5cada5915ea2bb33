import { Module } from '@nestjs/common';
import { SweepRegistry } from '@platform/processes';
import { UnansweredHandoffsSweep } from './sweeps/unanswered-handoffs.sweep.js';
import { AcceptHandoffHandler } from './use-cases/accept-handoff.js';
import { ConcludeHandoffHandler } from './use-cases/conclude-handoff.js';
import { LapseHandoffHandler } from './use-cases/lapse-handoff.js';
import { ReceiveHandoffHandler } from './use-cases/receive-handoff.js';
import { ReturnHandoffHandler } from './use-cases/return-handoff.js';
import { SendHandoffHandler } from './use-cases/send-handoff.js';
import {
  GetHandoffHandler,
  ListChangedHandoffsHandler,
  ListHandoffsHandler,
  ListHandoffsOfDisputeHandler,
} from './views/handoff-track/handoff-track.queries.js';
import { HandoffReader } from './views/handoff-track/handoff-track.reader.js';

@Module({
  providers: [
    SendHandoffHandler,
    ReceiveHandoffHandler,
    AcceptHandoffHandler,
    ReturnHandoffHandler,
    LapseHandoffHandler,
    ConcludeHandoffHandler,
    ListHandoffsHandler,
    ListHandoffsOfDisputeHandler,
    GetHandoffHandler,
    ListChangedHandoffsHandler,
    HandoffReader,
    UnansweredHandoffsSweep,
  ],
  exports: [HandoffReader],
})
export class HandoffsModule {
  constructor(sweeps: SweepRegistry, unanswered: UnansweredHandoffsSweep) {
    sweeps.add(unanswered);
  }
}
