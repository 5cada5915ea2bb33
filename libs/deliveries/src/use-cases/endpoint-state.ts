import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type {
  DisableEndpoint as DisableEndpointCommand,
  EnableEndpoint as EnableEndpointCommand,
} from '../endpoint/endpoint.commands.js';
import { endpointDecider, endpointStream } from '../endpoint/endpoint.decider.js';
import { CourierTask } from '../exchange/courier-task.js';

export class DisableEndpoint extends UseCaseCommand<DisableEndpointCommand['data']> {}

/** What has waited meanwhile is sent. */
export class EnableEndpoint extends UseCaseCommand<EnableEndpointCommand['data']> {}

@CommandHandler(DisableEndpoint)
export class DisableEndpointHandler implements ICommandHandler<DisableEndpoint> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: DisableEndpoint): Promise<CommandResult> {
    return this.decisions.handle({
      stream: endpointStream(data.partnerId),
      decider: endpointDecider,
      command: { type: 'DisableEndpoint', data },
      metadata,
    });
  }
}

@CommandHandler(EnableEndpoint)
export class EnableEndpointHandler implements ICommandHandler<EnableEndpoint> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly courier: CourierTask,
  ) {}

  async execute({ data, metadata }: EnableEndpoint): Promise<CommandResult> {
    const result = await this.decisions.handle({
      stream: endpointStream(data.partnerId),
      decider: endpointDecider,
      command: { type: 'EnableEndpoint', data },
      metadata,
    });
    this.courier.forget(data.partnerId);
    return result;
  }
}
