/**
 * Where a line of Chinese may end (避头尾, GB/T 15834-2011, 5.1): no closing mark begins a line, no opening mark ends one,
 * —— and …… are not parted, a number or a foreign word stays whole.
 */

const NOT_AT_START = new Set('，。、；：？！）》〉】〕」』”’％‰℃·—…～,.;:?!)]}%');
const NOT_AT_END = new Set('（《〈【〔「『“‘￥¥＄(["{');
const SQUEEZABLE = new Set('，。、；：？！）》〉】〕」』”’');
const ATOM = /——|……|\u3000+|[\u0021-\u007e\u00a5\u00b2\u00b3\u00d7]+|\n|[\s\S]/gu;

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
    for (const [piece] of text.matchAll(ATOM)) {
      const atom = { text: piece, run };
      const last = groups.at(-1);
      if (piece === '\n') groups.push({ atoms: [], width: 0, newline: true });
      else if (last && !last.newline && isGlued(before, piece)) {
        last.atoms.push(atom);
        last.width += measure(atom);
      } else groups.push({ atoms: [atom], width: measure(atom), newline: false });
      before = piece === '\n' ? '' : piece;
    }
  });
  return groups;
}

function isGlued(before: string, next: string): boolean {
  const end = before.at(-1);
  const start = next[0];
  if (end === undefined || start === undefined) return false;
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
  private atoms: Atom[] = [];
  private width = 0;

  constructor(private readonly measures: Measures) {}

  private get room(): number {
    return this.lines.length === 0 ? this.measures.firstWidth : this.measures.width;
  }

  end(last: boolean): void {
    this.lines.push({ atoms: this.atoms, width: this.width, last });
    this.atoms = [];
    this.width = 0;
  }

  add(group: Group): void {
    const over = this.width + group.width - this.room;
    const fits = over <= 0.01 || (over <= this.measures.squeeze && endsWithMark(group));
    if (!fits && this.atoms.length > 0) this.end(false);
    if (group.width > this.room) this.part(group);
    else this.take(group.atoms, group.width);
  }

  /** A space does not begin a line that goes on. */
  isNeedlessSpace({ atoms }: Group): boolean {
    return this.atoms.length === 0 && this.lines.length > 0 && atoms.every(({ text }) => text === ' ');
  }

  /** What is longer than a line is parted between any two characters. */
  private part({ atoms }: Group): void {
    for (const { text, run } of atoms) {
      for (const character of text) {
        const atom = { text: character, run };
        const wide = this.measures.measure(atom);
        if (this.width + wide > this.room && this.atoms.length > 0) this.end(false);
        this.take([atom], wide);
      }
    }
  }

  private take(atoms: readonly Atom[], width: number): void {
    this.atoms.push(...atoms);
    this.width += width;
  }
}

function endsWithMark({ atoms }: Group): boolean {
  const end = atoms.at(-1)?.text.at(-1);
  return end !== undefined && SQUEEZABLE.has(end);
}
