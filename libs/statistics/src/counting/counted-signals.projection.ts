import type { SignalAnswered, SignalDismissed, SignalRaised } from '@libs/disputes';
import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import { CountedSignal } from './counted-signal.entity.js';

type Handled = Recorded<SignalRaised | SignalAnswered | SignalDismissed>;

/** Warnings with the dispute at hand, for the board. */
export const countedSignals = projection<CountedSignal>({
  name: 'counted-signals',
  version: 1,
  entity: CountedSignal,
  prefixes: ['signal-'],
  handles: ['SignalRaised', 'SignalAnswered', 'SignalDismissed'] satisfies Handled['type'][],
  keys: (event) => [(event as Handled).data.signalId],
  evolve(row, recorded) {
    const event = recorded as Handled;
    if (event.type !== 'SignalRaised') return row && { ...row, done: true };
    const { signalId, kind, disputeIds } = event.data;
    return { signalId, kind, disputeId: disputeIds.at(-1) ?? '', done: false };
  },
});
