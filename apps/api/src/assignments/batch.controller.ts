import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import * as assignment from '@libs/assignment';
import { type CommandAnswer, ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { Route } from '@platform/http';
import { deterministicId } from '@platform/messaging';
import { answerOf } from '../access/answer.js';
import { type Call, Called, type CommandCall } from '../access/call.js';
import { ManyAssignments } from './many-assignments.js';
import { mediatorOf } from './mediator-of.js';

const at = ENDPOINTS;
type At = typeof ENDPOINTS;
type Item = ResponseOf<At['assignmentsOfDispute']>['items'][number];

/** Many cases at once, seats beside the lead, hand-back, and why somebody was asked. */
@Controller()
export class BatchController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly many: ManyAssignments,
  ) {}

  @Route(at.batchPlan)
  async plan(@Called() { query, viewer }: Call<At['batchPlan']>): Promise<ResponseOf<At['batchPlan']>> {
    const plan = await this.queries.execute(new assignment.PreviewBatch(viewer, query.limit));
    const items = plan.items.map((item) => ({ ...item, alternatives: [...item.alternatives] }));
    // The same plan has the same id.
    const batchId = deterministicId(
      'batch',
      ...items.map(({ assignmentId, mediatorId }) => `${assignmentId} ${mediatorId}`),
    );
    return { ...plan, batchId, items };
  }

  @Route(at.confirmBatch)
  confirm(@Called() { body, metadata }: CommandCall<At['confirmBatch']>): Promise<ResponseOf<At['confirmBatch']>> {
    const { batchId, items } = body;
    const chosen = new Map(items.map((item) => [item.assignmentId, item]));
    return this.many.run([...chosen.keys()], metadata, (assignmentId, own) => {
      const { mediatorId = '', because = '' } = chosen.get(assignmentId) ?? {};
      const batch = { batchId, cases: items.length, because };
      return new assignment.OfferChosen({ assignmentId, mediatorId, batch }, own);
    });
  }

  @Route(at.heldCases)
  async heldCases(@Called() { params, viewer }: Call<At['heldCases']>): Promise<ResponseOf<At['heldCases']>> {
    const held = await this.queries.execute(new assignment.ListCasesOfMediator(viewer, params.mediatorId));
    const successors = await this.queries.execute(new assignment.ProposeSuccessors(viewer, params.mediatorId));
    const next = new Map(successors.map(({ assignmentId, ...who }) => [assignmentId, who]));
    return {
      items: held.map(({ assignmentId, disputeId, code, category, status, seat, since }) => ({
        assignmentId,
        disputeId,
        code,
        category,
        status: status === 'offered' ? 'offered' : 'taken',
        seat,
        since,
        successor: next.get(assignmentId) ?? null,
      })),
    };
  }

  @Route(at.reassignCases)
  reassign(@Called() call: CommandCall<At['reassignCases']>): Promise<ResponseOf<At['reassignCases']>> {
    const { params, body, metadata } = call;
    return this.many.run(
      body.assignmentIds,
      metadata,
      (assignmentId, own) => new assignment.TakeBack({ assignmentId, ...params, reason: body.reason }, own),
    );
  }

  @Route(at.handBack)
  async handBack(@Called() call: CommandCall<At['handBack']>): Promise<CommandAnswer> {
    const { params, body, viewer, metadata } = call;
    const mediatorId = mediatorOf(viewer);
    return answerOf(await this.commands.execute(new assignment.HandBack({ ...params, ...body, mediatorId }, metadata)));
  }

  @Route(at.askAssisting)
  async askAssisting(@Called() call: CommandCall<At['askAssisting']>): Promise<CommandAnswer> {
    const { params, body, metadata } = call;
    return answerOf(await this.commands.execute(new assignment.AskAssisting({ ...params, ...body }, metadata)));
  }

  @Route(at.recordChoice)
  async recordChoice(@Called() call: CommandCall<At['recordChoice']>): Promise<CommandAnswer> {
    const { params, body, metadata } = call;
    return answerOf(await this.commands.execute(new assignment.RecordPartyChoice({ ...params, ...body }, metadata)));
  }

  @Route(at.assignmentsOfDispute)
  async ofDispute(
    @Called() { params, viewer }: Call<At['assignmentsOfDispute']>,
  ): Promise<ResponseOf<At['assignmentsOfDispute']>> {
    const found = await this.queries.execute(new assignment.ListAssignmentsOfDispute(viewer, params.disputeId));
    return { items: found.map(itemOf) };
  }
}

function itemOf(view: assignment.AssignmentView): Item {
  return {
    assignmentId: view.assignmentId,
    episodeId: view.episodeId,
    status: view.status,
    since: view.since,
    rounds: view.rounds,
    seat: view.seat,
    assistingGround: view.assistingGround,
    mediatorId: view.mediatorId,
    mediatorName: view.mediatorName,
    expiresAt: view.expiresAt,
    derivation: view.derivation,
    heldUntil: view.heldUntil,
    assignedBecause: view.assignedBecause,
    choices: view.choices.map(({ mediatorIds, ...choice }) => ({ ...choice, mediatorIds: [...mediatorIds] })),
    jointChoice: [...view.jointChoice],
    names: { ...view.names },
    batch: view.batch,
    candidates: view.candidates.map((one) => ({ ...one, parts: { ...one.parts } })),
  };
}
