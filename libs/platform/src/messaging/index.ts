export * from './actor.js';
export * from './clock.js';
export * from './command.js';
export * from './errors.js';
export * from './event.js';
export * from './ids.js';
