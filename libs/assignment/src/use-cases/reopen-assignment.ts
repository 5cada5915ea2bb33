import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ReopenAssignment as ReopenAssignmentCommand } from '../assignment/assignment.commands.js';
import { assignmentDecider } from '../assignment/assignment.decider.js';
import { assignmentStream } from '../assignment/assignment.ids.js';

/** A mediator had to leave the case (回避): another one is looked for. */
export class ReopenAssignment extends UseCaseCommand<ReopenAssignmentCommand['data']> {}

@CommandHandler(ReopenAssignment)
export class ReopenAssignmentHandler implements ICommandHandler<ReopenAssignment> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: ReopenAssignment): Promise<CommandResult> {
    return this.decisions.handle({
      stream: assignmentStream(data.assignmentId),
      decider: assignmentDecider,
      command: { type: 'ReopenAssignment', data },
      metadata,
    });
  }
}
