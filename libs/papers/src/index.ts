export type * from './issued/papers.events.js';
export type * from './templates/paper-template.events.js';
export { GROUP_TITLES, PAPER_KIND_IDS, PAPER_KINDS, type PaperKindId } from './kinds/kinds.js';
export { papersContext } from './papers.context.js';
export { PapersModule } from './papers.module.js';
export { IssuePaper, paperIdOf } from './use-cases/issue-paper.js';
export { ReplaceTemplate } from './use-cases/replace-template.js';
export * from './views/papers.queries.js';
export * from './views/templates.queries.js';
