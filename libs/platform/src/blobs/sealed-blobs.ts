import { createHash } from 'node:crypto';
import type { Clock, IdGenerator } from '../messaging/index.js';
import { AES_256_GCM, type KeyVault } from '../privacy/index.js';
import type { BlobStore } from './blob-store.js';

/** Bytes sealed at once: small enough for a row, large enough for few of them. */
const PIECE_BYTES = 64 * 1024;

export interface KeptBlob {
  readonly blobId: string;
  /** Whose key seals the bytes; destroying it makes them unreadable for ever. */
  readonly subject: string;
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export class BlobDiffers extends Error {
  constructor(readonly what: 'size' | 'sha256') {
    super(`the bytes have another ${what} than was announced`);
    this.name = 'BlobDiffers';
  }
}

/** Bytes in and out, sealed on the way, never whole in memory and never in plain on a disk. */
export class SealedBlobs {
  constructor(
    private readonly store: BlobStore,
    private readonly vault: KeyVault,
    private readonly clock: Clock,
    private readonly ids: IdGenerator,
  ) {}

  /**
   * Takes bytes in. Unless all of it succeeds nothing is kept. Repeating it for a blob that is there changes nothing.
   * @param inspect looks at the bytes once they are known to be those that were announced; what it throws refuses them
   * @throws BlobDiffers the bytes are not those that were announced
   * @throws SubjectErased
   */
  async keep(
    blob: KeptBlob,
    source: AsyncIterable<Uint8Array>,
    inspect: (bytes: AsyncIterable<Buffer>) => Promise<void>,
  ): Promise<void> {
    const key = (await this.vault.keysForSealing([blob.subject])).get(blob.subject);
    if (!key) throw new Error('the vault gave no key');
    const uploadId = this.ids.next();
    try {
      await this.write(uploadId, key, blob, source);
      await inspect(this.unsealed(uploadId, key));
      await this.store.complete(uploadId, blob.blobId);
    } catch (error) {
      await this.store.discard(uploadId);
      throw error;
    }
  }

  /**
   * The bytes as they were announced; null when there are none, or their subject was erased. Each piece is authenticated
   * before it is handed out, the whole at its end.
   * @throws BlobDiffers while reading
   */
  async open(blob: KeptBlob): Promise<AsyncIterable<Buffer> | null> {
    const uploadId = await this.store.uploadOf(blob.blobId);
    const key = (await this.vault.keysForReading([blob.subject])).get(blob.subject);
    return uploadId === null || !key ? null : this.verified(uploadId, key, blob);
  }

  /** What crashes left behind. @returns how many uploads were removed */
  async removeUnfinished(before: Date, limit: number): Promise<number> {
    const found = await this.store.unfinished(before, limit);
    for (const uploadId of found) await this.store.discard(uploadId);
    return found.length;
  }

  private async write(
    uploadId: string,
    key: Buffer,
    { size, sha256 }: KeptBlob,
    source: AsyncIterable<Uint8Array>,
  ): Promise<void> {
    const hash = createHash('sha256');
    let [index, received] = [0, 0];
    for await (const plain of inPieces(source)) {
      received += plain.length;
      if (received > size) throw new BlobDiffers('size');
      hash.update(plain);
      const sealed = AES_256_GCM.encrypt(key, plain, associated(uploadId, index));
      await this.store.append(uploadId, index, sealed, this.clock.now());
      index += 1;
    }
    if (received !== size) throw new BlobDiffers('size');
    if (hash.digest('hex') !== sha256) throw new BlobDiffers('sha256');
  }

  private async *unsealed(uploadId: string, key: Buffer): AsyncGenerator<Buffer> {
    let index = 0;
    for await (const piece of this.store.pieces(uploadId)) {
      yield AES_256_GCM.decrypt(key, piece, associated(uploadId, index));
      index += 1;
    }
  }

  private async *verified(uploadId: string, key: Buffer, { size, sha256 }: KeptBlob): AsyncGenerator<Buffer> {
    const hash = createHash('sha256');
    let read = 0;
    for await (const piece of this.unsealed(uploadId, key)) {
      hash.update(piece);
      read += piece.length;
      // The last bytes go out only when all of them are known to be right: a reader never gets a whole wrong file.
      if (read >= size && hash.digest('hex') !== sha256) throw new BlobDiffers('sha256');
      yield piece;
    }
    if (read !== size) throw new BlobDiffers('size');
  }
}

/** A piece cannot be moved to another place or another upload. */
const associated = (uploadId: string, index: number): Buffer => Buffer.from(`${uploadId}/${index}`, 'utf8');

async function* inPieces(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const bytes of source) {
    waiting.push(Buffer.from(bytes));
    length += bytes.length;
    if (length < PIECE_BYTES) continue;
    const whole = Buffer.concat(waiting);
    for (let from = 0; from + PIECE_BYTES <= whole.length; from += PIECE_BYTES) {
      yield whole.subarray(from, from + PIECE_BYTES);
    }
    const rest = whole.subarray(whole.length - (whole.length % PIECE_BYTES));
    [waiting, length] = [[rest], rest.length];
  }
  if (length > 0) yield Buffer.concat(waiting);
}
