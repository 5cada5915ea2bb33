import { CATEGORY_NAMES, CHANNELS, INTAKE_SOURCES } from '@libs/reference';
import * as z from 'zod';
import { FACT_NAMES } from '../facts/extractors.js';
import { ROUTING_TABLES } from '../tables/routing-tables.js';
import type { AreaTables, Dated, RoutingTables } from '../tables/rule.js';

const sentence = z.string().min(1).max(500);
/** Of a year that a rule can have, as in libs/contracts. */
const day = z.iso.date().regex(/^(?:19|20)/, '年份应在 1900 至 2099 之间，请核对。');
const facts = z.array(z.enum(FACT_NAMES)).optional();
const condition = z.strictObject({
  source: z.array(z.enum([...INTAKE_SOURCES, '来源不明'])).optional(),
  notSource: z.array(z.enum(INTAKE_SOURCES)).optional(),
  category: z.array(z.enum(CATEGORY_NAMES)).optional(),
  notCategory: z.array(z.enum(CATEGORY_NAMES)).optional(),
  all: facts,
  any: facts,
  none: facts,
});
const row = {
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  source: sentence,
  text: sentence,
  validFrom: day.optional(),
  validUntil: day.optional(),
};
const rule = { ...row, when: condition };

const areaTables = z.strictObject({
  /** Division code prefix; empty: everywhere. */
  area: z.string().regex(/^\d{0,12}$/),
  without: z.array(z.string()).optional(),
  bars: z
    .array(
      z.strictObject({
        ...rule,
        closes: z.array(z.enum(['people', 'administrative', 'judicial'])),
        noMediation: z.boolean().optional(),
        otherWay: z.string().optional(),
      }),
    )
    .optional(),
  choices: z
    .array(
      z.strictObject({
        ...rule,
        channel: z.enum(CHANNELS),
        body: z.string(),
        weight: z.number().min(0).max(110),
        decides: z.boolean().optional(),
      }),
    )
    .optional(),
  duties: z.array(z.strictObject(rule)).optional(),
  invitations: z
    .array(
      z.strictObject({ ...rule, role: z.enum(['judge', 'expert', 'lawyer', 'stations', 'body']), body: z.string() }),
    )
    .optional(),
  grades: z
    .array(
      z.strictObject({
        ...row,
        code: z.string().min(1),
        name: z.string().min(1),
        criteria: z.array(condition).min(1),
        respondWithin: z.strictObject({ length: z.number().int().positive(), unit: z.enum(['hour', 'working-day']) }),
        ownerLevel: z.string().min(1),
      }),
    )
    .optional(),
});

/** A draft as somebody writes it: what would be otherwise, in the shape of an area's tables. */
const Draft = z.strictObject({ version: z.string().min(1).max(100), changes: z.array(areaTables).min(1) });

export type DraftRead =
  { readonly ok: true; readonly tables: RoutingTables } | { readonly ok: false; readonly problems: readonly string[] };

/** The tables in force with a draft laid over them; problems name the place in the draft, never throw. */
export function readDraft(raw: unknown, base: RoutingTables = ROUTING_TABLES): DraftRead {
  const parsed = Draft.safeParse(raw);
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) };
  }
  const areas = parsed.data.changes;
  const unknown = areas.flatMap((area) => unknownBodies(area, base));
  if (unknown.length > 0) return { ok: false, problems: unknown.map((body) => `unknown body: ${body}`) };
  return { ok: true, tables: withDraft(base, parsed.data.version, areas) };
}

function unknownBodies(area: z.output<typeof areaTables>, base: RoutingTables): readonly string[] {
  const named = [
    ...(area.choices ?? []).map((choice) => choice.body),
    ...(area.invitations ?? []).map((invitation) => invitation.body),
    ...(area.bars ?? []).flatMap((bar) => bar.otherWay ?? (bar.noMediation ? [`${bar.id}.otherWay`] : [])),
  ];
  return named.filter((body) => base.bodies[body] === undefined);
}

export type AreaRead =
  { readonly ok: true; readonly tables: AreaTables } | { readonly ok: false; readonly problems: readonly string[] };

/** The own rows of one area as an administrator writes them; problems name the place, never throw. */
export function readAreaTables(raw: unknown, base: RoutingTables = ROUTING_TABLES): AreaRead {
  const parsed = areaTables.safeParse(raw);
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) };
  }
  const unknown = unknownBodies(parsed.data, base);
  if (unknown.length > 0) return { ok: false, problems: unknown.map((body) => `unknown body: ${body}`) };
  return { ok: true, tables: JSON.parse(JSON.stringify(parsed.data)) as AreaTables };
}

/** Optional members that are absent stay absent: the tables tell "not stated" from "stated as nothing". It is tried on the day on which its last row begins. */
function withDraft(base: RoutingTables, version: string, areas: z.output<typeof Draft>['changes']): RoutingTables {
  const draft = JSON.parse(JSON.stringify(areas)) as RoutingTables['areas'];
  const rows = draft.flatMap(({ bars = [], choices = [], duties = [], invitations = [], grades = [] }) =>
    [bars, choices, duties, invitations, grades].flatMap((table): readonly Dated[] => table),
  );
  const days = rows.flatMap((each) => each.validFrom ?? []);
  const validFrom = [base.validFrom, ...days].toSorted().at(-1) ?? base.validFrom;
  return { ...base, version, validFrom, areas: [...base.areas, ...draft] };
}
