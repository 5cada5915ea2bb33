export * from './cipher.js';
export * from './key-vault.js';
export * from './memory-key-vault.js';
export * from './personal.js';
export * from './sealing.js';
