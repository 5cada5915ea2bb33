import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ANNEX_ACTIONS, type CommandAnswer } from '@libs/contracts';
import * as disputes from '@libs/disputes';
import { DisputeRights, type Viewer } from '@libs/identity';
import { Route } from '@platform/http';
import { invalid } from '@platform/messaging';
import type { UseCaseCommand } from '@platform/processes';
import { answerOf } from '../access/answer.js';
import { Called, type CommandCall } from '../access/call.js';
import { MediatorsOfCase } from './mediators-of-case.js';
import { Mergers } from './mergers.js';

const act = ANNEX_ACTIONS;
type Of<Name extends keyof typeof ANNEX_ACTIONS> = CommandCall<(typeof ANNEX_ACTIONS)[Name]>;

/** People who join or act for others, links, payments, and what becomes of an agreement. */
@Controller()
export class AnnexCommandsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly rights: DisputeRights,
    private readonly mediators: MediatorsOfCase,
    private readonly mergers: Mergers,
  ) {}

  @Route(act.decideDuplicate)
  async decideDuplicate(@Called() { params, body, viewer, metadata }: Of<'decideDuplicate'>): Promise<CommandAnswer> {
    await this.mustSee(viewer, body.otherDisputeId, 'otherDisputeId');
    if (body.decision === 'merge') await this.mergers.mustAwaitNobody(viewer, params.disputeId);
    return this.send(new disputes.DecideDuplicate({ ...params, ...body }, metadata));
  }

  @Route(act.joinSeries)
  async joinSeries(@Called() { params, body, viewer, metadata }: Of<'joinSeries'>): Promise<CommandAnswer> {
    await this.mustSee(viewer, body.parentDisputeId, 'parentDisputeId');
    return this.send(new disputes.JoinSeries({ ...params, ...body }, metadata));
  }

  @Route(act.joinParty)
  joinParty(@Called() { params, body, metadata }: Of<'joinParty'>): Promise<CommandAnswer> {
    return this.send(new disputes.JoinParty({ ...params, ...body }, metadata));
  }

  @Route(act.succeedParty)
  succeedParty(@Called() { params, body, metadata }: Of<'succeedParty'>): Promise<CommandAnswer> {
    return this.send(new disputes.SucceedParty({ ...params, ...body }, metadata));
  }

  @Route(act.releaseParty)
  releaseParty(@Called() { params, body, metadata }: Of<'releaseParty'>): Promise<CommandAnswer> {
    return this.send(new disputes.ReleaseParty({ ...params, ...body }, metadata));
  }

  @Route(act.nameRepresentative)
  async nameRepresentative(@Called() { params, body, metadata }: Of<'nameRepresentative'>): Promise<CommandAnswer> {
    const calledLike = await this.mediators.calledLike(params.disputeId, body.name);
    return this.send(new disputes.NameRepresentative({ ...params, ...body, calledLike }, metadata));
  }

  @Route(act.checkIdentity)
  checkIdentity(@Called() { params, body, metadata }: Of<'checkIdentity'>): Promise<CommandAnswer> {
    return this.send(new disputes.CheckIdentity({ ...params, ...body }, metadata));
  }

  @Route(act.noteEarlierDecision)
  noteEarlierDecision(@Called() { params, body, metadata }: Of<'noteEarlierDecision'>): Promise<CommandAnswer> {
    return this.send(new disputes.NoteEarlierDecision({ ...params, ...body }, metadata));
  }

  @Route(act.undoDuplicate)
  undoDuplicate(@Called() { params, body, metadata }: Of<'undoDuplicate'>): Promise<CommandAnswer> {
    return this.send(new disputes.UndoDuplicate({ ...params, ...body }, metadata));
  }

  @Route(act.recordPayment)
  recordPayment(@Called() { params, body, metadata }: Of<'recordPayment'>): Promise<CommandAnswer> {
    return this.send(new disputes.RecordPayment({ ...params, ...body }, metadata));
  }

  @Route(act.changeAgreement)
  changeAgreement(@Called() { params, body, metadata }: Of<'changeAgreement'>): Promise<CommandAnswer> {
    return this.send(new disputes.ChangeAgreement({ ...params, ...body }, metadata));
  }

  @Route(act.endAgreement)
  endAgreement(@Called() { params, body, metadata }: Of<'endAgreement'>): Promise<CommandAnswer> {
    return this.send(new disputes.EndAgreement({ ...params, ...body }, metadata));
  }

  @Route(act.reopen)
  reopen(@Called() { params, body, metadata }: Of<'reopen'>): Promise<CommandAnswer> {
    return this.send(new disputes.ReopenDispute({ ...params, ...body }, metadata));
  }

  @Route(act.grantSubsidy)
  grantSubsidy(@Called() { params, metadata }: Of<'grantSubsidy'>): Promise<CommandAnswer> {
    return this.send(new disputes.GrantSubsidy(params, metadata));
  }

  @Route(act.noteLead)
  noteLead(@Called() { params, body, metadata }: Of<'noteLead'>): Promise<CommandAnswer> {
    return this.send(new disputes.NoteLead({ ...params, ...body }, metadata));
  }

  @Route(act.answerLead)
  answerLead(@Called() { params, body, metadata }: Of<'answerLead'>): Promise<CommandAnswer> {
    return this.send(new disputes.AnswerLead({ ...params, ...body }, metadata));
  }

  /** A link to a case the actor may not see would tell that it exists. */
  private async mustSee(viewer: Viewer, disputeId: string, field: string): Promise<void> {
    if (await this.rights.maySee(viewer, disputeId)) return;
    throw invalid('OTHER_DISPUTE_UNKNOWN', '没有找到所指的案件，或者您无权查看，请核对编号。', { field });
  }

  private async send(command: UseCaseCommand<object>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}
