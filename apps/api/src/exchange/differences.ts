import { type Difference, DIFFERENCE_TERMS } from '@libs/deliveries';
import { HANDOFF_STATUS_TERMS } from '@libs/handoffs';

/** As systems read them: codes and ids. */
export const shownDifferences = (differences: readonly Difference[]) =>
  differences.map((difference) => ({ ...difference, kindTitle: DIFFERENCE_TERMS[difference.kind] }));

/** Bodies that differences name, to ask for their names. */
export const ownersIn = (differences: readonly Difference[]): string[] =>
  differences.flatMap(({ kind, ours, theirs }) =>
    kind === 'owner' ? [ours, theirs].filter((one) => one !== null) : [],
  );

/** As people read them. */
export const inWords = (differences: readonly Difference[], names: ReadonlyMap<string, string>): Difference[] =>
  differences.map((one) => ({ ...one, ours: said(one, one.ours, names), theirs: said(one, one.theirs, names) }));

/** What a side says, as people say it; a word of the partner's own stays its word. */
function said({ kind }: Difference, value: string | null, names: ReadonlyMap<string, string>): string | null {
  if (value === null) return null;
  return kind === 'owner' ? (names.get(value) ?? value) : (STATUS_TERMS[value] ?? value);
}

const STATUS_TERMS: Readonly<Record<string, string | undefined>> = HANDOFF_STATUS_TERMS;
