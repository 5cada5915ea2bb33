export * from './access/access-predicate.js';
export * from './access/viewer.js';
