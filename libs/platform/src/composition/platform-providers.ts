import { Logger, type Provider } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { createDataSource, createEnginePool, migrate } from '../database/index.js';
import { DecisionHandler, EVENT_STORE, EventCodec, type EventStore, openEventStore } from '../event-store/index.js';
import { JOB_BACKEND, type JobBackend, openJobBackend } from '../jobs/index.js';
import { CLOCK, type Clock, type IdGenerator, IDS, systemClock, uuidGenerator } from '../messaging/index.js';
import { KEY_VAULT, type KeyVault, Sealer } from '../privacy/index.js';
import {
  CommandRegistry,
  Dispatcher,
  ProcessRunner,
  ProcessStore,
  Sweeper,
  SweepRegistry,
} from '../processes/index.js';
import { type ConsumerStatus, ProjectionEngine } from '../projections/index.js';
import { ENGINE_POOL, type EnginePool, PLATFORM_OPTIONS, type PlatformOptions } from './platform-options.js';

/** Troubles of consumers, without event data. */
function reporter(name: string): (status: ConsumerStatus) => void {
  const logger = new Logger(name);
  return ({ name: consumer, state, error, eventId }) => {
    if (error) logger.error({ msg: `${consumer} is ${state}`, consumer, state, eventId, error });
    else logger.log({ msg: `${consumer} goes on`, consumer, state });
  };
}

const database: Provider[] = [
  {
    provide: DataSource,
    inject: [PLATFORM_OPTIONS],
    useFactory: async ({ configuration, contexts }: PlatformOptions) => {
      const own = contexts.flatMap(({ entities }) => entities);
      const views = contexts.flatMap(({ projections }) => projections.map(({ entity }) => entity));
      const dataSource = createDataSource({ url: configuration.databaseUrl, entities: [...own, ...views] });
      await dataSource.initialize();
      await migrate(dataSource, configuration.databaseUrl, own);
      return dataSource;
    },
  },
  {
    provide: ENGINE_POOL,
    // After the migration, whose tables it uses.
    inject: [PLATFORM_OPTIONS, DataSource],
    useFactory: ({ configuration }: PlatformOptions) => {
      const logger = new Logger('EnginePool');
      return createEnginePool(configuration.databaseUrl, (error) => logger.warn(error.message));
    },
  },
];

const events: Provider[] = [
  {
    provide: EVENT_STORE,
    inject: [PLATFORM_OPTIONS, DataSource],
    useFactory: ({ configuration, overrides }: PlatformOptions) =>
      overrides?.store ?? openEventStore(configuration.eventStoreUrl),
  },
  {
    provide: Sealer,
    inject: [KEY_VAULT],
    useFactory: (vault: KeyVault) => new Sealer(vault),
  },
  {
    provide: EventCodec,
    inject: [PLATFORM_OPTIONS, Sealer],
    useFactory: ({ contexts }: PlatformOptions, sealer: Sealer) =>
      new EventCodec(
        contexts.flatMap((context) => context.events),
        sealer,
      ),
  },
  {
    provide: DecisionHandler,
    inject: [EVENT_STORE, EventCodec, CLOCK, IDS],
    useFactory: (store: EventStore, codec: EventCodec, clock: Clock, ids: IdGenerator) =>
      new DecisionHandler(store, codec, clock, ids),
  },
];

const engines: Provider[] = [
  {
    provide: ProjectionEngine,
    inject: [PLATFORM_OPTIONS, ENGINE_POOL, DataSource, EVENT_STORE, EventCodec, CLOCK],
    useFactory: (
      { contexts }: PlatformOptions,
      pool: EnginePool,
      dataSource: DataSource,
      ...[store, codec, clock]: [EventStore, EventCodec, Clock]
    ) =>
      new ProjectionEngine({
        pool,
        dataSource,
        store,
        codec,
        clock,
        definitions: contexts.flatMap((context) => context.events),
        projections: contexts.flatMap((context) => context.projections),
        report: reporter('ProjectionEngine'),
      }),
  },
  {
    provide: CommandRegistry,
    inject: [PLATFORM_OPTIONS],
    useFactory: ({ contexts }: PlatformOptions) => new CommandRegistry(contexts.flatMap(({ commands }) => commands)),
  },
  {
    provide: Dispatcher,
    inject: [CommandBus, CommandRegistry, CLOCK],
    useFactory: (bus: CommandBus, registry: CommandRegistry, clock: Clock) => new Dispatcher(bus, registry, clock),
  },
  {
    provide: ProcessRunner,
    inject: [PLATFORM_OPTIONS, ENGINE_POOL, EVENT_STORE, EventCodec, CLOCK, Dispatcher, JOB_BACKEND, ProjectionEngine],
    useFactory: (
      { contexts }: PlatformOptions,
      pool: EnginePool,
      store: EventStore,
      ...[codec, clock, dispatcher, jobs, engine]: [EventCodec, Clock, Dispatcher, JobBackend, ProjectionEngine]
    ) =>
      new ProcessRunner({
        pool,
        store,
        codec,
        clock,
        dispatcher,
        queue: jobs.queue,
        states: new ProcessStore(),
        freshen: (views, position) => engine.freshen(views, position),
        definitions: contexts.flatMap((context) => context.events),
        processes: contexts.flatMap((context) => context.processes),
        report: reporter('ProcessRunner'),
      }),
  },
  { provide: SweepRegistry, useClass: SweepRegistry },
  {
    provide: Sweeper,
    inject: [PLATFORM_OPTIONS, ENGINE_POOL, SweepRegistry, Dispatcher, CLOCK, JOB_BACKEND],
    useFactory: (
      { overrides }: PlatformOptions,
      pool: EnginePool,
      registry: SweepRegistry,
      ...[dispatcher, clock, jobs]: [Dispatcher, Clock, JobBackend]
    ) => {
      const logger = new Logger('Sweeper');
      const report = (sweep: string, error: string): void => logger.error({ msg: 'sweep failed', sweep, error });
      const { secondMs } = overrides ?? {};
      return new Sweeper({ pool, registry, dispatcher, clock, queue: jobs.queue, secondMs, report });
    },
  },
];

const basics: Provider[] = [
  { provide: CLOCK, inject: [PLATFORM_OPTIONS], useFactory: (o: PlatformOptions) => o.overrides?.clock ?? systemClock },
  { provide: IDS, inject: [PLATFORM_OPTIONS], useFactory: (o: PlatformOptions) => o.overrides?.ids ?? uuidGenerator },
  {
    provide: JOB_BACKEND,
    inject: [PLATFORM_OPTIONS, DataSource],
    useFactory: ({ configuration, overrides }: PlatformOptions) => {
      const logger = new Logger('Jobs');
      const report = (message: string): void => logger.warn(message);
      return overrides?.jobs ?? openJobBackend({ url: configuration.queueUrl, report });
    },
  },
];

export const platformProviders: readonly Provider[] = [...basics, ...database, ...events, ...engines];
