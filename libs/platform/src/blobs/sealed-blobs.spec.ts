import { createHash } from 'node:crypto';
import { FixedClock, SequentialIds } from '../messaging/index.js';
import { MemoryKeyVault, SubjectErased } from '../privacy/index.js';
import { MemoryBlobStore } from './memory-blob-store.js';
import { type KeptBlob, SealedBlobs } from './sealed-blobs.js';

const NOW = '2026-11-02T00:00:00Z';
const LATER = new Date('2026-11-03T00:00:00Z');
/** More than three pieces, and not a whole number of them. */
const BYTES = Buffer.alloc(200_001, '证据材料');

const blobOf = (bytes: Buffer): KeptBlob => ({
  blobId: 'blob',
  subject: 'story',
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

async function* dripped(bytes: Buffer, step = 7_001): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += step) yield bytes.subarray(from, from + step);
}

async function all(bytes: AsyncIterable<Buffer> | null): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of bytes ?? []) pieces.push(piece);
  return Buffer.concat(pieces);
}

const anything = (): Promise<void> => Promise.resolve();

describe('sealed blobs', () => {
  let store: MemoryBlobStore;
  let vault: MemoryKeyVault;
  let blobs: SealedBlobs;
  beforeEach(() => {
    store = new MemoryBlobStore();
    vault = new MemoryKeyVault();
    blobs = new SealedBlobs(store, vault, new FixedClock(new Date(NOW)), new SequentialIds());
  });

  const keptPlain = async (): Promise<boolean> => {
    const uploadId = await store.uploadOf('blob');
    return (await all(store.pieces(uploadId ?? ''))).includes('证据');
  };

  it('gives the same bytes back and keeps none of them in plain', async () => {
    await blobs.keep(blobOf(BYTES), dripped(BYTES), anything);
    expect(await all(await blobs.open(blobOf(BYTES)))).toEqual(BYTES);
    expect(await keptPlain()).toBe(false);
  });

  it.each([
    ['fewer bytes', BYTES.subarray(1)],
    ['more bytes', Buffer.concat([BYTES, BYTES])],
    ['other bytes', Buffer.concat([BYTES.subarray(1), Buffer.from('x')])],
    ['no bytes', Buffer.alloc(0)],
  ])('keeps nothing when %s come than were announced', async (_what, sent) => {
    await expect(blobs.keep(blobOf(BYTES), dripped(sent), anything)).rejects.toThrow('another');
    expect(await blobs.open(blobOf(BYTES))).toBeNull();
    expect(await store.unfinished(LATER, 10)).toEqual([]);
  });

  it('keeps nothing when the sender goes away or an inspection says no', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield BYTES.subarray(0, 100_000);
      throw new Error('gone');
    }
    await expect(blobs.keep(blobOf(BYTES), broken(), anything)).rejects.toThrow('gone');
    const refuse = (): Promise<void> => Promise.reject(new Error('not a picture'));
    await expect(blobs.keep(blobOf(BYTES), dripped(BYTES), refuse)).rejects.toThrow('not a picture');
    expect(await store.unfinished(LATER, 10)).toEqual([]);
  });

  it('reads nothing any more once its subject is erased, and takes nothing new', async () => {
    await blobs.keep(blobOf(BYTES), dripped(BYTES), anything);
    await vault.destroy(['story']);
    expect(await blobs.open(blobOf(BYTES))).toBeNull();
    await expect(blobs.keep(blobOf(BYTES), dripped(BYTES), anything)).rejects.toThrow(SubjectErased);
  });

  it('never hands out a whole file that is not the announced one', async () => {
    await blobs.keep(blobOf(BYTES), dripped(BYTES), anything);
    const other = { ...blobOf(BYTES), sha256: '0'.repeat(64) };
    await expect(blobs.open(other).then(all)).rejects.toThrow('sha256');
  });

  it('removes what a crash left', async () => {
    await store.append('left', 0, Buffer.from('x'), new Date(NOW));
    expect(await blobs.removeUnfinished(LATER, 10)).toBe(1);
    expect(await store.unfinished(LATER, 10)).toEqual([]);
  });
});
