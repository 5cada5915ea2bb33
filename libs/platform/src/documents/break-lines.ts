/**
 * Where a line of Chinese may end (避头尾, GB/T 15834-2011, 5.1): no closing mark begins a line, no opening mark ends one,
 * —— and …… are not parted, a number stays whole and with its unit, a foreign word stays whole. A file code may end a line
 * after a hyphen, a blank to write on may go on in the next line. No paragraph ends with one character alone (单字不成行).
 */

const NOT_AT_START = new Set('，。、；：？！）》〉】〕」』”’％‰℃·—…～,.;:?!)]}%');
const NOT_AT_END = new Set('（《〈【〔「『“‘￥¥＄(["{');
const SQUEEZABLE = new Set('，。、；：？！）》〉】〕」』”’');
/** What a number is not parted from. */
const UNITS = new Set('年月日时分元岁号条项款件人');
/** Two capitals or more, then parts with hyphens between them. */
const CODE = /^[A-Z]{2,}(?:-[A-Z0-9]+){2,}/;
const ATOM = /——|……|\u3000{1,4}|[\u0021-\u007e\u00a5\u00b2\u00b3\u00d7]+|\n|[\s\S]/gu;

export interface Atom {
  readonly text: string;
  /** Index of the run it belongs to. */
  readonly run: number;
}

/** What stays together on a line. */
export interface Group {
  readonly atoms: readonly Atom[];
  readonly width: number;
  readonly newline: boolean;
}

export interface Line {
  readonly atoms: readonly Atom[];
  readonly width: number;
  /** Ends the paragraph or was ended by the writer: not justified. */
  readonly last: boolean;
}

export function groupsOf(texts: readonly string[], measure: (atom: Atom) => number): readonly Group[] {
  const groups: { atoms: Atom[]; width: number; newline: boolean }[] = [];
  let before = '';
  texts.forEach((text, run) => {
    for (const { piece, goesOn } of piecesOf(text)) {
      const atom = { text: piece, run };
      const last = groups.at(-1);
      if (piece === '\n') groups.push({ atoms: [], width: 0, newline: true });
      else if (last && !last.newline && !goesOn && isGlued(before, piece)) {
        last.atoms.push(atom);
        last.width += measure(atom);
      } else groups.push({ atoms: [atom], width: measure(atom), newline: false });
      before = piece === '\n' ? '' : piece;
    }
  });
  return groups;
}

/** `goesOn`: part of a code, which may begin a line. */
function piecesOf(text: string): readonly { readonly piece: string; readonly goesOn: boolean }[] {
  return [...text.matchAll(ATOM)].flatMap(([atom]) =>
    (CODE.test(atom) ? atom.split(/(?<=-)/) : [atom]).map((piece, part) => ({ piece, goesOn: part > 0 })),
  );
}

function isGlued(before: string, next: string): boolean {
  const end = before.at(-1);
  const start = next[0];
  if (end === undefined || start === undefined) return false;
  if (UNITS.has(start) && (/^[\d.,]+$/.test(before) || end === '\u3000')) return true;
  return NOT_AT_START.has(start) || NOT_AT_END.has(end) || (isWord(before) && isWord(next));
}

/** A word may be written in two runs. */
function isWord(piece: string): boolean {
  return /^[\u0021-\u007e]+$/.test(piece);
}

interface Measures {
  readonly width: number;
  readonly firstWidth: number;
  /** How far a closing mark may stand over before the line is squeezed too much: half a character. */
  readonly squeeze: number;
  readonly measure: (atom: Atom) => number;
}

export function linesOf(groups: readonly Group[], measures: Measures): readonly Line[] {
  const setting = new Setting(measures);
  for (const group of groups) {
    if (group.newline) setting.end(true);
    else if (!setting.isNeedlessSpace(group)) setting.add(group);
  }
  setting.end(true);
  return setting.lines;
}

class Setting {
  readonly lines: Line[] = [];
  private groups: Group[] = [];
  private width = 0;
  /** The line before, while the paragraph goes on. */
  private above: readonly Group[] = [];

  constructor(private readonly measures: Measures) {}

  private get room(): number {
    return this.lines.length === 0 ? this.measures.firstWidth : this.measures.width;
  }

  end(last: boolean): void {
    if (last && isLonely(this.groups) && this.above.length >= LEAST_LEFT) this.fetchDown();
    this.lines.push(lineOf(this.groups, last));
    this.above = last ? [] : this.groups;
    this.groups = [];
    this.width = 0;
  }

  /** Brings the end of the line above down to a character that would stand alone. */
  private fetchDown(): void {
    const fetched = this.above.at(-1);
    if (!fetched || fetched.width > this.measures.width / 3) return;
    this.lines[this.lines.length - 1] = lineOf(this.above.slice(0, -1), false);
    this.groups = [fetched, ...this.groups];
  }

  add(group: Group): void {
    const over = this.width + group.width - this.room;
    const fits = over <= 0.01 || (over <= this.measures.squeeze && endsWithMark(group));
    if (!fits && this.groups.length > 0) this.end(false);
    if (group.width > this.room) this.part(group);
    else this.take(group);
  }

  /** A space does not begin a line that goes on. */
  isNeedlessSpace({ atoms }: Group): boolean {
    return this.groups.length === 0 && this.lines.length > 0 && atoms.every(({ text }) => text === ' ');
  }

  /** What is longer than a line is parted between any two characters, marks excepted. */
  private part({ atoms }: Group): void {
    const parts: { atoms: Atom[]; width: number }[] = [];
    for (const { text, run } of atoms) {
      for (const character of text) {
        const atom = { text: character, run };
        const width = this.measures.measure(atom);
        const last = parts.at(-1);
        if (last && NOT_AT_START.has(character)) {
          last.atoms.push(atom);
          last.width += width;
        } else parts.push({ atoms: [atom], width });
      }
    }
    for (const part of parts) {
      if (this.width + part.width > this.room && this.groups.length > 0) this.end(false);
      this.take({ ...part, newline: false });
    }
  }

  private take(group: Group): void {
    this.groups.push(group);
    this.width += group.width;
  }
}

/** A line that gives something away must keep this much. */
const LEAST_LEFT = 6;

const lineOf = (groups: readonly Group[], last: boolean): Line => ({
  atoms: groups.flatMap(({ atoms }) => atoms),
  width: groups.reduce((sum, { width }) => sum + width, 0),
  last,
});

/** One character, whatever marks follow it. */
function isLonely(groups: readonly Group[]): boolean {
  const text = groups.flatMap(({ atoms }) => atoms.map((atom) => atom.text)).join('');
  return [...text].filter((character) => !NOT_AT_START.has(character)).length === 1;
}

function endsWithMark({ atoms }: Group): boolean {
  const end = atoms.at(-1)?.text.at(-1);
  return end !== undefined && SQUEEZABLE.has(end);
}
