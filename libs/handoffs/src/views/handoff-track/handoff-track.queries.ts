import type { Viewer } from '@libs/identity';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { BEFORE_THE_ARBITER, HANDLED, type HandoffStatus, UNANSWERED } from '../../handoff/handoff.status.js';
import { HandoffReader, type HandoffView } from './handoff-track.reader.js';

export interface HandoffFilter {
  /** `in`: addressed to the viewer's organisation; `out`: sent by it; `all`: whatever the viewer may see. */
  readonly direction: 'in' | 'out' | 'all';
  readonly statuses?: readonly HandoffStatus[];
  readonly handoffIds?: readonly string[];
  readonly disputeId?: string;
}

/** What is due soonest stands on top; where no clock runs any more, what changed last. */
export class ListHandoffs extends Query<readonly HandoffView[]> {
  constructor(
    readonly viewer: Viewer,
    readonly filter: HandoffFilter = { direction: 'all' },
  ) {
    super();
  }
}

export class ListHandoffsOfDispute extends Query<readonly HandoffView[]> {
  constructor(
    readonly viewer: Viewer,
    readonly disputeId: string,
  ) {
    super();
  }
}

/** What a partner's system reads: hand-offs from or to its body that changed after a position, in the order of their changes. */
export class ListChangedHandoffs extends Query<readonly HandoffView[]> {
  constructor(
    readonly viewer: Viewer,
    readonly changedSince: string,
    readonly limit: number,
  ) {
    super();
  }
}

/** null: there is none, or the viewer may not see it. */
export class GetHandoff extends Query<HandoffView | null> {
  constructor(
    readonly viewer: Viewer,
    readonly handoffId: string,
  ) {
    super();
  }
}

/** Longest answer of one list; the rest is reached by a narrower filter. */
const LIST_LIMIT = 500;

const COLUMN = { in: 't.to_organisation_id', out: 't.from_organisation_id' } as const;

/** The clock that runs now: for the answer, before the superior, or for the matter itself. */
const RUNNING_DUE = `case
  when t.status = any(:unanswered) then t.answer_due_at
  when t.status = any(:before) then t.arbitration_due_at
  when t.status = any(:handled) then t.handling_due_at
end`;

@QueryHandler(ListHandoffs)
export class ListHandoffsHandler implements IQueryHandler<ListHandoffs> {
  constructor(private readonly reader: HandoffReader) {}

  execute({ viewer, filter }: ListHandoffs): Promise<readonly HandoffView[]> {
    return this.reader.read(viewer, (query) => {
      if (filter.direction !== 'all') {
        query.andWhere(`${COLUMN[filter.direction]} = :mine`, { mine: viewer.organisationId });
      }
      if (filter.disputeId) query.andWhere('t.dispute_id = :disputeId', { disputeId: filter.disputeId });
      if (filter.handoffIds) query.andWhere('t.handoff_id = any(:ids)', { ids: filter.handoffIds });
      if (filter.statuses) query.andWhere('t.status = any(:statuses)', { statuses: filter.statuses });
      return query
        .addSelect(RUNNING_DUE, 'running_due')
        .setParameters({ unanswered: UNANSWERED, before: BEFORE_THE_ARBITER, handled: HANDLED })
        .orderBy('running_due', 'ASC', 'NULLS LAST')
        .addOrderBy('t.changed_at', 'DESC')
        .addOrderBy('t.handoff_id')
        .limit(LIST_LIMIT);
    });
  }
}

@QueryHandler(ListHandoffsOfDispute)
export class ListHandoffsOfDisputeHandler implements IQueryHandler<ListHandoffsOfDispute> {
  constructor(private readonly reader: HandoffReader) {}

  execute({ viewer, disputeId }: ListHandoffsOfDispute): Promise<readonly HandoffView[]> {
    return this.reader.read(viewer, (query) =>
      query.andWhere('t.dispute_id = :disputeId', { disputeId }).orderBy('t.sent_at').addOrderBy('t.handoff_id'),
    );
  }
}

@QueryHandler(ListChangedHandoffs)
export class ListChangedHandoffsHandler implements IQueryHandler<ListChangedHandoffs> {
  constructor(private readonly reader: HandoffReader) {}

  execute({ viewer, changedSince, limit }: ListChangedHandoffs): Promise<readonly HandoffView[]> {
    return this.reader.read(viewer, (query) =>
      query
        .andWhere('t.changed_at > :changedSince', { changedSince })
        .andWhere(':mine in (t.from_organisation_id, t.to_organisation_id)', { mine: viewer.organisationId })
        .orderBy('t.changed_at')
        .addOrderBy('t.handoff_id')
        .limit(limit),
    );
  }
}

@QueryHandler(GetHandoff)
export class GetHandoffHandler implements IQueryHandler<GetHandoff> {
  constructor(private readonly reader: HandoffReader) {}

  async execute({ viewer, handoffId }: GetHandoff): Promise<HandoffView | null> {
    const found = await this.reader.read(viewer, (query) => query.andWhere('t.handoff_id = :handoffId', { handoffId }));
    return found[0] ?? null;
  }
}
