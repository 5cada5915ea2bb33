import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { WaiveRecusalCommand } from '../dispute/proceedings.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** All parties want the mediator to go on all the same (特邀调解规定 15). */
export class WaiveRecusal extends UseCaseCommand<WaiveRecusalCommand['data']> {}

@CommandHandler(WaiveRecusal)
export class WaiveRecusalHandler implements ICommandHandler<WaiveRecusal> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: WaiveRecusal): Promise<CommandResult> {
    return this.decisions.decide({ type: 'WaiveRecusal', data }, metadata);
  }
}
