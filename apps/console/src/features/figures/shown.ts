/**
 * The measures that the page of figures shows of each breakdown, and what its pickers offer. Of a whole city all measures of
 * all breakdowns take more than twice as long to count. The bench asks for the same.
 */
export const SHOWN = {
  channel: ['registered'],
  category: ['registered'],
  source: ['registered'],
  area: ['registered'],
  organisation: ['registered', 'accepted', 'handoffsSent'],
  mediatorKind: ['accepted', 'concluded'],
  detail: ['concluded'],
  rule: ['clocksMet', 'clocksEnded', 'wentOverdue'],
  age: ['open'],
} as const;

/** Day by day or month by month. */
export const SHOWN_IN_TIME = ['registered', 'closed'] as const;
