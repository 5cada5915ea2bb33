import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CommandAnswer, DISPUTE_ACTIONS } from '@libs/contracts';
import * as disputes from '@libs/disputes';
import { Route } from '@platform/http';
import type { UseCaseCommand } from '@platform/processes';
import { answerOf } from '../access/answer.js';
import { Called, type CommandCall } from '../access/call.js';
import { StandingBodies } from '../access/standing-bodies.js';

const act = DISPUTE_ACTIONS;
type Of<Name extends keyof typeof DISPUTE_ACTIONS> = CommandCall<(typeof DISPUTE_ACTIONS)[Name]>;

/** Applications, separate consents, joint mediation, ways after the agreement. */
@Controller()
export class SafeguardsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly bodies: StandingBodies,
  ) {}

  @Route(act.recordApplication)
  recordApplication(@Called() { params, body, metadata }: Of<'recordApplication'>): Promise<CommandAnswer> {
    return this.send(new disputes.RecordApplication({ ...params, ...body }, metadata));
  }

  @Route(act.recordContact)
  recordContact(@Called() { params, body, metadata }: Of<'recordContact'>): Promise<CommandAnswer> {
    return this.send(new disputes.RecordContact({ ...params, ...body, note: body.note ?? null }, metadata));
  }

  @Route(act.recordDataConsent)
  recordDataConsent(@Called() { params, body, metadata }: Of<'recordDataConsent'>): Promise<CommandAnswer> {
    return this.send(new disputes.RecordDataConsent({ ...params, ...body }, metadata));
  }

  @Route(act.arrangeJointMediation)
  async arrangeJointMediation(
    @Called() { params, body, metadata }: Of<'arrangeJointMediation'>,
  ): Promise<CommandAnswer> {
    await this.bodies.mustStand(body.assistingOrganisationId, 'assistingOrganisationId');
    return this.send(new disputes.ArrangeJointMediation({ ...params, ...body }, metadata));
  }

  @Route(act.releaseAssistingBody)
  releaseAssistingBody(@Called() { params, body, metadata }: Of<'releaseAssistingBody'>): Promise<CommandAnswer> {
    return this.send(new disputes.ReleaseAssistingBody({ ...params, ...body }, metadata));
  }

  @Route(act.noteRemedy)
  noteRemedy(@Called() { params, body, metadata }: Of<'noteRemedy'>): Promise<CommandAnswer> {
    return this.send(new disputes.NoteRemedy({ ...params, ...body }, metadata));
  }

  @Route(act.noticeRuling)
  noticeRuling(@Called() { params, body, metadata }: Of<'noticeRuling'>): Promise<CommandAnswer> {
    return this.send(new disputes.NoticeRuling({ ...params, ...body }, metadata));
  }

  @Route(act.objectToRuling)
  objectToRuling(@Called() { params, body, metadata }: Of<'objectToRuling'>): Promise<CommandAnswer> {
    return this.send(new disputes.ObjectToRuling({ ...params, ...body }, metadata));
  }

  private async send(command: UseCaseCommand<object>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}
