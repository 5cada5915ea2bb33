import { Controller } from '@nestjs/common';
import { type CommandAnswer, ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { Route } from '@platform/http';
import { type Call, Called, type CommandCall } from '../access/call.js';
import { StandingBodies } from '../access/standing-bodies.js';
import { DifferenceTasks } from '../exchange/difference-tasks.js';
import { HandoffRequests } from './handoff-requests.js';
import { Packages } from './packages.js';
import { HandoffList } from './handoff-list.js';

@Controller()
export class HandoffsController {
  constructor(
    private readonly handoffs: HandoffList,
    private readonly requests: HandoffRequests,
    private readonly packages: Packages,
    private readonly differences: DifferenceTasks,
    private readonly bodies: StandingBodies,
  ) {}

  @Route(ENDPOINTS.handOver)
  async handOver(@Called() call: CommandCall<typeof ENDPOINTS.handOver>): Promise<CommandAnswer> {
    await this.bodies.mustStand(call.body.toOrganisationId, 'toOrganisationId');
    return this.requests.handOver(call.params.disputeId, call.body, call.metadata);
  }

  @Route(ENDPOINTS.handoffPackage)
  package(
    @Called() { params, viewer }: Call<typeof ENDPOINTS.handoffPackage>,
  ): Promise<ResponseOf<typeof ENDPOINTS.handoffPackage>> {
    return this.packages.read(viewer, params.handoffId, 'console');
  }

  @Route(ENDPOINTS.handoffs)
  async list(
    @Called() { query, viewer }: Call<typeof ENDPOINTS.handoffs>,
  ): Promise<ResponseOf<typeof ENDPOINTS.handoffs>> {
    const { direction, status, disputeId } = query;
    const filter = { direction, ...(status ? { statuses: [status] } : {}), ...(disputeId ? { disputeId } : {}) };
    const [items, differences] = await Promise.all([this.handoffs.list(viewer, filter), this.differences.of(viewer)]);
    return { items, differences };
  }

  @Route(ENDPOINTS.requestTransfer)
  requestTransfer(@Called() call: CommandCall<typeof ENDPOINTS.requestTransfer>): Promise<CommandAnswer> {
    return this.requests.pull(call.params.handoffId, call.body.reason, call.viewer, call.metadata);
  }
}
