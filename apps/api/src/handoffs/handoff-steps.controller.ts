import { Controller, Inject, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type AnyEndpoint, type CommandAnswer, ENDPOINTS, type Input } from '@libs/contracts';
import {
  AcceptHandoff,
  AnswerProposal,
  AnswerReturn,
  CloseHandoff,
  ConcedeObjection,
  ConcludeHandoff,
  ConfirmErasure,
  DecideObjection,
  ExtendHandling,
  ObjectToHandoff,
  ProposeMaterial,
  PutHandoffOnHold,
  RecallHandoff,
  ReceiveHandoff,
  ReportProgress,
  RequestReturn,
  ResumeHandoff,
  ReturnHandoff,
} from '@libs/handoffs';
import { Route } from '@platform/http';
import type { CommandMetadata } from '@platform/messaging';
import type { UseCaseCommand } from '@platform/processes';
import { answerOf } from '../access/answer.js';
import { Called, type CommandCall } from '../access/call.js';
import { Nameless } from './nameless.js';

type DataOf<E extends AnyEndpoint> = Input<E>['params'] & Omit<Input<E>['body'], 'happenedAt'>;
type Make = (data: never, metadata: CommandMetadata) => UseCaseCommand<object>;

interface Step {
  readonly people: AnyEndpoint;
  readonly system: AnyEndpoint;
  readonly make: Make;
}

const step = <E extends AnyEndpoint>(
  people: E,
  system: Pick<E, 'body'> & AnyEndpoint,
  make: (data: DataOf<E>, metadata: CommandMetadata) => UseCaseCommand<object>,
): Step => ({ people, system, make });

const E = ENDPOINTS;

/** Each step once, for people and for partners' systems; which side may take which is the model's to say. */
const STEPS: readonly Step[] = [
  step(E.receiveHandoff, E.partnerReceiveHandoff, (data, by) => new ReceiveHandoff(data, by)),
  step(E.acceptHandoff, E.partnerAcceptHandoff, (data, by) => new AcceptHandoff(data, by)),
  step(E.returnHandoff, E.partnerReturnHandoff, (data, by) => new ReturnHandoff(data, by)),
  step(E.concludeHandoff, E.partnerConcludeHandoff, (data, by) => new ConcludeHandoff(data, by)),
  step(E.objectToHandoff, E.partnerObjectToHandoff, (data, by) => new ObjectToHandoff(data, by)),
  step(E.concedeObjection, E.partnerConcedeObjection, (data, by) => new ConcedeObjection(data, by)),
  step(E.decideObjection, E.partnerDecideObjection, (data, by) => new DecideObjection(data, by)),
  step(E.recallHandoff, E.partnerRecallHandoff, (data, by) => new RecallHandoff(data, by)),
  step(E.requestReturn, E.partnerRequestReturn, (data, by) => new RequestReturn(data, by)),
  step(E.answerReturn, E.partnerAnswerReturn, (data, by) => new AnswerReturn(data, by)),
  step(E.reportProgress, E.partnerReportProgress, (data, by) => new ReportProgress(data, by)),
  step(E.holdHandoff, E.partnerHoldHandoff, (data, by) => new PutHandoffOnHold(data, by)),
  step(E.resumeHandoff, E.partnerResumeHandoff, (data, by) => new ResumeHandoff(data, by)),
  step(E.extendHandling, E.partnerExtendHandling, (data, by) => new ExtendHandling(data, by)),
  step(E.closeHandoff, E.partnerCloseHandoff, (data, by) => new CloseHandoff(data, by)),
  step(E.proposeMaterial, E.partnerProposeMaterial, (data, by) => new ProposeMaterial(data, by)),
  step(E.answerProposal, E.partnerAnswerProposal, (data, by) => new AnswerProposal(data, by)),
  step(E.confirmErasure, E.partnerConfirmErasure, (data, by) => new ConfirmErasure(data, by)),
];

type Door = 'people' | 'system';
interface Served {
  readonly commands: CommandBus;
  readonly nameless: Nameless;
}
type Handler = (this: Served, call: CommandCall) => Promise<CommandAnswer>;

/** A controller with one method for every step, behind one of the two doors. */
function stepsController(door: Door): Type {
  class Steps {
    constructor(
      readonly commands: CommandBus,
      readonly nameless: Nameless,
    ) {}
  }
  Controller()(Steps);
  Inject(CommandBus)(Steps, undefined, 0);
  Inject(Nameless)(Steps, undefined, 1);
  for (const { [door]: endpoint, make } of STEPS) {
    const value: Handler = async function ({ params, body, metadata, viewer }) {
      await this.nameless.requireIn((params as { readonly handoffId: string }).handoffId, viewer, body);
      const data = { ...(params as object), ...body } as never;
      return answerOf(await this.commands.execute(make(data, metadata)));
    };
    const method: PropertyDescriptor = { value, writable: true, configurable: true };
    Object.defineProperty(value, 'name', { value: endpoint.id });
    Object.defineProperty(Steps.prototype, endpoint.id, method);
    Called()(Steps.prototype, endpoint.id, 0);
    Route(endpoint)(Steps.prototype, endpoint.id, method);
  }
  return Steps;
}

export const HandoffStepsController = stepsController('people');
export const PartnerStepsController = stepsController('system');
