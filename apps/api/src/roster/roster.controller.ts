import { Controller } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { type CommandAnswer, ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { DisputeRights, keptAreaOf, type Viewer } from '@libs/identity';
import * as roster from '@libs/roster';
import { Route } from '@platform/http';
import { refused } from '@platform/messaging';
import { answerOf } from '../access/answer.js';
import { type Call, Called, type CommandCall } from '../access/call.js';
import { RosterPages } from './roster-pages.js';

const at = ENDPOINTS;
type At = typeof ENDPOINTS;

/** The public roster, its bodies, and its file. */
@Controller()
export class RosterController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly rights: DisputeRights,
    private readonly pages: RosterPages,
    private readonly importer: roster.RosterImporter,
  ) {}

  @Route(at.mediators)
  list(@Called() { query, viewer }: Call<At['mediators']>): Promise<ResponseOf<At['mediators']>> {
    return this.pages.list(viewer, query);
  }

  @Route(at.mediator)
  one(@Called() { params, viewer }: Call<At['mediator']>): Promise<ResponseOf<At['mediator']>> {
    return this.pages.one(viewer, params.mediatorId);
  }

  @Route(at.certificate)
  async certificate(@Called() { params, viewer }: Call<At['certificate']>): Promise<ResponseOf<At['certificate']>> {
    const { honours, ...certificate } = await this.queries.execute(
      new roster.GetServiceCertificate(viewer, params.mediatorId),
    );
    return { ...certificate, honours: [...honours] };
  }

  @Route(at.establishOrganisation)
  async establish(@Called() call: CommandCall<At['establishOrganisation']>): Promise<CommandAnswer> {
    const { body, viewer, metadata } = call;
    if (!body.divisionCode.startsWith(keptAreaOf(viewer) ?? ''))
      throw refused('NOT_YOUR_AREA', NOT_YOUR_AREA, { field: 'divisionCode' });
    if (body.parentId !== null || viewer.role !== 'administrator')
      await this.requireKept(viewer, body.parentId ?? body.organisationId);
    return answerOf(await this.commands.execute(new roster.EstablishOrganisation(body, metadata)));
  }

  @Route(at.moveOrganisation)
  async move(@Called() call: CommandCall<At['moveOrganisation']>): Promise<CommandAnswer> {
    const { params, body, viewer, metadata } = call;
    await this.requireKept(viewer, body.parentId ?? params.organisationId);
    return answerOf(await this.commands.execute(new roster.MoveOrganisation({ ...params, ...body }, metadata)));
  }

  @Route(at.chooseOfferMode)
  async offerMode(@Called() { params, body, metadata }: CommandCall<At['chooseOfferMode']>): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(new roster.ChooseOfferMode({ ...params, ...body }, metadata)));
  }

  @Route(at.recordStaffing)
  async recordStaffing(
    @Called() { params, body, metadata }: CommandCall<At['recordStaffing']>,
  ): Promise<CommandAnswer> {
    return answerOf(await this.commands.execute(new roster.RecordStaffingFacts({ ...params, ...body }, metadata)));
  }

  @Route(at.staffing)
  async staffing(@Called() { viewer }: Call<At['staffing']>): Promise<ResponseOf<At['staffing']>> {
    const bodies = await this.queries.execute(
      new roster.ListOrganisations(viewer, { kinds: ['judicial-office'], ...staffedWithin(viewer) }),
    );
    const { version, source, approvedBy } = roster.STAFFING_STANDARD;
    return {
      standard: { version, source, approvedBy },
      items: bodies.flatMap(({ organisationId, name, staffing }) => {
        if (staffing === null) return [];
        const { year, staff, source: from } = staffing;
        return [{ organisationId, name, year, staff, source: from, ...roster.staffingNeed(staffing) }];
      }),
    };
  }

  @Route(at.importRoster)
  async import(
    @Called() { body, viewer, metadata }: CommandCall<At['importRoster']>,
  ): Promise<ResponseOf<At['importRoster']>> {
    const mayKeep = (organisationId: string): Promise<boolean> => this.rights.keepsRosterOf(viewer, organisationId);
    const { rejected, ...done } = await this.importer.import({ csv: body.csv, metadata, mayKeep });
    return { ...done, rejected: [...rejected] };
  }

  @Route(at.exportRoster)
  async export(@Called() { query, viewer }: Call<At['exportRoster']>): Promise<ResponseOf<At['exportRoster']>> {
    const csv = await this.queries.execute(new roster.ExportRoster(viewer, query.kind, scopeOf(viewer)));
    return { fileName: query.kind === 'mediators' ? '调解员名册.csv' : '机构名册.csv', csv };
  }

  private async requireKept(viewer: Viewer, organisationId: string): Promise<void> {
    if (await this.rights.keepsRosterOf(viewer, organisationId)) return;
    throw refused('NOT_YOUR_ORGANISATION', '上级机构不在您的管辖范围内，请由其主管机构办理。', {
      field: 'parentId',
    });
  }
}

/** An administrator of a district registers bodies of that district; others are held by the body above. */
const NOT_YOUR_AREA = '该机构不在您管辖的区域内，请由市级管理员或者所在区的管理员登记。';

/** A leader reads of the area that he answers for, whoever keeps the roster there. */
function staffedWithin(viewer: Viewer): Pick<roster.OrganisationFilter, 'areaCode' | 'within'> {
  if (viewer.role === 'leader') return { areaCode: viewer.areaCode ?? NOWHERE };
  const within = scopeOf(viewer);
  return within ? { within } : {};
}

/** No division has this code. */
const NOWHERE = '-';

/** Administrators read the whole roster; a coordinator that of the own office. */
const scopeOf = ({ role, organisationId }: Viewer): string | null =>
  role === 'administrator' ? null : (organisationId ?? '');
