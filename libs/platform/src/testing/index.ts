export * from './decider-spec.js';
export * from './metadata.js';
export * from './process-spec.js';
