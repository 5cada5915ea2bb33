import type { Pool } from 'pg';
import { inTransaction } from '../database/index.js';
import type { Position, RecordedEvent, StoredEvent } from '../event-store/index.js';
import type { JobQueue } from '../jobs/index.js';
import { type Clock, deterministicId } from '../messaging/index.js';
import { type Checkpoints, type ConsumerTask, EventRejected, type Relevance } from '../projections/index.js';
import type { Alarm } from './alarms.js';
import { type Dispatcher, refusalOf } from './dispatcher.js';
import type { AnyProcess, ProcessMessage, RingAt, Send } from './process.js';
import { failureOf, type NewFailure, type ProcessStore } from './process-store.js';

export interface ProcessParts {
  readonly pool: Pool;
  readonly checkpoints: Checkpoints;
  readonly states: ProcessStore;
  readonly dispatcher: Dispatcher;
  readonly queue: JobQueue;
  readonly clock: Clock;
  /** Waits until the views have seen the position. */
  readonly freshen: (views: readonly string[], position: Position) => Promise<void>;
}

/** Processes keep no table, so all their checkpoints have the same shape. */
export const PROCESS_FINGERPRINT = 'process';

interface Handled {
  readonly state: { readonly instance: string; readonly value: unknown } | null;
  readonly failures: readonly NewFailure[];
  readonly anything: boolean;
}

/** One process: reacts to events one at a time; what it sent is carried out once however often it is sent. */
export class ProcessTask implements ConsumerTask {
  constructor(
    private readonly parts: ProcessParts,
    private readonly process: AnyProcess,
    private readonly relevance: Relevance,
  ) {}

  get name(): string {
    return this.process.name;
  }

  get prefixes(): readonly string[] {
    return this.process.prefixes;
  }

  async position(): Promise<Position> {
    const checkpoint = await this.parts.checkpoints.read(this.parts.pool, this.name);
    if (!checkpoint) throw new Error(`process ${this.name} was not prepared`);
    return checkpoint.position;
  }

  async handle(events: readonly StoredEvent[], from: Position, to: Position): Promise<void> {
    let at = from;
    for (const stored of events) {
      const event = this.relevance.read(stored);
      if (!event) continue;
      const handled = await this.react(event);
      if (!handled.anything) continue;
      await this.commit(handled, at, event.position);
      at = event.position;
    }
    if (at !== to) await this.commit({ state: null, failures: [], anything: false }, at, to);
  }

  /** @throws EventRejected when it cannot react or a command cannot be sent now; nothing is committed then */
  private async react(event: RecordedEvent): Promise<Handled> {
    try {
      const instance = this.process.instance?.(event) ?? null;
      const state = await this.stateOf(instance);
      const messages = this.process.react(event, state);
      if (messages.length > 0 && this.process.views) await this.parts.freshen(this.process.views, event.position);
      const failures = await this.carryOut(event, messages);
      const next =
        instance !== null && this.process.evolve ? { instance, value: this.process.evolve(state, event) } : null;
      return { state: next, failures, anything: messages.length > 0 || next !== null };
    } catch (error) {
      throw error instanceof EventRejected ? error : new EventRejected(event.id, event.type, error);
    }
  }

  private async carryOut(event: RecordedEvent, messages: readonly ProcessMessage[]): Promise<NewFailure[]> {
    const failures: NewFailure[] = [];
    for (const [index, message] of messages.entries()) {
      const failure =
        message.kind === 'send' ? await this.send(event, index, message) : await this.ring(event, index, message);
      if (failure) failures.push(failure);
    }
    return failures;
  }

  private async stateOf(instance: string | null): Promise<unknown> {
    if (instance === null) return this.process.initialState;
    return (await this.parts.states.readState(this.parts.pool, this.name, instance)) ?? this.process.initialState;
  }

  private async send(event: RecordedEvent, index: number, message: Send): Promise<NewFailure | null> {
    const id = deterministicId(this.name, event.id, String(index));
    const { command, data, onRefusal } = message;
    try {
      await this.parts.dispatcher.send({
        command,
        data,
        commandId: id,
        actor: this.name,
        via: 'process',
        correlationId: event.metadata.correlationId,
        causationId: event.id,
      });
      return null;
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal || onRefusal === 'retry') throw error;
      if (onRefusal === 'skip') return null;
      const sent = { process: this.name, index, id, command: command.name, data };
      return failureOf(event, sent, refusal, this.parts.clock.now().toISOString());
    }
  }

  private async ring(event: RecordedEvent, index: number, message: RingAt): Promise<null> {
    const alarm: Alarm = {
      process: this.name,
      correlationId: event.metadata.correlationId,
      causationId: event.id,
      data: message.data,
    };
    await this.parts.queue.add({
      id: deterministicId('alarm', this.name, event.id, String(index)),
      name: message.command.name,
      data: { ...alarm },
      runAt: new Date(message.at),
      queue: message.queue,
    });
    return null;
  }

  private async commit(handled: Handled, from: Position, to: Position): Promise<void> {
    const { pool, checkpoints, states } = this.parts;
    const fingerprint = PROCESS_FINGERPRINT;
    await inTransaction(pool, async (client) => {
      await checkpoints.lock(client, this.name, { position: from, fingerprint });
      if (handled.state) await states.writeState(client, this.name, handled.state.instance, handled.state.value);
      for (const failure of handled.failures) await states.addFailure(client, failure);
      await checkpoints.set(client, this.name, { position: to, fingerprint });
    });
  }
}
