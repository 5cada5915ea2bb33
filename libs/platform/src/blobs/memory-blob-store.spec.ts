import { MemoryBlobStore } from './memory-blob-store.js';
import { blobStoreContract } from './testing/blob-store.contract.js';

describe('blobs in memory', () => blobStoreContract(() => Promise.resolve(new MemoryBlobStore())));
