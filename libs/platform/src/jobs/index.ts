export * from './bullmq-job-backend.js';
export * from './job-queue.js';
export * from './memory-job-backend.js';
export * from './open-job-backend.js';
