import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult, deterministicId } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { ESCALATION_RULE } from '../dispute/clocks.js';
import { shanghaiDay } from '../dispute/days.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { LegalClocks } from './legal-clocks.js';

/** Calls the head of the organisation (督办) for a reason that is not a clock. */
export class Escalate extends UseCaseCommand<{ readonly disputeId: string; readonly reason: string }> {}

@CommandHandler(Escalate)
export class EscalateHandler implements ICommandHandler<Escalate> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly clocks: LegalClocks,
  ) {}

  execute({ data, metadata }: Escalate): Promise<CommandResult> {
    const clockId = deterministicId(metadata.commandId, ESCALATION_RULE);
    return this.decisions.decideFrom(
      data.disputeId,
      ({ registration: { divisionCode } }) => {
        const answerClock = this.clocks.start(ESCALATION_RULE, shanghaiDay(metadata.now), clockId, divisionCode);
        return { type: 'Escalate', data: { ...data, answerClock, rungs: this.clocks.ladder(divisionCode).rungs } };
      },
      metadata,
    );
  }
}
