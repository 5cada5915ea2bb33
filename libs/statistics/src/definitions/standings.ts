/** After one of these a hand-off waits for nobody's answer. */
const HANDOFF_ANSWERS = [
  'handoff-accepted',
  'handoff-returned',
  'handoff-lapsed',
  'handoff-recalled',
  'handoff-upheld',
  'handoff-overruled',
] as const;

/**
 * In what a dispute or a unit (episode, clock, hand-off, warning) can stand: it does when the last of these facts, in the
 * order of the log, is one that opens. The rows are made by `counting/counted-standings.projection.ts`, whose version is
 * raised with every change here.
 */
export const STANDINGS = {
  open: { per: 'dispute', opens: ['registered', 'reopened', 'merge-undone'], closes: ['closed', 'merged'] },
  unperformed: {
    per: 'dispute',
    opens: ['effective'],
    closes: ['performance', 'agreement-revoked', 'agreement-invalid'],
  },
  'in-mediation': { per: 'unit', opens: ['accepted'], closes: ['concluded'] },
  overdue: { per: 'unit', opens: ['clock-overdue'], closes: ['clock-stopped', 'clock-extended', 'clock-resumed'] },
  'handoff-unanswered': { per: 'unit', opens: ['handoff-sent'], closes: HANDOFF_ANSWERS },
  'handoff-unsigned': {
    per: 'unit',
    opens: ['handoff-sent'],
    closes: ['handoff-received', 'handoff-objected', ...HANDOFF_ANSWERS],
  },
  'warning-unanswered': { per: 'unit', opens: ['signal-raised'], closes: ['signal-ended'] },
} as const satisfies Record<string, Standing>;

export interface Standing {
  readonly per: 'dispute' | 'unit';
  readonly opens: readonly string[];
  readonly closes: readonly string[];
}

export type StandingName = keyof typeof STANDINGS;
