import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ExpireOffer as ExpireOfferCommand } from '../assignment/assignment.commands.js';
import { assignmentDecider } from '../assignment/assignment.decider.js';
import { assignmentStream } from '../assignment/assignment.ids.js';

/** Sent by an alarm or by the sweep; before the time, or after an answer, it changes nothing. */
export class ExpireOffer extends UseCaseCommand<ExpireOfferCommand['data']> {}

@CommandHandler(ExpireOffer)
export class ExpireOfferHandler implements ICommandHandler<ExpireOffer> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: ExpireOffer): Promise<CommandResult> {
    return this.decisions.handle({
      stream: assignmentStream(data.assignmentId),
      decider: assignmentDecider,
      command: { type: 'ExpireOffer', data },
      metadata,
    });
  }
}
