import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult, deterministicId } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { DisputeDecisions } from './dispute-decisions.js';
import { agreementTerms, type NewTerm } from './draft-agreement.js';
import { performanceClocks } from './effect-clocks.js';
import { LegalClocks } from './legal-clocks.js';

interface ChangeAgreementData {
  readonly disputeId: string;
  /** What holds from now on, not what is added. */
  readonly terms: readonly NewTerm[];
  readonly agreedBy: readonly string[];
  readonly on: string;
  readonly reason: string;
}

/** The parties agree on other terms (民法典 543). */
export class ChangeAgreement extends UseCaseCommand<ChangeAgreementData> {}

@CommandHandler(ChangeAgreement)
export class ChangeAgreementHandler implements ICommandHandler<ChangeAgreement> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly clocks: LegalClocks,
  ) {}

  execute({ data, metadata }: ChangeAgreement): Promise<CommandResult> {
    const terms = agreementTerms(deterministicId(metadata.commandId, 'change'), data.terms);
    const clocks = performanceClocks(this.clocks, terms, data.on);
    return this.decisions.decide(
      { type: 'ChangeAgreement', data: { ...data, terms, performanceClocks: clocks } },
      metadata,
    );
  }
}
