import type { ContextDefinition } from '@platform/composition';
import { rulebookEvents } from './rulebook/rulebook.events.js';
import { RULEBOOK_COMMANDS } from './use-cases/rulebook-commands.js';

export const rulebookContext: ContextDefinition = {
  name: 'rulebook',
  events: rulebookEvents,
  commands: RULEBOOK_COMMANDS,
  projections: [],
  processes: [],
  entities: [],
};
