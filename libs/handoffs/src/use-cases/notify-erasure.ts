import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { NotifyErasure as NotifyErasureCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** Tells both sides that a person was erased here. */
export class NotifyErasure extends UseCaseCommand<NotifyErasureCommand['data']> {}

@CommandHandler(NotifyErasure)
export class NotifyErasureHandler implements ICommandHandler<NotifyErasure> {
  constructor(private readonly handoffs: HandoffDecisions) {}

  execute({ data, metadata }: NotifyErasure): Promise<CommandResult> {
    return this.handoffs.decide(data.handoffId, () => ({ type: 'NotifyErasure', data }), metadata);
  }
}
