import { RulebookModule } from '@libs/rulebook';
import { HandoffClocks } from './use-cases/clocks.js';
import { Module } from '@nestjs/common';
import { PostgresBlobStore, SealedBlobs } from '@platform/blobs';
import { CLOCK, type Clock, IDS, type IdGenerator } from '@platform/messaging';
import { KEY_VAULT, type KeyVault } from '@platform/privacy';
import { SweepRegistry } from '@platform/processes';
import { DataSource } from 'typeorm';
import { Attachments } from './attachments/attachments.js';
import { Erasure } from './erasure/erasure.js';
import { Bodies } from './facts/bodies.js';
import { UnansweredHandoffsSweep } from './sweeps/unanswered-handoffs.sweep.js';
import { UnfinishedHandoffsSweep } from './sweeps/unfinished-handoffs.sweep.js';
import { UnfinishedUploadsSweep } from './sweeps/unfinished-uploads.sweep.js';
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
  imports: [RulebookModule],
  providers: [
    HandoffClocks,
    ...handlers,
    Bodies,
    HandoffDecisions,
    Attachments,
    Erasure,
    {
      provide: SealedBlobs,
      inject: [DataSource, KEY_VAULT, CLOCK, IDS],
      useFactory: (dataSource: DataSource, vault: KeyVault, clock: Clock, ids: IdGenerator) =>
        new SealedBlobs(new PostgresBlobStore(dataSource), vault, clock, ids),
    },
    ListHandoffsHandler,
    ListHandoffsOfDisputeHandler,
    GetHandoffHandler,
    ListChangedHandoffsHandler,
    HandoffReader,
    UnansweredHandoffsSweep,
    UnfinishedHandoffsSweep,
    UnfinishedUploadsSweep,
  ],
  exports: [HandoffReader, HandoffDecisions, Bodies, Attachments, Erasure],
})
export class HandoffsModule {
  constructor(
    sweeps: SweepRegistry,
    unanswered: UnansweredHandoffsSweep,
    unfinished: UnfinishedHandoffsSweep,
    uploads: UnfinishedUploadsSweep,
  ) {
    for (const sweep of [unanswered, unfinished, uploads]) sweeps.add(sweep);
  }
}
