import type {
  Attempt,
  Delivery,
  DeliveryStatus,
  DeliveryStore,
  PlannedDelivery,
  Replay,
  Settlement,
} from './delivery.js';

/** Rows in memory, for tests and simulations. */
export class MemoryDeliveryStore implements DeliveryStore {
  private readonly rows = new Map<string, Delivery>();
  private readonly tried: Attempt[] = [];

  async plan(rows: readonly PlannedDelivery[]): Promise<void> {
    for (const row of rows) {
      if (this.rows.has(row.deliveryId)) continue;
      const fresh = { status: 'pending', attempt: 0, dueAt: row.plannedAt, settledAt: null, outcome: null } as const;
      this.rows.set(row.deliveryId, { ...row, ...fresh });
    }
  }

  async heads(partnerId: string, now: Date, limit: number): Promise<readonly Delivery[]> {
    return this.headsOf(partnerId)
      .filter(({ dueAt }) => dueAt <= now)
      .toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
      .slice(0, limit);
  }

  async nextDueAt(partnerId: string): Promise<Date | null> {
    const times = this.headsOf(partnerId).map(({ dueAt }) => dueAt.getTime());
    return times.length === 0 ? null : new Date(Math.min(...times));
  }

  async claim(delivery: Delivery, until: Date): Promise<boolean> {
    const row = this.rows.get(delivery.deliveryId);
    if (!row || row.status !== 'pending' || row.attempt !== delivery.attempt) return false;
    this.rows.set(row.deliveryId, { ...row, attempt: row.attempt + 1, dueAt: until });
    return true;
  }

  async settle(delivery: Delivery, attempt: number, settlement: Settlement): Promise<void> {
    const { status, dueAt, outcome, at, milliseconds } = settlement;
    this.tried.push({ deliveryId: delivery.deliveryId, attempt, at, milliseconds, outcome });
    const row = this.rows.get(delivery.deliveryId);
    if (!row || row.status !== 'pending' || row.attempt !== attempt) return;
    this.rows.set(row.deliveryId, { ...row, status, dueAt, outcome, settledAt: status === 'pending' ? null : at });
  }

  async replay({ partnerId, which, now }: Replay): Promise<number> {
    const chosen = [...this.rows.values()].filter(
      (row) =>
        row.partnerId === partnerId &&
        (which === 'failed'
          ? row.status === 'failed'
          : 'since' in which
            ? row.plannedAt >= which.since
            : row.deliveryId === which.deliveryId),
    );
    for (const row of chosen) {
      this.rows.set(row.deliveryId, { ...row, status: 'pending', attempt: 0, dueAt: now, settledAt: null });
    }
    return chosen.length;
  }

  async movingCases(partnerId: string, since: Date): Promise<readonly string[]> {
    const moving = [...this.rows.values()].filter(
      (row) => row.partnerId === partnerId && (row.status !== 'delivered' || (row.settledAt ?? since) > since),
    );
    return [...new Set(moving.map(({ caseId }) => caseId))];
  }

  async log(partnerId: string, status: DeliveryStatus | null, limit: number): Promise<readonly Delivery[]> {
    return [...this.rows.values()]
      .filter((row) => row.partnerId === partnerId && (status === null || row.status === status))
      .toReversed()
      .slice(0, limit);
  }

  async attempts(deliveryId: string): Promise<readonly Attempt[]> {
    return this.tried.filter((attempt) => attempt.deliveryId === deliveryId);
  }

  async counts(): Promise<readonly { partnerId: string; status: DeliveryStatus; count: number; oldest: Date }[]> {
    const groups = new Map<string, Delivery[]>();
    for (const row of this.rows.values()) {
      const key = `${row.partnerId}/${row.status}`;
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    return [...groups.values()].flatMap((rows) => {
      const [first] = rows;
      const oldest = new Date(Math.min(...rows.map(({ plannedAt }) => plannedAt.getTime())));
      return first ? [{ partnerId: first.partnerId, status: first.status, count: rows.length, oldest }] : [];
    });
  }

  private headsOf(partnerId: string): Delivery[] {
    const heads = new Map<string, Delivery>();
    for (const row of this.rows.values()) {
      if (row.partnerId === partnerId && row.status === 'pending' && !heads.has(row.caseId)) heads.set(row.caseId, row);
    }
    return [...heads.values()];
  }
}
