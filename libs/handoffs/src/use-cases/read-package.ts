import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ReadPackage as ReadPackageCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** Notes who read which content. */
export class ReadPackage extends UseCaseCommand<Omit<ReadPackageCommand['data'], 'sides'>> {}

@CommandHandler(ReadPackage)
export class ReadPackageHandler implements ICommandHandler<ReadPackage> {
  constructor(private readonly handoffs: HandoffDecisions) {}

  execute({ data, metadata }: ReadPackage): Promise<CommandResult> {
    return this.handoffs.decide(
      data.handoffId,
      (_state, sides) => ({ type: 'ReadPackage', data: { ...data, sides } }),
      metadata,
    );
  }
}
