import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph as WordParagraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  type Align,
  type Block,
  mm,
  PAGE,
  type PaperDocument,
  type Paragraph,
  PITCH,
  type Run,
  type Section,
  type Table,
} from './document.js';
import { paragraph } from './helpers.js';

const DEFAULT_SIZE = 15.75;
const twips = (points: number): number => Math.round(points * 20);

/** Fonts that Word and WPS have in China; the PDF has its own. */
const FONTS = {
  serif: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '仿宋' },
  title: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '宋体' },
  sans: { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: '黑体' },
} as const;

const ALIGN: Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
};

/** Sets the same paper as a Word file. Equal documents give equal bytes. */
export async function renderDocx(document: PaperDocument): Promise<Buffer> {
  const made = new Document({
    title: document.title,
    creator: document.author,
    lastModifiedBy: document.author,
    ...(document.subject === undefined ? {} : { subject: document.subject }),
    styles: {
      default: { document: { run: { font: FONTS.serif, size: DEFAULT_SIZE * 2, language: { eastAsia: 'zh-CN' } } } },
    },
    sections: document.sections.map((section) => ({
      properties: {
        page: {
          size: section.landscape
            ? { width: twips(PAGE.width), height: twips(PAGE.height), orientation: PageOrientation.LANDSCAPE }
            : { width: twips(PAGE.width), height: twips(PAGE.height) },
          margin: {
            top: twips(section.landscape ? PAGE.left : PAGE.top),
            bottom: twips(section.landscape ? PAGE.right : PAGE.bottom),
            left: twips(section.landscape ? PAGE.bottom : PAGE.left),
            right: twips(section.landscape ? PAGE.top : PAGE.right),
            footer: twips(mm(25)),
          },
        },
      },
      ...(section.pageNumbers === 'none' ? {} : { footers: { default: footer() } }),
      children: [
        ...section.blocks.flatMap((block) => word(block, section)),
        ...(section.note === undefined
          ? []
          : [wordParagraph(paragraph(section.note, { size: 8, pitch: 12, before: 8, align: 'left' }), 8)]),
      ],
    })),
  });
  return settled(await Packer.toBuffer(made), document.madeAt);
}

function footer(): Footer {
  const run = new TextRun({ size: 28, font: FONTS.title, children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({ children: [new WordParagraph({ alignment: AlignmentType.CENTER, children: [run] })] });
}

function word(block: Block, section: Section): FileChild[] {
  const size = section.size ?? DEFAULT_SIZE;
  switch (block.kind) {
    case 'paragraph':
      return [wordParagraph(block, size)];
    case 'table':
      return [wordTable(block, section, size), new WordParagraph({ spacing: exact(2) })];
    case 'seal':
      return [
        wordParagraph(paragraph('', { before: mm(20) }), size),
        wordParagraph(
          paragraph(block.label, { align: 'right', right: Math.max(0, 4 - (ems(block.label) - ems(block.date)) / 2) }),
          block.size ?? size,
        ),
        wordParagraph(paragraph(block.date, { align: 'right', right: 4 }), block.size ?? size),
      ];
    case 'figure':
      return [wordParagraph(paragraph(`［图：${block.alt}］`, { align: 'center', size: 10.5 }), size)];
    case 'space':
      return [new WordParagraph({ spacing: exact(Math.max(1, block.height)) })];
    case 'page-break':
      return [new WordParagraph({ children: [new PageBreak()] })];
  }
}

/** Width in characters, as the fonts of Word set it: a Latin letter or a digit is half a character wide. */
const ems = (text: string): number => [...text].reduce((sum, character) => sum + (character < '\u0080' ? 0.5 : 1), 0);

const exact = (points: number) => ({ line: twips(points), lineRule: LineRuleType.EXACT, before: 0, after: 0 });

function wordParagraph(one: Paragraph, defaultSize: number): WordParagraph {
  const size = one.size ?? defaultSize;
  return new WordParagraph({
    alignment: ALIGN[one.align ?? 'justify'],
    keepNext: one.keepWithNext ?? false,
    spacing: {
      ...exact(one.pitch ?? size * PITCH),
      before: twips(one.before ?? 0),
      after: twips(one.after ?? 0),
    },
    indent: {
      firstLine: twips((one.indent ?? 0) * size),
      left: twips((one.left ?? 0) * size),
      right: twips((one.right ?? 0) * size),
    },
    children: one.runs.flatMap((run) => wordRuns(run, size)),
  });
}

function wordRuns(run: Run, size: number): TextRun[] {
  const font = run.face === 'sans' ? FONTS.sans : run.bold ? FONTS.title : FONTS.serif;
  return run.text.split('\n').map(
    (text, at) =>
      new TextRun({
        text,
        font,
        size: Math.round(size * 2),
        bold: run.bold ?? false,
        ...(run.underline ? { underline: {} } : {}),
        ...(at > 0 ? { break: 1 } : {}),
      }),
  );
}

function wordTable(table: Table, section: Section, size: number): WordTable {
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  const page = section.landscape ? PAGE.height - PAGE.top - PAGE.bottom : PAGE.width - PAGE.left - PAGE.right;
  const widths = table.widths.map((width) => twips((width / total) * page));
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const line = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
  const border = (table.borders ?? true) ? line : none;
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: twips(page), type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: table.rows.map((row, at) => {
      let column = 0;
      return new TableRow({
        tableHeader: at < (table.headRows ?? 0),
        ...(row.minHeight === undefined ? {} : { height: { value: twips(row.minHeight), rule: 'atLeast' } }),
        children: row.cells.map(({ blocks, span = 1, vertical }) => {
          const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
          column += span;
          return new TableCell({
            columnSpan: span,
            width: { size: width, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 90, right: 90 },
            verticalAlign: vertical === 'middle' ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
            children: blocks.map((block) => wordParagraph(block, size)),
          });
        }),
      });
    }),
  });
}

const ZIP_TIME = new Date('1980-01-01T00:00:00');

/** Packed again with the paper's own time in the place of the clock's. */
function settled(packed: Buffer, madeAt: string): Buffer {
  const files = unzipSync(packed);
  const time = new Date(madeAt).toISOString().replace(/\.\d+Z$/, 'Z');
  const entries = Object.keys(files)
    .toSorted()
    .map((name) => {
      const content = files[name] ?? new Uint8Array();
      if (name !== 'docProps/core.xml') return [name, content] as const;
      const core = strFromU8(content).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, time);
      return [name, strToU8(core)] as const;
    });
  return Buffer.from(zipSync(Object.fromEntries(entries), { mtime: ZIP_TIME, level: 6 }));
}
