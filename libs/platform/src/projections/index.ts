export * from './checkpoints.js';
export * from './compare.js';
export * from './consumer.js';
export * from './errors.js';
export * from './projection.js';
export * from './projection-engine.js';
export type { OnProgress, RebuildOptions, RebuildProgress } from './rebuild.js';
export * from './relevance.js';
export * from './waiting.js';
