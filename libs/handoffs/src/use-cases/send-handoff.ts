import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { handoffDecider, handoffStream } from '../handoff/handoff.decider.js';
import type { HandoffSent } from '../handoff/handoff.events.js';
import { answerClock } from './answer-clock.js';

/** The answer clock starts here, with the sending: silence cannot stop it. */
export class SendHandoff extends UseCaseCommand<
  Omit<HandoffSent['data'], 'legalBasis' | 'answerDueAt' | 'derivation'>
> {}

@CommandHandler(SendHandoff)
export class SendHandoffHandler implements ICommandHandler<SendHandoff> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: SendHandoff): Promise<CommandResult> {
    const clock = answerClock(data.handoffId, data.purpose, data.channel, metadata.happenedAt ?? metadata.now);
    return this.decisions.handle({
      stream: handoffStream(data.handoffId),
      decider: handoffDecider,
      command: { type: 'SendHandoff', data: { ...data, ...clock } },
      metadata,
    });
  }
}
