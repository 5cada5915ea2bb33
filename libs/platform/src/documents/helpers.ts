import type { Align, Block, Cell, Paragraph, Run } from './document.js';

type Style = Omit<Paragraph, 'kind' | 'runs'>;
type Inline = string | Run | readonly (string | Run)[];

export function runsOf(inline: Inline): readonly Run[] {
  if (typeof inline === 'string') return [{ text: inline }];
  return 'text' in inline ? [inline] : inline.map((one) => (typeof one === 'string' ? { text: one } : one));
}

export function paragraph(inline: Inline, style: Style = {}): Paragraph {
  return { kind: 'paragraph', runs: runsOf(inline), ...style };
}

/** Title of a paper: 二号, bold serif in the place of 小标宋, centred. */
export function title(text: string, style: Style = {}): Paragraph {
  return paragraph({ text, bold: true }, { size: 22, align: 'center', pitch: 34, after: 16, ...style });
}

export function heading(text: string, style: Style = {}): Paragraph {
  return paragraph({ text, face: 'sans' }, { indent: 2, keepWithNext: true, ...style });
}

/** A line to fill in by hand, so many characters long. */
export function blank(characters: number): Run {
  return { text: '\u3000'.repeat(characters), underline: true };
}

export function cell(inline: Inline, style: Style & { span?: number; vertical?: Cell['vertical'] } = {}): Cell {
  const { span, vertical, ...rest } = style;
  return {
    blocks: [paragraph(inline, rest)],
    ...(span === undefined ? {} : { span }),
    ...(vertical === undefined ? {} : { vertical }),
  };
}

/** A plain table of texts with a head row. */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  options: { readonly widths?: readonly number[]; readonly size?: number; readonly align?: readonly Align[] } = {},
): Block {
  const { size = 10.5, align = [] } = options;
  const pitch = size * 1.5;
  return {
    kind: 'table',
    widths: options.widths ?? head.map(() => 1),
    headRows: 1,
    rows: [
      { cells: head.map((text) => cell({ text, face: 'sans' }, { size, pitch, align: 'center', vertical: 'middle' })) },
      ...rows.map((row) => ({
        cells: row.map((text, at) => cell(text, { size, pitch, align: align[at] ?? 'left', vertical: 'middle' })),
      })),
    ],
  };
}
