import { type Block, mm, PAGE, type PaperDocument, PITCH, type Rendered, type Seal, type Section } from './document.js';
import { flowFigure } from './figures.js';
import { paragraph } from './helpers.js';
import { flowParagraph, layParagraph, writeLine } from './paragraphs.js';
import { Sheet } from './sheet.js';
import { flowTable } from './tables.js';

const DEFAULT_SIZE = 15.75;
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
    section.blocks.forEach((block, at) => flow(sheet, block, size, keepOf(block, section.blocks[at + 1], size)));
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

/** Room for what must follow on the same page: the lines a heading introduces, the seal under the last words. */
function keepOf(block: Block, next: Block | undefined, size: number): number {
  if (block.kind !== 'paragraph' || next === undefined) return 0;
  if (next.kind === 'seal') return leastSeal(size);
  if (!block.keepWithNext) return 0;
  return next.kind === 'figure' ? next.height : 2 * size * PITCH;
}

const leastSeal = (size: number): number => 2 * size * PITCH + mm(8);

/** Name of the body and date, the date four characters from the right edge, room for the seal over both (GB/T 9704, 7.3.5). */
function flowSeal(sheet: Sheet, { label, date, size: own }: Seal, defaultSize: number): void {
  const size = own ?? defaultSize;
  const pitch = size * PITCH;
  sheet.need(leastSeal(size));
  // Rather a tight seal than one alone on a page (GB/T 9704, 7.3.5.5).
  const room = Math.min(SEAL_ROOM, sheet.room);
  sheet.y += room - 2 * pitch - mm(6);
  flowParagraph(sheet, paragraph(label, { size, align: 'right', right: 2, pitch }), size);
  flowParagraph(sheet, paragraph(date, { size, align: 'right', right: 4, pitch }), size);
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
