import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CommandAnswer, ENDPOINTS } from '@libs/contracts';
import {
  AnswerProposal,
  AnswerReturn,
  CloseHandoff,
  ConcedeObjection,
  ConfirmErasure,
  DecideObjection,
  ObjectToHandoff,
  ProposeMaterial,
  PutHandoffOnHold,
  RecallHandoff,
  ReportProgress,
  RequestReturn,
  ResumeHandoff,
} from '@libs/handoffs';
import { Route } from '@platform/http';
import type { UseCaseCommand } from '@platform/processes';
import { answerOf } from '../access/answer.js';
import { Called, type CommandCall } from '../access/call.js';
import { HandoffRequests } from './handoff-requests.js';

type Of<Name extends keyof typeof ENDPOINTS> = CommandCall<(typeof ENDPOINTS)[Name]>;

/** Steps of a hand-off as people take them; which side may take which is the model's to say. */
@Controller()
export class HandoffStepsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly requests: HandoffRequests,
  ) {}

  @Route(ENDPOINTS.objectToHandoff)
  object(@Called() { params, body, metadata }: Of<'objectToHandoff'>): Promise<CommandAnswer> {
    return this.send(new ObjectToHandoff({ ...params, ...body }, metadata));
  }

  @Route(ENDPOINTS.concedeObjection)
  concede(@Called() { params, body, metadata }: Of<'concedeObjection'>): Promise<CommandAnswer> {
    return this.send(new ConcedeObjection({ ...params, ...body }, metadata));
  }

  @Route(ENDPOINTS.decideObjection)
  decide(@Called() { params, body, metadata }: Of<'decideObjection'>): Promise<CommandAnswer> {
    return this.send(new DecideObjection({ ...params, ...body }, metadata));
  }

  @Route(ENDPOINTS.recallHandoff)
  recall(@Called() { params, body, metadata }: Of<'recallHandoff'>): Promise<CommandAnswer> {
    return this.send(new RecallHandoff({ ...params, ...body }, metadata));
  }

  @Route(ENDPOINTS.requestReturn)
  requestReturn(@Called() { params, body, metadata }: Of<'requestReturn'>): Promise<CommandAnswer> {
    return this.send(new RequestReturn({ ...params, ...body }, metadata));
  }

  @Route(ENDPOINTS.answerReturn)
  answerReturn(@Called() { params, body, metadata }: Of<'answerReturn'>): Promise<CommandAnswer> {
    return this.send(new AnswerReturn({ ...params, ...body }, metadata));
  }

  @Route(ENDPOINTS.reportProgress)
  reportProgress(@Called() { params, body, metadata }: Of<'reportProgress'>): Promise<CommandAnswer> {
    return this.send(new ReportProgress({ ...params, ...body }, metadata));
  }

  @Route(ENDPOINTS.holdHandoff)
  hold(@Called() { params, body, metadata }: Of<'holdHandoff'>): Promise<CommandAnswer> {
    return this.send(new PutHandoffOnHold({ ...params, ...body }, metadata));
  }

  @Route(ENDPOINTS.resumeHandoff)
  resume(@Called() { params, body, metadata }: Of<'resumeHandoff'>): Promise<CommandAnswer> {
    return this.send(new ResumeHandoff({ ...params, ...body }, metadata));
  }

  @Route(ENDPOINTS.closeHandoff)
  close(@Called() { params, body, metadata }: Of<'closeHandoff'>): Promise<CommandAnswer> {
    return this.send(new CloseHandoff({ ...params, ...body }, metadata));
  }

  @Route(ENDPOINTS.proposeMaterial)
  propose(@Called() { params, body, metadata }: Of<'proposeMaterial'>): Promise<CommandAnswer> {
    return this.send(new ProposeMaterial({ ...params, ...body, attachmentIds: [] }, metadata));
  }

  @Route(ENDPOINTS.answerProposal)
  answerProposal(@Called() { params, body, metadata }: Of<'answerProposal'>): Promise<CommandAnswer> {
    return this.send(new AnswerProposal({ ...params, ...body }, metadata));
  }

  @Route(ENDPOINTS.confirmErasure)
  confirmErasure(@Called() { params, body, metadata }: Of<'confirmErasure'>): Promise<CommandAnswer> {
    return this.send(new ConfirmErasure({ ...params, ...body }, metadata));
  }

  @Route(ENDPOINTS.requestTransfer)
  requestTransfer(@Called() call: Of<'requestTransfer'>): Promise<CommandAnswer> {
    return this.requests.pull(call.params.handoffId, call.body.reason, call.viewer, call.metadata);
  }

  private async send(command: UseCaseCommand<object>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}
