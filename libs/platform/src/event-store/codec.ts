import { createHash } from 'node:crypto';
import type { DomainEvent, EventMetadata } from '../messaging/index.js';
import type { PersonalField, Sealer } from '../privacy/index.js';
import type { EventToAppend, Position, StoredEvent } from './event-store.js';

/** What a context says once about each of its event types. */
export interface EventDefinition {
  readonly type: string;
  /** Version of the newest shape. */
  readonly schema: number;
  readonly personal?: readonly PersonalField[];
  /**
   * For a type that is no longer written: turns it into the next newer one. Chained until a type without upcaster is
   * reached, so code knows the newest shapes only.
   */
  readonly upcast?: (data: object) => DomainEvent;
}

/** An event as deciders, views and processes see it: newest shape, personal fields sealed. */
export interface RecordedEvent<Event extends DomainEvent = DomainEvent> {
  readonly id: string;
  readonly type: Event['type'];
  readonly data: Event['data'];
  readonly metadata: EventMetadata;
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
}

/** Discriminates on `type`, so that `switch (event.type)` narrows `data`. */
export type Recorded<Event extends DomainEvent> = Event extends DomainEvent ? RecordedEvent<Event> : never;

export interface Draft {
  readonly id: string;
  readonly event: DomainEvent;
  readonly metadata: Omit<EventMetadata, 'schema' | 'subjects' | 'rules' | 'previousHash' | 'hash'>;
}

/** Hash of an event as stored. `metadata` is the stored JSON without its `hash` member. */
export function hashEvent(stream: string, revision: number, event: EventToAppend): string {
  const { hash: _ignored, ...hashed } = JSON.parse(event.metadata) as EventMetadata;
  return createHash('sha256')
    .update(JSON.stringify([stream, revision, event.id, event.type, event.data, JSON.stringify(hashed)]))
    .digest('hex');
}

/** Between facts and stored text: definitions, sealing, hash chain, upcasting. */
export class EventCodec {
  private readonly definitions: ReadonlyMap<string, EventDefinition>;

  /** @throws Error when two contexts define the same event type */
  constructor(
    definitions: readonly EventDefinition[],
    private readonly sealer: Sealer,
  ) {
    this.definitions = new Map(definitions.map((definition) => [definition.type, definition]));
    if (this.definitions.size !== definitions.length) {
      const types = definitions.map((definition) => definition.type);
      throw new Error(`event types defined twice: ${types.filter((type, i) => types.indexOf(type) !== i).join(', ')}`);
    }
  }

  get types(): readonly string[] {
    return [...this.definitions.keys()];
  }

  /** Seals and chains new events of one stream, to be appended after `revision` (-1: none yet). */
  async encode(
    stream: string,
    revision: number,
    previousHash: string | null,
    drafts: readonly Draft[],
  ): Promise<EventToAppend[]> {
    const encoded: EventToAppend[] = [];
    let previous = previousHash;
    for (const [index, { id, event, metadata }] of drafts.entries()) {
      const definition = this.definitionOf(event.type);
      const sealed = await this.sealer.sealFields(event.data, definition.personal ?? []);
      const complete: Omit<EventMetadata, 'hash'> = {
        ...metadata,
        schema: definition.schema,
        rules: event.rules ?? null,
        subjects: sealed.subjects,
        previousHash: previous,
      };
      const unhashed = { id, type: event.type, data: JSON.stringify(sealed.data), metadata: JSON.stringify(complete) };
      previous = hashEvent(stream, revision + 1 + index, unhashed);
      encoded.push({ ...unhashed, metadata: JSON.stringify({ ...complete, hash: previous }) });
    }
    return encoded;
  }

  decode(stored: StoredEvent): RecordedEvent {
    let event: DomainEvent = { type: stored.type, data: JSON.parse(stored.data) as object };
    for (let upcast = this.definitionOf(event.type).upcast; upcast; upcast = this.definitionOf(event.type).upcast) {
      event = upcast(event.data);
    }
    return {
      id: stored.id,
      type: event.type,
      data: event.data,
      metadata: JSON.parse(stored.metadata) as EventMetadata,
      stream: stored.stream,
      revision: stored.revision,
      position: stored.position,
    };
  }

  private definitionOf(type: string): EventDefinition {
    const definition = this.definitions.get(type);
    if (!definition) throw new Error(`event type ${type} is not defined by any context`);
    return definition;
  }
}
