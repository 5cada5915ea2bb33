export * from './alarms.js';
export * from './command-registry.js';
export * from './dispatcher.js';
export * from './process.js';
export * from './process-runner.js';
export * from './process-store.js';
export * from './sweeps.js';
export * from './use-case-command.js';
