import { type Atom, groupsOf, type Line, linesOf } from './break-lines.js';
import { type Paragraph, PITCH, type Run } from './document.js';
import type { Sheet } from './sheet.js';

/** A paragraph broken into lines for a given width. */
export interface Laid {
  readonly paragraph: Paragraph;
  readonly runs: readonly Run[];
  readonly lines: readonly Line[];
  readonly size: number;
  readonly pitch: number;
  readonly width: number;
}

/** More space between two characters than this looks torn: the line is left ragged. */
const MOST_SPACING = 0.15;

export function layParagraph(sheet: Sheet, paragraph: Paragraph, width: number, defaultSize: number): Laid {
  const size = paragraph.size ?? defaultSize;
  const runs = paragraph.runs.map((run) => ({ ...run, text: sheet.printable(run) }));
  const measure = ({ text, run }: Atom): number => sheet.measure(text, runs[run] ?? {}, size);
  const inner = width - ((paragraph.left ?? 0) + (paragraph.right ?? 0)) * size;
  const groups = groupsOf(
    runs.map(({ text }) => text),
    measure,
  );
  const firstWidth = inner - (paragraph.indent ?? 0) * size;
  const lines = linesOf(groups, { width: inner, firstWidth, squeeze: size / 2, measure });
  return { paragraph, runs, lines, size, pitch: paragraph.pitch ?? size * PITCH, width: inner };
}

export const heightOf = ({ lines, pitch }: Laid): number => lines.length * pitch;

/** Writes one line with its upper edge at `y`. */
export function writeLine(sheet: Sheet, laid: Laid, at: number, [x, y]: readonly [number, number]): void {
  const line = laid.lines[at];
  if (!line) return;
  const { paragraph, runs, size, pitch } = laid;
  const indent = at === 0 ? (paragraph.indent ?? 0) * size : 0;
  const free = laid.width - indent - line.width;
  const spacing = spacingOf(line, free, paragraph.align ?? 'justify', size);
  const base = y + (pitch - size) / 2 + size * 0.88;
  let left = x + (paragraph.left ?? 0) * size + indent + shift(free, paragraph.align);
  for (const { text, run } of merged(line.atoms)) {
    const style: Partial<Run> = runs[run] ?? {};
    const width = sheet.measure(text, style, size) + [...text].length * spacing;
    sheet.write(text, [left, base], { ...style, size, spacing });
    if (style.underline) {
      const under = base + size * 0.2;
      sheet.pdf
        .moveTo(left, under)
        .lineTo(left + width, under)
        .lineWidth(0.6)
        .strokeColor('#000')
        .stroke();
    }
    left += width;
  }
}

function shift(free: number, align: Paragraph['align']): number {
  if (align === 'center') return free / 2;
  return align === 'right' ? free : 0;
}

function spacingOf(line: Line, free: number, align: string, size: number): number {
  const characters = line.atoms.reduce((sum, { text }) => sum + [...text].length, 0);
  if (characters < 2) return 0;
  const spacing = free / (characters - 1);
  if (spacing < 0) return spacing;
  return align === 'justify' && !line.last && spacing <= size * MOST_SPACING ? spacing : 0;
}

/** Neighbouring atoms of one run are written in one go. */
function merged(atoms: readonly Atom[]): readonly Atom[] {
  const pieces: Atom[] = [];
  for (const atom of atoms) {
    const last = pieces.at(-1);
    if (last?.run === atom.run) pieces[pieces.length - 1] = { text: last.text + atom.text, run: atom.run };
    else pieces.push(atom);
  }
  return pieces;
}

/** More than this part of a page is not kept together. */
export const MOST_KEPT = 0.45;

/** The least of a paragraph that may stand on a page: three lines are not parted, and keep what must follow them. */
export const leastOf = ({ lines: { length }, pitch }: Laid, keep: number): number =>
  length <= 3 ? length * pitch + keep : 2 * pitch;

/**
 * Writes a paragraph in the flow of pages: no page ends with its first line or begins with its last, and its last two lines
 * go with what is to be kept behind them.
 */
export function flowParagraph(sheet: Sheet, paragraph: Paragraph, defaultSize: number, keep = 0): void {
  const laid = layParagraph(sheet, paragraph, sheet.width, defaultSize);
  if (!sheet.isAtTop) sheet.y += paragraph.before ?? 0;
  const { length } = laid.lines;
  sheet.need(leastOf(laid, keep));
  laid.lines.forEach((_line, at) => {
    const isSecondLast = at === length - 2 && length > 3;
    sheet.need(isSecondLast ? 2 * laid.pitch + keep : laid.pitch);
    writeLine(sheet, laid, at, [sheet.left, sheet.y]);
    sheet.y += laid.pitch;
  });
  sheet.y += paragraph.after ?? 0;
}
