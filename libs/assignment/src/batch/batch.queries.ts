import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { accessPredicate, type Viewer } from '@libs/identity';
import { Inject } from '@nestjs/common';
import { DecisionHandler } from '@platform/event-store';
import { CLOCK, type Clock } from '@platform/messaging';
import { MediatorDirectoryReader } from '@libs/roster';
import { assignmentDecider } from '../assignment/assignment.decider.js';
import { assignmentStream } from '../assignment/assignment.ids.js';
import { CandidateSource } from '../candidates/candidate-source.js';
import { AssignmentReader, type AssignmentView } from '../views/assignment-track/assignment-track.reader.js';
import { type BatchCase, type BatchItem, planBatch } from './plan-batch.js';

export interface BatchItemView extends Omit<BatchItem, 'candidates'> {
  readonly disputeId: string;
  readonly code: string | null;
  readonly category: string;
  readonly divisionCode: string | null;
  readonly organisationName: string | null;
  readonly status: AssignmentView['status'];
  readonly since: string;
  readonly mediatorName: string | null;
  /** Those who could take it, best first. */
  readonly alternatives: readonly { readonly mediatorId: string; readonly name: string; readonly score: number }[];
}

export interface BatchView {
  readonly items: readonly BatchItemView[];
  readonly total: number;
  readonly greedyTotal: number;
  readonly assigned: number;
  readonly greedyAssigned: number;
}

/** A plan for all cases that wait for a mediator and that the coordinator may decide; nothing is written. */
export class PreviewBatch extends Query<BatchView> {
  constructor(
    readonly viewer: Viewer,
    readonly limit: number,
  ) {
    super();
  }
}

const WAITING = ['held', 'exhausted', 'searching'];

@QueryHandler(PreviewBatch)
export class PreviewBatchHandler implements IQueryHandler<PreviewBatch> {
  constructor(
    private readonly reader: AssignmentReader,
    private readonly decisions: DecisionHandler,
    private readonly candidates: CandidateSource,
    private readonly mediators: MediatorDirectoryReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ viewer, limit }: PreviewBatch): Promise<BatchView> {
    const waiting = await this.waitingFor(viewer, limit);
    const now = this.clock.now().toISOString();
    const cases: BatchCase[] = [];
    for (const { assignmentId } of waiting) {
      const { state } = await this.decisions.load(assignmentStream(assignmentId), assignmentDecider);
      if ('case' in state && WAITING.includes(state.status)) {
        const { request, candidates, supervisors } = await this.candidates.ask(state, now);
        if (supervisors.includes(viewer.organisationId ?? '')) cases.push({ request, candidates });
      }
    }
    const plan = planBatch(cases);
    const views = new Map(waiting.map((view) => [view.assignmentId, view]));
    const names = await this.mediators.names(
      plan.items.flatMap((item) => item.candidates.map((one) => one.mediatorId)),
    );
    return {
      ...plan,
      items: plan.items.flatMap((item) => {
        const view = views.get(item.assignmentId);
        return view ? [itemView(item, view, names)] : [];
      }),
    };
  }

  private waitingFor(viewer: Viewer, limit: number): Promise<readonly AssignmentView[]> {
    const { sql, parameters } = accessPredicate(viewer, 'a');
    return this.reader.read((query) =>
      query
        .where('t.status IN (:...waiting)', { waiting: WAITING })
        .andWhere(
          `exists (select 1 from views.dispute_access a where a.dispute_id = t.dispute_id and ${sql})`,
          parameters,
        )
        .orderBy('t.since')
        .addOrderBy('t.assignment_id')
        .limit(limit),
    );
  }
}

const ALTERNATIVES = 5;

function itemView(
  { candidates, ...item }: BatchItem,
  view: AssignmentView,
  names: ReadonlyMap<string, string>,
): BatchItemView {
  const { disputeId, code, category, divisionCode, organisationName, status, since } = view;
  const nameOf = (mediatorId: string): string => names.get(mediatorId) ?? mediatorId;
  return {
    ...item,
    disputeId,
    code,
    category,
    divisionCode,
    organisationName,
    status,
    since,
    mediatorName: item.mediatorId === null ? null : nameOf(item.mediatorId),
    alternatives: candidates
      .filter(({ removedBy }) => removedBy === null)
      .slice(0, ALTERNATIVES)
      .map(({ mediatorId, score }) => ({ mediatorId, name: nameOf(mediatorId), score })),
  };
}
