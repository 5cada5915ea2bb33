export * from './vocabulary.js';
export * from './divisions.js';
export * from './legal-sources.js';
