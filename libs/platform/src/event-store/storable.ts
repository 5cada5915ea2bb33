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
  assertName('stream name', stream);
  if (typeof expected === 'number') assertBounds({ 'expected revision': expected });
  if (events.length === 0) throw new TypeError('an append needs at least one event');
  if (new Set(events.map((event) => event.id)).size !== events.length) {
    throw new TypeError('two events of one append have the same id');
  }
  for (const event of events) assertEvent(event);
}

function assertEvent({ id, type, data, metadata }: EventToAppend): void {
  if (!UUID.test(id)) throw new TypeError(`not a UUID in lower case: ${id}`);
  assertName('event type', type);
  if (UNSTORABLE.test(data) || UNSTORABLE.test(metadata)) {
    throw new TypeError(`U+0000 or half a surrogate pair in event ${id}: write it as a JSON escape`);
  }
}

/** Names with a dollar sign belong to the event store itself. */
function assertName(kind: string, name: string): void {
  if (name === '' || name.startsWith('$') || UNSTORABLE.test(name)) throw new TypeError(`not a ${kind}: "${name}"`);
}

/** @throws TypeError for bounds that no store could mean */
export function assertBounds(bounds: Readonly<Record<string, number | undefined>>): void {
  for (const [name, value] of Object.entries(bounds)) {
    if (value !== undefined && !(Number.isSafeInteger(value) && value >= 0)) {
      throw new TypeError(`${name} must be a whole number from 0, not ${value}`);
    }
  }
}
