import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CommandAnswer, DISPUTE_ACTIONS } from '@libs/contracts';
import * as disputes from '@libs/disputes';
import { Route } from '@platform/http';
import type { UseCaseCommand } from '@platform/processes';
import { answerOf } from '../access/answer.js';
import { Called, type CommandCall } from '../access/call.js';
import { MediatorsOfCase } from './mediators-of-case.js';

const act = DISPUTE_ACTIONS;
type Of<Name extends keyof typeof DISPUTE_ACTIONS> = CommandCall<(typeof DISPUTE_ACTIONS)[Name]>;

/** The conduct of a mediation: suspension, recusal, suspected sham mediation. */
@Controller()
export class ProceedingsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly mediators: MediatorsOfCase,
  ) {}

  @Route(act.suspend)
  suspend(@Called() { params, body, metadata }: Of<'suspend'>): Promise<CommandAnswer> {
    return this.send(new disputes.SuspendMediation({ ...params, ...body }, metadata));
  }

  @Route(act.resume)
  resume(@Called() { params, body, metadata }: Of<'resume'>): Promise<CommandAnswer> {
    return this.send(new disputes.ResumeMediation({ ...params, ...body }, metadata));
  }

  @Route(act.discloseRelation)
  discloseRelation(@Called() { params, body, metadata }: Of<'discloseRelation'>): Promise<CommandAnswer> {
    return this.send(new disputes.DiscloseRelation({ ...params, ...body }, metadata));
  }

  @Route(act.requestRecusal)
  requestRecusal(@Called() { params, body, metadata }: Of<'requestRecusal'>): Promise<CommandAnswer> {
    return this.send(new disputes.RequestRecusal({ ...params, ...body }, metadata));
  }

  @Route(act.waiveRecusal)
  waiveRecusal(@Called() { params, body, metadata }: Of<'waiveRecusal'>): Promise<CommandAnswer> {
    return this.send(new disputes.WaiveRecusal({ ...params, ...body }, metadata));
  }

  @Route(act.decideRecusal)
  decideRecusal(@Called() { params, body, metadata }: Of<'decideRecusal'>): Promise<CommandAnswer> {
    return this.send(new disputes.DecideRecusal({ ...params, ...body }, metadata));
  }

  @Route(act.refuseReplacement)
  refuseReplacement(@Called() { params, body, metadata }: Of<'refuseReplacement'>): Promise<CommandAnswer> {
    return this.send(new disputes.RefuseReplacement({ ...params, ...body }, metadata));
  }

  @Route(act.flagSham)
  flagSham(@Called() { params, body, metadata }: Of<'flagSham'>): Promise<CommandAnswer> {
    return this.send(new disputes.FlagSham({ ...params, ...body }, metadata));
  }

  @Route(act.decideSham)
  decideSham(@Called() { params, body, metadata }: Of<'decideSham'>): Promise<CommandAnswer> {
    return this.send(new disputes.DecideSham({ ...params, ...body }, metadata));
  }

  @Route(act.recordUndisputedFacts)
  recordUndisputedFacts(@Called() { params, body, metadata }: Of<'recordUndisputedFacts'>): Promise<CommandAnswer> {
    return this.send(new disputes.RecordUndisputedFacts({ ...params, ...body }, metadata));
  }

  @Route(act.reportToCourt)
  reportToCourt(@Called() { params, body, metadata }: Of<'reportToCourt'>): Promise<CommandAnswer> {
    return this.send(new disputes.ReportToCourt({ ...params, ...body }, metadata));
  }

  @Route(act.adjournSession)
  adjournSession(@Called() { params, body, metadata }: Of<'adjournSession'>): Promise<CommandAnswer> {
    const startsAt = new Date(body.startsAt).toISOString();
    return this.send(new disputes.AdjournSession({ ...params, ...body, startsAt }, metadata));
  }

  @Route(act.inviteOutsider)
  async inviteOutsider(@Called() { params, body, metadata }: Of<'inviteOutsider'>): Promise<CommandAnswer> {
    const calledLike = await this.mediators.calledLike(params.disputeId, body.name);
    return this.send(new disputes.InviteOutsider({ ...params, ...body, calledLike }, metadata));
  }

  @Route(act.takeSafetyMeasures)
  takeSafetyMeasures(@Called() { params, body, metadata }: Of<'takeSafetyMeasures'>): Promise<CommandAnswer> {
    return this.send(new disputes.TakeSafetyMeasures({ ...params, ...body }, metadata));
  }

  private async send(command: UseCaseCommand<object>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}
