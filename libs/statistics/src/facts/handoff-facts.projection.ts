import type { HandoffAccepted, HandoffLapsed, HandoffReturned, HandoffSent } from '@libs/handoffs';
import type { Recorded } from '@platform/event-store';
import { projection } from '@platform/projections';
import { HandoffFacts } from './handoff-facts.entity.js';
import { shanghaiDay } from './shanghai-day.js';

type Handled = Recorded<HandoffSent | HandoffAccepted | HandoffReturned | HandoffLapsed>;

function evolve(row: HandoffFacts | null, event: Handled): HandoffFacts | null {
  const day = shanghaiDay(event.metadata.happenedAt);
  switch (event.type) {
    case 'HandoffSent': {
      const { handoffId, disputeId, purpose, channel, fromOrganisationId, toOrganisationId } = event.data;
      const answers = { acceptedOn: null, returnedOn: null, lapsedOn: null };
      return { handoffId, disputeId, purpose, channel, fromOrganisationId, toOrganisationId, sentOn: day, ...answers };
    }
    case 'HandoffAccepted':
      return row && { ...row, acceptedOn: day };
    case 'HandoffReturned':
      return row && { ...row, returnedOn: day };
    case 'HandoffLapsed':
      return row && { ...row, lapsedOn: day };
  }
}

export const handoffFacts = projection<HandoffFacts>({
  name: 'handoff-facts',
  version: 1,
  entity: HandoffFacts,
  prefixes: ['handoff-'],
  handles: ['HandoffSent', 'HandoffAccepted', 'HandoffReturned', 'HandoffLapsed'] satisfies Handled['type'][],
  keys: (event) => [(event as Handled).data.handoffId],
  evolve: (row, event) => evolve(row, event as Handled),
});
