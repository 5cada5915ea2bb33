import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { TakeBack as TakeBackCommand } from '../assignment/assignment.commands.js';
import { assignmentDecider } from '../assignment/assignment.decider.js';
import { assignmentStream } from '../assignment/assignment.ids.js';
import { Supervision } from './supervision.js';

/** A coordinator takes one case from somebody who leaves; who is next is found as for every other case. */
export class TakeBack extends UseCaseCommand<Omit<TakeBackCommand['data'], 'supervisors'>> {}

@CommandHandler(TakeBack)
export class TakeBackHandler implements ICommandHandler<TakeBack> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly supervision: Supervision,
  ) {}

  async execute({ data, metadata }: TakeBack): Promise<CommandResult> {
    const supervisors = await this.supervision.above(data.assignmentId);
    return this.decisions.handle({
      stream: assignmentStream(data.assignmentId),
      decider: assignmentDecider,
      command: { type: 'TakeBack', data: { ...data, supervisors } },
      metadata,
    });
  }
}
