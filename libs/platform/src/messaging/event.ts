import type { Actor } from './actor.js';

/** A fact. `type` is a string that never changes, whatever the class or file is called later. */
export interface DomainEvent<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly data: Data;
  /** Rule set and version where a rule decided, for example `routing@2026-11-01`. */
  readonly rules?: string;
}

/** How the command that caused an event came in. */
export type Via = 'console' | 'api' | 'partner' | 'process' | 'job' | 'import' | 'cli' | 'demo';

/** What every stored event carries beside its data (design.md 3.3). Times are ISO 8601 in UTC. */
export interface EventMetadata {
  /** Version of the shape of `data`. */
  readonly schema: number;
  /** When it happened in the world; may lie before `recordedAt` (late entry), never after. */
  readonly happenedAt: string;
  /** When this system learnt of it. */
  readonly recordedAt: string;
  readonly actor: Actor;
  /** The person for whom the actor entered it, for example a mediator recording a party's oral consent. */
  readonly onBehalfOf: string | null;
  readonly via: Via;
  /** One id for everything that follows from one outside cause. */
  readonly correlationId: string;
  /** The command or event that directly caused this. */
  readonly causationId: string;
  /** Id of the command; a stream that holds it has already handled the command. */
  readonly commandId: string;
  /** Fingerprint of the request body: the same key with another body is a conflict (design.md 3.8). */
  readonly requestHash: string | null;
  /** Rule set and version that decided, for example `routing@2026-11-01`; null where a person decided alone. */
  readonly rules: string | null;
  /** Subjects whose keys seal personal fields of this event. */
  readonly subjects: readonly string[];
  /** Hash of the event before in the same stream; null for the first. */
  readonly previousHash: string | null;
  /** SHA-256 over this event as stored, personal fields sealed. */
  readonly hash: string;
}
