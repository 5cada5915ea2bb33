import type { HandoffOverdue } from '@libs/handoffs';
import { process, send } from '@platform/processes';
import { Escalate } from '../../use-cases/escalate.js';

/** A court's silence ends nothing (the thirty days of 人民调解法 33 are kept by the application), so somebody must ask. */
export const escalateWhenAHandoffIsOverdue = process({
  name: 'escalate-when-a-handoff-is-overdue',
  prefixes: ['handoff-'],
  handles: ['HandoffOverdue'],
  initialState: null,
  react(event) {
    const { disputeId, purpose } = event.data as HandoffOverdue['data'];
    return [send(Escalate, { disputeId, reason: `handoff-overdue-${purpose}` })];
  },
});
