import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Viewer } from '@libs/identity';
import type { DefinedMeasureId } from '../definitions/dictionary.js';
import { spanOf } from '../period/period.js';
import type { ChangedRow, CountedList } from './counted-rows.js';
import { FiguresEngine } from './figures-engine.js';
import type { Breakdown, FilterName } from './question.js';

/** One number of a table. */
export interface FigureCell {
  readonly period: string;
  readonly areaCode: string | null;
  readonly asOf: string | null;
  readonly filters: Readonly<Partial<Record<FilterName, string>>>;
  readonly measure: DefinedMeasureId;
  readonly by: { readonly breakdown: Breakdown; readonly key: string } | null;
}

/** The cases behind one number: its total is the number. */
export class ListBehind extends Query<CountedList> {
  constructor(
    readonly viewer: Viewer,
    readonly cell: FigureCell,
    readonly page: { readonly offset: number; readonly limit: number },
  ) {
    super();
  }
}

@QueryHandler(ListBehind)
export class ListBehindHandler implements IQueryHandler<ListBehind> {
  constructor(private readonly engine: FiguresEngine) {}

  execute({ viewer, cell, page }: ListBehind): Promise<CountedList> {
    const { period, measure, by, ...rest } = cell;
    return this.engine.list({ viewer, span: spanOf(period), ...rest }, measure, by, page);
  }
}

export interface KnowledgeDifference {
  readonly before: number;
  readonly after: number;
  readonly changes: readonly ChangedRow[];
}

/** The same number with what was known then and now, and every case that makes the difference. */
export class CompareKnowledge extends Query<KnowledgeDifference> {
  constructor(
    readonly viewer: Viewer,
    readonly cell: Omit<FigureCell, 'asOf' | 'by'>,
    readonly before: string,
    readonly after: string | null,
  ) {
    super();
  }
}

const MOST_CHANGES = 1000;

@QueryHandler(CompareKnowledge)
export class CompareKnowledgeHandler implements IQueryHandler<CompareKnowledge> {
  constructor(private readonly engine: FiguresEngine) {}

  async execute({ viewer, cell, before, after }: CompareKnowledge): Promise<KnowledgeDifference> {
    const { period, measure, ...rest } = cell;
    const question = { viewer, span: spanOf(period), ...rest };
    const [was, is, changes] = await Promise.all([
      this.engine.count({ ...question, asOf: before }, [], [measure]),
      this.engine.count({ ...question, asOf: after }, [], [measure]),
      this.engine.difference({ ...question, asOf: null }, measure, before, after, MOST_CHANGES),
    ]);
    return { before: was[measure].total, after: is[measure].total, changes };
  }
}
