import { AssignmentModule } from '@libs/assignment';
import { DisputesModule } from '@libs/disputes';
import { HandoffsModule } from '@libs/handoffs';
import { IdentityModule } from '@libs/identity';
import { PartnersModule } from '@libs/partners';
import { RosterModule } from '@libs/roster';
import { StatisticsModule } from '@libs/statistics';
import { type DynamicModule, Module } from '@nestjs/common';
import { type PlatformConfiguration, PlatformModule, type PlatformOverrides } from '@platform/composition';
import { CONTEXTS } from './contexts.js';

export interface LiandiaoConfiguration extends PlatformConfiguration {
  readonly sessionHours: number;
}

/** The whole program without its doors: api, worker, cli and standalone import this and nothing of the contexts' wiring. */
@Module({})
export class LiandiaoModule {
  static forRoot(configuration: LiandiaoConfiguration, overrides: PlatformOverrides = {}): DynamicModule {
    const identity = IdentityModule.forRoot({ sessionHours: configuration.sessionHours });
    return {
      module: LiandiaoModule,
      imports: [
        PlatformModule.forRoot({ configuration, contexts: CONTEXTS, overrides }),
        { ...identity, global: true },
        RosterModule,
        DisputesModule,
        AssignmentModule,
        HandoffsModule,
        PartnersModule.forRoot(configuration),
        StatisticsModule,
      ],
      exports: [
        IdentityModule,
        RosterModule,
        DisputesModule,
        AssignmentModule,
        HandoffsModule,
        PartnersModule,
        StatisticsModule,
      ],
    };
  }
}
