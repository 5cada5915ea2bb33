/**
 * A paper as data: the same model becomes a PDF (`renderPdf`) and a Word file (`renderDocx`). Sizes are points, lengths of
 * indents are characters of the paragraph, as Chinese typesetting counts them.
 */

/** `serif` is set like 宋体, `sans` like 黑体. */
export type Face = 'serif' | 'sans';
export type Align = 'left' | 'center' | 'right' | 'justify';

export interface Run {
  readonly text: string;
  readonly face?: Face;
  readonly bold?: boolean;
  readonly underline?: boolean;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  readonly align?: Align;
  readonly size?: number;
  /** First line, in characters; Chinese body text has 2. */
  readonly indent?: number;
  readonly left?: number;
  readonly right?: number;
  readonly before?: number;
  readonly after?: number;
  /** Distance of two lines; default 1.8 times the size, as in 公文 (16 pt on 28.95 pt). */
  readonly pitch?: number;
  readonly keepWithNext?: boolean;
}

export interface Cell {
  readonly blocks: readonly Paragraph[];
  readonly span?: number;
  readonly vertical?: 'top' | 'middle';
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly minHeight?: number;
}

export interface Table {
  readonly kind: 'table';
  /** Relative widths of the columns. */
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
  /** Rows that are repeated on the next page. */
  readonly headRows?: number;
  readonly borders?: boolean;
  readonly before?: number;
  readonly after?: number;
}

/** A place to stamp: nothing is printed but its label, the room is kept free. */
export interface Seal {
  readonly kind: 'seal';
  readonly label: string;
  readonly date: string;
  readonly size?: number;
}

/** Lines and areas drawn by a callback; a Word file carries `alt` in its place. */
export interface Figure {
  readonly kind: 'figure';
  readonly height: number;
  readonly draw: (pen: Pen, frame: { readonly width: number; readonly height: number }) => void;
  readonly alt: string;
}

export interface Space {
  readonly kind: 'space';
  readonly height: number;
}

export interface PageBreak {
  readonly kind: 'page-break';
}

export type Block = Paragraph | Table | Seal | Figure | Space | PageBreak;

export interface Stroke {
  readonly stroke?: string;
  readonly fill?: string;
  readonly width?: number;
  readonly dash?: number;
}

export interface PenText {
  readonly size?: number;
  readonly face?: Face;
  readonly color?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** Draws inside a figure; the origin is its upper left corner. */
export interface Pen {
  line(x1: number, y1: number, x2: number, y2: number, style: Stroke): void;
  rect(x: number, y: number, width: number, height: number, style: Stroke): void;
  polyline(points: readonly (readonly [number, number])[], style: Stroke): void;
  circle(x: number, y: number, radius: number, style: Stroke): void;
  /** Path data of SVG. */
  path(data: string, style: Stroke): void;
  /** `y` is the base line. */
  text(text: string, x: number, y: number, style?: PenText): void;
}

/** `outer`: — 1 — outside, odd pages right, even pages left (GB/T 9704-2012, 7.5); `center`; none. */
export type PageNumbers = 'outer' | 'center' | 'none';

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly pageNumbers?: PageNumbers;
  readonly size?: number;
  readonly landscape?: boolean;
  /** Small print below the type area of the last page. */
  readonly note?: string;
}

export interface PaperDocument {
  readonly title: string;
  readonly author: string;
  readonly subject?: string;
  /** ISO instant, written into the file: never the clock, so that the same paper gives the same bytes. */
  readonly madeAt: string;
  readonly sections: readonly Section[];
}

export interface Rendered {
  readonly bytes: Buffer;
  /** Page on which each section starts, from 1. */
  readonly starts: readonly number[];
  readonly pages: number;
  /** Characters that no font has: printed as 〓, to be written by hand. */
  readonly missingCharacters: readonly string[];
}

const MM = 72 / 25.4;

/** A4 with the margins of official papers: 37 mm above, 28 mm left, a type area of 156 × 225 mm (GB/T 9704-2012, 5). */
export const PAGE = {
  width: 210 * MM,
  height: 297 * MM,
  top: 37 * MM,
  bottom: 35 * MM,
  left: 28 * MM,
  right: 26 * MM,
} as const;

/** Sizes by their Chinese names. */
export const SIZES = { 二号: 22, 小二: 18, 三号: 15.75, 小三: 15, 四号: 14, 小四: 12, 五号: 10.5 } as const;

export const PITCH = 1.8;

export const mm = (length: number): number => length * MM;
