import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import { DISPUTE_EVENT_TYPES } from '../../dispute/dispute.definitions.js';
import type { DisputeEvent } from '../../dispute/dispute.events.js';
import { ofDispute } from '../of-dispute.js';
import { CasePage } from './case-page.entity.js';
import { evolveFacts, registeredFacts } from './evolve-facts.js';

export const casePage = projection<CasePage>({
  name: 'case-page',
  version: 3,
  entity: CasePage,
  ...ofDispute(DISPUTE_EVENT_TYPES),
  evolve(row, recorded, disputeId) {
    const event = recorded as Recorded<DisputeEvent>;
    if (event.type === 'DisputeRegistered') return { disputeId, facts: registeredFacts(event) };
    if (row === null) return null;
    return { disputeId, facts: { ...evolveFacts(row.facts, event), revision: event.revision } };
  },
});
