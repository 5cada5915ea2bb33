import { type DynamicModule, Inject, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { LiandiaoModule, type LiandiaoOverrides } from '@libs/composition';
import { DELIVERY_STORE, type DeliveryStore, PartnerExchangeReader } from '@libs/deliveries';
import type { Configuration } from '@platform/configuration';
import { EVENT_STORE, type EventStore } from '@platform/event-store';
import { Metrics, ProblemFilter, RateLimit, type RateLimitOptions, requestLogging } from '@platform/http';
import { JOB_BACKEND, type JobBackend } from '@platform/jobs';
import { CLOCK, type Clock } from '@platform/messaging';
import { ProcessRunner } from '@platform/processes';
import { ProjectionEngine } from '@platform/projections';
import { LoggerModule } from 'nestjs-pino';
import type { DestinationStream } from 'pino';
import { Freshness } from './access/freshness.js';
import { AccessGuard } from './access/access.guard.js';
import { EndpointInterceptor } from './access/endpoint.interceptor.js';
import { RecordRights } from './access/record-rights.js';
import { StandingBodies } from './access/standing-bodies.js';
import { ClientCertificates } from './access/client-certificates.js';
import { AccountsController } from './administration/accounts.controller.js';
import { AuditController } from './administration/audit.controller.js';
import { LogVerifier } from './administration/log-verifier.js';
import { AssignmentsController } from './assignments/assignments.controller.js';
import { BatchController } from './assignments/batch.controller.js';
import { ManyAssignments } from './assignments/many-assignments.js';
import { MediatorsController } from './roster/mediators.controller.js';
import { RosterController } from './roster/roster.controller.js';
import { CaseAllowances } from './roster/case-allowances.js';
import { DissolutionController } from './roster/dissolution.controller.js';
import { OpenWork } from './roster/open-work.js';
import { RosterPages } from './roster/roster-pages.js';
import { AnnexCommandsController } from './disputes/annex-commands.controller.js';
import { AnnexQueriesController } from './disputes/annex-queries.controller.js';
import {
  AgreementController,
  DisputeIntakeController,
  MediationController,
} from './disputes/dispute-commands.controller.js';
import { MediatorsOfCase } from './disputes/mediators-of-case.js';
import { Mergers } from './disputes/mergers.js';
import { ProceedingsController } from './disputes/proceedings.controller.js';
import { SafeguardsController } from './disputes/safeguards.controller.js';
import { ClocksAndCalendarController } from './rulebook/clocks-and-calendar.controller.js';
import { RuleDraftPages } from './rulebook/rule-draft-pages.js';
import { RuleDraftsController } from './rulebook/rule-drafts.controller.js';
import { RoutingController } from './routing/routing.controller.js';
import { DisputeQueriesController } from './disputes/dispute-queries.controller.js';
import { BulkWork } from './emergencies/bulk-work.js';
import { SupervisionController } from './disputes/supervision.controller.js';
import { EmergenciesController } from './emergencies/emergencies.controller.js';
import { EditionsController } from './figures/editions.controller.js';
import { DifferenceTasks } from './exchange/difference-tasks.js';
import { EndpointTestController } from './exchange/endpoint-test.controller.js';
import { ExchangeController } from './exchange/exchange.controller.js';
import { ExchangeRegisterController } from './exchange/exchange-register.controller.js';
import { FiguresController } from './figures/figures.controller.js';
import { PublicFiguresController } from './figures/public-figures.controller.js';
import { AttachmentsController } from './handoffs/attachments.controller.js';
import { HandoffList } from './handoffs/handoff-list.js';
import { HandoffRequests } from './handoffs/handoff-requests.js';
import { HandoffStepsController, PartnerStepsController } from './handoffs/handoff-steps.controller.js';
import { Nameless } from './handoffs/nameless.js';
import { PackageReadings, Packages } from './handoffs/packages.js';
import { HandoffsController } from './handoffs/handoffs.controller.js';
import { metricSources } from './operations/metric-sources.js';
import { NoticesController } from './notices/notices.controller.js';
import { DeadLetters } from './operations/dead-letters.js';
import { OperationsController } from './operations/operations.controller.js';
import { Readiness } from './operations/readiness.js';
import { LiveAudience } from './live/live-audience.js';
import { LiveConnections } from './live/live-connections.js';
import { LiveFeed } from './live/live-feed.js';
import { LiveController } from './live/live.controller.js';
import {
  DEMO_ACCOUNTS,
  KNOWN_DEVICE_LIMIT,
  type DemoAccountList,
  LIVE_TIMING,
  PARTY_LIMITS,
  type PartyLimits,
  type LiveTiming,
  SIGN_IN_LIMIT,
  TOKEN_LIMIT,
} from './options.js';
import { PaperTemplatesController } from './papers/paper-templates.controller.js';
import { PapersController } from './papers/papers.controller.js';
import { PartnerHandoffsController } from './partners/partner-handoffs.controller.js';
import { PartnerRegistryController } from './partners/partner-registry.controller.js';
import { PartnerTokenController } from './partners/partner-token.controller.js';
import { WorkLists } from './queue/work-lists.js';
import { WorkQueuesController } from './queue/work-queues.controller.js';
import { PartyCaseController } from './party/party-case.controller.js';
import { PartyDoorController } from './party/party-door.controller.js';
import { PartyApplications } from './party/party-applications.js';
import { PartyDoor } from './party/party-door.js';
import { ReceivingBody } from './party/receiving-body.js';
import { QueueController } from './queue/queue.controller.js';
import { PreventionController } from './prevention/prevention.controller.js';
import { Signals } from './prevention/signal-list.js';
import { SignalsController } from './prevention/signals.controller.js';
import { TipsController } from './prevention/tips.controller.js';
import { Names } from './reference/names.js';
import { ReferenceController } from './reference/reference.controller.js';
import { KnownDevices } from './session/known-devices.js';
import { SessionController } from './session/session.controller.js';
import { SignInDoor } from './session/sign-in-door.js';

export interface ApiOptions {
  readonly configuration: Configuration;
  readonly overrides?: LiandiaoOverrides;
  /** Sign-ins per address; default 30 in a minute. */
  readonly signInLimit?: RateLimitOptions;
  /** Tries of a code, and applications, from one address; default 10. */
  readonly partyTries?: number;
  /** Default: every 20 seconds, below the idle limit of common proxies. */
  readonly liveTiming?: LiveTiming;
  /** Where log lines go; default: standard output. */
  readonly logs?: DestinationStream;
}

const SIGN_IN_RATE: RateLimitOptions = { attempts: 30, windowSeconds: 60 };
/** More than a person mistypes while the account is locked for strangers. */
const KNOWN_DEVICE_TRIES: RateLimitOptions = { attempts: 12, windowSeconds: 1_800 };
const PARTY_TRIES = 10;
const LIVE_BEAT: LiveTiming = { beatMs: 20_000 };
/** A token lasts a quarter of an hour: who asks more often than this does something else. */
const TOKEN_RATE: RateLimitOptions = { attempts: 60, windowSeconds: 60 };

const controllers = [
  SessionController,
  ReferenceController,
  DisputeIntakeController,
  MediationController,
  ProceedingsController,
  SafeguardsController,
  RoutingController,
  RuleDraftsController,
  ClocksAndCalendarController,
  AgreementController,
  DisputeQueriesController,
  AnnexCommandsController,
  AnnexQueriesController,
  AssignmentsController,
  BatchController,
  RosterController,
  DissolutionController,
  MediatorsController,
  HandoffsController,
  ExchangeController,
  ExchangeRegisterController,
  EndpointTestController,
  HandoffStepsController,
  PartnerStepsController,
  AttachmentsController,
  PartnerTokenController,
  PartnerRegistryController,
  PartnerHandoffsController,
  PapersController,
  PaperTemplatesController,
  QueueController,
  WorkQueuesController,
  NoticesController,
  FiguresController,
  EditionsController,
  PublicFiguresController,
  PreventionController,
  SignalsController,
  TipsController,
  SupervisionController,
  EmergenciesController,
  LiveController,
  AccountsController,
  AuditController,
  PartyDoorController,
  PartyCaseController,
  OperationsController,
];

const metrics = {
  provide: Metrics,
  inject: [ProjectionEngine, ProcessRunner, EVENT_STORE, JOB_BACKEND, DELIVERY_STORE, PartnerExchangeReader],
  useFactory: (
    engine: ProjectionEngine,
    runner: ProcessRunner,
    ...[store, jobs, deliveries, exchanges]: [EventStore, JobBackend, DeliveryStore, PartnerExchangeReader]
  ) => new Metrics(metricSources({ engine, runner, store, jobs, deliveries, exchanges })),
};

/** The HTTP door. No rules are here: schemas, rights and the way to the buses. */
@Module({})
export class ApiModule {
  constructor(@Inject(DEMO_ACCOUNTS) readonly demoAccounts: DemoAccountList) {}

  static forRoot({
    configuration,
    overrides,
    signInLimit = SIGN_IN_RATE,
    liveTiming = LIVE_BEAT,
    partyTries = PARTY_TRIES,
    logs,
  }: ApiOptions): DynamicModule {
    const logging = requestLogging(configuration.logLevel);
    return {
      module: ApiModule,
      imports: [
        LoggerModule.forRoot({ pinoHttp: logs ? [logging, logs] : logging }),
        LiandiaoModule.forRoot(configuration, overrides),
      ],
      controllers,
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: EndpointInterceptor },
        { provide: DEMO_ACCOUNTS, useValue: { items: [] } satisfies DemoAccountList },
        {
          provide: SIGN_IN_LIMIT,
          inject: [CLOCK],
          useFactory: (clock: Clock) => new RateLimit(clock, signInLimit),
        },
        {
          provide: KNOWN_DEVICE_LIMIT,
          inject: [CLOCK],
          useFactory: (clock: Clock) => new RateLimit(clock, KNOWN_DEVICE_TRIES),
        },
        KnownDevices,
        SignInDoor,
        { provide: LIVE_TIMING, useValue: liveTiming },
        {
          provide: TOKEN_LIMIT,
          inject: [CLOCK],
          useFactory: (clock: Clock) => new RateLimit(clock, TOKEN_RATE),
        },
        {
          provide: ClientCertificates,
          useFactory: () => new ClientCertificates(configuration.certificateHeader ?? null),
        },
        metrics,
        RecordRights,
        StandingBodies,
        MediatorsOfCase,
        Mergers,
        OpenWork,
        CaseAllowances,
        LogVerifier,
        PartyDoor,
        PartyApplications,
        ReceivingBody,
        {
          provide: PARTY_LIMITS,
          inject: [CLOCK],
          useFactory: (clock: Clock): PartyLimits => ({
            byAddress: new RateLimit(clock, { attempts: partyTries, windowSeconds: 600 }),
            byCode: new RateLimit(clock, { attempts: 5, windowSeconds: 3_600 }),
            applications: new RateLimit(clock, { attempts: partyTries, windowSeconds: 3_600 }),
          }),
        },
        LiveFeed,
        LiveAudience,
        LiveConnections,
        Readiness,
        Names,
        HandoffList,
        HandoffRequests,
        DifferenceTasks,
        PackageReadings,
        Packages,
        Nameless,
        Freshness,
        Signals,
        WorkLists,
        DeadLetters,
        BulkWork,
        RuleDraftPages,
        ManyAssignments,
        RosterPages,
      ],
    };
  }
}
