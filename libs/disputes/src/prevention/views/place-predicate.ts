import type { AccessPredicate, Viewer } from '@libs/identity';

const OWN = (alias: string): string => `${alias}."organisation_id" = :viewerOrganisation`;
const AREA = (alias: string): string => `starts_with(${alias}."division_code", :viewerArea)`;
const SUPERVISED = (alias: string): string =>
  `(${OWN(alias)} OR ${AREA(alias)} OR EXISTS (SELECT 1 FROM "views"."organisation_directory" "od"` +
  ` WHERE "od"."organisation_id" = ${alias}."organisation_id" AND :viewerOrganisation = ANY("od"."ancestors")))`;

const BY_ROLE: Readonly<Record<Viewer['role'], (alias: string) => string>> = {
  clerk: OWN,
  mediator: OWN,
  partner: OWN,
  coordinator: SUPERVISED,
  leader: () => 'FALSE',
  // A reporter reads the own words only.
  reporter: () => 'FALSE',
  party: () => 'FALSE',
  system: () => 'TRUE',
  administrator: () => 'FALSE',
  auditor: () => 'FALSE',
  'security-officer': () => 'FALSE',
};

/**
 * Who reads a record of a place and a body that is no dispute: the body itself, and the coordinator over the body or the
 * area. Leaders read figures. Facts that are missing about the viewer are NULL and open nothing.
 */
export function placePredicate(viewer: Viewer, alias: 'row'): AccessPredicate {
  return {
    sql: `(${BY_ROLE[viewer.role](`"${alias}"`)})`,
    parameters: {
      viewerOrganisation: viewer.organisationId,
      viewerArea: viewer.areaCode === '' ? null : viewer.areaCode,
    },
  };
}
