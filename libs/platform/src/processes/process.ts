import { DEFAULT_QUEUE, type JobQueueName } from '../jobs/index.js';
import type { RecordedEvent } from '../event-store/index.js';
import type { AnyUseCaseCommandClass, UseCaseCommandClass } from './use-case-command.js';

/**
 * What a process does when a command it sent is refused by a rule (a DomainError):
 * - `skip`: the refusal is expected, for example because a person was faster;
 * - `record`: nobody expected it: kept as a process failure that an operator sees and can redrive;
 * - `retry`: the reason will pass; the process waits and tries again, and later events wait with it.
 * Infrastructure errors are always retried.
 */
export type OnRefusal = 'skip' | 'record' | 'retry';

export interface Send {
  readonly kind: 'send';
  readonly command: AnyUseCaseCommandClass;
  readonly data: object;
  readonly onRefusal: OnRefusal;
}

/** Asks for a command to be sent later. Only a bell: the fact that something is due is in a stream, and a sweep finds what the bell missed. */
export interface RingAt {
  readonly kind: 'ring-at';
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly command: AnyUseCaseCommandClass;
  /** Ids only: it travels through the queue. */
  readonly data: object;
  readonly queue: JobQueueName;
}

export type ProcessMessage = Send | RingAt;

export function send<Data extends object>(
  command: UseCaseCommandClass<Data>,
  data: Data,
  onRefusal: OnRefusal = 'record',
): Send {
  return { kind: 'send', command, data, onRefusal };
}

export function ringAt<Data extends object>(
  at: string,
  command: UseCaseCommandClass<Data>,
  data: Data,
  queue: JobQueueName = DEFAULT_QUEUE,
): RingAt {
  return { kind: 'ring-at', at, command, data, queue };
}

/**
 * "When X then Y", named by its sentence. `react` and `evolve` are pure. Ids of the commands follow from the process's
 * name, the event and their place in the list, so that handling an event twice sends the same commands, which are then
 * carried out once.
 */
export interface Process<State = null> {
  readonly name: string;
  readonly prefixes: readonly string[];
  readonly handles: readonly string[];
  /** Which instance the event belongs to; absent: the process keeps no state. */
  readonly instance?: (event: RecordedEvent) => string;
  readonly initialState: State;
  /** Views that its commands read: an event waits until they have seen it, so that a decision never rests on older rows. */
  readonly views?: readonly string[];
  /** State after the event; kept with the checkpoint in one transaction, after the commands were sent. */
  evolve?(state: State, event: RecordedEvent): State;
  /** `state` is as it was before the event. */
  react(event: RecordedEvent, state: State): readonly ProcessMessage[];
}

export type AnyProcess = Process<unknown>;

/** Hides the state type, so that processes of different states stand in one list. */
export function process<State>(definition: Process<State>): AnyProcess {
  return definition as unknown as AnyProcess;
}
