import { type DynamicModule, Module } from '@nestjs/common';
import { BackgroundTasks } from '@platform/composition';
import { CLOCK, type Clock } from '@platform/messaging';
import { SweepRegistry } from '@platform/processes';
import { HttpSender, type Sender } from '@platform/webhooks';
import { HandoffBook } from './digest/handoff-book.js';
import { CourierTask } from './exchange/courier-task.js';
import { DigestReader } from './exchange/digest-reader.js';
import { EndpointTester, SENDER, SIGNING_CLOCK } from './exchange/endpoint-tester.js';
import { ExchangeState } from './exchange/exchange-state.js';
import { PartnerRecipients } from './exchange/partner-recipients.js';
import { SigningKeys } from './exchange/signing-keys.js';
import { Courier } from './outbox/courier.js';
import { DELIVERY_STORE, type DeliveryStore } from './outbox/delivery.js';
import { PostgresDeliveryStore } from './outbox/postgres-delivery-store.js';
import { DeliveryPlanner } from './planning/delivery-planner.js';
import { DailyDigestsSweep } from './sweeps/daily-digests.sweep.js';
import { CompareDigestHandler } from './use-cases/compare-digest.js';
import { DisableEndpointHandler, EnableEndpointHandler } from './use-cases/endpoint-state.js';
import { IssueDigestHandler } from './use-cases/issue-digest.js';
import { AddPartnerKeyHandler, RetirePartnerKeyHandler } from './use-cases/partner-key.js';
import { PlanHandoffDeliveriesHandler, PlanPartnerDeliveryHandler } from './use-cases/plan-deliveries.js';
import { ReplayDeliveriesHandler, RequestReplayHandler } from './use-cases/replay-deliveries.js';
import { ResolveMismatchHandler } from './use-cases/resolve-mismatch.js';
import { AddSigningKeyHandler, RetireSigningKeyHandler } from './use-cases/signing-key.js';
import { PartnerExchangeReader } from './views/partner-exchange/partner-exchange.reader.js';

export interface DeliveriesOptions {
  readonly masterKey: Buffer;
  /** Addresses inside this network that webhooks may go to (`LIANDIAO_WEBHOOK_ALLOW`). */
  readonly webhookAllow: readonly string[];
  /** What receivers compare the time of a message with; default: the clock of the program. */
  readonly signingClock?: Clock | undefined;
}

const handlers = [
  PlanHandoffDeliveriesHandler,
  PlanPartnerDeliveryHandler,
  AddSigningKeyHandler,
  RetireSigningKeyHandler,
  AddPartnerKeyHandler,
  RetirePartnerKeyHandler,
  DisableEndpointHandler,
  EnableEndpointHandler,
  RequestReplayHandler,
  ReplayDeliveriesHandler,
  IssueDigestHandler,
  CompareDigestHandler,
  ResolveMismatchHandler,
];

@Module({})
export class DeliveriesModule {
  constructor(sweeps: SweepRegistry, digests: DailyDigestsSweep, background: BackgroundTasks, courier: CourierTask) {
    sweeps.add(digests);
    background.add(courier);
  }

  static forRoot({ masterKey, webhookAllow, signingClock }: DeliveriesOptions): DynamicModule {
    return {
      module: DeliveriesModule,
      providers: [
        ...handlers,
        { provide: SigningKeys, useValue: new SigningKeys(masterKey) },
        DeliveryPlanner,
        HandoffBook,
        DigestReader,
        ExchangeState,
        EndpointTester,
        PartnerRecipients,
        PartnerExchangeReader,
        DailyDigestsSweep,
        CourierTask,
        { provide: DELIVERY_STORE, useClass: PostgresDeliveryStore },
        {
          provide: SENDER,
          inject: [CLOCK],
          useFactory: (clock: Clock) => new HttpSender({ allow: webhookAllow }, () => clock.now()),
        },
        { provide: SIGNING_CLOCK, inject: [CLOCK], useFactory: (clock: Clock) => signingClock ?? clock },
        {
          provide: Courier,
          inject: [DELIVERY_STORE, PartnerRecipients, SENDER, CLOCK, SIGNING_CLOCK],
          useFactory: (
            store: DeliveryStore,
            recipients: PartnerRecipients,
            ...[sender, clock, signing]: [Sender, Clock, Clock]
          ) => new Courier({ store, recipients, sender, clock, signing }),
        },
      ],
      exports: [DELIVERY_STORE, Courier, DigestReader, ExchangeState, EndpointTester, PartnerExchangeReader],
    };
  }
}
