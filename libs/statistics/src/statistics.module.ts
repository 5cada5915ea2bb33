import { Module } from '@nestjs/common';
import { FiguresReader } from './figures/figures.reader.js';
import { GetMonthFiguresHandler } from './figures/get-month-figures.js';
import { ListCountedCasesHandler } from './figures/list-counted-cases.js';

@Module({ providers: [FiguresReader, GetMonthFiguresHandler, ListCountedCasesHandler] })
export class StatisticsModule {}
