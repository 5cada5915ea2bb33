import * as z from 'zod';
import { invalid } from '../messaging/index.js';

/** A moment as it stands in a cursor; PostgreSQL knows no year 0. */
export const cursorInstant = z.iso.datetime().refine((text) => !text.startsWith('0000'));

/** An id or a text as it stands in a cursor; PostgreSQL holds no NUL. */
export const cursorText = z.string().refine((text) => !text.includes('\0'));

/** The place where a page ended, as an opaque text: the ordering values of its last row. */
export function writeCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** @throws DomainError `CURSOR_INVALID` for a text that no page of this list has given out */
export function readCursor<Place>(cursor: string, place: z.ZodType<Place>): Place {
  const read = place.safeParse(parsed(cursor));
  if (read.success) return read.data;
  throw invalid('CURSOR_INVALID', '翻页标记无效，请从第一页重新查询。', { field: 'cursor' });
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
