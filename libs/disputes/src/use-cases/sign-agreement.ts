import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { effectiveOnAfter } from '../dispute/agreement.rules.js';
import type { SignAgreementCommand } from '../dispute/dispute.commands.js';
import type { Dispute } from '../dispute/dispute.state.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { effectClocks, NO_CLOCKS } from './effect-clocks.js';
import { LegalClocks } from './legal-clocks.js';

type SignAgreementData = Omit<SignAgreementCommand['data'], 'clocks'>;

/** A party, a mediator or the committee's seal; the last required one makes the agreement take effect (人民调解法 29). */
export class SignAgreement extends UseCaseCommand<SignAgreementData> {}

@CommandHandler(SignAgreement)
export class SignAgreementHandler implements ICommandHandler<SignAgreement> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly clocks: LegalClocks,
  ) {}

  execute({ data, metadata }: SignAgreement): Promise<CommandResult> {
    return this.decisions.decideFrom(
      data.disputeId,
      (dispute) => ({ type: 'SignAgreement', data: { ...data, clocks: this.clocksAfter(dispute, data) } }),
      metadata,
    );
  }

  private clocksAfter({ agreement }: Dispute, signature: SignAgreementData): SignAgreementCommand['data']['clocks'] {
    const effectiveOn = agreement && effectiveOnAfter(agreement, signature);
    return effectiveOn ? effectClocks(this.clocks, agreement.agreementId, agreement.terms, effectiveOn) : NO_CLOCKS;
  }
}
