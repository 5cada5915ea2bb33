import { cursorText, readCursor, writeCursor } from '@platform/database';
import * as z from 'zod';
import type { DisputeList } from '../../../views/dispute-list/dispute-list.entity.js';
import type { WorkOrder } from '../../saved-filter/work-queues.js';

/** The columns of an order, all ascending, the id last: a place in it is one row comparison. */
export const ORDER_COLUMNS = {
  priority: ['rank', 'dueKey', 'disputeId'],
  deadline: ['dueKey', 'disputeId'],
  age: ['ageKey', 'disputeId'],
} as const satisfies Record<WorkOrder, readonly (keyof DisputeList)[]>;

const PLACES = {
  priority: z.tuple([z.literal('priority'), z.number(), cursorText, cursorText]),
  deadline: z.tuple([z.literal('deadline'), cursorText, cursorText]),
  age: z.tuple([z.literal('age'), cursorText, cursorText]),
} as const satisfies Record<WorkOrder, z.ZodType>;

export function cursorOf(order: WorkOrder, row: DisputeList): string {
  return writeCursor([order, ...ORDER_COLUMNS[order].map((column) => row[column])]);
}

/** @throws DomainError `CURSOR_INVALID` for a text that no page of this order has given out */
export function keysOf(order: WorkOrder, cursor: string): readonly (string | number)[] {
  const [, ...keys] = readCursor<readonly [WorkOrder, ...(string | number)[]]>(cursor, PLACES[order]);
  return keys;
}
