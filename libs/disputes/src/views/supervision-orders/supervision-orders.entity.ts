import type { Rung } from '@libs/deadlines';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export interface SupervisionOrder {
  readonly orderId: string;
  /** Account, and the body it acted for. */
  readonly byAccountId: string;
  readonly byOrganisationId: string | null;
  /** Body that has to answer. */
  readonly organisationId: string;
  readonly orderedAt: string;
  /** Sealed. */
  readonly text: string;
  /** Whom it was put to, lowest first; the last one is asked now. */
  readonly rungs: readonly { readonly rung: Rung; readonly at: string }[];
  readonly dueAt: string | null;
  /** Sealed. */
  readonly answer: string | null;
  readonly answeredAt: string | null;
}

/** Orders in writing (督办) about one dispute, and what was answered. */
@Entity({ schema: 'views', name: 'supervision_orders' })
export class SupervisionOrders {
  @PrimaryColumn({ type: 'text', name: 'dispute_id' })
  disputeId: string;

  @Column({ type: 'jsonb' })
  orders: readonly SupervisionOrder[];

  /** An answer that was awaited before the order came is awaited for it, too. */
  @Column({ type: 'jsonb' })
  pending: { readonly rung: Rung | null; readonly dueAt: string | null };
}
