import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandResult } from '@platform/messaging';
import { UseCaseCommand } from '@platform/processes';
import { CourierTask } from '../exchange/courier-task.js';
import { DeliveryPlanner } from '../planning/delivery-planner.js';
import type { Notice } from '../planning/notice.rules.js';
import { noStream } from './no-stream.js';

/** To the systems of both bodies of the hand-off. */
export class PlanHandoffDeliveries extends UseCaseCommand<Notice> {}

/** To one system. */
export class PlanPartnerDelivery extends UseCaseCommand<Notice & { readonly partnerId: string }> {}

@CommandHandler(PlanHandoffDeliveries)
export class PlanHandoffDeliveriesHandler implements ICommandHandler<PlanHandoffDeliveries> {
  constructor(
    private readonly planner: DeliveryPlanner,
    private readonly courier: CourierTask,
  ) {}

  async execute({ data }: PlanHandoffDeliveries): Promise<CommandResult> {
    await this.planner.planForHandoff(data);
    this.courier.wake();
    return noStream(data.subject);
  }
}

@CommandHandler(PlanPartnerDelivery)
export class PlanPartnerDeliveryHandler implements ICommandHandler<PlanPartnerDelivery> {
  constructor(
    private readonly planner: DeliveryPlanner,
    private readonly courier: CourierTask,
  ) {}

  async execute({ data: { partnerId, ...notice } }: PlanPartnerDelivery): Promise<CommandResult> {
    await this.planner.planForPartner(partnerId, notice);
    this.courier.wake();
    return noStream(partnerId);
  }
}
