import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { HandBack as HandBackCommand } from '../assignment/assignment.commands.js';
import { assignmentDecider } from '../assignment/assignment.decider.js';
import { assignmentStream } from '../assignment/assignment.ids.js';

/** The caller takes `mediatorId` from the signed-in account (Viewer), never from the body of a request. */
export class HandBack extends UseCaseCommand<HandBackCommand['data']> {}

@CommandHandler(HandBack)
export class HandBackHandler implements ICommandHandler<HandBack> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: HandBack): Promise<CommandResult> {
    return this.decisions.handle({
      stream: assignmentStream(data.assignmentId),
      decider: assignmentDecider,
      command: { type: 'HandBack', data },
      metadata,
    });
  }
}
