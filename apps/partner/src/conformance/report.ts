export interface Result {
  /** Number in appendix B of the peers document; the 25 scenarios of a hand-off between two bodies. */
  readonly scenario: number;
  readonly title: string;
  readonly verdict: 'passed' | 'failed' | 'skipped';
  /** What was expected and what came; or why it was left out. */
  readonly detail: string | null;
}

const MARKS = { passed: '通过 passed ', failed: '不通过 failed', skipped: '不适用 n/a  ' } as const;

const count = (results: readonly Result[], verdict: Result['verdict']): number =>
  results.filter((one) => one.verdict === verdict).length;

export function lineOf({ scenario, title, verdict, detail }: Result): string {
  return `${String(scenario).padStart(2)} ${MARKS[verdict]}  ${title}${detail === null ? '' : `：${detail}`}`;
}

export function summaryOf(results: readonly Result[]): string {
  const [passed, failed, skipped] = (['passed', 'failed', 'skipped'] as const).map((one) => count(results, one));
  return `共 ${results.length} 项：通过 ${passed}，不通过 ${failed}，不适用 ${skipped} / ${passed} passed, ${failed} failed, ${skipped} n/a`;
}

/** For programs; one object, stable names. */
export function jsonOf(results: readonly Result[]): string {
  const counts = {
    passed: count(results, 'passed'),
    failed: count(results, 'failed'),
    skipped: count(results, 'skipped'),
  };
  return JSON.stringify({ ...counts, scenarios: results }, null, 2);
}

export class Failed extends Error {}

/** Left out here, with the reason: never counted as passed. */
export class Skipped extends Error {}

export function expectThat(holds: boolean, otherwise: string): void {
  if (!holds) throw new Failed(otherwise);
}

export async function resultOf(scenario: number, title: string, check: () => Promise<void>): Promise<Result> {
  try {
    await check();
    return { scenario, title, verdict: 'passed', detail: null };
  } catch (error) {
    if (error instanceof Skipped) return { scenario, title, verdict: 'skipped', detail: error.message };
    const detail = error instanceof Error ? error.message : 'unknown';
    return { scenario, title, verdict: 'failed', detail };
  }
}
