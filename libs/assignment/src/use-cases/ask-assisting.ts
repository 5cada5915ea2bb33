import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { AskAssisting as AskAssistingCommand } from '../assignment/assignment.commands.js';
import { assignmentDecider } from '../assignment/assignment.decider.js';
import { assignmentStream, seatIdsOf } from '../assignment/assignment.ids.js';
import { Supervision } from './supervision.js';

/** Another mediator beside the lead of a hard case; found by offers like the lead. */
export class AskAssisting extends UseCaseCommand<Pick<AskAssistingCommand['data'], 'assignmentId' | 'ground'>> {}

@CommandHandler(AskAssisting)
export class AskAssistingHandler implements ICommandHandler<AskAssisting> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly supervision: Supervision,
  ) {}

  async execute({ data, metadata }: AskAssisting): Promise<CommandResult> {
    const supervisors = await this.supervision.above(data.assignmentId);
    return this.decisions.handle({
      stream: assignmentStream(data.assignmentId),
      decider: assignmentDecider,
      command: ({ state }): AskAssistingCommand => ({
        type: 'AskAssisting',
        data: { ...data, supervisors, seatAssignmentIds: 'case' in state ? seatIdsOf(state.case.episodeId) : [] },
      }),
      metadata,
    });
  }
}
