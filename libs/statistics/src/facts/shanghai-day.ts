const SHANGHAI_OFFSET = 8 * 3_600_000;

/** Day in Shanghai (UTC+8, no summer time) of an ISO instant: the day under which a fact is counted. */
export function shanghaiDay(instant: string): string {
  return new Date(Date.parse(instant) + SHANGHAI_OFFSET).toISOString().slice(0, 10);
}
