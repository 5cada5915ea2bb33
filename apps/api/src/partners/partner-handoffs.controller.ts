import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type CommandAnswer, ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { GetHandoff, ListChangedHandoffs } from '@libs/handoffs';
import { Route } from '@platform/http';
import { notFound } from '@platform/messaging';
import { type Call, Called, type CommandCall } from '../access/call.js';
import { StandingBodies } from '../access/standing-bodies.js';
import { HandoffRequests } from '../handoffs/handoff-requests.js';
import { Packages } from '../handoffs/packages.js';
import { partnerHandoff } from './partner-handoff.presenter.js';

/** Hand-offs as a partner's system reads and answers them. */
@Controller()
export class PartnerHandoffsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly requests: HandoffRequests,
    private readonly packages: Packages,
    private readonly bodies: StandingBodies,
  ) {}

  @Route(ENDPOINTS.submitHandoff)
  async submit(
    @Called() { body, viewer, metadata }: CommandCall<typeof ENDPOINTS.submitHandoff>,
  ): Promise<ResponseOf<typeof ENDPOINTS.submitHandoff>> {
    if (body.toOrganisationId) await this.bodies.mustStand(body.toOrganisationId, 'toOrganisationId');
    return this.requests.submit(body, viewer, metadata);
  }

  @Route(ENDPOINTS.partnerPackage)
  package(
    @Called() { params, viewer }: Call<typeof ENDPOINTS.partnerPackage>,
  ): Promise<ResponseOf<typeof ENDPOINTS.partnerPackage>> {
    return this.packages.read(viewer, params.handoffId, 'partner');
  }

  @Route(ENDPOINTS.partnerHandoffs)
  async changed(
    @Called() { query, viewer }: Call<typeof ENDPOINTS.partnerHandoffs>,
  ): Promise<ResponseOf<typeof ENDPOINTS.partnerHandoffs>> {
    const { changedSince = '0', limit } = query;
    const found = await this.queries.execute(new ListChangedHandoffs(viewer, changedSince, limit + 1));
    const views = found.slice(0, limit);
    return {
      items: views.map((view) => partnerHandoff(view, viewer)),
      nextChangedSince: views.at(-1)?.changedAt ?? changedSince,
      more: found.length > limit,
    };
  }

  @Route(ENDPOINTS.partnerHandoff)
  async one(
    @Called() { params, viewer }: Call<typeof ENDPOINTS.partnerHandoff>,
  ): Promise<ResponseOf<typeof ENDPOINTS.partnerHandoff>> {
    const view = await this.queries.execute(new GetHandoff(viewer, params.handoffId));
    if (!view) throw notFound('HANDOFF_NOT_FOUND', '没有找到该移送，或与您的单位无关。');
    return partnerHandoff(view, viewer);
  }

  @Route(ENDPOINTS.partnerRequestTransfer)
  requestTransfer(@Called() call: CommandCall<typeof ENDPOINTS.partnerRequestTransfer>): Promise<CommandAnswer> {
    return this.requests.pull(call.params.handoffId, call.body.reason, call.viewer, call.metadata);
  }
}
