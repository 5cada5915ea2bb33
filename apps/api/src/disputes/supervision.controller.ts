import { Controller, Inject } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { ListSupervisionOrders } from '@libs/disputes';
import { Route } from '@platform/http';
import { CLOCK, type Clock } from '@platform/messaging';
import { type Call, Called } from '../access/call.js';
import { Names } from '../reference/names.js';

/** What was ordered (督办), who has to answer, and what was answered. */
@Controller()
export class SupervisionController {
  constructor(
    private readonly queries: QueryBus,
    private readonly names: Names,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Route(ENDPOINTS.supervisionOrders)
  async list(
    @Called() { viewer }: Call<typeof ENDPOINTS.supervisionOrders>,
  ): Promise<ResponseOf<typeof ENDPOINTS.supervisionOrders>> {
    const orders = await this.queries.execute(new ListSupervisionOrders(viewer));
    const names = await this.names.organisations(
      orders.flatMap(({ organisationId, byOrganisationId }) => [
        organisationId,
        ...(byOrganisationId === null ? [] : [byOrganisationId]),
      ]),
    );
    const now = this.clock.now().toISOString();
    const items = orders.map(({ statusTerm, byOrganisationId, rungs, ...order }) => ({
      ...order,
      rungs: [...rungs],
      statusTitle: statusTerm,
      organisationName: names.get(order.organisationId) ?? null,
      byOrganisationName: byOrganisationId === null ? null : (names.get(byOrganisationId) ?? null),
      overdue: order.answeredAt === null && order.dueAt !== null && order.dueAt < now,
    }));
    return { items };
  }
}
