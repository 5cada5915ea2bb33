import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Category } from '@libs/reference';
import { mayReadPersonalData, type Viewer } from '@libs/identity';
import { Sealer } from '@platform/privacy';
import { DataSource, In } from 'typeorm';
import { type DisputeStatus, STATUS_TERMS } from '../../dispute/dispute.status.js';
import { DisputeList } from '../dispute-list/dispute-list.entity.js';
import { visibleRows } from '../visible-dispute.js';
import { type SupervisionOrder, SupervisionOrders } from './supervision-orders.entity.js';

/** Longest answer. */
const LIST_LIMIT = 200;

export interface SupervisionOrderView extends Omit<SupervisionOrder, 'text' | 'byAccountId'> {
  readonly disputeId: string;
  readonly code: string;
  readonly category: Category;
  readonly status: DisputeStatus;
  readonly statusTerm: string;
  readonly byMe: boolean;
  /** Null for readers of lists: an order and its answer are between who ordered and who answers. */
  readonly text: string | null;
}

/** Orders about cases that the viewer may see in a list: those that wait first, then the latest. */
export class ListSupervisionOrders extends Query<readonly SupervisionOrderView[]> {
  constructor(readonly viewer: Viewer) {
    super();
  }
}

@QueryHandler(ListSupervisionOrders)
export class ListSupervisionOrdersHandler implements IQueryHandler<ListSupervisionOrders> {
  constructor(
    private readonly database: DataSource,
    private readonly sealer: Sealer,
  ) {}

  async execute({ viewer }: ListSupervisionOrders): Promise<readonly SupervisionOrderView[]> {
    const rows = await visibleRows(this.database, SupervisionOrders, viewer, 'list')
      .andWhere('jsonb_array_length(row.orders) > 0')
      .getMany();
    const listed = await this.database
      .getRepository(DisputeList)
      .find({ select: LISTED, where: { disputeId: In(rows.map(({ disputeId }) => disputeId)) } });
    const cases = new Map(listed.map((row) => [row.disputeId, row]));
    const orders = rows
      .flatMap(({ disputeId, orders: some }) => some.map((order) => ({ disputeId, order })))
      .toSorted((a, b) => waiting(a.order) - waiting(b.order) || b.order.orderedAt.localeCompare(a.order.orderedAt))
      .slice(0, LIST_LIMIT);
    const views = orders.flatMap(({ disputeId, order }) => {
      const listedCase = cases.get(disputeId);
      return listedCase ? [orderView(order, listedCase, viewer)] : [];
    });
    return this.sealer.open(views);
  }
}

const LISTED = { disputeId: true, code: true, category: true, status: true } as const;

const waiting = ({ answeredAt }: SupervisionOrder): number => (answeredAt === null ? 0 : 1);

/** What the viewer may not read is left behind before anything is opened. */
function orderView(
  { byAccountId, ...order }: SupervisionOrder,
  { disputeId, code, category, status }: Pick<DisputeList, keyof typeof LISTED>,
  viewer: Viewer,
): SupervisionOrderView {
  const byMe = byAccountId === viewer.accountId;
  const reads = byMe || mayReadPersonalData(viewer);
  return {
    ...order,
    disputeId,
    code,
    category,
    status,
    byMe,
    statusTerm: STATUS_TERMS[status],
    text: reads ? order.text : null,
    answer: reads ? order.answer : null,
  };
}
