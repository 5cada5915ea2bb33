import type { EventToAppend, ExpectedRevision } from './event-store.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** U+0000, which PostgreSQL's text cannot hold, and halves of surrogate pairs, which no UTF-8 can. */
// oxlint-disable-next-line eslint/no-control-regex
const UNSTORABLE = /[\u0000\p{Surrogate}]/u;

/**
 * What every adapter refuses before it writes: appends of many callers share one round trip, and one that the database
 * cannot take must not fail the others. JSON.stringify escapes both kinds of character, so events made by the codec pass.
 *
 * @throws TypeError for a programming error of the caller
 */
export function assertStorable(stream: string, expected: ExpectedRevision, events: readonly EventToAppend[]): void {
  if (stream === '' || stream.startsWith('$')) throw new TypeError(`not a stream name: "${stream}"`);
  if (typeof expected === 'number' && !(Number.isSafeInteger(expected) && expected >= 0)) {
    throw new TypeError(`not a revision: ${expected}; a stream that must not exist is 'absent'`);
  }
  if (events.length === 0) throw new TypeError('an append needs at least one event');
  const ids = new Set(events.map((event) => event.id));
  if (ids.size !== events.length) throw new TypeError('two events of one append have the same id');
  for (const event of events) {
    if (!UUID.test(event.id)) throw new TypeError(`not a UUID in lower case: ${event.id}`);
    if (event.type === '' || event.type.startsWith('$')) throw new TypeError(`not an event type: "${event.type}"`);
  }
  const texts = [stream, ...events.flatMap((event) => [event.type, event.data, event.metadata])];
  if (texts.some((text) => UNSTORABLE.test(text))) {
    throw new TypeError(`U+0000 or half a surrogate pair in an event for ${stream}: write it as a JSON escape`);
  }
}

/** @throws TypeError for bounds that no store could mean */
export function assertBounds(bounds: { from?: number; limit?: number }): void {
  for (const [name, value] of Object.entries(bounds)) {
    if (value !== undefined && !(Number.isSafeInteger(value) && value >= 0)) {
      throw new TypeError(`${name} must be a whole number from 0, not ${value}`);
    }
  }
}
