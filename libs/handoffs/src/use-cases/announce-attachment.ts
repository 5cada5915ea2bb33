import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult, deterministicId } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { AnnounceAttachment as AnnounceAttachmentCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

export const attachmentIdOf = (commandId: string): string => deterministicId(commandId, 'attachment');

/** Name, size and hash first: what comes afterwards is measured by them. */
export class AnnounceAttachment extends UseCaseCommand<
  Omit<AnnounceAttachmentCommand['data'], 'sides' | 'attachmentId'>
> {}

@CommandHandler(AnnounceAttachment)
export class AnnounceAttachmentHandler implements ICommandHandler<AnnounceAttachment> {
  constructor(private readonly handoffs: HandoffDecisions) {}

  execute({ data, metadata }: AnnounceAttachment): Promise<CommandResult> {
    const attachmentId = attachmentIdOf(metadata.commandId);
    return this.handoffs.decide(
      data.handoffId,
      (_state, sides) => ({ type: 'AnnounceAttachment', data: { ...data, sides, attachmentId } }),
      metadata,
    );
  }
}
