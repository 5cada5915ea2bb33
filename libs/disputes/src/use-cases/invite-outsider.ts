import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { InviteOutsiderCommand } from '../dispute/court.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

/** Somebody helps with the consent of the parties (人民调解法 20). */
export class InviteOutsider extends UseCaseCommand<InviteOutsiderCommand['data']> {}

@CommandHandler(InviteOutsider)
export class InviteOutsiderHandler implements ICommandHandler<InviteOutsider> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: InviteOutsider): Promise<CommandResult> {
    return this.decisions.decide({ type: 'InviteOutsider', data }, metadata);
  }
}
