import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { HandoffClocks } from './clocks.js';
import type { RecordDelivery as RecordDeliveryCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** It lies in the inbox, or the other system has taken the news: the time to answer runs. */
export class RecordDelivery extends UseCaseCommand<Omit<RecordDeliveryCommand['data'], 'clock'>> {}

@CommandHandler(RecordDelivery)
export class RecordDeliveryHandler implements ICommandHandler<RecordDelivery> {
  constructor(
    private readonly handoffs: HandoffDecisions,
    private readonly clocks: HandoffClocks,
  ) {}

  execute({ data, metadata }: RecordDelivery): Promise<CommandResult> {
    return this.handoffs.decide(
      data.handoffId,
      (state) => ({
        type: 'RecordDelivery',
        data: { ...data, clock: this.clocks.answer(state.terms.linkage, data.handoffId, metadata) },
      }),
      metadata,
    );
  }
}
