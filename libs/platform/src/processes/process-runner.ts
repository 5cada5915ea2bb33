import {
  comparePositions,
  type EventCodec,
  type EventDefinition,
  type EventStore,
  type Position,
} from '../event-store/index.js';
import { notFound } from '../messaging/index.js';
import { Checkpoints, Consumer, type ConsumerStatus, Relevance } from '../projections/index.js';
import type { AnyProcess } from './process.js';
import type { ProcessFailure } from './process-store.js';
import { PROCESS_FINGERPRINT, type ProcessParts, ProcessTask } from './process-task.js';

export interface ProcessRunnerOptions extends Omit<ProcessParts, 'checkpoints'> {
  readonly store: EventStore;
  readonly codec: EventCodec;
  readonly definitions: readonly EventDefinition[];
  readonly processes: readonly AnyProcess[];
  readonly report?: (status: ConsumerStatus) => void;
}

/** Runs all processes, each with its own place in the log. */
export class ProcessRunner {
  private readonly consumers = new Map<string, Consumer>();
  private readonly checkpoints = new Checkpoints('process');
  private prepared: Promise<void> | null = null;

  /** @throws Error when a process handles an event type that no context defines, or two have one name */
  constructor(private readonly options: ProcessRunnerOptions) {
    const { store, processes, definitions, codec, report } = options;
    const parts: ProcessParts = { ...options, checkpoints: this.checkpoints };
    for (const process of processes) {
      if (this.consumers.has(process.name)) throw new Error(`two processes are called ${process.name}`);
      const relevance = new Relevance(`process ${process.name}`, process.handles, definitions, codec);
      this.consumers.set(process.name, new Consumer(store, new ProcessTask(parts, process, relevance), report));
    }
  }

  get names(): readonly string[] {
    return [...this.consumers.keys()];
  }

  /**
   * @throws Error when a checkpoint lies beyond the log: the log was replaced by an older one, and a process that goes on
   * from there would pass by events in silence
   */
  async start(): Promise<void> {
    await this.prepare();
    for (const consumer of this.consumers.values()) consumer.start();
  }

  async stop(): Promise<void> {
    await Promise.all([...this.consumers.values()].map((consumer) => consumer.stop()));
  }

  /**
   * Handles everything that is in the log now, then returns; works with and without `start`. Commands sent meanwhile
   * make new events: call it until nothing moves.
   * @throws EventRejected when a process cannot go on
   */
  async drain(): Promise<void> {
    await this.prepare();
    for (const consumer of this.consumers.values()) await consumer.drain();
  }

  status(): readonly ConsumerStatus[] {
    return [...this.consumers.values()].map((consumer) => consumer.status());
  }

  /** Commands that a rule refused although nobody expected it, oldest first. */
  async failures(): Promise<readonly ProcessFailure[]> {
    await this.prepare();
    return this.options.states.openFailures(this.options.pool);
  }

  /**
   * Sends the command of a failure again, under the same id.
   * @throws DomainError `PROCESS_FAILURE_UNKNOWN`, or the refusal when the rule still says no
   */
  async redrive(id: string): Promise<void> {
    const { states, pool, dispatcher, clock } = this.options;
    const failure = await states.readFailure(pool, id);
    if (!failure) throw notFound('PROCESS_FAILURE_UNKNOWN', '没有这一条流程失败记录，请核对编号。');
    if (failure.redrivenAt) return;
    const { command, data, process, correlationId, eventId } = failure;
    const ids = { commandId: id, correlationId, causationId: eventId };
    await dispatcher.send({ command, data, actor: process, via: 'process', ...ids });
    await states.markRedriven(pool, id, clock.now().toISOString());
  }

  private prepare(): Promise<void> {
    this.prepared ??= this.createCheckpoints();
    return this.prepared;
  }

  private async createCheckpoints(): Promise<void> {
    const { pool, store } = this.options;
    const positions: [string, Position][] = [];
    for (const name of this.consumers.keys()) {
      await this.checkpoints.create(pool, name, PROCESS_FINGERPRINT);
      const checkpoint = await this.checkpoints.read(pool, name);
      if (checkpoint) positions.push([name, checkpoint.position]);
    }
    // Read after the checkpoints: other workers go on meanwhile, and the log only grows.
    const head = await store.head();
    for (const [name, position] of positions) assertWithin(name, position, head);
  }
}

function assertWithin(name: string, position: Position, head: Position): void {
  if (comparePositions(position, head) <= 0) return;
  throw new Error(
    `process ${name} stands at ${position}, but the event store ends at ${head}: it is not the log that the process has ` +
      'followed. Connect the right event store, or delete the row in engine.checkpoints to let the process start over.',
  );
}
