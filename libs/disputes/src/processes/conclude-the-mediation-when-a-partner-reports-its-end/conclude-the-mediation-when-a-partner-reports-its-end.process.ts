import type { HandoffConcluded } from '@libs/handoffs';
import type { Ending } from '@libs/reference';
import { process, send } from '@platform/processes';
import { ConcludeMediation } from '../../use-cases/conclude-mediation.js';

/**
 * A partner works in its own system and reports only the end. Of the eight endings (在线调解规则 25) the nearest are used:
 * the agreement itself lies with the partner, so none is recorded here.
 */
const ENDINGS: Readonly<Record<string, { readonly ending: Ending; readonly note: string }>> = {
  settled: { ending: 'settled-and-withdrawn', note: '接收单位反馈：已化解。' },
  'not-settled': { ending: 'other', note: '接收单位反馈：未能化解。' },
};

export const concludeTheMediationWhenAPartnerReportsItsEnd = process({
  name: 'conclude-the-mediation-when-a-partner-reports-its-end',
  prefixes: ['handoff-'],
  handles: ['HandoffConcluded'],
  initialState: null,
  react(event) {
    const { disputeId, purpose, outcome } = event.data as HandoffConcluded['data'];
    const end = purpose === 'transfer' ? ENDINGS[outcome] : undefined;
    // Refused where a person has ended it meanwhile.
    return end ? [send(ConcludeMediation, { disputeId, ...end }, 'skip')] : [];
  },
});
