import { createHash } from 'node:crypto';
import { derivedKey } from '@platform/privacy';
import * as z from 'zod';

/**
 * A backup is one gzip file of JSON lines: a manifest, the work of the processes, the events in their order, the keys and
 * the tables that are no views, and an end with the number of events and their root (RFC 6962). Views and queues are not
 * in it: they are made again. A file without its end is no backup.
 */
export const FORMAT = 'liandiao-backup@1';

const TABLE = z.string().regex(/^(engine|privacy|app)\.[a-z_]+$/);

const LINE = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('manifest'),
    format: z.literal(FORMAT),
    madeAt: z.iso.datetime(),
    /** Tells whether a master key is the one under which the keys of the persons are wrapped, and nothing else of it. */
    keyCheck: z.string(),
    /** Positions are 1, 2, 3, ...: they come out the same when the events are written again. */
    dense: z.boolean(),
  }),
  /** `row` is JSON text: numbers keep all their digits. */
  z.strictObject({ kind: z.literal('row'), table: TABLE, row: z.string() }),
  z.strictObject({
    kind: z.literal('event'),
    stream: z.string(),
    revision: z.int().nonnegative(),
    id: z.string(),
    type: z.string(),
    data: z.string(),
    metadata: z.string(),
  }),
  z.strictObject({ kind: z.literal('end'), events: z.int(), rows: z.int(), root: z.string() }),
]);
export type BackupLine = z.infer<typeof LINE>;
export type LineOf<Kind extends BackupLine['kind']> = Extract<BackupLine, { kind: Kind }>;

/** @throws SyntaxError, ZodError when the line is none of a backup */
export function parseLine(text: string): BackupLine {
  return LINE.parse(JSON.parse(text));
}

export function keyCheck(masterKey: Buffer): string {
  return createHash('sha256').update(derivedKey(masterKey, 'backup check')).digest('hex');
}
