import { type Block, cell, heading, mm, paragraph, type PaperDocument, type Row, title } from '@platform/documents';

const SIZE = 12;
const PITCH = 20;

/**
 * A template as a document to be edited in Word: what is set (title, headings, alignment, tables) looks as it will, fields
 * and control lines stay as they are written. `readDocx` reads it back.
 */
export function templateDocument(name: string, text: string): PaperDocument {
  const blocks: Block[] = [];
  let rows: Row[] = [];
  let widths: readonly number[] | null = null;
  const endTable = (): void => {
    if (rows.length === 0) return;
    const columns = Math.max(...rows.map(({ cells }) => cells.reduce((sum, { span = 1 }) => sum + span, 0)));
    blocks.push({ kind: 'table', widths: widths ?? Array.from({ length: columns }, () => 1), rows });
    rows = [];
    widths = null;
  };
  for (const line of text.split(/\r?\n/).filter((one) => one.trim() !== '')) {
    if (line.startsWith('|:')) {
      endTable();
      widths = line.slice(2).trim().split(/\s+/).map(Number);
    } else if (line.startsWith('|')) rows.push(rowOf(line));
    else {
      endTable();
      blocks.push(blockOf(line));
    }
  }
  endTable();
  return {
    title: `模板：${name}`,
    author: 'Liandiao',
    madeAt: '2026-01-01T00:00:00.000Z',
    sections: [{ title: name, blocks, size: SIZE, pageNumbers: 'none' }],
  };
}

function blockOf(line: string): Block {
  if (line.startsWith('# ')) return title(line.slice(2));
  if (line.startsWith('## ')) return heading(line.slice(3));
  if (line.startsWith('<> ')) return paragraph(line.slice(3), { align: 'center' });
  if (line.startsWith('>> ')) return paragraph(line.slice(3), { align: 'right' });
  if (line.startsWith('> ')) return paragraph(line.slice(2), { align: 'left' });
  const isControl = /^(\{\{[#?^/][^{}]*\}\}|~|---|\[.*)$/.test(line.trim());
  return paragraph(line, isControl ? { align: 'left' } : { indent: 2, align: 'left' });
}

function rowOf(line: string): Row {
  const parts = line
    .replace(/^\|/, '')
    .replace(/\|\s*$/, '')
    .split('|');
  let lines = 1;
  const cells = parts.map((part) => {
    const [, span, tall, centred, content = ''] = /^\s*(?:(\d+)\*)?(?:(\d+)\^)?(<>)?([\s\S]*)$/.exec(part) ?? [];
    lines = Math.max(lines, Number(tall ?? 1));
    const align = centred === undefined ? ('left' as const) : ('center' as const);
    return cell(content.trim(), { span: Number(span ?? 1), align, size: SIZE, pitch: PITCH });
  });
  return { cells, minHeight: lines === 1 ? mm(4) : lines * PITCH };
}
