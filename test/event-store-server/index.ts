export * from './event-store-server.js';
