import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { disputeDecider } from '../../dispute/dispute.decider.js';
import { disputeStream } from '../../use-cases/dispute-decisions.js';
import { emergencyDecider, emergencyStream, isUnanswered, type NoteMissedLimitCommand } from '../emergency.decider.js';

/** The special limit of a marked dispute is over; a bell that rings late, twice or for an answered one changes nothing. */
export class NoteMissedLimit extends UseCaseCommand<{ readonly emergencyId: string; readonly disputeId: string }> {}

@CommandHandler(NoteMissedLimit)
export class NoteMissedLimitHandler implements ICommandHandler<NoteMissedLimit> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: NoteMissedLimit): Promise<CommandResult> {
    return this.decisions.handle({
      stream: emergencyStream(data.emergencyId),
      decider: emergencyDecider,
      command: async (): Promise<NoteMissedLimitCommand> => {
        const { state } = await this.decisions.load(disputeStream(data.disputeId), disputeDecider);
        return { type: 'NoteMissedLimit', data: { ...data, answered: !isUnanswered(state.status) } };
      },
      metadata,
    });
  }
}
