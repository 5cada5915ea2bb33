import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { OpenAssignment as OpenAssignmentCommand } from '../assignment/assignment.commands.js';
import { assignmentDecider } from '../assignment/assignment.decider.js';
import { assignmentStream } from '../assignment/assignment.ids.js';

/** Opening the same assignment again changes nothing. */
export class OpenAssignment extends UseCaseCommand<
  Omit<OpenAssignmentCommand['data'], 'assisting'> & Partial<Pick<OpenAssignmentCommand['data'], 'assisting'>>
> {}

@CommandHandler(OpenAssignment)
export class OpenAssignmentHandler implements ICommandHandler<OpenAssignment> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: OpenAssignment): Promise<CommandResult> {
    return this.decisions.handle({
      stream: assignmentStream(data.assignmentId),
      decider: assignmentDecider,
      command: { type: 'OpenAssignment', data: { ...data, assisting: data.assisting ?? null } },
      metadata,
    });
  }
}
