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
  const lines: Line[] = [];
  let atoms: Atom[] = [];
  let width = 0;
  const room = (): number => (lines.length === 0 ? measures.firstWidth : measures.width);
  const end = (last: boolean): void => {
    lines.push({ atoms, width, last });
    atoms = [];
    width = 0;
  };
  for (const group of groups) {
    if (group.newline) {
      end(true);
      continue;
    }
    const over = width + group.width - room();
    const fits = over <= 0.01 || (over <= measures.squeeze && endsWithMark(group));
    if (!fits && atoms.length > 0) end(false);
    if (group.width > room()) {
      for (const atom of group.atoms.flatMap((one) => [...one.text].map((text) => ({ text, run: one.run })))) {
        const wide = measures.measure(atom);
        if (width + wide > room() && atoms.length > 0) end(false);
        atoms.push(atom);
        width += wide;
      }
      continue;
    }
    if (atoms.length === 0 && lines.length > 0 && isSpace(group)) continue;
    atoms.push(...group.atoms);
    width += group.width;
  }
  end(true);
  return lines;
}

function endsWithMark({ atoms }: Group): boolean {
  const end = atoms.at(-1)?.text.at(-1);
  return end !== undefined && SQUEEZABLE.has(end);
}

function isSpace({ atoms }: Group): boolean {
  return atoms.every(({ text }) => text === ' ');
}
