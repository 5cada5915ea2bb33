import { projection } from '@platform/projections';
import { CountedFact } from './counted-fact.entity.js';
import { COUNTED_EVENTS, type CountedEvent, countedFactsOf } from './facts-of-event.js';

export const countedFacts = projection<CountedFact>({
  name: 'counted-facts',
  version: 4,
  entity: CountedFact,
  prefixes: ['dispute-', 'handoff-', 'assignment-', 'screening-', 'conversion-', 'mediator-', 'signal-'],
  handles: COUNTED_EVENTS,
  keys: (event) => countedFactsOf(event as CountedEvent).map(({ factId }) => factId),
  evolve: (_row, event, key) => countedFactsOf(event as CountedEvent).find(({ factId }) => factId === key) ?? null,
});
