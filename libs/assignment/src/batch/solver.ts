import { linearSumAssignment } from 'linear-sum-assignment';

/**
 * The column of each row so that the sum of the costs is the least that there is (Jonker-Volgenant; the library is MIT).
 * There must be at least as many columns as rows.
 */
export function leastCost(costs: readonly (readonly number[])[]): readonly number[] {
  if (costs.length === 0) return [];
  const { rowAssignments } = linearSumAssignment(
    costs.map((row) => [...row]),
    { maximaze: false },
  );
  return Array.from(rowAssignments, Number);
}
