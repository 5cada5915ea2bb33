import { deterministicId } from '@platform/messaging';
import { CONFIRMATION_RULE, RETURN_VISIT_RULE } from '../dispute/clocks.js';
import type { EffectClocks } from '../dispute/dispute.commands.js';
import type { Clock } from '../dispute/dispute.events.js';
import type { LegalClocks } from './legal-clocks.js';

export const NO_CLOCKS: EffectClocks = { confirmation: null, performance: [], visit: null };

interface TermDue {
  readonly termId: string;
  readonly dueOn: string | null;
}

/** One clock per term with a day; its id is the term's. */
export function performanceClocks(clocks: LegalClocks, terms: readonly TermDue[], startsOn: string): readonly Clock[] {
  return terms.flatMap(({ termId, dueOn }) => (dueOn === null ? [] : [clocks.until(startsOn, dueOn, termId)]));
}

/** The clocks that start on the day an agreement takes effect: the confirmation window, one per dated term, a return visit. */
export function effectClocks(
  clocks: LegalClocks,
  agreementId: string,
  terms: readonly TermDue[],
  effectiveOn: string,
): EffectClocks {
  return {
    confirmation: clocks.start(CONFIRMATION_RULE, effectiveOn, deterministicId(agreementId, CONFIRMATION_RULE)),
    performance: performanceClocks(clocks, terms, effectiveOn),
    visit: clocks.start(RETURN_VISIT_RULE, effectiveOn, deterministicId(agreementId, RETURN_VISIT_RULE)),
  };
}
