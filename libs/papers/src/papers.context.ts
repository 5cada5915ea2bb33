import type { ContextDefinition } from '@platform/composition';
import { papersEvents } from './issued/papers.events.js';
import { paperTemplateEvents } from './templates/paper-template.events.js';
import { IssuePaper } from './use-cases/issue-paper.js';
import { ReplaceTemplate } from './use-cases/replace-template.js';

export const papersContext: ContextDefinition = {
  name: 'papers',
  events: [...papersEvents, ...paperTemplateEvents],
  commands: [IssuePaper, ReplaceTemplate],
  projections: [],
  processes: [],
  entities: [],
};
