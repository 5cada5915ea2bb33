import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { DecisionHandler, EVENT_STORE, EventCodec } from '../event-store/index.js';
import { JOB_BACKEND } from '../jobs/index.js';
import { CLOCK, IDS } from '../messaging/index.js';
import { DerivedSeeds, Fingerprints, KEY_VAULT, Sealer } from '../privacy/index.js';
import { CommandRegistry, Dispatcher, ProcessRunner, Sweeper, SweepRegistry } from '../processes/index.js';
import { ProjectionEngine } from '../projections/index.js';
import { PlatformLifecycle } from './platform-lifecycle.js';
import { ENGINE_POOL, PLATFORM_OPTIONS, type PlatformOptions } from './platform-options.js';
import { platformProviders } from './platform-providers.js';
import { privacyProviders } from './privacy-providers.js';
import { Alarms, BackgroundTasks, Workers } from './workers.js';

/** Everything technical, once per process, for all contexts. Starts no work by itself: `Workers.start()` does. */
@Module({})
export class PlatformModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    const providers: Provider[] = [
      { provide: PLATFORM_OPTIONS, useValue: options },
      ...platformProviders,
      ...privacyProviders,
      Alarms,
      BackgroundTasks,
      Workers,
      PlatformLifecycle,
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [CqrsModule.forRoot()],
      providers,
      exports: [
        CLOCK,
        IDS,
        EVENT_STORE,
        KEY_VAULT,
        JOB_BACKEND,
        ENGINE_POOL,
        DataSource,
        Sealer,
        Fingerprints,
        DerivedSeeds,
        EventCodec,
        DecisionHandler,
        ProjectionEngine,
        ProcessRunner,
        CommandRegistry,
        Dispatcher,
        SweepRegistry,
        Sweeper,
        Workers,
        Alarms,
        BackgroundTasks,
      ],
    };
  }
}
