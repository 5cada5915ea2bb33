import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { AcceptOffer, AssignDirectly, DeclineOffer } from '@libs/assignment';
import { type CommandAnswer, ENDPOINTS } from '@libs/contracts';
import { Route } from '@platform/http';
import { answerOf } from '../access/answer.js';
import { Called, type CommandCall } from '../access/call.js';
import { mediatorOf } from './mediator-of.js';

@Controller()
export class AssignmentsController {
  constructor(private readonly commands: CommandBus) {}

  @Route(ENDPOINTS.acceptOffer)
  async acceptOffer(@Called() call: CommandCall<typeof ENDPOINTS.acceptOffer>): Promise<CommandAnswer> {
    const { params, body, viewer, metadata } = call;
    const mediatorId = mediatorOf(viewer);
    return answerOf(await this.commands.execute(new AcceptOffer({ ...params, ...body, mediatorId }, metadata)));
  }

  @Route(ENDPOINTS.declineOffer)
  async declineOffer(@Called() call: CommandCall<typeof ENDPOINTS.declineOffer>): Promise<CommandAnswer> {
    const { params, body, viewer, metadata } = call;
    const mediatorId = mediatorOf(viewer);
    return answerOf(await this.commands.execute(new DeclineOffer({ ...params, ...body, mediatorId }, metadata)));
  }

  @Route(ENDPOINTS.assignDirectly)
  async assignDirectly(@Called() call: CommandCall<typeof ENDPOINTS.assignDirectly>): Promise<CommandAnswer> {
    const { params, body, metadata } = call;
    return answerOf(await this.commands.execute(new AssignDirectly({ ...params, ...body }, metadata)));
  }
}
