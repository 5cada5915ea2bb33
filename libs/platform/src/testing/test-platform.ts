import type { INestApplicationContext, Type, DynamicModule } from '@nestjs/common';
import { CommandBus, QueryBus, type Query } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { Alarms, type ContextDefinition, PlatformModule } from '../composition/index.js';
import { type EventStore, MemoryEventStore, openEventStore, type Position, START } from '../event-store/index.js';
import { MemoryJobBackend } from '../jobs/index.js';
import {
  type CommandMetadata,
  type CommandResult,
  FixedClock,
  type IdGenerator,
  SequentialIds,
} from '../messaging/index.js';
import { type KeyVault, MemoryKeyVault } from '../privacy/index.js';
import { ProcessRunner, Sweeper, type UseCaseCommandClass } from '../processes/index.js';
import { ProjectionEngine } from '../projections/index.js';
import { commandMetadata, TEST_NOW } from './metadata.js';
import { createEmptyDatabase } from './test-database.js';

export interface TestPlatformOptions {
  /** Nest modules of the contexts, and whatever else the spec needs. */
  readonly modules?: readonly (Type | DynamicModule)[];
  /** Instant at which the clock stands, ISO 8601; default `TEST_NOW`. */
  readonly now?: string;
  /** Default: memory. */
  readonly store?: 'memory' | 'postgres';
  readonly ids?: IdGenerator;
  readonly vault?: KeyVault;
  /** Address of a database that stands already and is left standing; default: an empty one of its own. */
  readonly database?: string;
}

interface TestParts {
  readonly url: string;
  readonly store: EventStore;
  readonly clock: FixedClock;
  readonly jobs: MemoryJobBackend;
  readonly drop: () => Promise<void>;
}

/** Rounds after which processes that keep answering each other are a fault of the program. */
const MOST_ROUNDS = 200;

/** A whole program on a database of its own: nothing moves by itself, and time stands still. */
export class TestPlatform {
  private commands = 0;

  readonly store: EventStore;
  readonly clock: FixedClock;
  readonly jobs: MemoryJobBackend;
  /** Address of its database. */
  readonly url: string;

  constructor(
    readonly app: INestApplicationContext,
    private readonly parts: TestParts,
  ) {
    this.store = parts.store;
    this.clock = parts.clock;
    this.jobs = parts.jobs;
    this.url = parts.url;
  }

  get engine(): ProjectionEngine {
    return this.app.get(ProjectionEngine);
  }

  get runner(): ProcessRunner {
    return this.app.get(ProcessRunner);
  }

  get sweeper(): Sweeper {
    return this.app.get(Sweeper);
  }

  /** Sends a command as a person would; every call is another command unless `metadata` says otherwise. */
  async execute<Data extends object>(
    command: UseCaseCommandClass<Data>,
    data: Data,
    metadata: Partial<CommandMetadata> = {},
  ): Promise<CommandResult> {
    this.commands += 1;
    const commandId = `test-command-${this.commands}`;
    const now = this.clock.now().toISOString();
    const own = { commandId, now, correlationId: commandId, causationId: commandId };
    return this.app.get(CommandBus).execute(new command(data, commandMetadata({ ...own, ...metadata })));
  }

  async query<Result>(query: Query<Result>): Promise<Result> {
    return this.app.get(QueryBus).execute(query);
  }

  /** Lets views and processes work until nothing moves any more. */
  async settle(): Promise<void> {
    let before: Position = START;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      await this.engine.drain();
      await this.runner.drain();
      const head = await this.store.head();
      if (head === before) return;
      before = head;
    }
    throw new Error(`processes still send commands after ${MOST_ROUNDS} rounds`);
  }

  /** Moves the clock to an instant, rings every alarm due on the way, and settles after each. */
  async advanceTo(iso: string): Promise<void> {
    const target = new Date(iso);
    for (;;) {
      await this.settle();
      const [next] = this.jobs.waiting;
      const at = next?.runAt ?? this.clock.now();
      if (!next || at > target) break;
      if (at > this.clock.now()) this.clock.set(at.toISOString());
      await this.jobs.ring(this.clock.now());
    }
    this.clock.set(iso);
    await this.settle();
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.store.close();
    await this.parts.drop();
  }
}

/** Starts a program of the given contexts for a spec of the jest project `int`; close it in `afterAll`. */
export async function testPlatform(
  contexts: readonly ContextDefinition[],
  options: TestPlatformOptions = {},
): Promise<TestPlatform> {
  const { url, drop } = options.database
    ? { url: options.database, drop: () => Promise.resolve() }
    : await createEmptyDatabase();
  const store = options.store === 'postgres' ? await openEventStore(url) : new MemoryEventStore();
  const clock = FixedClock.at(options.now ?? TEST_NOW);
  const jobs = new MemoryJobBackend();
  const configuration = { databaseUrl: url, eventStoreUrl: url, queueUrl: 'memory:', masterKey: Buffer.alloc(32, 1) };
  const platform = PlatformModule.forRoot({
    configuration,
    contexts,
    overrides: {
      store,
      clock,
      jobs,
      ids: options.ids ?? new SequentialIds(),
      vault: options.vault ?? new MemoryKeyVault(),
    },
  });
  const testing = Test.createTestingModule({ imports: [platform, ...(options.modules ?? [])] });
  const app = await (await testing.compile()).init();
  await app.get(Alarms).work();
  return new TestPlatform(app, { url, store, clock, jobs, drop });
}
