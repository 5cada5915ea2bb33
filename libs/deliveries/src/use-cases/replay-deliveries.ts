import { handoffCloudEvent } from '@libs/handoffs';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecisionHandler, EVENT_STORE, EventCodec, type EventStore, START } from '@platform/event-store';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import type { RequestReplay as RequestReplayCommand } from '../endpoint/endpoint.commands.js';
import { endpointDecider, endpointStream } from '../endpoint/endpoint.decider.js';
import type { ReplayRequested } from '../endpoint/endpoint.events.js';
import { CourierTask } from '../exchange/courier-task.js';
import { DELIVERY_STORE, type DeliveryStore } from '../outbox/delivery.js';
import { DeliveryPlanner } from '../planning/delivery-planner.js';
import { caseOf, noticeOf } from '../planning/notice.rules.js';
import { noStream } from './no-stream.js';

export class RequestReplay extends UseCaseCommand<RequestReplayCommand['data']> {}

@CommandHandler(RequestReplay)
export class RequestReplayHandler implements ICommandHandler<RequestReplay> {
  constructor(private readonly decisions: DecisionHandler) {}

  execute({ data, metadata }: RequestReplay): Promise<CommandResult> {
    return this.decisions.handle({
      stream: endpointStream(data.partnerId),
      decider: endpointDecider,
      command: { type: 'RequestReplay', data },
      metadata,
    });
  }
}

/** Carries a requested replay out. Since an instant: from the log, so that lost rows come back too. */
export class ReplayDeliveries extends UseCaseCommand<ReplayRequested['data']> {}

const PAGE = 500;

@CommandHandler(ReplayDeliveries)
export class ReplayDeliveriesHandler implements ICommandHandler<ReplayDeliveries> {
  constructor(
    @Inject(DELIVERY_STORE) private readonly store: DeliveryStore,
    @Inject(EVENT_STORE) private readonly events: EventStore,
    private readonly codec: EventCodec,
    private readonly planner: DeliveryPlanner,
    private readonly courier: CourierTask,
  ) {}

  async execute({ data, metadata }: ReplayDeliveries): Promise<CommandResult> {
    const { partnerId, deliveryId, since } = data;
    const now = new Date(metadata.now);
    if (since !== null) await this.planSince(since);
    const which = deliveryId !== null ? { deliveryId } : since !== null ? { since: new Date(since) } : 'failed';
    await this.store.replay({ partnerId, which, now });
    this.courier.wake();
    return noStream(partnerId);
  }

  private async planSince(since: string): Promise<void> {
    for (let after = START; ;) {
      const page = await this.events.readAll({ after, prefixes: ['handoff-'], limit: PAGE });
      for (const stored of page) {
        const event = this.codec.decode(stored);
        const notice = noticeOf(handoffCloudEvent(event), caseOf(event));
        if (notice && event.metadata.recordedAt >= since) await this.planner.planForHandoff(notice);
      }
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = last.position;
    }
  }
}
