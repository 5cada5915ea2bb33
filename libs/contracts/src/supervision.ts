import * as z from 'zod';
import { endpoint } from './endpoint-builder.js';
import { text, textOrNull } from './primitives.js';
import { CATEGORY_NAMES, DISPUTE_STATUSES } from './vocabulary.js';

const Order = z
  .object({
    orderId: text,
    disputeId: text,
    code: text,
    category: z.enum(CATEGORY_NAMES),
    status: z.enum(DISPUTE_STATUSES),
    statusTitle: text,
    organisationId: text,
    organisationName: textOrNull,
    byOrganisationName: textOrNull,
    byMe: z.boolean(),
    orderedAt: text,
    text: textOrNull.meta({ description: '督办要求；只有下达人和办案单位看得到' }),
    rungs: z
      .array(z.object({ rung: text, at: text }))
      .meta({ description: '先后送达的层级，最后一个是现在应答复的层级' }),
    dueAt: textOrNull,
    overdue: z.boolean(),
    answer: textOrNull.meta({ description: '书面答复；只有下达人和办案单位看得到' }),
    answeredAt: textOrNull,
  })
  .meta({ id: 'SupervisionOrder', title: '督办' });

export const SupervisionOrders = z
  .object({ items: z.array(Order) })
  .meta({ id: 'SupervisionOrders', title: '督办列表' });

export const SUPERVISION_ENDPOINTS = {
  supervisionOrders: endpoint({
    id: 'supervision-orders',
    path: '/api/supervision-orders',
    tag: '纠纷办理',
    title: '督办列表',
    permission: 'dispute:supervise',
    relation: 'list',
    response: SupervisionOrders,
  }),
} as const;
