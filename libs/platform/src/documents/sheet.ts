import Pdf from 'pdfkit';
import { PAGE, type PaperDocument, type Run, type Section } from './document.js';
import { FONT_NAMES, fontFile, type FontName, fontOf } from './fonts.js';

interface Font {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

export interface Look extends Pick<Run, 'face' | 'bold'> {
  readonly size: number;
  /** Between two characters. */
  readonly spacing?: number;
}

/** The mark that printers put where a sort is missing. */
const MISSING = '〓';

/** Pages of one PDF: fonts, measuring, the place of the next line. Bytes depend on nothing but what is written. */
export class Sheet {
  readonly pdf: PDFKit.PDFDocument;
  y = 0;
  readonly missing = new Set<string>();
  private readonly chunks: Buffer[] = [];
  private readonly known = new Map<FontName, Map<string, boolean>>();
  private readonly widths = new Map<string, number>();
  private section: Section | null = null;
  pages = 0;

  constructor(document: PaperDocument) {
    // Not compressed: a compressor would make the bytes depend on the zlib of the Node that runs.
    this.pdf = new Pdf({
      autoFirstPage: false,
      bufferPages: true,
      compress: false,
      lang: 'zh-CN',
      displayTitle: true,
      info: {
        Title: document.title,
        Author: document.author,
        ...(document.subject === undefined ? {} : { Subject: document.subject }),
        Creator: 'Liandiao',
        Producer: 'Liandiao',
        CreationDate: new Date(document.madeAt),
        ModDate: new Date(document.madeAt),
      },
    });
    for (const name of FONT_NAMES) this.pdf.registerFont(name, fontFile(name));
    this.pdf.on('data', (chunk: Buffer) => this.chunks.push(chunk));
  }

  begin(section: Section): void {
    this.section = section;
    this.addPage();
  }

  addPage(): void {
    const layout = this.section?.landscape ? 'landscape' : 'portrait';
    this.pdf.addPage({ size: 'A4', layout, margin: 0 });
    this.pages += 1;
    this.y = this.top;
  }

  private get turned(): boolean {
    return this.section?.landscape ?? false;
  }
  get top(): number {
    return this.turned ? PAGE.left : PAGE.top;
  }
  get left(): number {
    return this.turned ? PAGE.bottom : PAGE.left;
  }
  get width(): number {
    return this.turned ? PAGE.height - PAGE.top - PAGE.bottom : PAGE.width - PAGE.left - PAGE.right;
  }
  get bottom(): number {
    return this.turned ? PAGE.width - PAGE.right : PAGE.height - PAGE.bottom;
  }
  get room(): number {
    return this.bottom - this.y;
  }
  get isAtTop(): boolean {
    return this.y <= this.top + 0.01;
  }

  /** Begins a new page unless so much room is left. */
  need(height: number): void {
    if (height > this.room + 0.01 && !this.isAtTop) this.addPage();
  }

  /** The text with every character that the font lacks replaced by a visible mark. */
  printable({ text, ...style }: Run): string {
    const name = fontOf(style);
    return [...text]
      .map((character) => {
        if (character === '\n' || this.has(name, character)) return character;
        this.missing.add(character);
        return MISSING;
      })
      .join('');
  }

  private has(name: FontName, character: string): boolean {
    const known = this.known.get(name) ?? new Map<string, boolean>();
    this.known.set(name, known);
    const before = known.get(character);
    if (before !== undefined) return before;
    this.pdf.font(name);
    const { font } = (this.pdf as unknown as Readonly<Record<'_font', { readonly font: Font }>>)['_font'];
    const has = font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
    known.set(character, has);
    return has;
  }

  measure(text: string, style: Pick<Run, 'face' | 'bold'>, size: number): number {
    const name = fontOf(style);
    const key = `${name} ${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return (known * size) / 100;
    const width = this.pdf.font(name).fontSize(100).widthOfString(text);
    this.widths.set(key, width);
    return (width * size) / 100;
  }

  /** One piece of a line, its base line at `y`. */
  write(text: string, [x, y]: readonly [number, number], style: Look): void {
    const { size, spacing = 0 } = style;
    this.pdf
      .font(fontOf(style))
      .fontSize(size)
      .text(text, x, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing });
  }

  async end(): Promise<Buffer> {
    const ended = new Promise<void>((resolve) => this.pdf.on('end', resolve));
    this.pdf.end();
    await ended;
    return Buffer.concat(this.chunks);
  }
}
