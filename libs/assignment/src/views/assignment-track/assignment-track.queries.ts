import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { accessPredicate, type Viewer } from '@libs/identity';
import { FILTERS } from '../../engine/filters.js';
import { AssignmentReader, type AssignmentView } from './assignment-track.reader.js';

/** Offers that wait for the viewer, the most urgent first. */
export class ListMyOffers extends Query<readonly AssignmentView[]> {
  constructor(readonly viewer: Viewer) {
    super();
  }
}

/** Cases of the viewer's body that nobody took and that the viewer may take, as little told as of an offer. Oldest first. */
export class ListPool extends Query<readonly AssignmentView[]> {
  constructor(readonly viewer: Viewer) {
    super();
  }
}

/** Cases nobody took, which the viewer may assign. Oldest first. */
export class ListUnassigned extends Query<readonly AssignmentView[]> {
  constructor(readonly viewer: Viewer) {
    super();
  }
}

/** How the mediators of one dispute were chosen. */
export class ListAssignmentsOfDispute extends Query<readonly AssignmentView[]> {
  constructor(
    readonly viewer: Viewer,
    readonly disputeId: string,
  ) {
    super();
  }
}

/** One assignment, for readers of its dispute and for the mediator who is asked; null for everybody else. */
export class GetAssignment extends Query<AssignmentView | null> {
  constructor(
    readonly viewer: Viewer,
    readonly assignmentId: string,
  ) {
    super();
  }
}

function visible(viewer: Viewer): { sql: string; parameters: Readonly<Record<string, unknown>> } {
  const { sql, parameters } = accessPredicate(viewer, 'access');
  return {
    sql: `exists (select 1 from views.dispute_access "access" where "access".dispute_id = t.dispute_id and ${sql})`,
    parameters,
  };
}

/** An offer is shown before the case is: code, category and place, and never to an excluded account. */
const NOT_EXCLUDED =
  'not exists (select 1 from views.dispute_access x' +
  ' where x.dispute_id = t.dispute_id and :account = any(x.excluded_account_ids))';
const OFFERED_TO_ME = `t.status = :offered and t.mediator_id = :me and ${NOT_EXCLUDED}`;

const offeredTo = (viewer: Viewer): Readonly<Record<string, unknown>> => ({
  offered: 'offered',
  me: viewer.mediatorId,
  account: viewer.accountId,
});

@QueryHandler(ListMyOffers)
export class ListMyOffersHandler implements IQueryHandler<ListMyOffers> {
  constructor(private readonly reader: AssignmentReader) {}

  execute({ viewer }: ListMyOffers): Promise<readonly AssignmentView[]> {
    return this.reader.read((query) => query.where(OFFERED_TO_ME, offeredTo(viewer)).orderBy('t.expires_at'));
  }
}

/** Who was removed for a reason of law, or failed here, need not look. */
const NEVER = FILTERS.filter(({ overridable }) => !overridable).map(({ id }) => id);

@QueryHandler(ListPool)
export class ListPoolHandler implements IQueryHandler<ListPool> {
  constructor(private readonly reader: AssignmentReader) {}

  async execute({ viewer }: ListPool): Promise<readonly AssignmentView[]> {
    const { mediatorId, organisationId, accountId } = viewer;
    if (mediatorId === null || organisationId === null) return [];
    const waiting = await this.reader.read((query) =>
      query
        .where('t.status = :exhausted and t.organisation_id = :body', { exhausted: 'exhausted', body: organisationId })
        .andWhere(NOT_EXCLUDED, { account: accountId })
        .orderBy('t.since')
        .addOrderBy('t.assignment_id'),
    );
    return waiting.filter(
      ({ candidates }) =>
        !candidates.some((one) => one.mediatorId === mediatorId && NEVER.includes(one.removedBy ?? '')),
    );
  }
}

@QueryHandler(ListUnassigned)
export class ListUnassignedHandler implements IQueryHandler<ListUnassigned> {
  constructor(private readonly reader: AssignmentReader) {}

  execute({ viewer }: ListUnassigned): Promise<readonly AssignmentView[]> {
    const access = visible(viewer);
    return this.reader.read((query) =>
      query
        .where('t.status = :exhausted', { exhausted: 'exhausted' })
        .andWhere(access.sql, access.parameters)
        .orderBy('t.since')
        .addOrderBy('t.assignment_id'),
    );
  }
}

@QueryHandler(ListAssignmentsOfDispute)
export class ListAssignmentsOfDisputeHandler implements IQueryHandler<ListAssignmentsOfDispute> {
  constructor(private readonly reader: AssignmentReader) {}

  execute({ viewer, disputeId }: ListAssignmentsOfDispute): Promise<readonly AssignmentView[]> {
    const access = visible(viewer);
    return this.reader.read((query) =>
      query
        .where('t.dispute_id = :disputeId', { disputeId })
        .andWhere(access.sql, access.parameters)
        .orderBy('t.since'),
    );
  }
}

@QueryHandler(GetAssignment)
export class GetAssignmentHandler implements IQueryHandler<GetAssignment> {
  constructor(private readonly reader: AssignmentReader) {}

  async execute({ viewer, assignmentId }: GetAssignment): Promise<AssignmentView | null> {
    const access = visible(viewer);
    const found = await this.reader.read((query) =>
      query
        .where('t.assignment_id = :assignmentId', { assignmentId })
        .andWhere(`((${access.sql}) or (${OFFERED_TO_ME}))`, { ...access.parameters, ...offeredTo(viewer) }),
    );
    return found[0] ?? null;
  }
}
