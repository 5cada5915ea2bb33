import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { CloseAssignment as CloseAssignmentCommand } from '../assignment/assignment.commands.js';
import { assignmentDecider } from '../assignment/assignment.decider.js';
import { assignmentStream } from '../assignment/assignment.ids.js';

/** The mediation it was opened for is over; the mediator is free for the next case. */
export class CloseAssignment extends UseCaseCommand<CloseAssignmentCommand['data']> {}

@CommandHandler(CloseAssignment)
export class CloseAssignmentHandler implements ICommandHandler<CloseAssignment> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: CloseAssignment): Promise<CommandResult> {
    return this.decisions.handle({
      stream: assignmentStream(data.assignmentId),
      decider: assignmentDecider,
      command: { type: 'CloseAssignment', data },
      metadata,
    });
  }
}
