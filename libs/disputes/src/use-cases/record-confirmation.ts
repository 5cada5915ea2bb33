import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RecordConfirmationCommand } from '../dispute/dispute.commands.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { enforcementClock } from './enforcement-clock.js';
import { LegalClocks } from './legal-clocks.js';

/** The answer of the court to a joint application (民诉法 206); what was breached before can be enforced from now on. */
export class RecordConfirmation extends UseCaseCommand<Omit<RecordConfirmationCommand['data'], 'enforcementClocks'>> {}

@CommandHandler(RecordConfirmation)
export class RecordConfirmationHandler implements ICommandHandler<RecordConfirmation> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly clocks: LegalClocks,
  ) {}

  execute({ data, metadata }: RecordConfirmation): Promise<CommandResult> {
    return this.decisions.decideFrom(
      data.disputeId,
      ({ agreement }) => {
        const breached = agreement?.terms.filter(({ outcome }) => outcome === 'breached') ?? [];
        const enforcementClocks = breached.map((term) => enforcementClock(this.clocks, term, data.decidedOn));
        return { type: 'RecordConfirmation', data: { ...data, enforcementClocks } };
      },
      metadata,
    );
  }
}
