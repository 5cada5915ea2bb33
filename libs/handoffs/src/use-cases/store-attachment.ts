import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { StoreAttachment as StoreAttachmentCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** The bytes are here and are those that were announced. */
export class StoreAttachment extends UseCaseCommand<Omit<StoreAttachmentCommand['data'], 'sides'>> {}

@CommandHandler(StoreAttachment)
export class StoreAttachmentHandler implements ICommandHandler<StoreAttachment> {
  constructor(private readonly handoffs: HandoffDecisions) {}

  execute({ data, metadata }: StoreAttachment): Promise<CommandResult> {
    return this.handoffs.decide(
      data.handoffId,
      (_state, sides) => ({ type: 'StoreAttachment', data: { ...data, sides } }),
      metadata,
    );
  }
}
