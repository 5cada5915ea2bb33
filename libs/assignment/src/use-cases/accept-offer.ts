import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { AcceptOffer as AcceptOfferCommand } from '../assignment/assignment.commands.js';
import { assignmentDecider } from '../assignment/assignment.decider.js';
import { assignmentStream } from '../assignment/assignment.ids.js';

/** The caller takes `mediatorId` from the signed-in account (Viewer), never from the body of a request. */
export class AcceptOffer extends UseCaseCommand<AcceptOfferCommand['data']> {}

@CommandHandler(AcceptOffer)
export class AcceptOfferHandler implements ICommandHandler<AcceptOffer> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: AcceptOffer): Promise<CommandResult> {
    return this.decisions.handle({
      stream: assignmentStream(data.assignmentId),
      decider: assignmentDecider,
      command: { type: 'AcceptOffer', data },
      metadata,
    });
  }
}
