import * as z from 'zod';
import { AllowedAction, lateEntry, nextCursor, page } from './common.js';
import { divisionCode, freshness, id, line, text, textOrNull } from './primitives.js';
import { CATEGORY_NAMES, CHANNELS, DISPUTE_STATUSES, QUEUES, WORK_ORDERS, WORK_QUEUES } from './vocabulary.js';

const order = z
  .enum(WORK_ORDERS)
  .meta({ title: '排序', description: 'priority 最紧急在前，deadline 最早到期在前，age 最早登记在前' });

const WORK_FILTER = {
  category: z.enum(CATEGORY_NAMES).optional().meta({ title: '纠纷类别' }),
  channel: z.enum(CHANNELS).optional().meta({ title: '渠道' }),
  status: z.enum(DISPUTE_STATUSES).optional().meta({ title: '状态' }),
  area: divisionCode.optional().meta({ title: '区域' }),
};

export const WorkQuery = z.strictObject({
  ...freshness,
  ...page,
  ...WORK_FILTER,
  order: order.default('priority'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type WorkQuery = z.infer<typeof WorkQuery>;

export const queueParams = z.strictObject({
  queue: z.enum(QUEUES, '没有这个队列，请从队列列表中选择。').meta({ title: '队列' }),
});

export const QueueCounts = z
  .object({ items: z.array(z.object({ queue: z.enum(QUEUES), title: text, count: z.int() })) })
  .meta({ id: 'QueueCounts', title: '各队列件数', description: '与各队列逐页列出的件数相同' });
export type QueueCounts = z.infer<typeof QueueCounts>;

/** One case of a queue. What is offered or lies in a mediator's pool shows no title: the offer comes before the case. */
export const WorkItem = z
  .object({
    disputeId: text,
    code: textOrNull,
    title: textOrNull,
    category: text,
    channel: textOrNull,
    divisionCode: textOrNull,
    status: text,
    statusTitle: text,
    nextStep: text,
    registeredAt: textOrNull,
    nextDueAt: textOrNull,
    overdue: z.boolean(),
    /** 0 comes first. */
    rank: z.int(),
    rankTitle: text,
    waitingFor: textOrNull,
    claimedByMe: z.boolean(),
    claimedByName: textOrNull,
    claimedSince: textOrNull,
    assignmentId: textOrNull,
    offerId: textOrNull,
    allowedActions: z.array(AllowedAction),
  })
  .meta({ id: 'WorkItem', title: '队列中的案件' });
export type WorkItem = z.infer<typeof WorkItem>;

export const WorkPage = z.object({ items: z.array(WorkItem), nextCursor }).meta({ id: 'WorkPage', title: '队列' });
export type WorkPage = z.infer<typeof WorkPage>;

export const ClaimWork = z.strictObject({ ...lateEntry }).meta({ id: 'ClaimWork', title: '认领' });
export const ReleaseWork = z.strictObject({ ...lateEntry }).meta({ id: 'ReleaseWork', title: '放回' });
export const TakeFromPool = z.strictObject({ ...lateEntry }).meta({ id: 'TakeFromPool', title: '接手案件' });

export const SaveFilter = z
  .strictObject({
    /** Of an earlier one that is changed. */
    filterId: id('筛选').optional(),
    name: line(40, '筛选名称'),
    queue: z.enum(WORK_QUEUES).meta({ title: '队列' }),
    order,
    filter: z.strictObject(WORK_FILTER).default({}),
  })
  .meta({ id: 'SaveFilter', title: '保存筛选' });

export const RemoveFilter = z.strictObject({}).meta({ id: 'RemoveFilter', title: '删除筛选' });

export const SavedFilters = z
  .object({
    items: z.array(
      z.object({
        filterId: text,
        name: text,
        queue: z.enum(WORK_QUEUES),
        order: z.enum(WORK_ORDERS),
        filter: z.object({
          category: text.optional(),
          channel: text.optional(),
          status: text.optional(),
          area: text.optional(),
        }),
      }),
    ),
  })
  .meta({ id: 'SavedFilters', title: '我保存的筛选' });
export type SavedFilters = z.infer<typeof SavedFilters>;
