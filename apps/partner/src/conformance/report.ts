export interface Result {
  /** Number in appendix B of the peers document; the 25 scenarios of a hand-off between two bodies. */
  readonly scenario: number;
  readonly title: string;
  readonly verdict: 'passed' | 'failed' | 'skipped';
  /** Why it failed or was left out. */
  readonly detail: string | null;
}

const MARKS = { passed: '通过', failed: '不通过', skipped: '未执行' } as const;

export function reportLines(results: readonly Result[]): string[] {
  const count = (verdict: Result['verdict']): number => results.filter((one) => one.verdict === verdict).length;
  return [
    ...results.map(
      ({ scenario, title, verdict, detail }) =>
        `${String(scenario).padStart(2)} ${MARKS[verdict]}  ${title}${detail === null ? '' : `：${detail}`}`,
    ),
    `共 ${results.length} 项，通过 ${count('passed')}，不通过 ${count('failed')}，未执行 ${count('skipped')}`,
  ];
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
