import type { ContextDefinition } from '@platform/composition';
import { disputeFacts } from './facts/dispute-facts.projection.js';
import { episodeFacts } from './facts/episode-facts.projection.js';
import { handoffFacts } from './facts/handoff-facts.projection.js';

/** Counts only; it records nothing of its own. */
export const statisticsContext: ContextDefinition = {
  name: 'statistics',
  events: [],
  commands: [],
  projections: [disputeFacts, episodeFacts, handoffFacts],
  processes: [],
  entities: [],
};
