import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetMediatorLoads, type LoadView } from '@libs/assignment';
import type { ENDPOINTS, QueryOf, ResponseOf } from '@libs/contracts';
import { shanghaiDate } from '@libs/deadlines';
import { DisputeRights, may, type Viewer } from '@libs/identity';
import * as roster from '@libs/roster';
import { CLOCK, type Clock } from '@platform/messaging';
import { Sealer } from '@platform/privacy';
import { Names } from '../reference/names.js';

type At = typeof ENDPOINTS;
type Summary = ResponseOf<At['mediators']>['items'][number];
type Asked = Required<Pick<QueryOf<At['mediators']>, 'limit' | 'left'>> & QueryOf<At['mediators']>;

/** People of the roster as the pages show them: public facts for all, interests and allowances for few. */
@Injectable()
export class RosterPages {
  constructor(
    private readonly queries: QueryBus,
    private readonly names: Names,
    private readonly rights: DisputeRights,
    private readonly sealer: Sealer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(viewer: Viewer, asked: Asked): Promise<ResponseOf<At['mediators']>> {
    const { text, organisationId, kind, field, left, after } = asked;
    const limit = Number(asked.limit);
    const { items, total } = await this.queries.execute(
      new roster.SearchMediators(viewer, {
        limit,
        left: left === 'yes',
        ...(text ? { text } : {}),
        ...(organisationId ? { within: organisationId } : {}),
        ...(kind ? { kind } : {}),
        ...(field ? { field } : {}),
        ...(after ? { after } : {}),
      }),
    );
    const next = items.length === limit ? (items.at(-1)?.mediatorId ?? null) : null;
    return { items: await this.summaries(viewer, items), total, next };
  }

  async one(viewer: Viewer, mediatorId: string): Promise<ResponseOf<At['mediator']>> {
    const person = await this.queries.execute(new roster.GetMediator(viewer, mediatorId));
    const record = await this.queries.execute(new roster.GetMediatorRecord(viewer, mediatorId));
    const [summary] = await this.summaries(viewer, [person]);
    const [load] = await this.queries.execute(new GetMediatorLoads(viewer, [mediatorId]));
    const own = viewer.mediatorId === mediatorId;
    const mayKeep = may(viewer.role, 'roster:keep') && (await this.rights.keepsRosterOf(viewer, person.organisationId));
    const interests = mayKeep || own ? await this.sealer.open(person.interests) : null;
    return {
      ...(summary as Summary),
      sex: person.sex,
      lastOfferedAt: load?.lastOfferedAt ?? null,
      leaves: [...person.leaves],
      windows: [...person.windows],
      formerEmployers: [...person.formerEmployers],
      formerServices: [...person.formerServices],
      interests:
        interests?.map(({ interestId, kind, counterpart, since }) => ({
          interestId,
          kind,
          kindTitle: roster.INTEREST_TERMS[kind],
          counterpart,
          since,
        })) ?? null,
      trainings: record.trainings.map(({ on, subject, hours, trainedUntil }) => ({ on, subject, hours, trainedUntil })),
      services: record.services.map(({ on, hours, activity }) => ({ on, hours, activity })),
      honours: record.honours.map(({ on, title, grantedBy }) => ({ on, title, grantedBy })),
      allowances:
        mayKeep || own
          ? record.allowances.map(({ on, kind, amountCny, basis }) => ({
              on,
              kind,
              kindTitle: roster.ALLOWANCE_TERMS[kind],
              amountCny,
              basis,
            }))
          : null,
      mayKeep,
      own,
    };
  }

  private async summaries(viewer: Viewer, people: readonly roster.MediatorView[]): Promise<Summary[]> {
    const ids = people.map(({ mediatorId }) => mediatorId);
    const loads = new Map<string, LoadView>(
      (await this.queries.execute(new GetMediatorLoads(viewer, ids))).map((load) => [load.mediatorId, load]),
    );
    const organisations = await this.names.organisations(people.map(({ organisationId }) => organisationId));
    const today = shanghaiDate(this.clock.now().toISOString());
    return people.map((one) => ({
      mediatorId: one.mediatorId,
      name: one.name,
      kind: one.kind,
      kindTitle: roster.MEDIATOR_KIND_TERMS[one.kind],
      organisationId: one.organisationId,
      organisationName: organisations.get(one.organisationId) ?? null,
      fields: [...one.fields],
      languages: [...one.languages],
      districtCodes: [...one.districtCodes],
      capacity: one.capacity,
      openCases: loads.get(one.mediatorId)?.openCases ?? 0,
      openOffers: loads.get(one.mediatorId)?.openOffers ?? 0,
      termEndsOn: one.termEndsOn,
      trainedUntil: one.trainedUntil,
      onLeaveUntil: one.leaves.find(({ from, until }) => from <= today && today <= until)?.until ?? null,
      suspended: one.suspended,
      leftOn: one.leftOn,
    }));
  }
}
