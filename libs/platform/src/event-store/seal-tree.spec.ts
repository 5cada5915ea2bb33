import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type Digest, leafOf, levelsOf, pathOf, SealTree } from './seal-tree.js';

const sha256 = (...parts: readonly Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

/** RFC 6962 2.1 as it is written, for trees small enough for it. */
function plainRoot(leaves: readonly Digest[]): Buffer {
  if (leaves.length === 0) return sha256();
  const [only] = leaves;
  if (leaves.length === 1 && only) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha256(Buffer.from([1]), plainRoot(leaves.slice(0, split)), plainRoot(leaves.slice(split)));
}

/** RFC 9162 2.1.3.2. */
function rootByPath(index: number, size: number, leaf: Digest, path: readonly string[]): string {
  let [fn, sn, root] = [index, size - 1, leaf];
  for (const step of path.map((hex) => Buffer.from(hex, 'hex'))) {
    if (sn === 0) return 'path too long';
    if (fn % 2 === 1 || fn === sn) {
      root = sha256(Buffer.from([1]), step, root);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
    } else {
      root = sha256(Buffer.from([1]), root, step);
    }
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 ? root.toString('hex') : 'path too short';
}

const leavesOf = (size: number): Digest[] =>
  Array.from({ length: size }, (_, index) => leafOf('dispute-1', index, `hash-${index}`));

function treeOf(leaves: readonly Digest[]): SealTree {
  const tree = new SealTree();
  for (const leaf of leaves) tree.add(leaf);
  return tree;
}

describe('the tree of a seal', () => {
  it('has the root that the standard defines, for every size', () => {
    for (let size = 0; size <= 130; size += 1) {
      const leaves = leavesOf(size);
      expect(treeOf(leaves).root()).toBe(plainRoot(leaves).toString('hex'));
      expect(treeOf(leaves).size).toBe(size);
    }
  });

  it('has known roots (RFC 6962: nothing; and one leaf)', () => {
    expect(new SealTree().root()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(treeOf([sha256(Buffer.from([0]))]).root()).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
  });

  it('proves every event under its root, and no other event or place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), fc.nat(), (size, first, second) => {
        const [index, other] = [first % size, second % size];
        const leaves = leavesOf(size);
        const root = treeOf(leaves).root();
        const path = pathOf(index, levelsOf(leaves));
        expect(rootByPath(index, size, leaves[index] as Digest, path)).toBe(root);
        if (other !== index) expect(rootByPath(index, size, leaves[other] as Digest, path)).not.toBe(root);
      }),
    );
  });

  it('changes with stream, revision and hash of any event, with order and with number', () => {
    const leaves = leavesOf(7);
    const root = treeOf(leaves).root();
    for (const changed of [
      leaves.slice(0, 6),
      leaves.toReversed(),
      leaves.with(3, leafOf('dispute-2', 3, 'hash-3')),
      leaves.with(3, leafOf('dispute-1', 4, 'hash-3')),
      leaves.with(3, leafOf('dispute-1', 3, 'hash-4')),
    ]) {
      expect(treeOf(changed).root()).not.toBe(root);
    }
  });
});
