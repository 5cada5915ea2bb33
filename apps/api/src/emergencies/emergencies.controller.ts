import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { AssignDirectly, ListAssignmentsOfDispute } from '@libs/assignment';
import { type BulkResults, type CommandAnswer, ENDPOINTS, type ResponseOf } from '@libs/contracts';
import * as disputes from '@libs/disputes';
import type { Viewer } from '@libs/identity';
import { divisionPath } from '@libs/reference';
import { Route } from '@platform/http';
import { refused } from '@platform/messaging';
import { answerOf } from '../access/answer.js';
import { type Call, Called, type CommandCall } from '../access/call.js';
import { Names } from '../reference/names.js';
import { BulkWork } from './bulk-work.js';

const at = ENDPOINTS;
type At = typeof ENDPOINTS;

@Controller()
export class EmergenciesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly bulk: BulkWork,
    private readonly names: Names,
  ) {}

  @Route(at.declareEmergency)
  async declare(@Called() { body, viewer, metadata }: CommandCall<At['declareEmergency']>): Promise<CommandAnswer> {
    const data = { ...body, areaOfDeclarer: areaOf(viewer) };
    return answerOf(await this.commands.execute(new disputes.DeclareEmergency(data, metadata)));
  }

  @Route(at.emergencies)
  async list(@Called() { viewer }: Call<At['emergencies']>): Promise<ResponseOf<At['emergencies']>> {
    const views = await this.queries.execute(new disputes.ListEmergencies(viewer));
    const names = await this.names.organisations(views.flatMap(bodiesOf));
    return {
      items: views.map(({ cases, figures, duty, ...view }) => ({
        ...view,
        divisionName: divisionPath(view.divisionCode) || view.divisionCode,
        duty: duty && { ...duty, organisationName: names.get(duty.organisationId) ?? null },
        figures: { ...figures, byStatus: [...figures.byStatus] },
        cases: cases.map(({ ownerOrganisationId, ...one }) => ({
          ...one,
          ownerOrganisationName: names.get(ownerOrganisationId) ?? null,
        })),
      })),
    };
  }

  @Route(at.markDisputes)
  async mark(@Called() call: CommandCall<At['markDisputes']>): Promise<CommandAnswer> {
    const { params, body, viewer, metadata } = call;
    const { disputeIds, filter } = body;
    const which = disputeIds ? { disputeIds } : { filter: definedIn(filter ?? {}) };
    return answerOf(await this.commands.execute(new disputes.MarkDisputes({ ...params, ...which, viewer }, metadata)));
  }

  @Route(at.unmarkDisputes)
  async unmark(
    @Called() { params, body, viewer, metadata }: CommandCall<At['unmarkDisputes']>,
  ): Promise<CommandAnswer> {
    await this.bulk.requireMarked(viewer, params.emergencyId, body.disputeIds);
    return answerOf(await this.commands.execute(new disputes.UnmarkDisputes({ ...params, ...body }, metadata)));
  }

  @Route(at.closeEmergency)
  async close(@Called() { params, body, viewer, metadata }: CommandCall<At['closeEmergency']>): Promise<CommandAnswer> {
    const data = { ...params, ...body, areaOfCloser: areaOf(viewer) };
    return answerOf(await this.commands.execute(new disputes.CloseEmergency(data, metadata)));
  }

  @Route(at.bulkAccept)
  accept(@Called() { params, body, viewer, metadata }: CommandCall<At['bulkAccept']>): Promise<BulkResults> {
    const { disputeIds, channel, organisationId } = body;
    return this.bulk.run(
      { ...params, disputeIds, viewer, metadata },
      (disputeId, own) => new disputes.AcceptDispute({ disputeId, channel, organisationId }, own),
    );
  }

  @Route(at.bulkTellRights)
  tellRights(@Called() { params, body, viewer, metadata }: CommandCall<At['bulkTellRights']>): Promise<BulkResults> {
    const { disputeIds, manner } = body;
    return this.bulk.run(
      { ...params, disputeIds, viewer, metadata },
      (disputeId, own) => new disputes.TellRights({ disputeId, manner }, own),
    );
  }

  /** The members of the team in turn, in the order of the request. */
  @Route(at.bulkAssign)
  assign(@Called() { params, body, viewer, metadata }: CommandCall<At['bulkAssign']>): Promise<BulkResults> {
    const { disputeIds, mediatorIds, reason } = body;
    return this.bulk.run({ ...params, disputeIds, viewer, metadata }, async (disputeId, own, index) => {
      const assignmentId = await this.assignmentOf(viewer, disputeId);
      const mediatorId = mediatorIds[index % mediatorIds.length] ?? '';
      return new AssignDirectly({ assignmentId, mediatorId, reason }, own);
    });
  }

  private async assignmentOf(viewer: Viewer, disputeId: string): Promise<string> {
    const assignments = await this.queries.execute(new ListAssignmentsOfDispute(viewer, disputeId));
    const latest = assignments.at(-1);
    if (!latest) throw refused('NO_ASSIGNMENT', '该纠纷尚未受理或尚未启动选派，请受理后再指派。');
    return latest.assignmentId;
  }
}

/** An administrator declares and ends anywhere, a coordinator within the own area. */
const areaOf = ({ role, areaCode }: Viewer): string | null => (role === 'administrator' ? null : (areaCode ?? ''));

const bodiesOf = ({ duty, cases }: disputes.EmergencyView): readonly string[] => [
  ...(duty ? [duty.organisationId] : []),
  ...cases.map(({ ownerOrganisationId }) => ownerOrganisationId),
];

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

function definedIn<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}
