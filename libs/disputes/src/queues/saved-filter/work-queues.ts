/** Queues over cases; offers are a queue of their own in libs/assignment. */
export const WORK_QUEUES = ['mine', 'team', 'pool', 'due-soon', 'overdue', 'waiting'] as const;
export type WorkQueue = (typeof WORK_QUEUES)[number];

/** priority: the most urgent first; deadline: the nearest last day first; age: the oldest first. */
export const WORK_ORDERS = ['priority', 'deadline', 'age'] as const;
export type WorkOrder = (typeof WORK_ORDERS)[number];
