import * as z from 'zod';
import { day, divisionCode, freshness, id, text, textOrNull } from './primitives.js';
import { CHANNELS, ORGANISATION_KINDS } from './vocabulary.js';

const Term = z.object({ value: text, title: text }).meta({ id: 'Term', title: '代码' });
export type Term = z.infer<typeof Term>;

/** Every closed list a form needs, with its Chinese words. */
export const Reference = z
  .object({
    channels: z.array(Term),
    categories: z.array(Term),
    sources: z.array(Term),
    flags: z.array(Term),
    partyRoles: z.array(Term),
    partyKinds: z.array(Term),
    endings: z.array(Term),
    declineReasons: z.array(Term),
    returnCodes: z.array(Term),
    handoffOutcomes: z.array(Term),
    handoffStatuses: z.array(Term),
    organisationKinds: z.array(Term),
    mediatorKinds: z.array(Term),
    roles: z.array(Term),
    statuses: z.array(Term),
  })
  .meta({ id: 'Reference', title: '代码表' });
export type Reference = z.infer<typeof Reference>;

export const DivisionsQuery = z.strictObject({
  ...freshness,
  parent: divisionCode.optional(),
  on: day('日期').optional(),
});

export const Divisions = z
  .object({
    items: z.array(
      z.object({ code: text, name: text, level: text, parentCode: textOrNull }).meta({ id: 'Division', title: '区划' }),
    ),
  })
  .meta({ id: 'Divisions', title: '行政区划' });
export type Divisions = z.infer<typeof Divisions>;

export const OrganisationsQuery = z.strictObject({
  ...freshness,
  channel: z.enum(CHANNELS).optional(),
  kind: z.enum(ORGANISATION_KINDS).optional(),
  area: divisionCode.optional(),
  /** The organisation itself and everything under it. */
  within: id('上级机构').optional(),
});

export const Organisations = z
  .object({
    items: z.array(
      z
        .object({
          organisationId: text,
          name: text,
          kind: text,
          kindTitle: text,
          channels: z.array(z.enum(CHANNELS)),
          divisionCode: text,
          parentId: textOrNull,
          industry: textOrNull,
          batchOffers: z.boolean().meta({ description: '上午集中选派' }),
          mediators: z.array(z.object({ mediatorId: text, name: text, kindTitle: text })).optional(),
        })
        .meta({ id: 'Organisation', title: '机构' }),
    ),
  })
  .meta({ id: 'Organisations', title: '机构名录' });
export type Organisations = z.infer<typeof Organisations>;
