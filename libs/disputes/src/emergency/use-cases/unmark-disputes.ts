import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { emergencyDecider, emergencyStream, type UnmarkDisputesCommand } from '../emergency.decider.js';

/** Takes marks back, with the reason; the disputes themselves stay as they are. */
export class UnmarkDisputes extends UseCaseCommand<UnmarkDisputesCommand['data']> {}

@CommandHandler(UnmarkDisputes)
export class UnmarkDisputesHandler implements ICommandHandler<UnmarkDisputes> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: UnmarkDisputes): Promise<CommandResult> {
    return this.decisions.handle({
      stream: emergencyStream(data.emergencyId),
      decider: emergencyDecider,
      command: { type: 'UnmarkDisputes', data },
      metadata,
    });
  }
}
