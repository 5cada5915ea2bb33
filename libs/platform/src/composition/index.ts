export * from './context.js';
export * from './platform.module.js';
export * from './platform-options.js';
export * from './workers.js';
