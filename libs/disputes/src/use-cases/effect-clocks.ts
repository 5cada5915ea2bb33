import { deterministicId } from '@platform/messaging';
import { CONFIRMATION_RULE } from '../dispute/clocks.js';
import type { EffectClocks } from '../dispute/dispute.commands.js';
import type { LegalClocks } from './legal-clocks.js';

export const NO_CLOCKS: EffectClocks = { confirmation: null, performance: [] };

interface TermDue {
  readonly termId: string;
  readonly dueOn: string | null;
}

/** The clocks that start on the day an agreement takes effect: the confirmation window, and one per dated term. */
export function effectClocks(
  clocks: LegalClocks,
  agreementId: string,
  terms: readonly TermDue[],
  effectiveOn: string,
): EffectClocks {
  return {
    confirmation: clocks.start(CONFIRMATION_RULE, effectiveOn, deterministicId(agreementId, CONFIRMATION_RULE)),
    performance: terms.flatMap(({ termId, dueOn }) =>
      dueOn === null ? [] : [clocks.until(effectiveOn, dueOn, termId)],
    ),
  };
}
