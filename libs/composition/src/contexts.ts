import { assignmentContext } from '@libs/assignment';
import { deliveriesContext } from '@libs/deliveries';
import { disputes } from '@libs/disputes';
import { handoffsContext } from '@libs/handoffs';
import { identityContext } from '@libs/identity';
import { papersContext } from '@libs/papers';
import { partnersContext } from '@libs/partners';
import { noticesContext } from '@libs/notices';
import { rosterContext } from '@libs/roster';
import { rulebookContext } from '@libs/rulebook';
import { statisticsContext } from '@libs/statistics';
import type { ContextDefinition } from '@platform/composition';

/** Every context of the program: the union of their events, commands, views, processes and tables. */
export const CONTEXTS: readonly ContextDefinition[] = [
  identityContext,
  rulebookContext,
  rosterContext,
  disputes,
  assignmentContext,
  handoffsContext,
  papersContext,
  partnersContext,
  deliveriesContext,
  noticesContext,
  statisticsContext,
];
