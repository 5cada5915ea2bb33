import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type AnyEndpoint, type CommandAnswer, ENDPOINTS } from '@libs/contracts';
import * as roster from '@libs/roster';
import { Route } from '@platform/http';
import { deterministicId } from '@platform/messaging';
import type { UseCaseCommand } from '@platform/processes';
import { answerOf } from '../access/answer.js';
import { Called, type CommandCall } from '../access/call.js';
import { CaseAllowances } from './case-allowances.js';

const at = ENDPOINTS;
type At = typeof ENDPOINTS;
type CallOf<Name extends keyof At> = At[Name] extends AnyEndpoint ? CommandCall<At[Name]> : never;

/** What people report of themselves, and what the keepers of the roster write. */
@Controller()
export class MediatorsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly allowances: CaseAllowances,
  ) {}

  @Route(at.enrolMediator)
  enrol(@Called() { body, metadata }: CallOf<'enrolMediator'>): Promise<CommandAnswer> {
    return this.send(new roster.EnrolMediator(body, metadata));
  }

  @Route(at.takeLeave)
  takeLeave(@Called() call: CallOf<'takeLeave'>): Promise<CommandAnswer> {
    return this.send(new roster.TakeLeave({ ...call.params, ...call.body, ...own(call) }, call.metadata));
  }

  @Route(at.cancelLeave)
  cancelLeave(@Called() call: CallOf<'cancelLeave'>): Promise<CommandAnswer> {
    return this.send(new roster.CancelLeave({ ...call.params, ...call.body, ...own(call) }, call.metadata));
  }

  @Route(at.declareAvailability)
  declareAvailability(@Called() call: CallOf<'declareAvailability'>): Promise<CommandAnswer> {
    return this.send(new roster.DeclareAvailability({ ...call.params, ...call.body, ...own(call) }, call.metadata));
  }

  @Route(at.declareInterest)
  declareInterest(@Called() call: CallOf<'declareInterest'>): Promise<CommandAnswer> {
    const interestId = entryId(call);
    const data = { ...call.params, ...call.body, interestId, ...own(call) };
    return this.send(new roster.DeclareInterest(data, call.metadata));
  }

  @Route(at.endInterest)
  endInterest(@Called() call: CallOf<'endInterest'>): Promise<CommandAnswer> {
    return this.send(new roster.EndInterest({ ...call.params, ...call.body, ...own(call) }, call.metadata));
  }

  @Route(at.suspendMediator)
  suspend(@Called() { params, body, metadata }: CallOf<'suspendMediator'>): Promise<CommandAnswer> {
    return this.send(new roster.SuspendMediator({ ...params, ...body }, metadata));
  }

  @Route(at.reinstateMediator)
  reinstate(@Called() { params, metadata }: CallOf<'reinstateMediator'>): Promise<CommandAnswer> {
    return this.send(new roster.ReinstateMediator(params, metadata));
  }

  @Route(at.noteSex)
  noteSex(@Called() { params, body, metadata }: CallOf<'noteSex'>): Promise<CommandAnswer> {
    return this.send(new roster.NoteSex({ ...params, ...body }, metadata));
  }

  @Route(at.changeScope)
  changeScope(@Called() { params, body, metadata }: CallOf<'changeScope'>): Promise<CommandAnswer> {
    return this.send(new roster.ChangeScope({ ...params, ...body }, metadata));
  }

  @Route(at.changeCapacity)
  changeCapacity(@Called() { params, body, metadata }: CallOf<'changeCapacity'>): Promise<CommandAnswer> {
    return this.send(new roster.ChangeCapacity({ ...params, ...body }, metadata));
  }

  @Route(at.renewTerm)
  renewTerm(@Called() { params, body, metadata }: CallOf<'renewTerm'>): Promise<CommandAnswer> {
    return this.send(new roster.RenewTerm({ ...params, ...body }, metadata));
  }

  @Route(at.moveMediator)
  move(@Called() { params, body, metadata }: CallOf<'moveMediator'>): Promise<CommandAnswer> {
    return this.send(new roster.MoveMediator({ ...params, ...body }, metadata));
  }

  @Route(at.leaveRoster)
  leave(@Called() { params, body, metadata }: CallOf<'leaveRoster'>): Promise<CommandAnswer> {
    return this.send(new roster.LeaveRoster({ ...params, ...body }, metadata));
  }

  @Route(at.recordFormerService)
  recordFormerService(@Called() call: CallOf<'recordFormerService'>): Promise<CommandAnswer> {
    const data = { ...call.params, ...call.body, serviceId: entryId(call) };
    return this.send(new roster.RecordFormerService(data, call.metadata));
  }

  @Route(at.recordTraining)
  recordTraining(@Called() call: CallOf<'recordTraining'>): Promise<CommandAnswer> {
    const data = { ...call.params, ...call.body, trainingId: entryId(call) };
    return this.send(new roster.RecordTraining(data, call.metadata));
  }

  @Route(at.recordService)
  recordService(@Called() call: CallOf<'recordService'>): Promise<CommandAnswer> {
    const data = { ...call.params, ...call.body, serviceId: entryId(call) };
    return this.send(new roster.RecordService(data, call.metadata));
  }

  @Route(at.recordHonour)
  recordHonour(@Called() call: CallOf<'recordHonour'>): Promise<CommandAnswer> {
    const data = { ...call.params, ...call.body, honourId: entryId(call) };
    return this.send(new roster.RecordHonour(data, call.metadata));
  }

  @Route(at.grantAllowance)
  async grantAllowance(@Called() call: CallOf<'grantAllowance'>): Promise<CommandAnswer> {
    await this.allowances.mustBeDue(call.params.mediatorId, call.body.disputeId, call.body.kind);
    const data = { ...call.params, ...call.body, allowanceId: entryId(call) };
    return this.send(new roster.GrantAllowance(data, call.metadata));
  }

  private async send(command: UseCaseCommand<object>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(command));
  }
}

const own = ({ viewer }: Pick<CommandCall, 'viewer'>) => ({ ownMediatorId: viewer.mediatorId });

/** The same request, sent again, makes no second entry. */
const entryId = ({ metadata }: Pick<CommandCall, 'metadata'>): string => deterministicId(metadata.commandId, 'entry');
