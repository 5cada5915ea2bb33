import type { Role } from '@platform/messaging';
import type { Viewer } from './viewer.js';

/** A condition for `.andWhere(sql, parameters)` of TypeORM's query builder. */
export interface AccessPredicate {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * `content`: the case itself, its people and its story. `list`: that it exists and where it stands; a leader sees that
 * much of the area and nothing more. Default is the narrower one.
 */
export type AccessLevel = 'content' | 'list';

type Condition = (alias: string) => string;

const NOBODY: Condition = () => 'FALSE';
const EVERYBODY: Condition = () => 'TRUE';

const ownOrganisation: Condition = (a) => `${a}."organisation_ids" @> ARRAY[:viewerOrganisation]::text[]`;

const ownCase: Condition = (a) => `${a}."mediator_ids" @> ARRAY[:viewerMediator]::text[]`;

const subtree: Condition = (a) =>
  `EXISTS (SELECT 1 FROM "views"."organisation_directory" "od" WHERE "od"."organisation_id" = ANY(${a}."organisation_ids")` +
  ` AND :viewerOrganisation = ANY("od"."ancestors"))`;

const area: Condition = (a) => `starts_with(${a}."division_code", :viewerArea)`;

const open: Condition = (a) => `NOT ${a}."confidential"`;

/** Courts answer for their own mediation; a judicial office supervises what is not judicial (人民调解法 5). */
const notJudicial: Condition = (a) => `${a}."channel" IS DISTINCT FROM 'judicial'`;

const all =
  (...conditions: Condition[]): Condition =>
  (a) =>
    `(${conditions.map((condition) => condition(a)).join(' AND ')})`;
const any =
  (...conditions: Condition[]): Condition =>
  (a) =>
    `(${conditions.map((condition) => condition(a)).join(' OR ')})`;

const supervised = any(ownOrganisation, all(open, any(subtree, all(area, notJudicial))));

/** Role x level. Confidential cases are open only to the bodies and mediators who work on them. */
const RULES: Readonly<Record<Role, Readonly<Record<AccessLevel, Condition>>>> = {
  clerk: { content: ownOrganisation, list: ownOrganisation },
  mediator: { content: ownCase, list: ownCase },
  coordinator: { content: supervised, list: supervised },
  partner: { content: ownOrganisation, list: ownOrganisation },
  leader: { content: NOBODY, list: all(area, open) },
  reporter: { content: NOBODY, list: NOBODY },
  party: { content: NOBODY, list: NOBODY },
  system: { content: EVERYBODY, list: EVERYBODY },
  administrator: { content: NOBODY, list: NOBODY },
  auditor: { content: NOBODY, list: NOBODY },
  'security-officer': { content: NOBODY, list: NOBODY },
};

/**
 * The one rights filter (design.md 6.3) as SQL over `views.dispute_access` joined under `alias`. An account that is
 * excluded from a case sees nothing of it, whatever else it is. Missing facts about the viewer close, never open:
 * an absent organisation, mediator id or area is NULL, and no comparison with it is true.
 *
 * @throws Error when `alias` is not a plain identifier
 */
export function accessPredicate(viewer: Viewer, alias: string, level: AccessLevel = 'content'): AccessPredicate {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(alias)) throw new Error(`not an alias: ${alias}`);
  const quoted = `"${alias}"`;
  const rule = RULES[viewer.role][level](quoted);
  return {
    sql: `(${rule} AND NOT (:viewerAccount = ANY(${quoted}."excluded_account_ids")))`,
    parameters: {
      viewerAccount: viewer.accountId,
      viewerOrganisation: viewer.organisationId,
      viewerMediator: viewer.mediatorId,
      viewerArea: viewer.areaCode === '' ? null : viewer.areaCode,
    },
  };
}

/** False for readers of lists who may not see names, titles or stories. */
export function mayReadPersonalData(viewer: Viewer): boolean {
  return RULES[viewer.role].content !== NOBODY;
}
