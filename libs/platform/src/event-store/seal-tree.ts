import { createHash } from 'node:crypto';

/**
 * A Merkle tree over the events of the log in their order, built as RFC 6962 section 2.1 says. Whoever kept a root can
 * later tell that not one of the events under it was changed, taken out or exchanged, also by somebody who rewrote every
 * hash chain; and one event can be proved to stand under it without showing the others.
 */
export type Digest = Buffer;

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** The part of an event that a seal covers; its own hash covers everything else of it. */
export function leafOf(stream: string, revision: number, hash: string): Digest {
  return sha256(LEAF, Buffer.from(`${stream}\n${revision}\n${hash}`, 'utf8'));
}

/** Grows leaf by leaf and keeps only the roots of full subtrees: as many as the count has binary ones. */
export class SealTree {
  private readonly subtrees: { readonly root: Digest; readonly size: number }[] = [];
  private leaves = 0;

  get size(): number {
    return this.leaves;
  }

  add(leaf: Digest): void {
    this.leaves += 1;
    let added = { root: leaf, size: 1 };
    for (let last = this.subtrees.at(-1); last?.size === added.size; last = this.subtrees.at(-1)) {
      this.subtrees.pop();
      added = { root: parentOf(last.root, added.root), size: last.size * 2 };
    }
    this.subtrees.push(added);
  }

  /** In hexadecimal; of no events: the hash of nothing. */
  root(): string {
    const [last, ...rest] = this.subtrees.map(({ root }) => root).toReversed();
    return (last ? rest.reduce((right, left) => parentOf(left, right), last) : sha256()).toString('hex');
  }
}

/** All nodes of the tree, leaves first; a node without a neighbour goes up as it is. For proofs: keeps everything. */
export function levelsOf(leaves: readonly Digest[]): readonly (readonly Digest[])[] {
  const levels = [leaves];
  for (let level = leaves; level.length > 1;) {
    level = level.flatMap((left, index) => {
      const right = level[index + 1];
      if (index % 2 === 1) return [];
      return [right ? parentOf(left, right) : left];
    });
    levels.push(level);
  }
  return levels;
}

/** The neighbours on the way from leaf `index` to the root, lowest first, in hexadecimal. */
export function pathOf(index: number, levels: readonly (readonly Digest[])[]): readonly string[] {
  return levels.flatMap((level, height) => {
    const place = Math.floor(index / 2 ** height);
    const neighbour = level[place % 2 === 0 ? place + 1 : place - 1];
    return neighbour ? [neighbour.toString('hex')] : [];
  });
}

function parentOf(left: Digest, right: Digest): Digest {
  return sha256(NODE, left, right);
}

function sha256(...parts: readonly Buffer[]): Digest {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
