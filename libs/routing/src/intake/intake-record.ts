import { CATEGORY_NAMES, INTAKE_FLAGS, INTAKE_SOURCES, PARTY_KINDS, PARTY_ROLES } from '@libs/reference';
import * as z from 'zod';

/** Longest texts an intake may carry, in characters (UTF-16 code units). */
export const TEXT_LIMITS = { facts: 20_000, claims: 5_000, title: 200, short: 200, name: 100 } as const;

const shortText = z
  .string()
  .max(TEXT_LIMITS.short)
  .nullish()
  .transform((value) => value ?? null);

/** Missing and `null` both mean "not seen", never "no" (data/README.md). */
const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .max(1_000)
    .nullish()
    .transform((value): readonly z.output<Item>[] => value ?? []);

/**
 * Names of people and bodies: letters of any script, digits and the marks that names really have. Markup and SQL are
 * refused here, long before they could meet a page or a table.
 */
const NAME =
  /^(?!.*--)[\p{L}\p{M}\p{N}·•．.\-—（）()《》“”、，,&＆/\s]+(?:['’]\p{L}[\p{L}\p{M}\p{N}·•．.\-（）()\s]*)*$/u;
const name = z
  .string()
  .max(TEXT_LIMITS.name)
  .regex(NAME)
  .nullish()
  .transform((value) => value ?? null);

export const IntakeParty = z.object({
  role: z.enum(PARTY_ROLES),
  kind: z.enum(PARTY_KINDS),
  traits: listOf(z.string().max(50)),
  name,
  id_number: shortText,
  phone: shortText,
  address: shortText,
});
export type IntakeParty = z.output<typeof IntakeParty>;

const day = z.string().regex(/^(?:19|20)\d{2}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?)?$/);

/**
 * What a clerk knows before any handling (data/README.md). Other members of a row, `handling` before all, are dropped
 * here, so no rule can ever read them.
 */
export const IntakeRecord = z.object({
  id: z.string().min(1).max(100),
  title: z
    .string()
    .max(TEXT_LIMITS.title)
    .nullish()
    .transform((value) => value ?? null),
  /** Free text; not every case is from Shanghai. */
  region: shortText,
  shanghai: z
    .boolean()
    .nullish()
    .transform((value) => value ?? null),
  year: z
    .number()
    .int()
    .min(1949)
    .nullish()
    .transform((value) => value ?? null),
  intake_source: z
    .enum(INTAKE_SOURCES)
    .nullish()
    .transform((value) => value ?? null),
  category: z.enum(CATEGORY_NAMES),
  sub_category: shortText,
  facts: z.string().trim().min(1).max(TEXT_LIMITS.facts),
  claims: z
    .string()
    .max(TEXT_LIMITS.claims)
    .nullish()
    .transform((value) => value ?? null),
  /** Claimed amount in yuan. */
  amount_cny: z
    .number()
    .finite()
    .min(0)
    .max(1e13)
    .nullish()
    .transform((value) => value ?? null),
  people_involved: z
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .nullish()
    .transform((value) => value ?? null),
  parties: listOf(IntakeParty),
  flags: listOf(z.enum(INTAKE_FLAGS)),
  /** Pointer to the publication, or nothing. */
  source: z
    .unknown()
    .optional()
    .transform((value) => (typeof value === 'string' ? value : null)),
  reporter: name,
  division_code: z
    .string()
    .regex(/^\d{2}(\d{2}(\d{2}(\d{3}(\d{3})?)?)?)?$/)
    .nullish()
    .transform((value) => value ?? null),
  source_order_no: shortText,
  requested_at: day.nullish().transform((value) => value ?? null),
});
export type IntakeRecord = z.output<typeof IntakeRecord>;
/** What may be passed to `intakeRecord` and `parseIntakeRecord`: everything but id, category and facts may be absent. */
export type IntakeRecordInput = z.input<typeof IntakeRecord>;
