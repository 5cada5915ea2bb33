import type { Viewer } from '@libs/identity';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Cell } from './cell.js';
import { type CountedCase, FiguresReader } from './figures.reader.js';

export interface CountedCasesView {
  /** Equals the number in the cell. */
  readonly total: number;
  readonly items: readonly CountedCase[];
}

export interface CountedCasesPage {
  readonly offset?: number;
  readonly limit?: number;
}

const DEFAULT_LIMIT = 100;

/** The cases behind one number of the figures. */
export class ListCountedCases extends Query<CountedCasesView> {
  constructor(
    readonly viewer: Viewer,
    readonly cell: Cell,
    readonly page: CountedCasesPage = {},
  ) {
    super();
  }
}

@QueryHandler(ListCountedCases)
export class ListCountedCasesHandler implements IQueryHandler<ListCountedCases> {
  constructor(private readonly reader: FiguresReader) {}

  /** @throws DomainError `MONTH_INVALID` */
  execute({ viewer, cell, page }: ListCountedCases): Promise<CountedCasesView> {
    return this.reader.list(viewer, cell, { offset: page.offset ?? 0, limit: page.limit ?? DEFAULT_LIMIT });
  }
}
