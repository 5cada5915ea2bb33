/** Days in Shanghai, `YYYY-MM-DD`. The city has no summer time: eight hours ahead of UTC all year. */

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;

/** Day in Shanghai at an ISO instant. */
export function shanghaiDay(instant: string): string {
  return new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** True for a day that exists, of a year that a case can have: `2026-02-30` does not, `0026-02-03` is a slip of the pen. */
export function isDay(text: string): boolean {
  const parsed = Date.parse(`${text}T00:00:00Z`);
  return (
    /^(?:19|20)\d{2}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(parsed) &&
    new Date(parsed).toISOString().startsWith(text)
  );
}

export function latest(days: readonly string[]): string | null {
  return days.toSorted().at(-1) ?? null;
}
