import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { DecideRecusalCommand } from '../dispute/proceedings.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

type DecideRecusalData = Omit<DecideRecusalCommand['data'], 'outcome'> &
  Partial<Pick<DecideRecusalCommand['data'], 'outcome'>>;

/** The organisation decides; by default somebody else mediates. */
export class DecideRecusal extends UseCaseCommand<DecideRecusalData> {}

@CommandHandler(DecideRecusal)
export class DecideRecusalHandler implements ICommandHandler<DecideRecusal> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: DecideRecusal): Promise<CommandResult> {
    return this.decisions.decide(
      { type: 'DecideRecusal', data: { ...data, outcome: data.outcome ?? 'replaced' } },
      metadata,
    );
  }
}
