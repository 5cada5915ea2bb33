import type { DataSource } from 'typeorm';
import { BlobPieceRow, BlobRow } from './blob.entity.js';
import type { BlobStore } from './blob-store.js';

/**
 * Pieces as rows. No transaction stays open while a sender drips its bytes; the one row of `app.blob` makes them readable.
 */
export class PostgresBlobStore implements BlobStore {
  constructor(private readonly dataSource: DataSource) {}

  async append(uploadId: string, index: number, piece: Buffer, at: Date): Promise<void> {
    await this.dataSource.getRepository(BlobPieceRow).insert({ uploadId, index, at, bytes: piece });
  }

  async *pieces(uploadId: string): AsyncIterable<Buffer> {
    for (let index = 0; ; index += 1) {
      const row = await this.dataSource.getRepository(BlobPieceRow).findOneBy({ uploadId, index });
      if (!row) return;
      yield row.bytes;
    }
  }

  async complete(uploadId: string, blobId: string): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      'insert into app.blob (blob_id, upload_id) values ($1, $2) on conflict do nothing returning blob_id',
      [blobId, uploadId],
    );
    if (rows.length > 0) return true;
    await this.discard(uploadId);
    return false;
  }

  async uploadOf(blobId: string): Promise<string | null> {
    const row = await this.dataSource.getRepository(BlobRow).findOneBy({ blobId });
    return row?.uploadId ?? null;
  }

  async discard(uploadId: string): Promise<void> {
    await this.dataSource.getRepository(BlobPieceRow).delete({ uploadId });
  }

  async unfinished(before: Date, limit: number): Promise<readonly string[]> {
    const rows: { upload_id: string }[] = await this.dataSource.query(
      `select p.upload_id from app.blob_piece p
        where p."index" = 0 and p.at < $1 and not exists (select 1 from app.blob b where b.upload_id = p.upload_id)
        order by p.at limit $2`,
      [before, limit],
    );
    return rows.map(({ upload_id }) => upload_id);
  }
}
