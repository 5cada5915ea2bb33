import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Viewer } from '@libs/identity';
import { CHANNEL_TERMS } from '@libs/reference';
import { plainCell } from '@platform/documents';
import { stringify } from 'csv-stringify/sync';
import { MEDIATOR_KIND_TERMS, ORGANISATION_KIND_TERMS, SEX_TERMS } from '../roster.terms.js';
import type { MediatorDirectory } from '../views/mediator-directory/mediator-directory.entity.js';
import { MediatorDirectoryReader } from '../views/mediator-directory/mediator-directory.reader.js';
import type { OrganisationDirectory } from '../views/organisation-directory/organisation-directory.entity.js';
import { OrganisationDirectoryReader } from '../views/organisation-directory/organisation-directory.reader.js';
import { MEDIATOR_COLUMNS, ORGANISATION_COLUMNS, SEPARATOR } from './columns.js';

/** The roster as a file that the import reads again. `within`: that body and everything under it; null: everything. */
export class ExportRoster extends Query<string> {
  constructor(
    readonly viewer: Viewer,
    readonly kind: 'mediators' | 'organisations',
    readonly within: string | null,
  ) {
    super();
  }
}

function csvOf(header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => plainCell(String(cell ?? ''))));
  return stringify([[...header], ...cells], { bom: true });
}

const joined = (values: readonly string[]): string => values.join(SEPARATOR);

const mediatorCells = (one: MediatorDirectory): (string | number | null)[] => [
  one.mediatorId,
  one.name,
  MEDIATOR_KIND_TERMS[one.kind],
  one.organisationId,
  joined(one.fields),
  joined(one.languages),
  joined(one.districtCodes),
  one.capacity,
  one.termEndsOn,
  one.trainedUntil,
  one.sex === null ? null : SEX_TERMS[one.sex],
  joined(one.formerEmployers),
];

const organisationCells = (one: OrganisationDirectory): (string | null)[] => [
  one.organisationId,
  one.name,
  ORGANISATION_KIND_TERMS[one.kind],
  joined(one.channels.map((channel) => CHANNEL_TERMS[channel])),
  one.divisionCode,
  one.parentId,
  one.industry,
];

@QueryHandler(ExportRoster)
export class ExportRosterHandler implements IQueryHandler<ExportRoster> {
  constructor(
    private readonly mediators: MediatorDirectoryReader,
    private readonly organisations: OrganisationDirectoryReader,
  ) {}

  async execute({ kind, within }: ExportRoster): Promise<string> {
    const bodies = await this.organisations.list(within === null ? {} : { within });
    // Superiors first, so that the file can be read into an empty roster.
    const ordered = bodies.toSorted((a, b) => a.ancestors.length - b.ancestors.length);
    if (kind === 'organisations') return csvOf(Object.values(ORGANISATION_COLUMNS), ordered.map(organisationCells));
    const people = await this.mediators.ofOrganisations(ordered.map((one) => one.organisationId));
    return csvOf(Object.values(MEDIATOR_COLUMNS), people.filter((one) => one.leftOn === null).map(mediatorCells));
  }
}
