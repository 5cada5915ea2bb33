import type { EventCodec, EventDefinition, RecordedEvent, StoredEvent } from '../event-store/index.js';
import { EventRejected } from './errors.js';

/** Decodes what a consumer handles and passes by the rest without parsing it. */
export class Relevance {
  private readonly ignored: ReadonlySet<string>;
  private readonly handled: ReadonlySet<string>;

  /** @throws Error when an event type is handled that no context defines */
  constructor(
    consumer: string,
    handles: readonly string[],
    definitions: readonly EventDefinition[],
    private readonly codec: EventCodec,
  ) {
    const known = new Set(definitions.map((definition) => definition.type));
    const unknown = handles.filter((type) => !known.has(type));
    if (unknown.length > 0) {
      throw new Error(`${consumer} handles event types that no context defines: ${unknown.join(', ')}`);
    }
    this.handled = new Set(handles);
    // A type with an upcaster may become a handled one, so it is always decoded.
    this.ignored = new Set(
      definitions.filter(({ type, upcast }) => !upcast && !this.handled.has(type)).map(({ type }) => type),
    );
  }

  /** The event in its newest shape, or null when the consumer does not handle it. @throws EventRejected */
  read(stored: StoredEvent): RecordedEvent | null {
    if (this.ignored.has(stored.type)) return null;
    try {
      const event = this.codec.decode(stored);
      return this.handled.has(event.type) ? event : null;
    } catch (error) {
      throw new EventRejected(stored.id, stored.type, error);
    }
  }
}
