export * from './decider-spec.js';
export * from './metadata.js';
export * from './process-spec.js';
export * from './test-database.js';
export * from './test-platform.js';
export * from './pdf-text.js';
