import { invalid } from '@platform/messaging';
import type { DisputeList } from '../../../views/dispute-list/dispute-list.entity.js';
import type { WorkOrder } from '../../saved-filter/work-queues.js';

/** The columns of an order, all ascending, the id last: a place in it is one row comparison. */
export const ORDER_COLUMNS = {
  priority: ['rank', 'dueKey', 'disputeId'],
  deadline: ['dueKey', 'disputeId'],
  age: ['ageKey', 'disputeId'],
} as const satisfies Record<WorkOrder, readonly (keyof DisputeList)[]>;

type Key = string | number;

export function cursorOf(order: WorkOrder, row: DisputeList): string {
  const keys: readonly Key[] = ORDER_COLUMNS[order].map((column) => row[column]);
  return Buffer.from(JSON.stringify([order, ...keys])).toString('base64url');
}

/** @throws DomainError `CURSOR_INVALID` for a text that no page of this order has given out */
export function keysOf(order: WorkOrder, cursor: string): readonly Key[] {
  const [ofOrder, ...keys] = parsed(cursor);
  const columns = ORDER_COLUMNS[order];
  const fits =
    ofOrder === order &&
    keys.length === columns.length &&
    keys.every((key, index) => typeof key === (columns[index] === 'rank' ? 'number' : 'string'));
  if (!fits) throw broken();
  return keys as readonly Key[];
}

function parsed(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

const broken = () => invalid('CURSOR_INVALID', '翻页标记无效，请从第一页重新查询。', { field: 'cursor' });
