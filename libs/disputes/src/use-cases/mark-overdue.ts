import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult, deterministicId } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { ESCALATION_RULE } from '../dispute/clocks.js';
import { shanghaiDay } from '../dispute/days.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { LegalClocks } from './legal-clocks.js';

/** Says that a clock ran out; a bell that rings late, twice or after the clock stopped changes nothing. */
export class MarkOverdue extends UseCaseCommand<{ readonly disputeId: string; readonly clockId: string }> {}

@CommandHandler(MarkOverdue)
export class MarkOverdueHandler implements ICommandHandler<MarkOverdue> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly clocks: LegalClocks,
  ) {}

  execute({ data, metadata }: MarkOverdue): Promise<CommandResult> {
    const clockId = deterministicId(metadata.commandId, ESCALATION_RULE);
    return this.decisions.decideFrom(
      data.disputeId,
      ({ registration: { divisionCode } }) => {
        const answerClock = this.clocks.start(ESCALATION_RULE, shanghaiDay(metadata.now), clockId, divisionCode);
        return { type: 'MarkOverdue', data: { ...data, answerClock, rungs: this.clocks.ladder(divisionCode).rungs } };
      },
      metadata,
    );
  }
}
