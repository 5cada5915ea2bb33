import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { disputeIdOf, RegisterDispute, type RegisterDisputeData } from '../../use-cases/register-dispute.js';
import { tipReference } from '../tip/tip-reference.js';
import { requireOpen, tipDecider, tipStream } from '../tip/tip.decider.js';

type Intake = Omit<RegisterDisputeData, 'source' | 'sourceOrderNo' | 'reporter'>;

/** Registers the dispute that a tip tells of: the ordinary intake. Who told stays with the tip (反家庭暴力法 14). */
export class RegisterFromTip extends UseCaseCommand<Intake & { readonly tipId: string }> {}

@CommandHandler(RegisterFromTip)
export class RegisterFromTipHandler implements ICommandHandler<RegisterFromTip> {
  constructor(
    private readonly decisions: DecisionHandler,
    private readonly commands: CommandBus,
  ) {}

  async execute({ data, metadata }: RegisterFromTip): Promise<CommandResult> {
    const { tipId, ...intake } = data;
    const { state } = await this.decisions.load(tipStream(tipId), tipDecider);
    // The same request again answers as before.
    const isAgain = state.status === 'registered' && state.disputeId === disputeIdOf(metadata.commandId);
    if (!isAgain) requireOpen(state);
    const reference = { source: '主动', sourceOrderNo: tipReference(tipId), reporter: null } as const;
    return this.commands.execute(new RegisterDispute({ ...intake, ...reference }, metadata));
  }
}
