import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CommandAnswer, DISPUTE_ACTIONS, ENDPOINTS } from '@libs/contracts';
import * as disputes from '@libs/disputes';
import { Route } from '@platform/http';
import type { UseCaseCommand } from '@platform/processes';
import { answerOf } from '../access/answer.js';
import { Called, type CommandCall } from '../access/call.js';
import { StandingBodies } from '../access/standing-bodies.js';

const act = DISPUTE_ACTIONS;
type Of<Name extends keyof typeof DISPUTE_ACTIONS> = CommandCall<(typeof DISPUTE_ACTIONS)[Name]>;

/** From the first contact to an accepted case. */
@Controller()
export class DisputeIntakeController {
  constructor(
    private readonly commands: CommandBus,
    private readonly bodies: StandingBodies,
  ) {}

  @Route(ENDPOINTS.registerDispute)
  async register(@Called() call: CommandCall<typeof ENDPOINTS.registerDispute>): Promise<CommandAnswer> {
    const { body, viewer, metadata } = call;
    await this.bodies.mustTakeIn(viewer);
    return this.send(new disputes.RegisterDispute(body, metadata));
  }

  @Route(act.reroute)
  reroute(@Called() { params, metadata }: Of<'reroute'>): Promise<CommandAnswer> {
    return this.send(new disputes.Reroute(params, metadata));
  }

  @Route(act.overrideRouting)
  overrideRouting(@Called() { params, body, metadata }: Of<'overrideRouting'>): Promise<CommandAnswer> {
    return this.send(new disputes.OverrideRouting({ ...params, ...body }, metadata));
  }

  @Route(act.recordConsent)
  recordConsent(@Called() { params, body, metadata }: Of<'recordConsent'>): Promise<CommandAnswer> {
    return this.send(new disputes.RecordConsent({ ...params, ...body }, metadata));
  }

  @Route(act.refuse)
  refuse(@Called() { params, body, metadata }: Of<'refuse'>): Promise<CommandAnswer> {
    return this.send(new disputes.RefuseDispute({ ...params, ...body }, metadata));
  }

  @Route(act.accept)
  async accept(@Called() { params, body, metadata }: Of<'accept'>): Promise<CommandAnswer> {
    await this.bodies.mustStand(body.organisationId, 'organisationId');
    return this.send(new disputes.AcceptDispute({ ...params, ...body }, metadata));
  }

  @Route(act.transfer)
  async transfer(@Called() { params, body, metadata }: Of<'transfer'>): Promise<CommandAnswer> {
    await this.bodies.mustStand(body.toOrganisationId, 'toOrganisationId');
    return this.send(new disputes.StartTransfer({ ...params, ...body }, metadata));
  }

  @Route(act.answerEscalation)
  answerEscalation(@Called() { params, body, metadata }: Of<'answerEscalation'>): Promise<CommandAnswer> {
    return this.send(new disputes.AnswerEscalation({ ...params, ...body }, metadata));
  }

  @Route(act.orderSupervision)
  orderSupervision(@Called() { params, body, metadata }: Of<'orderSupervision'>): Promise<CommandAnswer> {
    return this.send(new disputes.OrderSupervision({ ...params, ...body }, metadata));
  }

  @Route(act.reportSafety)
  reportSafety(@Called() { params, body, metadata }: Of<'reportSafety'>): Promise<CommandAnswer> {
    return this.send(new disputes.ReportSafety({ ...params, ...body }, metadata));
  }

  private async send(command: UseCaseCommand<object>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}

/** The mediation itself, up to its ending. */
@Controller()
export class MediationController {
  constructor(private readonly commands: CommandBus) {}

  @Route(act.tellRights)
  tellRights(@Called() { params, body, metadata }: Of<'tellRights'>): Promise<CommandAnswer> {
    return this.send(new disputes.TellRights({ ...params, ...body }, metadata));
  }

  @Route(act.scheduleSession)
  scheduleSession(@Called() { params, body, metadata }: Of<'scheduleSession'>): Promise<CommandAnswer> {
    const startsAt = new Date(body.startsAt).toISOString();
    return this.send(new disputes.ScheduleSession({ ...params, ...body, startsAt }, metadata));
  }

  @Route(act.recordSession)
  recordSession(@Called() { params, body, metadata }: Of<'recordSession'>): Promise<CommandAnswer> {
    return this.send(new disputes.RecordSession({ ...params, ...body }, metadata));
  }

  @Route(act.agreeExtension)
  agreeExtension(@Called() { params, body, metadata }: Of<'agreeExtension'>): Promise<CommandAnswer> {
    return this.send(new disputes.AgreeExtension({ ...params, ...body }, metadata));
  }

  @Route(act.conclude)
  conclude(@Called() { params, body, metadata }: Of<'conclude'>): Promise<CommandAnswer> {
    return this.send(new disputes.ConcludeMediation({ ...params, ...body }, metadata));
  }

  @Route(act.tellRoutes)
  tellRoutes(@Called() { params, body, metadata }: Of<'tellRoutes'>): Promise<CommandAnswer> {
    return this.send(new disputes.TellRoutes({ ...params, ...body }, metadata));
  }

  private async send(command: UseCaseCommand<object>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}

/** Agreement, its effect, and the end of the case. */
@Controller()
export class AgreementController {
  constructor(
    private readonly commands: CommandBus,
    private readonly bodies: StandingBodies,
  ) {}

  @Route(act.draftAgreement)
  draftAgreement(@Called() { params, body, metadata }: Of<'draftAgreement'>): Promise<CommandAnswer> {
    return this.send(new disputes.DraftAgreement({ ...params, ...body }, metadata));
  }

  @Route(act.signAgreement)
  signAgreement(@Called() { params, body, metadata }: Of<'signAgreement'>): Promise<CommandAnswer> {
    return this.send(new disputes.SignAgreement({ ...params, ...body }, metadata));
  }

  @Route(act.requestConfirmation)
  async requestConfirmation(@Called() { params, body, metadata }: Of<'requestConfirmation'>): Promise<CommandAnswer> {
    await this.bodies.mustBeCourt(body.courtId, 'courtId');
    return this.send(new disputes.RequestConfirmation({ ...params, ...body }, metadata));
  }

  @Route(act.recordPerformance)
  recordPerformance(@Called() { params, body, metadata }: Of<'recordPerformance'>): Promise<CommandAnswer> {
    return this.send(new disputes.RecordPerformance({ ...params, ...body }, metadata));
  }

  @Route(act.recordReturnVisit)
  recordReturnVisit(@Called() { params, body, metadata }: Of<'recordReturnVisit'>): Promise<CommandAnswer> {
    return this.send(new disputes.RecordReturnVisit({ ...params, ...body }, metadata));
  }

  @Route(act.close)
  close(@Called() { params, metadata }: Of<'close'>): Promise<CommandAnswer> {
    return this.send(new disputes.CloseDispute(params, metadata));
  }

  @Route(act.fileDossier)
  fileDossier(@Called() { params, body, metadata }: Of<'fileDossier'>): Promise<CommandAnswer> {
    return this.send(new disputes.FileDossier({ ...params, ...body }, metadata));
  }

  private async send(command: UseCaseCommand<object>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}
