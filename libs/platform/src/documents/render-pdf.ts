import { type Block, mm, PAGE, type PaperDocument, PITCH, type Rendered, type Seal, type Section } from './document.js';
import { flowFigure } from './figures.js';
import { paragraph } from './helpers.js';
import { flowParagraph, layParagraph, leastOf, MOST_KEPT, writeLine } from './paragraphs.js';
import { Sheet } from './sheet.js';
import { flowTable, tableHeight } from './tables.js';

const DEFAULT_SIZE = 15.75;
/** Characters between the date and the right edge. */
const DATE_INDENT = 4;
/** Diameter of a committee's seal with some air. */
const SEAL_ROOM = mm(42);

/** Sets a paper as PDF. The same document gives the same bytes on every machine. */
export async function renderPdf(document: PaperDocument): Promise<Rendered> {
  const sheet = new Sheet(document);
  const starts: number[] = [];
  for (const section of document.sections) {
    sheet.begin(section);
    starts.push(sheet.pages);
    if (document.sections.length > 1) sheet.pdf.outline.addItem(section.title);
    const size = section.size ?? DEFAULT_SIZE;
    const keep = keepsOf(sheet, section.blocks, size);
    section.blocks.forEach((block, at) => flow(sheet, block, size, keep[at] ?? 0));
  }
  numberPages(sheet, document.sections, starts);
  writeNotes(sheet, document.sections, starts);
  const { pages } = sheet;
  const bytes = await sheet.end();
  return { bytes, starts, pages, missingCharacters: [...sheet.missing].toSorted() };
}

function flow(sheet: Sheet, block: Block, size: number, keep: number): void {
  switch (block.kind) {
    case 'paragraph':
      return flowParagraph(sheet, block, size, keep);
    case 'table':
      return flowTable(sheet, block, size);
    case 'seal':
      return flowSeal(sheet, block, size);
    case 'figure':
      return flowFigure(sheet, block);
    case 'space':
      sheet.y += sheet.isAtTop ? 0 : block.height;
      return;
    case 'page-break':
      return sheet.addPage();
  }
}

/**
 * Room that must be left behind each block on its page: the lines a heading introduces, and what ends a paper (lines to sign,
 * date, seal), which never stands on a page without some of the text it belongs to (GB/T 9704, 7.3.5.5).
 */
function keepsOf(sheet: Sheet, blocks: readonly Block[], size: number): readonly number[] {
  const most = MOST_KEPT * (PAGE.height - PAGE.top - PAGE.bottom);
  const keeps: number[] = [];
  let ending: number | null = 0;
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const block = blocks[at];
    if (!block) continue;
    keeps[at] = Math.max(
      ending ?? 0,
      introduced(sheet, block, blocks[at + 1], { size, most, kept: keeps[at + 1] ?? 0 }),
    );
    const height = endingHeight(sheet, block, size);
    const sum: number | null = height === null || ending === null ? null : height + ending;
    ending = block.kind === 'seal' ? leastSeal(size) : sum !== null && sum <= most ? sum : null;
  }
  return keeps;
}

/** Height of a block that may end a paper: one line that is neither body text nor a line to write it on, or a gap. */
function endingHeight(sheet: Sheet, block: Block, size: number): number | null {
  if (block.kind === 'space') return block.height;
  if (block.kind !== 'paragraph' || block.indent || block.runs.every(({ underline }) => underline)) return null;
  const { lines, pitch } = layParagraph(sheet, block, sheet.width, size);
  return lines.length === 1 ? pitch : null;
}

interface Keeping {
  readonly size: number;
  readonly most: number;
  /** What the next block itself must keep behind it. */
  readonly kept: number;
}

/** What a heading must have below it: a figure, a small table, the least of a paragraph that may stand alone. */
function introduced(sheet: Sheet, block: Block, next: Block | undefined, { size, most, kept }: Keeping): number {
  if (block.kind !== 'paragraph' || !block.keepWithNext || next === undefined) return 0;
  switch (next.kind) {
    case 'figure':
      return next.height;
    case 'table': {
      const height = tableHeight(sheet, next, size);
      return height <= most ? height : 2 * size * PITCH;
    }
    case 'paragraph':
      return Math.min(most, leastOf(layParagraph(sheet, next, sheet.width, size), kept));
    default:
      return 2 * size * PITCH;
  }
}

const leastSeal = (size: number): number => 2 * size * PITCH + mm(8);

/** The date four characters from the right edge, the body's name centred on it, room for the seal over both (GB/T 9704, 7.3.5). */
function flowSeal(sheet: Sheet, { label, date, size: own }: Seal, defaultSize: number): void {
  const size = own ?? defaultSize;
  const pitch = size * PITCH;
  sheet.need(leastSeal(size));
  // Rather a tight seal than one alone on a page (GB/T 9704, 7.3.5.5).
  const room = Math.min(SEAL_ROOM, sheet.room);
  sheet.y += room - 2 * pitch - mm(6);
  const wide = (text: string): number => sheet.measure(text, {}, size) / size;
  const right = Math.max(0, DATE_INDENT - (wide(label) - wide(date)) / 2);
  flowParagraph(sheet, paragraph(label, { size, align: 'right', right, pitch }), size);
  flowParagraph(sheet, paragraph(date, { size, align: 'right', right: DATE_INDENT, pitch }), size);
  sheet.y = Math.min(sheet.y + mm(6), sheet.bottom);
}

function numberPages(sheet: Sheet, sections: readonly Section[], starts: readonly number[]): void {
  const size = 14;
  for (let page = 1; page <= sheet.pages; page += 1) {
    const at = starts.filter((start) => start <= page).length - 1;
    const section = sections[at];
    const kind = section?.pageNumbers ?? 'outer';
    if (kind === 'none') continue;
    sheet.pdf.switchToPage(page - 1);
    const [width, height] = section?.landscape ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height];
    const text = `— ${page} —`;
    const wide = sheet.measure(text, {}, size);
    const left = PAGE.left + size;
    const right = width - PAGE.right - size - wide;
    const outer = page % 2 === 1 ? right : left;
    const base = height - (section?.landscape ? PAGE.right : PAGE.bottom) + mm(7) + size * 0.88;
    sheet.write(text, [kind === 'center' ? (width - wide) / 2 : outer, base], { size });
  }
}

function writeNotes(sheet: Sheet, sections: readonly Section[], starts: readonly number[]): void {
  sections.forEach((section, at) => {
    if (section.note === undefined) return;
    const lastPage = (starts[at + 1] ?? sheet.pages + 1) - 1;
    sheet.pdf.switchToPage(lastPage - 1);
    const [width, height] = section.landscape ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height];
    const laid = layParagraph(sheet, paragraph(section.note, NOTE), width - PAGE.left - PAGE.right, 8);
    const top = height - (section.landscape ? PAGE.right : PAGE.bottom) + mm(15);
    laid.lines.forEach((_line, line) => writeLine(sheet, laid, line, [PAGE.left, top + line * laid.pitch]));
  });
}

const NOTE = { size: 8, pitch: 11.5, align: 'left' } as const;
