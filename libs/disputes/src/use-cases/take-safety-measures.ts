import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { TakeSafetyMeasuresCommand } from '../dispute/court.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';

type Optional = 'followUpOn' | 'averted' | 'peopleInvolved';
type TakeSafetyMeasuresData = Omit<TakeSafetyMeasuresCommand['data'], Optional> & {
  readonly followUpOn?: string | null;
  readonly averted?: boolean;
  readonly peopleInvolved?: number | null;
};

/** Measures against violence and suicide (人民调解法 25). */
export class TakeSafetyMeasures extends UseCaseCommand<TakeSafetyMeasuresData> {}

@CommandHandler(TakeSafetyMeasures)
export class TakeSafetyMeasuresHandler implements ICommandHandler<TakeSafetyMeasures> {
  constructor(private readonly decisions: DisputeDecisions) {}

  execute({ data, metadata }: TakeSafetyMeasures): Promise<CommandResult> {
    return this.decisions.decide(
      {
        type: 'TakeSafetyMeasures',
        data: {
          ...data,
          followUpOn: data.followUpOn ?? null,
          averted: data.averted ?? false,
          peopleInvolved: data.peopleInvolved ?? null,
        },
      },
      metadata,
    );
  }
}
