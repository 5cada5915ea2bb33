import { Module } from '@nestjs/common';
import { SweepRegistry } from '@platform/processes';
import { Durations } from './answers/durations.js';
import { FiguresDatabase } from './answers/figures-database.js';
import { FiguresEngine } from './answers/figures-engine.js';
import { GetFiguresHandler } from './answers/get-figures.js';
import { CompareKnowledgeHandler, ListBehindHandler } from './answers/list-behind.js';
import { PrepareFiguresSweep } from './answers/prepare-figures.sweep.js';
import { PreparedFigures } from './answers/prepared-figures.js';
import { LitigationRates } from './bases/litigation-rate.js';
import { RecordBaseFigureHandler } from './bases/record-base-figure.js';
import { GetBoardHandler } from './board/get-board.js';
import { AreasAtWork } from './editions/areas-at-work.js';
import { EditionRecount } from './editions/edition-recount.js';
import { EditionSigner } from './editions/edition-signer.js';
import { EditionWriter } from './editions/edition-writer.js';
import { EditionReader } from './editions/editions.reader.js';
import { ScheduledEditionsSweep } from './editions/scheduled-editions.sweep.js';
import {
  ConfirmEditionHandler,
  DiscardEditionHandler,
  GenerateEditionHandler,
  PublishEditionHandler,
} from './editions/use-cases.js';
import { GetPublicFiguresHandler } from './published/get-public-figures.js';

@Module({
  providers: [
    FiguresDatabase,
    FiguresEngine,
    Durations,
    PreparedFigures,
    AreasAtWork,
    PrepareFiguresSweep,
    LitigationRates,
    GetFiguresHandler,
    ListBehindHandler,
    CompareKnowledgeHandler,
    RecordBaseFigureHandler,
    GetBoardHandler,
    EditionReader,
    EditionWriter,
    EditionRecount,
    EditionSigner,
    GenerateEditionHandler,
    ConfirmEditionHandler,
    PublishEditionHandler,
    DiscardEditionHandler,
    ScheduledEditionsSweep,
    GetPublicFiguresHandler,
  ],
  exports: [EditionReader, EditionWriter, EditionRecount],
})
export class StatisticsModule {
  constructor(sweeps: SweepRegistry, editions: ScheduledEditionsSweep, figures: PrepareFiguresSweep) {
    sweeps.add(editions);
    sweeps.add(figures);
  }
}
