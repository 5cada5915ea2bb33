import { testPlatform, type TestPlatform } from '@platform/testing';
import { DataSource } from 'typeorm';
import { BlobPieceRow, BlobRow } from './blob.entity.js';
import { PostgresBlobStore } from './postgres-blob-store.js';
import { blobStoreContract } from './testing/blob-store.contract.js';

const tables = {
  name: 'blobs-for-the-spec',
  events: [],
  commands: [],
  projections: [],
  processes: [],
  entities: [BlobRow, BlobPieceRow],
};

describe('blobs in PostgreSQL', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await testPlatform([tables]);
  });
  afterAll(() => platform.close());

  blobStoreContract(async () => {
    const dataSource = platform.app.get(DataSource);
    await dataSource.query('truncate app.blob, app.blob_piece');
    return new PostgresBlobStore(dataSource);
  });
});
