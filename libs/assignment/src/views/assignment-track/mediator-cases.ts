import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { accessPredicate, type Viewer } from '@libs/identity';
import { AssignmentReader, type AssignmentView } from './assignment-track.reader.js';

/** What a person has in hand or was asked for: what moves on when they leave. */
export class ListCasesOfMediator extends Query<readonly AssignmentView[]> {
  constructor(
    readonly viewer: Viewer,
    readonly mediatorId: string,
  ) {
    super();
  }
}

@QueryHandler(ListCasesOfMediator)
export class ListCasesOfMediatorHandler implements IQueryHandler<ListCasesOfMediator> {
  constructor(private readonly reader: AssignmentReader) {}

  execute({ viewer, mediatorId }: ListCasesOfMediator): Promise<readonly AssignmentView[]> {
    const { sql, parameters } = accessPredicate(viewer, 'a');
    return this.reader.read((query) =>
      query
        .where('t.mediator_id = :mediatorId', { mediatorId })
        .andWhere('t.status IN (:...held)', { held: ['taken', 'offered'] })
        .andWhere(
          `exists (select 1 from views.dispute_access a where a.dispute_id = t.dispute_id and ${sql})`,
          parameters,
        )
        .orderBy('t.since')
        .addOrderBy('t.assignment_id'),
    );
  }
}
