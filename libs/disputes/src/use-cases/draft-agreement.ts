import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CommandResult, deterministicId } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { shanghaiDay } from '../dispute/days.js';
import type { AgreementTerm } from '../dispute/dispute.events.js';
import { DisputeDecisions } from './dispute-decisions.js';
import { effectClocks, NO_CLOCKS } from './effect-clocks.js';
import { LegalClocks } from './legal-clocks.js';

export interface NewTerm {
  readonly text: string;
  readonly amountCny?: number | null;
  readonly manner?: string | null;
  readonly place?: string | null;
  readonly dueOn?: string | null;
  readonly debtorPartyId?: string | null;
}

export function agreementTerms(agreementId: string, terms: readonly NewTerm[]): readonly AgreementTerm[] {
  return terms.map((term, index) => ({
    termId: deterministicId(agreementId, 'term', String(index + 1)),
    text: term.text,
    amountCny: term.amountCny ?? null,
    manner: term.manner ?? null,
    place: term.place ?? null,
    dueOn: term.dueOn ?? null,
    debtorPartyId: term.debtorPartyId ?? null,
  }));
}

interface DraftAgreementData {
  readonly disputeId: string;
  /** An oral agreement takes effect at once, on the day it happened (人民调解法 30). */
  readonly form: 'written' | 'oral';
  readonly scope: 'full' | 'part';
  readonly terms: readonly NewTerm[];
  /** Declared subject for which only paper counts (电子签名法 3). */
  readonly paperOnly?: 'identity-relation' | 'public-utility' | null;
}

/** Puts the terms on paper, or registers an oral agreement. */
export class DraftAgreement extends UseCaseCommand<DraftAgreementData> {}

@CommandHandler(DraftAgreement)
export class DraftAgreementHandler implements ICommandHandler<DraftAgreement> {
  constructor(
    private readonly decisions: DisputeDecisions,
    private readonly clocks: LegalClocks,
  ) {}

  execute({ data, metadata }: DraftAgreement): Promise<CommandResult> {
    const agreementId = deterministicId(metadata.commandId, 'agreement');
    const terms = agreementTerms(agreementId, data.terms);
    const agreedOn = shanghaiDay(metadata.happenedAt ?? metadata.now);
    const clocks = data.form === 'oral' ? effectClocks(this.clocks, agreementId, terms, agreedOn) : NO_CLOCKS;
    return this.decisions.decide({ type: 'DraftAgreement', data: { ...data, agreementId, terms, clocks } }, metadata);
  }
}
