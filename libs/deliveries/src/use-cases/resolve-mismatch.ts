import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ResolveMismatch as ResolveMismatchCommand } from '../digest/reconciliation.commands.js';
import { reconciliationDecider, reconciliationStream } from '../digest/reconciliation.decider.js';

/** Somebody has looked into it and says what was done. */
export class ResolveMismatch extends UseCaseCommand<ResolveMismatchCommand['data']> {}

@CommandHandler(ResolveMismatch)
export class ResolveMismatchHandler implements ICommandHandler<ResolveMismatch> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: ResolveMismatch): Promise<CommandResult> {
    return this.decisions.handle({
      stream: reconciliationStream(data.partnerId),
      decider: reconciliationDecider,
      command: { type: 'ResolveMismatch', data },
      metadata,
    });
  }
}
