export * from './configuration.js';
export * from './environment.js';
