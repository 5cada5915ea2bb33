import type { BlobStore } from '../blob-store.js';

const AT = new Date('2026-11-02T00:00:00Z');
const LATER = new Date('2026-11-03T00:00:00Z');
const A_BYTE = Buffer.from([0, 1, 255]);

async function allOf(store: BlobStore, uploadId: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of store.pieces(uploadId)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** What every store of blobs must do. `open` answers an empty one. */
export function blobStoreContract(open: () => Promise<BlobStore>): void {
  it('gives pieces back in their order, byte by byte', async () => {
    const store = await open();
    await store.append('u', 0, A_BYTE, AT);
    await store.append('u', 1, Buffer.from('second'), AT);
    expect(await allOf(store, 'u')).toEqual(Buffer.concat([A_BYTE, Buffer.from('second')]));
    expect(await allOf(store, 'another')).toEqual(Buffer.alloc(0));
  });

  it('makes no blob before the upload is complete', async () => {
    const store = await open();
    await store.append('u', 0, A_BYTE, AT);
    expect(await store.uploadOf('blob')).toBeNull();
    expect(await store.complete('u', 'blob')).toBe(true);
    expect(await store.uploadOf('blob')).toBe('u');
  });

  it('keeps the first of two uploads of one blob, and nothing of the other', async () => {
    const store = await open();
    await store.append('first', 0, A_BYTE, AT);
    await store.append('second', 0, A_BYTE, AT);
    const done = await Promise.all([store.complete('first', 'blob'), store.complete('second', 'blob')]);
    expect(done.filter(Boolean)).toHaveLength(1);
    const winner = await store.uploadOf('blob');
    const loser = winner === 'first' ? 'second' : 'first';
    expect(await allOf(store, winner ?? '')).toEqual(A_BYTE);
    expect(await allOf(store, loser)).toEqual(Buffer.alloc(0));
  });

  it('refuses a piece that is there already', async () => {
    const store = await open();
    await store.append('u', 0, A_BYTE, AT);
    await expect(store.append('u', 0, A_BYTE, AT)).rejects.toThrow();
  });

  it('forgets a discarded upload, and finds what was begun and never finished', async () => {
    const store = await open();
    await store.append('whole', 0, A_BYTE, AT);
    await store.complete('whole', 'blob');
    await store.append('left', 0, A_BYTE, AT);
    await store.append('new', 0, A_BYTE, LATER);
    expect(await store.unfinished(LATER, 10)).toEqual(['left']);
    await store.discard('left');
    expect(await store.unfinished(LATER, 10)).toEqual([]);
    expect(await allOf(store, 'left')).toEqual(Buffer.alloc(0));
    expect(await allOf(store, 'whole')).toEqual(A_BYTE);
  });
}
