import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { SealAttachment as SealAttachmentCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** From now on nobody gets the file: somebody in it was erased. */
export class SealAttachment extends UseCaseCommand<SealAttachmentCommand['data']> {}

@CommandHandler(SealAttachment)
export class SealAttachmentHandler implements ICommandHandler<SealAttachment> {
  constructor(private readonly handoffs: HandoffDecisions) {}

  execute({ data, metadata }: SealAttachment): Promise<CommandResult> {
    return this.handoffs.decide(data.handoffId, () => ({ type: 'SealAttachment', data }), metadata);
  }
}
