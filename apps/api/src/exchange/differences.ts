import { type Difference, DIFFERENCE_TERMS } from '@libs/deliveries';

export const shownDifferences = (differences: readonly Difference[]) =>
  differences.map((difference) => ({ ...difference, kindTitle: DIFFERENCE_TERMS[difference.kind] }));
