export * from './process.js';
export * from './use-case-command.js';
