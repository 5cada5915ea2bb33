export * from './vocabulary.js';
export * from './divisions.js';
export * from './division-history.js';
export * from './legal-sources.js';
