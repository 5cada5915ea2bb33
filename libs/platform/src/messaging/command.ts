import type { Actor } from './actor.js';
import type { Via } from './event.js';

/**
 * What a decision may know besides the command itself. Time, actor and ids come in from outside; a model reads no clock
 * and makes no id.
 */
export interface CommandMetadata {
  /** Decides idempotency: the same id is carried out once, however often it is sent. */
  readonly commandId: string;
  /** Now, ISO 8601 in UTC. */
  readonly now: string;
  /** When the reported thing happened, when that is earlier than now. */
  readonly happenedAt?: string;
  readonly actor: Actor;
  readonly onBehalfOf?: string;
  readonly via: Via;
  readonly correlationId: string;
  readonly causationId: string;
  readonly requestHash?: string;
  /** Stream revision the sender saw (`If-Match`); absent: any. */
  readonly expectedRevision?: number;
}

export interface DomainCommand<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly data: Data;
}

/** Answer of every command. */
export interface CommandResult {
  readonly streamId: string;
  /** Stream revision after the command: the `ETag`. */
  readonly revision: number;
  /** Global position after the command: a query may ask for views at least this fresh. */
  readonly position: string;
  /** True when the command had been carried out before; nothing was written now. */
  readonly repeated: boolean;
}
