import { AssignmentModule } from '@libs/assignment';
import { DeliveriesModule } from '@libs/deliveries';
import { DisputesModule } from '@libs/disputes';
import { HandoffsModule } from '@libs/handoffs';
import { IdentityModule } from '@libs/identity';
import { PapersModule } from '@libs/papers';
import { PartnersModule } from '@libs/partners';
import { channelsOf, NO_NOTICE_CHANNELS, type NoticeConfiguration, NoticesModule } from '@libs/notices';
import { RosterModule } from '@libs/roster';
import { RulebookModule } from '@libs/rulebook';
import { StatisticsModule } from '@libs/statistics';
import { type DynamicModule, Module } from '@nestjs/common';
import { type PlatformConfiguration, PlatformModule, type PlatformOverrides } from '@platform/composition';
import type { Clock } from '@platform/messaging';
import { CONTEXTS } from './contexts.js';

export interface LiandiaoConfiguration extends PlatformConfiguration {
  readonly sessionHours: number;
  /** Absent: notices stay in the program. */
  readonly notices?: NoticeConfiguration;
  /** Addresses inside the own network that webhooks may go to; none by default. */
  readonly webhookAllow?: readonly string[];
}

/** What tests, the demo and the sandbox bring instead of the real thing. */
export interface LiandiaoOverrides extends PlatformOverrides {
  /** Where `clock` runs apart from the time of those who receive our messages. */
  readonly signingClock?: Clock;
}

/** The whole program without its doors: api, worker, cli and standalone import this and nothing of the contexts' wiring. */
@Module({})
export class LiandiaoModule {
  static forRoot(configuration: LiandiaoConfiguration, overrides: LiandiaoOverrides = {}): DynamicModule {
    const { masterKey, webhookAllow = [] } = configuration;
    const deliveries = DeliveriesModule.forRoot({ masterKey, webhookAllow, signingClock: overrides.signingClock });
    const identity = IdentityModule.forRoot({ sessionHours: configuration.sessionHours });
    return {
      module: LiandiaoModule,
      imports: [
        PlatformModule.forRoot({ configuration, contexts: CONTEXTS, overrides }),
        { ...identity, global: true },
        RulebookModule,
        RosterModule,
        DisputesModule,
        AssignmentModule,
        HandoffsModule,
        PartnersModule.forRoot(configuration),
        deliveries,
        StatisticsModule,
        NoticesModule.forRoot(channelsOf(configuration.notices ?? NO_NOTICE_CHANNELS, masterKey)),
        PapersModule,
      ],
      exports: [
        IdentityModule,
        RulebookModule,
        RosterModule,
        DisputesModule,
        AssignmentModule,
        HandoffsModule,
        PartnersModule,
        DeliveriesModule,
        StatisticsModule,
        NoticesModule,
        PapersModule,
      ],
    };
  }
}
