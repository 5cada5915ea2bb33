import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult, deterministicId } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { StartTransferCommand } from '../dispute/transfer.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

export const handoffIdOf = (commandId: string): string => deterministicId(commandId, 'handoff');

/** Hands the dispute to another body; the sender owns it until the receiver accepts. */
export class StartTransfer extends UseCaseCommand<Omit<StartTransferCommand['data'], 'handoffId'>> {}

@CommandHandler(StartTransfer)
export class StartTransferHandler implements ICommandHandler<StartTransfer> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: StartTransfer): Promise<CommandResult> {
    const handoffId = handoffIdOf(metadata.commandId);
    return this.decisions.decide({ type: 'StartTransfer', data: { ...data, handoffId } }, metadata);
  }
}
