/** A template as it is read from its text; the text itself is what an administrator edits (README.md). */

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly bold: boolean }
  | {
      readonly kind: 'field';
      readonly name: string;
      /** Characters of the line to fill in by hand; null: as the catalogue of fields says. */
      readonly blank: number | null;
      /** Nothing is printed and nothing is missed where there is no value. */
      readonly optional: boolean;
      readonly bold: boolean;
    };

export interface CellTemplate {
  readonly content: readonly Inline[];
  readonly span: number;
  /** Least height in lines. */
  readonly lines: number;
  readonly centred: boolean;
}

export type LineKind = 'title' | 'heading' | 'body' | 'flush' | 'centre' | 'right';

export type Node =
  | { readonly kind: 'line'; readonly style: LineKind; readonly content: readonly Inline[]; readonly line: number }
  | { readonly kind: 'row'; readonly cells: readonly CellTemplate[]; readonly line: number }
  | { readonly kind: 'widths'; readonly widths: readonly number[]; readonly line: number }
  | {
      readonly kind: 'seal';
      readonly label: readonly Inline[];
      readonly date: readonly Inline[];
      readonly line: number;
    }
  | { readonly kind: 'gap'; readonly line: number }
  | { readonly kind: 'page-break'; readonly line: number }
  | {
      readonly kind: 'block';
      /** `each`: once for each entry of a list; `if` / `unless`: when there is a value or an entry. */
      readonly on: 'each' | 'if' | 'unless';
      readonly name: string;
      readonly body: readonly Node[];
      readonly line: number;
    };

export interface Template {
  readonly nodes: readonly Node[];
  readonly size: number;
  readonly pageNumbers: 'outer' | 'center' | 'none';
}

/** What is wrong with a text, told by its line. */
export interface Problem {
  readonly line: number;
  readonly text: string;
}
