import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A finished upload. Its pieces keep the id of the upload. */
@Entity({ schema: 'app', name: 'blob' })
export class BlobRow {
  @PrimaryColumn({ name: 'blob_id', type: 'text' })
  blobId: string;

  @Index({ unique: true })
  @Column({ name: 'upload_id', type: 'text' })
  uploadId: string;
}

/** Sealed bytes; in schema `app`, so that a backup has them. */
@Entity({ schema: 'app', name: 'blob_piece' })
@Index(['at'], { where: '"index" = 0' })
export class BlobPieceRow {
  @PrimaryColumn({ name: 'upload_id', type: 'text' })
  uploadId: string;

  @PrimaryColumn({ type: 'integer' })
  index: number;

  @Column({ type: 'timestamptz' })
  at: Date;

  @Column({ type: 'bytea' })
  bytes: Buffer;
}
