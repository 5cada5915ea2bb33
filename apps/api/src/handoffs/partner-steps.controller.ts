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

/** The same steps as a partner's system takes them. */
@Controller()
export class PartnerStepsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly requests: HandoffRequests,
  ) {}

  @Route(ENDPOINTS.partnerObjectToHandoff)
  object(@Called() { params, body, metadata }: Of<'partnerObjectToHandoff'>): Promise<CommandAnswer> {
    return this.send(new ObjectToHandoff({ ...params, ...body }, metadata));
  }

  @Route(ENDPOINTS.partnerConcedeObjection)
  concede(@Called() { params, body, metadata }: Of<'partnerConcedeObjection'>): Promise<CommandAnswer> {
    return this.send(new ConcedeObjection({ ...params, ...body }, metadata));
  }

  @Route(ENDPOINTS.partnerDecideObjection)
  decide(@Called() { params, body, metadata }: Of<'partnerDecideObjection'>): Promise<CommandAnswer> {
    return this.send(new DecideObjection({ ...params, ...body }, metadata));
  }

  @Route(ENDPOINTS.partnerRecallHandoff)
  recall(@Called() { params, body, metadata }: Of<'partnerRecallHandoff'>): Promise<CommandAnswer> {
    return this.send(new RecallHandoff({ ...params, ...body }, metadata));
  }

  @Route(ENDPOINTS.partnerRequestReturn)
  requestReturn(@Called() { params, body, metadata }: Of<'partnerRequestReturn'>): Promise<CommandAnswer> {
    return this.send(new RequestReturn({ ...params, ...body }, metadata));
  }

  @Route(ENDPOINTS.partnerAnswerReturn)
  answerReturn(@Called() { params, body, metadata }: Of<'partnerAnswerReturn'>): Promise<CommandAnswer> {
    return this.send(new AnswerReturn({ ...params, ...body }, metadata));
  }

  @Route(ENDPOINTS.partnerReportProgress)
  reportProgress(@Called() { params, body, metadata }: Of<'partnerReportProgress'>): Promise<CommandAnswer> {
    return this.send(new ReportProgress({ ...params, ...body }, metadata));
  }

  @Route(ENDPOINTS.partnerHoldHandoff)
  hold(@Called() { params, body, metadata }: Of<'partnerHoldHandoff'>): Promise<CommandAnswer> {
    return this.send(new PutHandoffOnHold({ ...params, ...body }, metadata));
  }

  @Route(ENDPOINTS.partnerResumeHandoff)
  resume(@Called() { params, body, metadata }: Of<'partnerResumeHandoff'>): Promise<CommandAnswer> {
    return this.send(new ResumeHandoff({ ...params, ...body }, metadata));
  }

  @Route(ENDPOINTS.partnerCloseHandoff)
  close(@Called() { params, body, metadata }: Of<'partnerCloseHandoff'>): Promise<CommandAnswer> {
    return this.send(new CloseHandoff({ ...params, ...body }, metadata));
  }

  @Route(ENDPOINTS.partnerProposeMaterial)
  propose(@Called() { params, body, metadata }: Of<'partnerProposeMaterial'>): Promise<CommandAnswer> {
    return this.send(new ProposeMaterial({ ...params, ...body, attachmentIds: [] }, metadata));
  }

  @Route(ENDPOINTS.partnerAnswerProposal)
  answerProposal(@Called() { params, body, metadata }: Of<'partnerAnswerProposal'>): Promise<CommandAnswer> {
    return this.send(new AnswerProposal({ ...params, ...body }, metadata));
  }

  @Route(ENDPOINTS.partnerConfirmErasure)
  confirmErasure(@Called() { params, body, metadata }: Of<'partnerConfirmErasure'>): Promise<CommandAnswer> {
    return this.send(new ConfirmErasure({ ...params, ...body }, metadata));
  }

  @Route(ENDPOINTS.partnerRequestTransfer)
  requestTransfer(@Called() call: Of<'partnerRequestTransfer'>): Promise<CommandAnswer> {
    return this.requests.pull(call.params.handoffId, call.body.reason, call.viewer, call.metadata);
  }

  private async send(command: UseCaseCommand<object>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}
