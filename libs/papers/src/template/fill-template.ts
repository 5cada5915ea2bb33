import {
  type Block,
  blank,
  type Cell,
  heading,
  PAGE,
  paragraph,
  PITCH,
  type Row,
  type Run,
  title,
} from '@platform/documents';
import { blankOf, type Entry, entryFieldsOf, fieldOf, isList, type Values } from './fields.js';
import type { CellTemplate, Inline, Node, Template } from './template.js';

export interface Filled {
  readonly blocks: readonly Block[];
  /** Fields without a value: a line to fill in by hand stands in their place. */
  readonly missing: readonly string[];
}

interface Scope {
  readonly list: string;
  readonly entry: Entry;
}

/** Lines from margin to margin. */
function ruledLines(count: number, size: number): readonly Block[] {
  const characters = Math.floor((PAGE.width - PAGE.left - PAGE.right) / size);
  return Array.from({ length: count }, () => paragraph(blank(characters), { align: 'left' }));
}

const LINES = 5;

/** An empty date is written as the forms do: room, year, room, month, room, day. */
const EMPTY_DATE: readonly Run[] = ['年', '月', '日'].flatMap((unit) => [blank(2), { text: unit }]);

/** (year) 人调字第 n 号 (domain.md 1.13). */
const EMPTY_FILE_NO: readonly Run[] = [{ text: '（' }, blank(3), { text: '）人调字第' }, blank(3), { text: '号' }];

export function fillTemplate(template: Template, values: Values): Filled {
  const filling = new Filling(template.size, values);
  filling.walk(template.nodes, []);
  return filling.end();
}

class Filling {
  private readonly blocks: Block[] = [];
  private readonly missing = new Set<string>();
  private rows: Row[] = [];
  private widths: readonly number[] | null = null;

  constructor(
    private readonly size: number,
    private readonly values: Values,
  ) {}

  end(): Filled {
    this.endTable();
    return { blocks: this.blocks, missing: [...this.missing] };
  }

  walk(nodes: readonly Node[], scopes: readonly Scope[]): void {
    for (const node of nodes) {
      if (node.kind === 'block') this.walkBlock(node, scopes);
      else if (node.kind === 'row') this.rows.push(this.row(node.cells, scopes));
      else {
        this.endTable();
        if (node.kind === 'widths') this.widths = node.widths;
        else this.blocks.push(...this.block(node, scopes));
      }
    }
  }

  private walkBlock({ on, name, body }: Node & { readonly kind: 'block' }, scopes: readonly Scope[]): void {
    if (on === 'each') {
      const entries = isList(name) ? this.values.lists[name] : [];
      for (const entry of entries) this.walk(body, [...scopes, { list: name, entry }]);
      return;
    }
    const holds = isList(name) ? this.values.lists[name].length > 0 : this.lookup(name, scopes).value !== null;
    if (holds === (on === 'if')) this.walk(body, scopes);
  }

  private block(node: Node, scopes: readonly Scope[]): readonly Block[] {
    switch (node.kind) {
      case 'gap':
        return [{ kind: 'space', height: this.size * PITCH }];
      case 'page-break':
        return [{ kind: 'page-break' }];
      case 'seal':
        return [
          {
            kind: 'seal',
            label: textOf(this.runs(node.label, scopes)),
            date: textOf(this.runs(node.date, scopes)),
            size: this.size,
          },
        ];
      case 'line':
        return this.line(node, scopes);
      default:
        return [];
    }
  }

  private line({ style, content }: Node & { readonly kind: 'line' }, scopes: readonly Scope[]): readonly Block[] {
    const runs = this.runs(content, scopes);
    switch (style) {
      case 'title':
        return [title(textOf(runs))];
      case 'heading':
        return [heading(textOf(runs))];
      case 'centre':
        return [paragraph(runs, { align: 'center' })];
      case 'right':
        return [paragraph(runs, { align: 'right' })];
      case 'flush':
        return [paragraph(runs)];
      case 'body':
        return this.isToBeWritten(content, scopes) ? this.ruled(content) : paragraphs(runs);
    }
  }

  /** A longer text that the case does not have: room to write it by hand. */
  private isToBeWritten(content: readonly Inline[], scopes: readonly Scope[]): boolean {
    const [only] = content;
    if (content.length !== 1 || only?.kind !== 'field') return false;
    const isText = fieldOf(only.name)?.input === 'text' || only.name === '笔录';
    return isText && this.lookup(only.name, scopes).value === null;
  }

  private ruled([only]: readonly Inline[]): readonly Block[] {
    const lines = only?.kind === 'field' ? fieldOf(only.name)?.lines : undefined;
    return ruledLines(lines ?? LINES, this.size);
  }

  private row(cells: readonly CellTemplate[], scopes: readonly Scope[]): Row {
    const pitch = this.size * 1.55;
    const made = cells.map(({ content, span, centred }): Cell => {
      const runs = this.runs(content, scopes, true);
      const style = { pitch, align: centred ? ('center' as const) : ('left' as const) };
      return { blocks: [paragraph(runs, style)], span, vertical: 'middle' };
    });
    const lines = Math.max(...cells.map((cell) => cell.lines));
    return { cells: made, minHeight: lines * pitch + 8 };
  }

  private endTable(): void {
    const [first] = this.rows;
    if (first) {
      const columns = first.cells.reduce((sum, { span }) => sum + (span ?? 1), 0);
      const widths = this.widths ?? Array.from({ length: columns }, () => 1);
      this.blocks.push({ kind: 'table', widths, rows: this.rows, after: 6 });
      this.rows = [];
      this.widths = null;
    }
  }

  private runs(content: readonly Inline[], scopes: readonly Scope[], inCell = false): readonly Run[] {
    return content.flatMap((one): readonly Run[] => {
      if (one.kind === 'text') return [{ text: one.text, ...(one.bold ? { bold: true } : {}) }];
      const { value, label, isEntry } = this.lookup(one.name, scopes);
      if (value !== null) return [{ text: value, ...(one.bold ? { bold: true } : {}) }];
      if (one.optional) return [];
      this.missing.add(label);
      const isOnly = inCell && content.length === 1;
      if (one.name === '卷号') return EMPTY_FILE_NO;
      if (/(日期|届满日|期限)$/.test(one.name) && !isOnly) return EMPTY_DATE;
      return isOnly ? [{ text: '' }] : [blank(one.blank ?? blankOf(one.name, isEntry))];
    });
  }

  private lookup(
    name: string,
    scopes: readonly Scope[],
  ): { readonly value: string | null; readonly label: string; readonly isEntry: boolean } {
    const scope = scopes.findLast(({ list }) => isList(list) && entryFieldsOf(list).includes(name));
    if (scope) return { value: scope.entry[name] || null, label: `${scope.list}：${name}`, isEntry: true };
    const value = Object.hasOwn(this.values.fields, name) ? this.values.fields[name as keyof Values['fields']] : null;
    return { value: value || null, label: name, isEntry: false };
  }
}

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** A long text keeps the paragraphs its writer made. */
function paragraphs(runs: readonly Run[]): readonly Block[] {
  const parts: Run[][] = [[]];
  for (const run of runs) {
    run.text.split('\n').forEach((text, at) => {
      if (at > 0) parts.push([]);
      parts.at(-1)?.push({ ...run, text });
    });
  }
  return parts.map((part) => paragraph(part, { indent: 2 }));
}
