import type { Viewer } from '@libs/identity';
import { MediatorDirectoryReader } from '@libs/roster';
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import { CLOCK, type Clock } from '@platform/messaging';
import { assignmentDecider } from '../assignment/assignment.decider.js';
import { assignmentStream } from '../assignment/assignment.ids.js';
import { CandidateSource } from '../candidates/candidate-source.js';
import { ListCasesOfMediator } from '../views/assignment-track/mediator-cases.js';
import { type BatchCase, planBatch } from './plan-batch.js';

export interface Successor {
  readonly assignmentId: string;
  readonly mediatorId: string;
  readonly name: string;
  readonly score: number;
}

/** Who would be asked for each case of a person who leaves, as the roster stands now. Writes nothing, promises nothing. */
export class ProposeSuccessors extends Query<readonly Successor[]> {
  constructor(
    readonly viewer: Viewer,
    readonly mediatorId: string,
  ) {
    super();
  }
}

@QueryHandler(ProposeSuccessors)
export class ProposeSuccessorsHandler implements IQueryHandler<ProposeSuccessors> {
  constructor(
    private readonly queries: QueryBus,
    private readonly decisions: DecisionHandler,
    private readonly candidates: CandidateSource,
    private readonly mediators: MediatorDirectoryReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ viewer, mediatorId }: ProposeSuccessors): Promise<readonly Successor[]> {
    const held = await this.queries.execute(new ListCasesOfMediator(viewer, mediatorId));
    const now = this.clock.now().toISOString();
    const cases: BatchCase[] = [];
    for (const { assignmentId } of held) {
      const { state } = await this.decisions.load(assignmentStream(assignmentId), assignmentDecider);
      if (!('case' in state)) continue;
      const { request, candidates } = await this.candidates.ask(state, now);
      cases.push({ request: { ...request, handedBackBy: [...request.handedBackBy, mediatorId] }, candidates });
    }
    const { items } = planBatch(cases);
    const names = await this.mediators.names(items.flatMap((item) => item.mediatorId ?? []));
    return items.flatMap(({ assignmentId, mediatorId: next, score }) =>
      next === null ? [] : [{ assignmentId, mediatorId: next, name: names.get(next) ?? next, score }],
    );
  }
}
