import type { RoutingResult } from './route.js';

/** One line of `cli route`: exactly the documented members (README.md), in this order. */
export const routeLine = (result: RoutingResult) => ({
  id: result.id,
  channel: result.channel,
  body: result.body,
  category: result.category,
  alternatives: result.alternatives,
  barred: result.barred.map(({ channel, rule, source }) => ({ channel, rule, source })),
  reasons: result.reasons,
  duties: result.duties,
});
