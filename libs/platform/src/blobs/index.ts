export * from './blob-store.js';
export * from './blob.entity.js';
export * from './memory-blob-store.js';
export * from './postgres-blob-store.js';
export * from './sealed-blobs.js';
