import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult, deterministicId } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { ProposeMaterial as ProposeMaterialCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

export const proposalIdOf = (commandId: string): string => deterministicId(commandId, 'proposal');

/** The former owner puts something before the new one. */
export class ProposeMaterial extends UseCaseCommand<Omit<ProposeMaterialCommand['data'], 'sides' | 'proposalId'>> {}

@CommandHandler(ProposeMaterial)
export class ProposeMaterialHandler implements ICommandHandler<ProposeMaterial> {
  constructor(private readonly handoffs: HandoffDecisions) {}

  execute({ data, metadata }: ProposeMaterial): Promise<CommandResult> {
    const proposalId = proposalIdOf(metadata.commandId);
    return this.handoffs.decide(
      data.handoffId,
      (_state, sides) => ({ type: 'ProposeMaterial', data: { ...data, sides, proposalId } }),
      metadata,
    );
  }
}
