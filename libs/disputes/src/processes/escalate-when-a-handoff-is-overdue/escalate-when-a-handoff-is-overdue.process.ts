import type { HandoffOverdue } from '@libs/handoffs';
import { process, send } from '@platform/processes';
import { Escalate } from '../../use-cases/escalate.js';

const REASONS: Readonly<Record<string, string>> = {
  HandoffArbitrationOverdue: 'handoff-arbitration-overdue',
  HandoffHandlingOverdue: 'handoff-handling-overdue',
};

/** A court's silence ends nothing (the thirty days of 人民调解法 33 are kept by the application), so somebody must ask. */
export const escalateWhenAHandoffIsOverdue = process({
  name: 'escalate-when-a-handoff-is-overdue',
  prefixes: ['handoff-'],
  handles: ['HandoffOverdue', 'HandoffArbitrationOverdue', 'HandoffHandlingOverdue'],
  initialState: null,
  react(event) {
    const { disputeId, purpose } = event.data as HandoffOverdue['data'];
    return [send(Escalate, { disputeId, reason: REASONS[event.type] ?? `handoff-overdue-${purpose}` })];
  },
});
