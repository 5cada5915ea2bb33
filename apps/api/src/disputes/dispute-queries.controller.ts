import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ENDPOINTS, type ResponseOf } from '@libs/contracts';
import {
  type CasePageView,
  GetCasePage,
  GetCasePageAsOf,
  GetCaseTimeline,
  GetSessionMinutes,
  isAllowed,
  ListEmergenciesOfDispute,
  ListDisputes,
} from '@libs/disputes';
import { may, ROLE_TITLES, type Viewer } from '@libs/identity';
import { Route } from '@platform/http';
import { type Call, Called } from '../access/call.js';
import { Names } from '../reference/names.js';
import { casePage } from './case-page.presenter.js';

@Controller()
export class DisputeQueriesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly names: Names,
  ) {}

  @Route(ENDPOINTS.disputes)
  async list(
    @Called() { query, viewer }: Call<typeof ENDPOINTS.disputes>,
  ): Promise<ResponseOf<typeof ENDPOINTS.disputes>> {
    const { status, category, channel, overdue, area, open, code, cursor, limit } = query;
    const filter = {
      ...(status ? { status } : {}),
      ...(category ? { category } : {}),
      ...(channel ? { channel } : {}),
      ...(overdue ? { overdue: overdue === 'true' } : {}),
      ...(area ? { area } : {}),
      ...(open ? { open: true as const } : {}),
      ...(code ? { search: code } : {}),
    };
    const page = await this.queries.execute(new ListDisputes(viewer, filter, cursor ?? null, limit));
    const organisations = await this.names.organisations(page.items.map((item) => item.ownerOrganisationId));
    const items = page.items.map((item) => ({
      disputeId: item.disputeId,
      code: item.code,
      title: item.title,
      category: item.category,
      status: item.status,
      statusTitle: item.statusTerm,
      channel: item.channel,
      divisionCode: item.divisionCode,
      ownerOrganisationId: item.ownerOrganisationId,
      ownerOrganisationName: organisations.get(item.ownerOrganisationId) ?? null,
      registeredAt: item.registeredAt,
      nextDueAt: item.nextDueAt,
      overdue: item.overdue,
      supervisable: may(viewer.role, 'dispute:supervise') && isAllowed(item.status, 'order-supervision'),
    }));
    return { items, nextCursor: page.nextCursor };
  }

  @Route(ENDPOINTS.dispute)
  async page(
    @Called() { params, viewer }: Call<typeof ENDPOINTS.dispute>,
  ): Promise<ResponseOf<typeof ENDPOINTS.dispute>> {
    return this.present(await this.queries.execute(new GetCasePage(viewer, params.disputeId)), viewer);
  }

  @Route(ENDPOINTS.disputeAsOf)
  async asOf(
    @Called() { params, query, viewer }: Call<typeof ENDPOINTS.disputeAsOf>,
  ): Promise<ResponseOf<typeof ENDPOINTS.disputeAsOf>> {
    return this.present(await this.queries.execute(new GetCasePageAsOf(viewer, params.disputeId, query.at)), viewer);
  }

  private async present(page: CasePageView, viewer: Viewer): Promise<ResponseOf<typeof ENDPOINTS.dispute>> {
    const { disputeId } = page;
    const minutes =
      viewer.role === 'mediator' ? await this.queries.execute(new GetSessionMinutes(viewer, disputeId)) : [];
    const organisations = await this.names.organisations([
      page.ownerOrganisationId,
      ...page.episodes.map((episode) => episode.organisationId),
      ...page.handoffs.flatMap((handoff) => [handoff.fromOrganisationId, handoff.toOrganisationId]),
      ...(page.confirmation ? [page.confirmation.courtId] : []),
    ]);
    const mediators = await this.names.mediators(page.episodes.flatMap((episode) => episode.mediatorIds));
    const emergencies = may(viewer.role, 'emergency:read')
      ? await this.queries.execute(new ListEmergenciesOfDispute(viewer, disputeId))
      : [];
    return casePage(page, { viewer, minutes, organisations, mediators, emergencies });
  }

  @Route(ENDPOINTS.timeline)
  async timeline(
    @Called() { params, viewer }: Call<typeof ENDPOINTS.timeline>,
  ): Promise<ResponseOf<typeof ENDPOINTS.timeline>> {
    const entries = await this.queries.execute(new GetCaseTimeline(viewer, params.disputeId));
    const organisations = await this.names.organisations(entries.flatMap(({ organisationId }) => organisationId ?? []));
    const actors = await this.names.accounts(entries.map(({ actorId }) => actorId));
    const items = entries.map((entry) => ({
      eventId: entry.eventId,
      position: entry.position,
      stream: `dispute-${params.disputeId}`,
      type: entry.type,
      title: entry.title,
      detail: entry.source,
      happenedAt: entry.happenedAt,
      recordedAt: entry.recordedAt,
      actorId: entry.actorId,
      actorName: actors.get(entry.actorId) ?? null,
      role: entry.role,
      roleTitle: ROLE_TITLES[entry.role],
      organisationId: entry.organisationId,
      organisationName: entry.organisationId === null ? null : (organisations.get(entry.organisationId) ?? null),
      via: entry.via,
      rule: entry.rule,
    }));
    return { items };
  }
}
