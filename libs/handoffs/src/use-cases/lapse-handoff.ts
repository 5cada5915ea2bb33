import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { LapseHandoff as LapseHandoffCommand } from '../handoff/handoff.commands.js';
import { handoffDecider, handoffStream } from '../handoff/handoff.decider.js';

/** Sent by an alarm or by the sweep; before the time, or after an answer, it changes nothing. */
export class LapseHandoff extends UseCaseCommand<LapseHandoffCommand['data']> {}

@CommandHandler(LapseHandoff)
export class LapseHandoffHandler implements ICommandHandler<LapseHandoff> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: LapseHandoff): Promise<CommandResult> {
    return this.decisions.handle({
      stream: handoffStream(data.handoffId),
      decider: handoffDecider,
      command: { type: 'LapseHandoff', data },
      metadata,
    });
  }
}
