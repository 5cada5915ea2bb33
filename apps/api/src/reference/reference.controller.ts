import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  CATEGORY_NAMES,
  DECLINE_REASONS,
  ENDPOINTS,
  HANDOFF_OUTCOMES,
  HANDOFF_STATUSES,
  type ResponseOf,
  RETURN_CODES,
  ROLES,
} from '@libs/contracts';
import { DISPUTE_STATUSES, STATUS_TERMS } from '@libs/disputes';
import { HANDOFF_STATUS_TERMS, RETURN_CODE_TERMS } from '@libs/handoffs';
import { ROLE_TITLES } from '@libs/identity';
import {
  CHANNEL_TERMS,
  CHANNELS,
  divisionChildren,
  divisionChildrenOn,
  ENDING_TERMS,
  ENDINGS,
  INTAKE_FLAGS,
  INTAKE_SOURCES,
  PARTY_KINDS,
  PARTY_ROLES,
} from '@libs/reference';
import { ListMediators, ListOrganisations, MEDIATOR_KINDS, ORGANISATION_KINDS } from '@libs/roster';
import { Route } from '@platform/http';
import { type Call, Called } from '../access/call.js';
import {
  DECLINE_REASON_TITLES,
  HANDOFF_OUTCOME_TITLES,
  MEDIATOR_KIND_TITLES,
  ORGANISATION_KIND_TITLES,
} from './titles.js';

type Organisations = ResponseOf<typeof ENDPOINTS.organisations>;

const own = (values: readonly string[]) => values.map((value) => ({ value, title: value }));

function titled<Value extends string>(values: readonly Value[], titles: Readonly<Record<Value, string>>) {
  return values.map((value) => ({ value, title: titles[value] }));
}

@Controller()
export class ReferenceController {
  constructor(private readonly queries: QueryBus) {}

  @Route(ENDPOINTS.reference)
  reference(): ResponseOf<typeof ENDPOINTS.reference> {
    return {
      channels: titled(CHANNELS, CHANNEL_TERMS),
      categories: own(CATEGORY_NAMES),
      sources: own(INTAKE_SOURCES),
      flags: own(INTAKE_FLAGS),
      partyRoles: own(PARTY_ROLES),
      partyKinds: own(PARTY_KINDS),
      endings: titled(ENDINGS, ENDING_TERMS),
      declineReasons: titled(DECLINE_REASONS, DECLINE_REASON_TITLES),
      returnCodes: titled(RETURN_CODES, RETURN_CODE_TERMS),
      handoffOutcomes: titled(HANDOFF_OUTCOMES, HANDOFF_OUTCOME_TITLES),
      handoffStatuses: titled(HANDOFF_STATUSES, HANDOFF_STATUS_TERMS),
      organisationKinds: titled(ORGANISATION_KINDS, ORGANISATION_KIND_TITLES),
      mediatorKinds: titled(MEDIATOR_KINDS, MEDIATOR_KIND_TITLES),
      roles: titled(ROLES, ROLE_TITLES),
      statuses: titled(DISPUTE_STATUSES, STATUS_TERMS),
    };
  }

  @Route(ENDPOINTS.divisions)
  divisions(@Called() { query }: Call<typeof ENDPOINTS.divisions>): ResponseOf<typeof ENDPOINTS.divisions> {
    const { parent, on } = query;
    return { items: [...(on === undefined ? divisionChildren(parent) : divisionChildrenOn(parent, on))] };
  }

  @Route(ENDPOINTS.organisations)
  async organisations(@Called() { query, viewer }: Call<typeof ENDPOINTS.organisations>): Promise<Organisations> {
    const { kind, channel, area, within } = query;
    const found = await this.queries.execute(
      new ListOrganisations(viewer, {
        ...(kind ? { kinds: [kind] } : {}),
        ...(channel ? { channel } : {}),
        ...(area ? { areaCode: area } : {}),
        ...(within ? { within } : {}),
      }),
    );
    // Coordinators choose mediators of their own body: only then the list is asked for, body by body.
    const staffed = within === undefined ? [] : found.map(({ organisationId }) => organisationId);
    const mediators = new Map(
      await Promise.all(
        staffed.map(async (id) => [id, await this.queries.execute(new ListMediators(viewer, id))] as const),
      ),
    );
    return {
      items: found.map(({ kind: ofKind, ...body }) => ({
        organisationId: body.organisationId,
        name: body.name,
        kind: ofKind,
        kindTitle: ORGANISATION_KIND_TITLES[ofKind],
        channels: body.channels,
        divisionCode: body.divisionCode,
        parentId: body.parentId,
        industry: body.industry,
        batchOffers: body.batchOffers,
        mediators: mediators.get(body.organisationId)?.map((mediator) => ({
          mediatorId: mediator.mediatorId,
          name: mediator.name,
          kindTitle: MEDIATOR_KIND_TITLES[mediator.kind],
        })),
      })),
    };
  }
}
