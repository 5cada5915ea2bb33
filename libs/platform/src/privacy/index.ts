export * from './cipher.js';
export * from './fingerprints.js';
export * from './key-vault.js';
export * from './master-key.js';
export * from './memory-key-vault.js';
export * from './personal.js';
export { PostgresKeyVault, type PostgresKeyVaultOptions } from './postgres-key-vault.js';
export * from './sealing.js';
export { DerivedSeeds } from './derived-seeds.js';
