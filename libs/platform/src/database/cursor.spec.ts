import * as z from 'zod';
import { cursorInstant, cursorText, readCursor, writeCursor } from './cursor.js';

describe('a cursor', () => {
  const place = z.tuple([cursorInstant, cursorText]);

  it('reads back the place where a page ended', () => {
    expect(readCursor(writeCursor(['2026-01-05T02:00:00.000Z', 'id-1']), place)).toEqual([
      '2026-01-05T02:00:00.000Z',
      'id-1',
    ]);
  });

  it.each([
    ['text', 'x'],
    ['nothing', ''],
    ['no list', Buffer.from('{}').toString('base64url')],
    ['another list', writeCursor(['a', 1, 2])],
    ['no moment', writeCursor(['yesterday', 'id-1'])],
    ['a moment beyond the calendar', writeCursor(['+275760-09-13T00:00:00.000Z', 'id-1'])],
    ['a moment of the year 0', writeCursor(['0000-01-01T00:00:00.000Z', 'id-1'])],
    ['a NUL', writeCursor(['2026-01-05T02:00:00.000Z', 'id\0'])],
    ['too short', writeCursor(['2026-01-05T02:00:00.000Z'])],
    ['half a surrogate', '\ud800'],
  ])('refuses what no page has given out: %s', (_name, text) => {
    expect(() => readCursor(text, place)).toThrow(expect.objectContaining({ code: 'CURSOR_INVALID' }));
  });
});
