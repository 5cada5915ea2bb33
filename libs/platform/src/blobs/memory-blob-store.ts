import type { BlobStore } from './blob-store.js';

interface Upload {
  readonly begunAt: Date;
  readonly pieces: Buffer[];
}

/** For unit tests. */
export class MemoryBlobStore implements BlobStore {
  private readonly uploads = new Map<string, Upload>();
  private readonly blobs = new Map<string, string>();

  async append(uploadId: string, index: number, piece: Buffer, at: Date): Promise<void> {
    const upload = this.uploads.get(uploadId) ?? { begunAt: at, pieces: [] };
    if (upload.pieces.length !== index) throw new Error(`piece ${index} does not follow`);
    upload.pieces.push(piece);
    this.uploads.set(uploadId, upload);
  }

  async *pieces(uploadId: string): AsyncIterable<Buffer> {
    yield* this.uploads.get(uploadId)?.pieces ?? [];
  }

  async complete(uploadId: string, blobId: string): Promise<boolean> {
    if (this.blobs.has(blobId)) {
      this.uploads.delete(uploadId);
      return false;
    }
    this.blobs.set(blobId, uploadId);
    return true;
  }

  async uploadOf(blobId: string): Promise<string | null> {
    return this.blobs.get(blobId) ?? null;
  }

  async discard(uploadId: string): Promise<void> {
    this.uploads.delete(uploadId);
  }

  async unfinished(before: Date, limit: number): Promise<readonly string[]> {
    const finished = new Set(this.blobs.values());
    return [...this.uploads]
      .filter(([uploadId, { begunAt }]) => begunAt < before && !finished.has(uploadId))
      .map(([uploadId]) => uploadId)
      .slice(0, limit);
  }
}
