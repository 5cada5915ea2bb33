/**
 * Personal fields are declared once, next to the events that carry them (design.md 6.1). They are sealed before they
 * reach the event store and stay sealed in every state and view; only queries open them, for a reader who may read.
 *
 * A model may copy a `Personal` value from one event to another; it never needs to read one.
 */
export type Personal = string;

export interface PersonalField {
  /** Where the text stands in the event's data: `facts`, `parties[].name`. */
  readonly path: string;
  /**
   * Where the id of its subject stands: the name of a field of the same object, or, with a leading slash, of the
   * event's root. Whoever the subject is, destroying its key makes the text unreadable for ever.
   */
  readonly subject: string;
}

/** First character of every sealed text. Input with control characters is refused at the edge, so nobody can forge it. */
export const SEAL_MARK = '\u0001';

export function isSealed(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith(SEAL_MARK);
}
