/** The fact that takes another one back. */
export interface TakingBack {
  readonly kind: string;
  readonly detail: string;
}

/**
 * Facts that are not counted once another fact of the same unit is known: a time limit that was kept, of which the office only
 * heard late (补录), is told as overdue on the evening it ends and as met when what was done is entered.
 */
export const TAKEN_BACK: Readonly<Partial<Record<string, TakingBack>>> = {
  'clock-overdue': { kind: 'clock-stopped', detail: 'met' },
};
