import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult, deterministicId } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { OBJECTION_RULES } from '../dispute/clocks.js';
import type { RecordConfirmationCommand } from '../dispute/dispute.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { LegalClocks } from './legal-clocks.js';

/** The answer of the court to a joint application (民诉法 206); a valid ruling opens the windows of objection (解释 372). */
export class RecordConfirmation extends UseCaseCommand<Omit<RecordConfirmationCommand['data'], 'objectionClocks'>> {}

@CommandHandler(RecordConfirmation)
export class RecordConfirmationHandler implements ICommandHandler<RecordConfirmation> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly clocks: LegalClocks,
  ) {}

  execute({ data, metadata }: RecordConfirmation): Promise<CommandResult> {
    // The day of receipt is not reported; both windows are counted from the ruling, the earliest they can begin.
    const objectionClocks = OBJECTION_RULES.map((rule) =>
      this.clocks.start(rule, data.decidedOn, deterministicId(data.agreementId, rule)),
    );
    return this.decisions.decide({ type: 'RecordConfirmation', data: { ...data, objectionClocks } }, metadata);
  }
}
