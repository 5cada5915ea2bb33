/** The driver hands `timestamptz` over as a Date, a projection writes it as text: views answer ISO 8601 in UTC. */
export function iso(value: string | Date): string {
  return new Date(value).toISOString();
}

export function isoOrNull(value: string | Date | null): string | null {
  return value === null ? null : iso(value);
}
