export * from './contexts.js';
export * from './liandiao.module.js';
export * from './start-workers.js';
