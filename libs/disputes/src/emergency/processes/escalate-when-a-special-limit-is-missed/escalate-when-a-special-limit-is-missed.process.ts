import { process, send } from '@platform/processes';
import { Escalate } from '../../../use-cases/escalate.js';
import type { EmergencyLimitMissed } from '../../emergency.events.js';

/** The head of the body that has the dispute must answer in writing; the duty holder of the emergency is told as well. */
export const escalateWhenASpecialLimitIsMissed = process({
  name: 'escalate-when-a-special-limit-is-missed',
  prefixes: ['emergency-'],
  handles: ['EmergencyLimitMissed'],
  initialState: null,
  react(event) {
    const { disputeId } = event.data as EmergencyLimitMissed['data'];
    return [send(Escalate, { disputeId, reason: 'emergency-limit-overdue' })];
  },
});
