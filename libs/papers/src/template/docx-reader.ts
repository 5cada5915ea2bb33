type Attributes = Readonly<Record<string, string>>;

/** Elements that a template has no words for. */
const NOT_UNDERSTOOD: Readonly<Record<string, string>> = {
  'w:drawing': '图片或图形',
  'w:pict': '图片或图形',
  'w:object': '嵌入对象',
  'w:txbxContent': '文本框',
  'w:footnoteReference': '脚注',
  'w:endnoteReference': '尾注',
  'w:commentReference': '批注',
  'w:fldChar': '域',
  'w:fldSimple': '域',
  'w:hyperlink': '超链接',
  'w:ins': '修订',
  'w:del': '修订',
  'w:vMerge': '纵向合并的单元格',
};

const TITLE_HALF_POINTS = 40;
const LINE_TWIPS = 400;

interface Paragraph {
  align: string;
  indented: boolean;
  size: number;
  sans: boolean;
  text: string;
}

/** Where the reader is. */
class Parts {
  paragraph: Paragraph | null = null;
  bold = false;
  inText = false;
  inRun = false;
  tables = 0;
  cells: string[] = [];
  cell: { span: number; texts: string[]; align: string } | null = null;
  height = 0;
  grid: number[] = [];
}

const valueOf = (attributes: Attributes): string => attributes['w:val'] ?? '';

const OPENING: Readonly<Record<string, (parts: Parts, attributes: Attributes) => void>> = {
  'w:tbl': (parts) => Object.assign(parts, { tables: parts.tables + 1, grid: [] }),
  'w:gridCol': (parts, { 'w:w': width = '0' }) => parts.grid.push(Math.max(1, Math.round(Number(width) / 250))),
  'w:tr': (parts) => Object.assign(parts, { cells: [], height: 0 }),
  'w:trHeight': (parts, attributes) =>
    Object.assign(parts, { height: Math.round(Number(valueOf(attributes)) / LINE_TWIPS) }),
  'w:tc': (parts) => Object.assign(parts, { cell: { span: 1, texts: [], align: '' } }),
  'w:gridSpan': (parts, attributes) => parts.cell && Object.assign(parts.cell, { span: Number(valueOf(attributes)) }),
  'w:p': (parts) => Object.assign(parts, { paragraph: { align: '', indented: false, size: 0, sans: false, text: '' } }),
  'w:r': (parts) => Object.assign(parts, { inRun: true, bold: false }),
  'w:t': (parts) => Object.assign(parts, { inText: true }),
};

const OF_PARAGRAPH: Readonly<Record<string, (paragraph: Paragraph, attributes: Attributes) => void>> = {
  'w:jc': (paragraph, attributes) => Object.assign(paragraph, { align: valueOf(attributes) }),
  'w:ind': (paragraph, attributes) => {
    const first = attributes['w:firstLine'] ?? attributes['w:firstLineChars'] ?? '0';
    paragraph.indented = Number(first) > 0;
  },
};

const OF_RUN: Readonly<Record<string, (paragraph: Paragraph, parts: Parts, attributes: Attributes) => void>> = {
  'w:tab': (paragraph) => Object.assign(paragraph, { text: `${paragraph.text}\u3000` }),
  'w:br': (paragraph, _parts, attributes) => {
    paragraph.text += attributes['w:type'] === 'page' ? '---' : '\n';
  },
  'w:b': (_paragraph, parts, attributes) => {
    parts.bold = !['false', '0'].includes(valueOf(attributes));
  },
  'w:sz': (paragraph, _parts, attributes) => {
    paragraph.size = Math.max(paragraph.size, Number(valueOf(attributes)));
  },
  'w:rFonts': (paragraph, _parts, attributes) => {
    paragraph.sans ||= attributes['w:eastAsia'] === '黑体';
  },
};

/** Follows the elements of word/document.xml and writes the lines of a template. */
export class DocxReader {
  readonly lines: string[] = [];
  private readonly parts = new Parts();

  constructor(private readonly refuse: (text: string) => Error) {}

  open(name: string, attributes: Attributes): void {
    const unknown = NOT_UNDERSTOOD[name];
    if (unknown !== undefined) throw this.refuse(`模板不支持“${unknown}”，请删除后再上传。`);
    this.openPart(name, attributes);
    if (this.parts.paragraph) this.format(this.parts.paragraph, name, attributes);
  }

  private openPart(name: string, attributes: Attributes): void {
    OPENING[name]?.(this.parts, attributes);
    if (this.parts.tables > 1) throw this.refuse('模板不支持嵌套的表格，请改为单层表格。');
  }

  private format(paragraph: Paragraph, name: string, attributes: Attributes): void {
    OF_PARAGRAPH[name]?.(paragraph, attributes);
    if (this.parts.inRun) OF_RUN[name]?.(paragraph, this.parts, attributes);
  }

  text(text: string): void {
    if (!this.parts.inText || !this.parts.paragraph) return;
    const isTitle = this.parts.paragraph.size >= TITLE_HALF_POINTS;
    this.parts.paragraph.text += this.parts.bold && !isTitle ? `**${text}**` : text;
  }

  close(name: string): void {
    if (name === 'w:t') this.parts.inText = false;
    else if (name === 'w:r') this.parts.inRun = false;
    else if (name === 'w:p') this.closeParagraph();
    else if (name === 'w:tc') this.closeCell();
    else if (name === 'w:tr') this.closeRow();
    else if (name === 'w:tbl') this.parts.tables -= 1;
  }

  private closeParagraph(): void {
    const { paragraph } = this.parts;
    this.parts.paragraph = null;
    if (!paragraph) return;
    const text = paragraph.text.replaceAll('****', '');
    if (this.parts.cell) {
      this.parts.cell.texts.push(text);
      if (paragraph.align === 'center') this.parts.cell.align = 'center';
    } else if (text.trim() !== '') this.lines.push(...lineOf(paragraph, text).split('\n'));
  }

  private closeCell(): void {
    if (!this.parts.cell) return;
    const { span, texts, align } = this.parts.cell;
    const text = texts
      .filter((one) => one !== '')
      .join('\u3000')
      .replaceAll('|', '｜')
      .replaceAll('\n', '\u3000');
    this.parts.cells.push(`${span > 1 ? `${span}*` : ''}\u0000${align === 'center' ? '<>' : ''}${text || '\u3000'}`);
    this.parts.cell = null;
  }

  private closeRow(): void {
    if (this.parts.grid.length > 0) this.lines.push(`|: ${this.parts.grid.join(' ')}`);
    this.parts.grid = [];
    const tall = this.parts.height > 1 ? `${Math.min(30, this.parts.height)}^` : '';
    this.lines.push(`|${this.parts.cells.map((one, at) => one.replace('\u0000', at === 0 ? tall : '')).join('|')}|`);
  }
}

function lineOf({ align, indented, size, sans }: Paragraph, text: string): string {
  if (/^(\{\{[#?^/][^{}]*\}\}|~|---|\[(字号|页码|签章)\].*)$/.test(text.trim())) return text.trim();
  if (align === 'center') return size >= TITLE_HALF_POINTS ? `# ${text}` : `<> ${text}`;
  if (align === 'right' || align === 'end') return `>> ${text}`;
  if (sans) return `## ${text}`;
  return indented ? text : `> ${text}`;
}
