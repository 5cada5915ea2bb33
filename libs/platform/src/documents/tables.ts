import type { Cell, Row, Table } from './document.js';
import { type Laid, layParagraph, MOST_KEPT, writeLine } from './paragraphs.js';
import type { Sheet } from './sheet.js';

const PADDING = { x: 5, y: 4 };
const LINE = 0.7;

interface LaidLine {
  readonly laid: Laid;
  readonly at: number;
}

interface LaidCell {
  readonly cell: Cell;
  readonly x: number;
  readonly width: number;
  readonly lines: readonly LaidLine[];
}

/**
 * A table in the flow of pages: a small one stays whole, its last row is not alone on a page; a row stays whole while it fits
 * a page, a longer one goes on on the next.
 */
export function flowTable(sheet: Sheet, table: Table, size: number): void {
  if (!sheet.isAtTop) sheet.y += table.before ?? 0;
  const rows = layRows(sheet, table, size);
  const most = (sheet.bottom - sheet.top) * MOST_KEPT;
  const whole = heightOf(rows);
  if (whole <= most) sheet.need(whole);
  const head = rows.slice(0, table.headRows ?? 0);
  const borders = table.borders ?? true;
  rows.forEach(({ row, cells }, at) => {
    const ending = at === rows.length - 2 ? heightOf(rows.slice(at)) : 0;
    const height = ending <= most ? Math.max(ending, rowHeight(row, cells)) : rowHeight(row, cells);
    if (height > sheet.room && !sheet.isAtTop && height <= sheet.bottom - sheet.top) {
      sheet.addPage();
      if (at >= head.length) for (const one of head) writeRow(sheet, one.cells, rowHeight(one.row, one.cells), borders);
    }
    writeLongRow(sheet, row, cells, borders);
  });
  sheet.y += table.after ?? 0;
}

interface LaidRow {
  readonly row: Row;
  readonly cells: readonly LaidCell[];
}

export const tableHeight = (sheet: Sheet, table: Table, size: number): number => heightOf(layRows(sheet, table, size));

function layRows(sheet: Sheet, { widths, rows }: Table, size: number): readonly LaidRow[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const inPoints = widths.map((width) => (width / total) * sheet.width);
  return rows.map((row) => ({ row, cells: layRow(sheet, row, inPoints, size) }));
}

const heightOf = (rows: readonly LaidRow[]): number =>
  rows.reduce((sum, { row, cells }) => sum + rowHeight(row, cells), 0);

function layRow(sheet: Sheet, row: Row, widths: readonly number[], size: number): readonly LaidCell[] {
  let column = 0;
  return row.cells.map((cell) => {
    const from = column;
    column += cell.span ?? 1;
    const x = widths.slice(0, from).reduce((sum, one) => sum + one, 0);
    const width = widths.slice(from, column).reduce((sum, one) => sum + one, 0);
    const lines = cell.blocks.flatMap((block) => {
      const laid = layParagraph(sheet, block, width - 2 * PADDING.x, size);
      return laid.lines.map((_line, at) => ({ laid, at }));
    });
    return { cell, x, width, lines };
  });
}

const linesHeight = (lines: readonly LaidLine[]): number => lines.reduce((sum, { laid }) => sum + laid.pitch, 0);

function rowHeight({ minHeight = 0 }: Pick<Row, 'minHeight'>, cells: readonly LaidCell[]): number {
  return Math.max(minHeight, ...cells.map(({ lines }) => linesHeight(lines) + 2 * PADDING.y));
}

function writeLongRow(sheet: Sheet, row: Row, cells: readonly LaidCell[], borders: boolean): void {
  let rest = cells;
  let minHeight = row.minHeight ?? 0;
  while (rowHeight({ minHeight }, rest) > sheet.room + 0.01) {
    const room = sheet.room - 2 * PADDING.y;
    const parts = rest.map((cell) => {
      const fit = fitting(cell.lines, room);
      return { here: { ...cell, lines: cell.lines.slice(0, fit) }, later: { ...cell, lines: cell.lines.slice(fit) } };
    });
    writeRow(
      sheet,
      parts.map(({ here }) => here),
      sheet.room,
      borders,
    );
    rest = parts.map(({ later }) => later);
    minHeight = 0;
    sheet.addPage();
  }
  writeRow(sheet, rest, rowHeight({ minHeight }, rest), borders);
}

function fitting(lines: readonly LaidLine[], room: number): number {
  let height = 0;
  const end = lines.findIndex(({ laid }) => {
    height += laid.pitch;
    return height > room;
  });
  return end === -1 ? lines.length : end;
}

function writeRow(sheet: Sheet, cells: readonly LaidCell[], height: number, borders: boolean): void {
  for (const { cell, x, width, lines } of cells) {
    const left = sheet.left + x;
    if (borders) sheet.pdf.lineWidth(LINE).strokeColor('#000').rect(left, sheet.y, width, height).stroke();
    const used = linesHeight(lines);
    let y = sheet.y + (cell.vertical === 'middle' ? (height - used) / 2 : PADDING.y);
    for (const { laid, at } of lines) {
      writeLine(sheet, laid, at, [left + PADDING.x, y]);
      y += laid.pitch;
    }
  }
  sheet.y += height;
}
