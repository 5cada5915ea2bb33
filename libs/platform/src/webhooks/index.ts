export * from './circuit-breaker.js';
export * from './http-sender.js';
export * from './read-body.js';
export * from './retry-schedule.js';
export * from './signature.js';
export * from './signing-key.js';
export * from './target-guard.js';
export * from './token-bucket.js';
