import * as z from 'zod';
import { CommandAnswer } from './common.js';
import { disputeParams, endpoint } from './endpoint-builder.js';
import { NOTICE_ENDPOINTS } from './notice-endpoints.js';
import { id } from './primitives.js';
import * as queues from './queues.js';

const COMMAND = { method: 'POST', tag: '工作队列', command: true, response: CommandAnswer } as const;

/** Queues, claims, the filters that people keep, and notices. */
export const QUEUE_ENDPOINTS = {
  ...NOTICE_ENDPOINTS,
  queueCounts: endpoint({
    id: 'queue-counts',
    path: '/api/queues',
    tag: '工作队列',
    title: '各队列件数',
    permission: 'queue:read',
    relation: 'list',
    response: queues.QueueCounts,
  }),
  workQueue: endpoint({
    id: 'work-queue',
    path: '/api/queues/:queue',
    tag: '工作队列',
    title: '队列中的案件',
    permission: 'queue:read',
    relation: 'list',
    params: queues.queueParams,
    query: queues.WorkQuery,
    response: queues.WorkPage,
  }),
  claimWork: endpoint({
    ...COMMAND,
    id: 'claim',
    path: '/api/disputes/:disputeId/claim',
    title: '认领',
    permission: 'queue:claim',
    relation: 'dispute',
    params: disputeParams,
    body: queues.ClaimWork,
  }),
  releaseWork: endpoint({
    ...COMMAND,
    id: 'release',
    path: '/api/disputes/:disputeId/release',
    title: '放回',
    permission: 'queue:claim',
    relation: 'dispute',
    params: disputeParams,
    body: queues.ReleaseWork,
  }),
  takeFromPool: endpoint({
    ...COMMAND,
    id: 'take-from-pool',
    path: '/api/assignments/:assignmentId/take-from-pool',
    title: '接手案件',
    permission: 'assignment:answer-offer',
    relation: 'pooled-assignment',
    params: z.strictObject({ assignmentId: id('选派') }),
    body: queues.TakeFromPool,
  }),
  savedFilters: endpoint({
    id: 'saved-filters',
    path: '/api/queue-filters',
    tag: '工作队列',
    title: '我保存的筛选',
    permission: 'queue:read',
    response: queues.SavedFilters,
  }),
  saveFilter: endpoint({
    ...COMMAND,
    id: 'save-filter',
    path: '/api/queue-filters',
    title: '保存筛选',
    permission: 'queue:read',
    body: queues.SaveFilter,
  }),
  removeFilter: endpoint({
    ...COMMAND,
    id: 'remove-filter',
    path: '/api/queue-filters/:filterId/remove',
    title: '删除筛选',
    permission: 'queue:read',
    params: z.strictObject({ filterId: id('筛选') }),
    body: queues.RemoveFilter,
  }),
} as const;
