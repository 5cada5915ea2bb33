import { SIZES } from '@platform/documents';
import { entryFieldsOf, isField, isList } from './fields.js';
import type { CellTemplate, Inline, LineKind, Node, Problem, Template } from './template.js';

/** Longer than any form there is; a template is text, so this is its whole size. */
export const MOST_CHARACTERS = 40_000;
const MOST_NESTED = 3;

const STYLES: readonly (readonly [string, LineKind])[] = [
  ['## ', 'heading'],
  ['# ', 'title'],
  ['<> ', 'centre'],
  ['>> ', 'right'],
  ['> ', 'flush'],
];
const PAGE_NUMBERS = { 外侧: 'outer', 居中: 'center', 无: 'none' } as const;
const PAIR = /\{\{[^{}]*\}\}/g;
const INLINE = /\{\{[^{}]*\}\}|\*\*|(?:(?!\{\{[^{}]*\}\}|\*\*)[\s\S])+/g;
const FIELD = /^([^:?#/^{}\s]{1,20})(?::(\d{1,2}))?(\?)?$/;
const BLOCK = /^\{\{([#?^])([^{}]+)\}\}$/;

type Body = {
  readonly nodes: Node[];
  readonly name: string | null;
  readonly on: 'each' | 'if' | 'unless';
  readonly line: number;
};

/** Reads the text of a template. Problems are told with their line; a template with problems is never used. */
export function parseTemplate(source: string): { readonly template: Template; readonly problems: readonly Problem[] } {
  const reader = new Reader();
  if (source.length > MOST_CHARACTERS) {
    reader.problems.push({ line: 1, text: `模板过长：最多 ${MOST_CHARACTERS} 个字符。` });
  } else source.split(/\r?\n/).forEach((text, at) => reader.read(text.trimEnd(), at + 1));
  return reader.end();
}

class Reader {
  readonly problems: Problem[] = [];
  private readonly open: Body[] = [{ nodes: [], name: null, on: 'if', line: 0 }];
  private size: number = SIZES.三号;
  private pageNumbers: Template['pageNumbers'] = 'outer';

  read(text: string, line: number): void {
    if (text.trim() === '') return;
    const block = BLOCK.exec(text.trim());
    const end = /^\{\{\/([^{}]+)\}\}$/.exec(text.trim());
    if (block) this.begin(block[1] ?? '', (block[2] ?? '').trim(), line);
    else if (end) this.close((end[1] ?? '').trim(), line);
    else if (text.startsWith('[字号]')) this.setSize(text.slice(4).trim(), line);
    else if (text.startsWith('[页码]')) this.setPageNumbers(text.slice(4).trim(), line);
    else this.add(this.node(text, line));
  }

  end(): { template: Template; problems: readonly Problem[] } {
    for (const { name, line } of this.open.slice(1)) {
      this.problems.push({ line, text: `“${name ?? ''}”没有结束：缺少 {{/${name ?? ''}}}。` });
    }
    const nodes = this.open[0]?.nodes ?? [];
    if (nodes.length === 0 && this.problems.length === 0) this.problems.push({ line: 1, text: '模板没有内容。' });
    return { template: { nodes, size: this.size, pageNumbers: this.pageNumbers }, problems: this.problems };
  }

  private add(node: Node): void {
    this.open.at(-1)?.nodes.push(node);
  }

  private node(text: string, line: number): Node {
    if (text === '~') return { kind: 'gap', line };
    if (text === '---') return { kind: 'page-break', line };
    if (text.startsWith('|:')) return this.widths(text, line);
    if (text.startsWith('|')) return { kind: 'row', cells: this.cells(text, line), line };
    if (text.startsWith('[签章]')) {
      const [label = '', date = ''] = text.slice(4).split('|');
      return { kind: 'seal', label: this.inline(label.trim(), line), date: this.inline(date.trim(), line), line };
    }
    const [mark, style] = STYLES.find(([start]) => text.startsWith(start)) ?? ['', 'body' as const];
    return { kind: 'line', style, content: this.inline(text.slice(mark.length), line), line };
  }

  private widths(text: string, line: number): Node {
    const widths = text.slice(2).trim().split(/\s+/).map(Number);
    if (widths.some((width) => !(width > 0 && width <= 100)) || widths.length > 12) {
      this.problems.push({ line, text: '列宽应为一至十二个正数，例如“|: 2 3 2 3”。' });
      return { kind: 'gap', line };
    }
    return { kind: 'widths', widths, line };
  }

  private cells(text: string, line: number): readonly CellTemplate[] {
    const inner = text.replace(/^\|/, '').replace(/\|\s*$/, '');
    return inner.split('|').map((cell) => {
      const [, span, lines, centred, content = ''] = /^\s*(?:(\d+)\*)?(?:(\d+)\^)?(<>)?([\s\S]*)$/.exec(cell) ?? [];
      return {
        span: Math.min(12, Number(span ?? 1)),
        lines: Math.min(30, Number(lines ?? 1)),
        centred: centred !== undefined,
        content: this.inline(content.trim(), line),
      };
    });
  }

  private inline(text: string, line: number): readonly Inline[] {
    const parts: Inline[] = [];
    let bold = false;
    for (const [piece] of text.matchAll(INLINE)) {
      if (piece === '**') bold = !bold;
      else if (piece.startsWith('{{') && piece.endsWith('}}'))
        parts.push(this.field(piece.slice(2, -2).trim(), line, bold));
      else parts.push({ kind: 'text', text: piece, bold });
    }
    if (bold) this.problems.push({ line, text: '加粗没有结束：前后各写两个星号。' });
    if (/\{\{|\}\}/.test(text.replaceAll(PAIR, ''))) {
      this.problems.push({ line, text: '双花括号不成对：字段应写作 {{字段名}}。' });
    }
    return parts;
  }

  private field(written: string, line: number, bold: boolean): Inline {
    const [, name = '', blank, optional] = FIELD.exec(written) ?? [];
    if (name === '' || !this.isKnown(name)) {
      this.problems.push({ line, text: `没有名为“${name || written}”的字段，请对照字段表。` });
    }
    return {
      kind: 'field',
      name,
      blank: blank === undefined ? null : Number(blank),
      optional: optional !== undefined,
      bold,
    };
  }

  private isKnown(name: string): boolean {
    const lists = this.open.flatMap((body) => (body.on === 'each' && body.name !== null ? [body.name] : []));
    return isField(name) || lists.some((list) => isList(list) && entryFieldsOf(list).includes(name));
  }

  private begin(mark: string, name: string, line: number): void {
    const on = mark === '#' ? 'each' : mark === '?' ? 'if' : 'unless';
    if (on === 'each' ? !isList(name) : !this.isKnown(name) && !isList(name)) {
      this.problems.push({ line, text: `没有名为“${name}”的${on === 'each' ? '列表' : '字段或列表'}，请对照字段表。` });
    }
    if (this.open.length > MOST_NESTED) this.problems.push({ line, text: `循环或条件最多套 ${MOST_NESTED} 层。` });
    this.open.push({ nodes: [], name, on, line });
  }

  private close(name: string, line: number): void {
    const body = this.open.at(-1);
    if (body === undefined || body.name === null || body.name !== name) {
      this.problems.push({ line, text: `{{/${name}}} 没有对应的开始。` });
      return;
    }
    this.open.pop();
    this.add({ kind: 'block', on: body.on, name, body: body.nodes, line: body.line });
  }

  private setSize(name: string, line: number): void {
    if (Object.hasOwn(SIZES, name)) this.size = SIZES[name as keyof typeof SIZES];
    else this.problems.push({ line, text: `字号应为 ${Object.keys(SIZES).join('、')} 之一。` });
  }

  private setPageNumbers(name: string, line: number): void {
    if (Object.hasOwn(PAGE_NUMBERS, name)) this.pageNumbers = PAGE_NUMBERS[name as keyof typeof PAGE_NUMBERS];
    else this.problems.push({ line, text: '页码应为 外侧、居中、无 之一。' });
  }
}

/** Names of fields that a template uses, entries as `列表.字段`. */
export function fieldsIn({ nodes }: Template): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (inside: readonly Node[], lists: readonly string[]): void => {
    for (const node of inside) {
      for (const name of namesIn(node)) {
        const list = lists.findLast((one) => isList(one) && entryFieldsOf(one).includes(name));
        found.add(list === undefined ? name : `${list}.${name}`);
      }
      if (node.kind === 'block') visit(node.body, node.on === 'each' ? [...lists, node.name] : lists);
    }
  };
  visit(nodes, []);
  return found;
}

function namesIn(node: Node): readonly string[] {
  const of = (content: readonly Inline[]): string[] =>
    content.flatMap((one) => (one.kind === 'field' ? [one.name] : []));
  if (node.kind === 'line') return of(node.content);
  if (node.kind === 'row') return node.cells.flatMap(({ content }) => of(content));
  return node.kind === 'seal' ? [...of(node.label), ...of(node.date)] : [];
}
