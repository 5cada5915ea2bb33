/**
 * Bytes too large for an event, in sealed pieces. An upload becomes a blob as a whole or never: whatever ends in between
 * leaves nothing that anybody could read.
 */
export interface BlobStore {
  /** Piece `index` of an upload, from 0 without gaps. */
  append(uploadId: string, index: number, piece: Buffer, at: Date): Promise<void>;

  /** Pieces of an upload in their order, finished or not. */
  pieces(uploadId: string): AsyncIterable<Buffer>;

  /** From now on the upload is the blob. false: another upload was first; this one is gone. */
  complete(uploadId: string, blobId: string): Promise<boolean>;

  /** The upload that the blob is; null: there is none. */
  uploadOf(blobId: string): Promise<string | null>;

  /** Nothing stays of an upload. */
  discard(uploadId: string): Promise<void>;

  /** Uploads begun before an instant and never finished: a crash left them. */
  unfinished(before: Date, limit: number): Promise<readonly string[]>;
}

export const BLOB_STORE = Symbol('BlobStore');
