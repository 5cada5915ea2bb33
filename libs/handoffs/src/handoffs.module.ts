import { Module } from '@nestjs/common';
import { SweepRegistry } from '@platform/processes';
import { Bodies } from './facts/bodies.js';
import { UnansweredHandoffsSweep } from './sweeps/unanswered-handoffs.sweep.js';
import { UnfinishedHandoffsSweep } from './sweeps/unfinished-handoffs.sweep.js';
import { handlers } from './use-cases/commands.js';
import { HandoffDecisions } from './use-cases/handoff-decisions.js';
import {
  GetHandoffHandler,
  ListChangedHandoffsHandler,
  ListHandoffsHandler,
  ListHandoffsOfDisputeHandler,
} from './views/handoff-track/handoff-track.queries.js';
import { HandoffReader } from './views/handoff-track/handoff-track.reader.js';

@Module({
  providers: [
    ...handlers,
    Bodies,
    HandoffDecisions,
    ListHandoffsHandler,
    ListHandoffsOfDisputeHandler,
    GetHandoffHandler,
    ListChangedHandoffsHandler,
    HandoffReader,
    UnansweredHandoffsSweep,
    UnfinishedHandoffsSweep,
  ],
  exports: [HandoffReader, HandoffDecisions, Bodies],
})
export class HandoffsModule {
  constructor(sweeps: SweepRegistry, unanswered: UnansweredHandoffsSweep, unfinished: UnfinishedHandoffsSweep) {
    sweeps.add(unanswered);
    sweeps.add(unfinished);
  }
}
