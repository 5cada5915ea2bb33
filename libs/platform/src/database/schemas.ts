/**
 * One schema per owner, so that what may be dropped and made again (`views`, `bullmq`) never lies beside what may not:
 * - `es`: the event store (PostgreSQL adapter)
 * - `privacy`: keys of subjects
 * - `app`: tables that are neither events nor views (accounts, divisions)
 * - `views`: read models, made from the log
 * - `engine`: checkpoints of views and processes, state and failures of processes
 * - `bullmq`: queues
 */
export const SCHEMAS = ['es', 'privacy', 'app', 'views', 'engine', 'bullmq'] as const;
