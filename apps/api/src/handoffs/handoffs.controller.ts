import { Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type CommandAnswer, ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { AcceptHandoff, ConcludeHandoff, ReceiveHandoff, ReturnHandoff } from '@libs/handoffs';
import { Route } from '@platform/http';
import { answerOf } from '../access/answer.js';
import { type Call, Called, type CommandCall } from '../access/call.js';
import { HandoffRequests } from './handoff-requests.js';
import { Packages } from './packages.js';
import { HandoffList } from './handoff-list.js';

@Controller()
export class HandoffsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly handoffs: HandoffList,
    private readonly requests: HandoffRequests,
    private readonly packages: Packages,
  ) {}

  @Route(ENDPOINTS.handOver)
  handOver(@Called() call: CommandCall<typeof ENDPOINTS.handOver>): Promise<CommandAnswer> {
    return this.requests.handOver(call.params.disputeId, call.body, call.metadata);
  }

  @Route(ENDPOINTS.handoffPackage)
  package(
    @Called() { params, viewer }: Call<typeof ENDPOINTS.handoffPackage>,
  ): Promise<ResponseOf<typeof ENDPOINTS.handoffPackage>> {
    return this.packages.read(viewer, params.handoffId, 'console');
  }

  @Route(ENDPOINTS.handoffs)
  async list(
    @Called() { query, viewer }: Call<typeof ENDPOINTS.handoffs>,
  ): Promise<ResponseOf<typeof ENDPOINTS.handoffs>> {
    const { direction, status } = query;
    return { items: await this.handoffs.list(viewer, { direction, ...(status ? { statuses: [status] } : {}) }) };
  }

  @Route(ENDPOINTS.receiveHandoff)
  async receive(@Called() call: CommandCall<typeof ENDPOINTS.receiveHandoff>): Promise<CommandAnswer> {
    const { params, body, metadata } = call;
    return answerOf(await this.commands.execute(new ReceiveHandoff({ ...params, ...body }, metadata)));
  }

  @Route(ENDPOINTS.acceptHandoff)
  async accept(@Called() call: CommandCall<typeof ENDPOINTS.acceptHandoff>): Promise<CommandAnswer> {
    const { params, body, metadata } = call;
    return answerOf(await this.commands.execute(new AcceptHandoff({ ...params, ...body }, metadata)));
  }

  @Route(ENDPOINTS.returnHandoff)
  async return(@Called() call: CommandCall<typeof ENDPOINTS.returnHandoff>): Promise<CommandAnswer> {
    const { params, body, metadata } = call;
    return answerOf(await this.commands.execute(new ReturnHandoff({ ...params, ...body }, metadata)));
  }

  @Route(ENDPOINTS.concludeHandoff)
  async conclude(@Called() call: CommandCall<typeof ENDPOINTS.concludeHandoff>): Promise<CommandAnswer> {
    const { params, body, metadata } = call;
    return answerOf(await this.commands.execute(new ConcludeHandoff({ ...params, ...body }, metadata)));
  }
}
