import { assignmentContext } from '@libs/assignment';
import { identityContext } from '@libs/identity';
import { rosterContext } from '@libs/roster';
import type { ContextDefinition } from '@platform/composition';

/** Every context of the program: the union of their events, commands, views, processes and tables. */
export const CONTEXTS: readonly ContextDefinition[] = [identityContext, rosterContext, assignmentContext];
