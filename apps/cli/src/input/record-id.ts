export interface RecordWithId {
  /** The record's own id as it came, or the number of its line. */
  readonly id: unknown;
  readonly own: boolean;
  /** The record with an id that rules can read: text. */
  readonly value: unknown;
}

/** A record without an id is known by its line. */
export function withRecordId(value: unknown, line: number): RecordWithId {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { id: line, own: false, value };
  const given: unknown = Reflect.get(value, 'id');
  const own = given !== undefined && given !== null && given !== '';
  const id = own ? given : line;
  return { id, own, value: { ...value, id: typeof id === 'number' ? String(id) : id } };
}
