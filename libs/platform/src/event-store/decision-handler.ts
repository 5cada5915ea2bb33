import {
  type Clock,
  type CommandMetadata,
  type CommandResult,
  conflict,
  type DomainCommand,
  type DomainEvent,
  type EventMetadata,
  type IdGenerator,
  invalid,
} from '../messaging/index.js';
import type { EventCodec, Recorded, RecordedEvent } from './codec.js';
import type { Decider } from './decider.js';
import { WrongExpectedRevision } from './errors.js';
import { START, type EventStore } from './event-store.js';
import { mustBeKeepable } from './keepable.js';

/** A conflict is retried this often before the caller is told. */
const MAX_ATTEMPTS = 6;

export interface Loaded<State> {
  readonly state: State;
  /** -1 when the stream does not exist. */
  readonly revision: number;
}

export interface Decision<State, Command extends DomainCommand, Event extends DomainEvent> {
  readonly stream: string;
  readonly decider: Decider<State, Command, Event>;
  /** The command, or how to make it from the state when the rules need facts from elsewhere; called again on a retry. */
  readonly command: Command | ((loaded: Loaded<State>) => Command | Promise<Command>);
  readonly metadata: CommandMetadata;
}

interface History<State> extends Loaded<State> {
  readonly events: readonly RecordedEvent[];
}

/** Load, fold, decide, append: the only way a fact comes into being. */
export class DecisionHandler {
  constructor(
    private readonly store: EventStore,
    private readonly codec: EventCodec,
    private readonly clock: Clock,
    private readonly ids: IdGenerator,
  ) {}

  /** @throws DomainError of the decider; `STALE_REVISION` or `WRITE_CONFLICT` when others were faster */
  async handle<State, Command extends DomainCommand, Event extends DomainEvent>(
    decision: Decision<State, Command, Event>,
  ): Promise<CommandResult> {
    for (let attempt = 1; ; attempt += 1) {
      const history = await this.read(decision.stream, decision.decider);
      const earlier = this.earlierAnswer(decision, history);
      if (earlier) return earlier;
      try {
        return await this.decideAndAppend(decision, history);
      } catch (error) {
        if (!(error instanceof WrongExpectedRevision)) throw error;
        if (attempt === MAX_ATTEMPTS) {
          throw conflict('WRITE_CONFLICT', '同一案件正在被多人同时修改，请刷新后重试。');
        }
      }
    }
  }

  async load<State, Event extends DomainEvent>(
    stream: string,
    decider: Pick<Decider<State, never, Event>, 'initialState' | 'evolve'>,
  ): Promise<Loaded<State>> {
    const { state, revision } = await this.read(stream, decider);
    return { state, revision };
  }

  private async read<State, Event extends DomainEvent>(
    stream: string,
    decider: Pick<Decider<State, never, Event>, 'initialState' | 'evolve'>,
  ): Promise<History<State>> {
    const stored = await this.store.readStream(stream);
    const events = stored.map((event) => this.codec.decode(event));
    const state = events.reduce(
      (folded, event) => decider.evolve(folded, event as Recorded<Event> as unknown as Event),
      decider.initialState,
    );
    return { state, revision: events.length === 0 ? -1 : (events.at(-1) as RecordedEvent).revision, events };
  }

  /** The answer of the first time, when the stream shows that this command was carried out before. */
  private earlierAnswer<State, Command extends DomainCommand, Event extends DomainEvent>(
    { stream, metadata }: Decision<State, Command, Event>,
    history: History<State>,
  ): CommandResult | null {
    const own = history.events.findLast((event) => event.metadata.commandId === metadata.commandId);
    if (!own) return null;
    if (own.metadata.requestHash !== (metadata.requestHash ?? null)) {
      throw conflict('IDEMPOTENCY_KEY_REUSED', '同一 Idempotency-Key 已用于另一内容的请求，请更换新的键后重试。');
    }
    return { streamId: stream, revision: own.revision, position: own.position, repeated: true };
  }

  private async decideAndAppend<State, Command extends DomainCommand, Event extends DomainEvent>(
    decision: Decision<State, Command, Event>,
    history: History<State>,
  ): Promise<CommandResult> {
    const { stream, decider, metadata } = decision;
    if (metadata.expectedRevision !== undefined && metadata.expectedRevision !== history.revision) {
      throw conflict('STALE_REVISION', '该记录已被他人更新，请刷新查看最新内容后再操作。', {
        extra: { expected: metadata.expectedRevision, actual: history.revision },
      });
    }
    const command = typeof decision.command === 'function' ? await decision.command(history) : decision.command;
    const events = decider.decide(command, history.state, metadata);
    const last = history.events.at(-1);
    if (events.length === 0) {
      return { streamId: stream, revision: history.revision, position: last?.position ?? START, repeated: true };
    }
    for (const { data } of events) mustBeKeepable(data);
    const shared = this.sharedMetadata(metadata);
    const drafts = events.map((event) => ({ id: this.ids.next(), event, metadata: shared }));
    const previousHash = last?.metadata.hash ?? null;
    const encoded = await this.codec.encode(stream, history.revision, previousHash, drafts);
    const expected = history.revision === -1 ? 'absent' : history.revision;
    const appended = await this.store.append(stream, expected, encoded);
    return { streamId: stream, revision: appended.revision, position: appended.position, repeated: appended.repeated };
  }

  private sharedMetadata(
    metadata: CommandMetadata,
  ): Omit<EventMetadata, 'schema' | 'subjects' | 'rules' | 'previousHash' | 'hash'> {
    const recordedAt = this.clock.now().toISOString();
    // One spelling for all events: with offsets, texts would not sort as instants do.
    const happenedAt = new Date(metadata.happenedAt ?? metadata.now).toISOString();
    if (happenedAt > recordedAt) {
      throw invalid('HAPPENED_IN_FUTURE', '发生时间不能晚于当前时间，请核对日期。', { field: 'happenedAt' });
    }
    return {
      happenedAt,
      recordedAt,
      actor: metadata.actor,
      onBehalfOf: metadata.onBehalfOf ?? null,
      via: metadata.via,
      correlationId: metadata.correlationId,
      causationId: metadata.causationId,
      commandId: metadata.commandId,
      requestHash: metadata.requestHash ?? null,
    };
  }
}
