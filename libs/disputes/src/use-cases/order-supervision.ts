import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult, deterministicId } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { ESCALATION_RULE } from '../dispute/clocks.js';
import { shanghaiDay } from '../dispute/days.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { LegalClocks } from './legal-clocks.js';

/** An order in writing from above (督办): answered in writing and in time, or it climbs. */
export class OrderSupervision extends UseCaseCommand<{ readonly disputeId: string; readonly text: string }> {}

@CommandHandler(OrderSupervision)
export class OrderSupervisionHandler implements ICommandHandler<OrderSupervision> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly clocks: LegalClocks,
  ) {}

  execute({ data, metadata }: OrderSupervision): Promise<CommandResult> {
    const orderId = deterministicId(metadata.commandId, 'supervision-order');
    const clockId = deterministicId(metadata.commandId, ESCALATION_RULE);
    return this.decisions.decideFrom(
      data.disputeId,
      ({ registration: { divisionCode } }) => {
        const answerClock = this.clocks.start(ESCALATION_RULE, shanghaiDay(metadata.now), clockId, divisionCode);
        const { rungs } = this.clocks.ladder(divisionCode);
        return { type: 'OrderSupervision', data: { ...data, orderId, answerClock, rungs } };
      },
      metadata,
    );
  }
}
