import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { HandoffClocks } from './clocks.js';
import type { RecordDelivery as RecordDeliveryCommand } from '../handoff/handoff.commands.js';
import { HandoffDecisions } from './handoff-decisions.js';

/** It lies in the inbox, or the other system has taken the news: the time to answer runs. */
export class RecordDelivery extends UseCaseCommand<Omit<RecordDeliveryCommand['data'], 'clock' | 'handling'>> {}

@CommandHandler(RecordDelivery)
export class RecordDeliveryHandler implements ICommandHandler<RecordDelivery> {
  constructor(
    private readonly handoffs: HandoffDecisions,
    private readonly clocks: HandoffClocks,
  ) {}

  execute({ data, metadata }: RecordDelivery): Promise<CommandResult> {
    return this.handoffs.decide(
      data.handoffId,
      async (state) => ({
        type: 'RecordDelivery',
        data: {
          ...data,
          clock: await this.clocks.answer(state.terms.linkage, state.sent, metadata),
          handling: await this.clocks.handling(state, 'delivery', metadata),
        },
      }),
      metadata,
    );
  }
}
