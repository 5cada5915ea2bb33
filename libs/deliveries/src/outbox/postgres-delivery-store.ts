import { Inject, Injectable } from '@nestjs/common';
import { IDS, type IdGenerator } from '@platform/messaging';
import { DataSource } from 'typeorm';
import type {
  Attempt,
  Delivery,
  DeliveryStatus,
  DeliveryStore,
  PlannedDelivery,
  Replay,
  Settlement,
} from './delivery.js';
import { DeliveryAttemptRow, DeliveryRow } from './delivery.entity.js';

const COLUMNS = `
  delivery_id as "deliveryId", partner_id as "partnerId", case_id as "caseId", message_id as "messageId",
  event_type as "eventType", body, planned_at as "plannedAt", status, attempt, due_at as "dueAt",
  settled_at as "settledAt", outcome`;

/** The oldest pending delivery of every case, found by one walk through the index. */
const HEADS = `
  select distinct on (case_id) ${COLUMNS}, sequence from app.delivery
  where partner_id = $1 and status = 'pending' order by case_id, sequence`;

@Injectable()
export class PostgresDeliveryStore implements DeliveryStore {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(IDS) private readonly ids: IdGenerator,
  ) {}

  async plan(rows: readonly PlannedDelivery[]): Promise<void> {
    if (rows.length === 0) return;
    const complete = rows.map((row) => ({ ...row, status: 'pending' as const, attempt: 0, dueAt: row.plannedAt }));
    await this.dataSource.createQueryBuilder().insert().into(DeliveryRow).values(complete).orIgnore().execute();
  }

  heads(partnerId: string, now: Date, limit: number): Promise<readonly Delivery[]> {
    return this.dataSource.query(
      `select ${ALIASES} from (${HEADS}) heads where "dueAt" <= $2 order by "dueAt", sequence limit $3`,
      [partnerId, now, limit],
    );
  }

  async nextDueAt(partnerId: string): Promise<Date | null> {
    const [row] = await this.dataSource.query<{ at: Date | null }[]>(
      `select min("dueAt") as at from (${HEADS}) heads`,
      [partnerId],
    );
    return row?.at ?? null;
  }

  async claim({ deliveryId, attempt }: Delivery, until: Date): Promise<boolean> {
    const { affected } = await this.dataSource
      .getRepository(DeliveryRow)
      .update({ deliveryId, attempt, status: 'pending' }, { attempt: attempt + 1, dueAt: until });
    return affected === 1;
  }

  async settle({ deliveryId }: Delivery, attempt: number, settlement: Settlement): Promise<void> {
    const { status, dueAt, outcome, at, milliseconds } = settlement;
    await this.dataSource.transaction(async (manager) => {
      const entry = { attemptId: this.ids.next(), deliveryId, attempt, at, milliseconds, outcome };
      await manager.getRepository(DeliveryAttemptRow).insert(entry);
      const settledAt = status === 'pending' ? null : at;
      await manager
        .getRepository(DeliveryRow)
        .update({ deliveryId, attempt, status: 'pending' }, { status, dueAt, outcome, settledAt });
    });
  }

  async replay({ partnerId, which, now }: Replay): Promise<number> {
    const query = this.dataSource
      .createQueryBuilder()
      .update(DeliveryRow)
      .set({ status: 'pending', attempt: 0, dueAt: now, settledAt: null })
      .where('partner_id = :partnerId', { partnerId });
    if (which === 'failed') query.andWhere(`status = 'failed'`);
    else if ('since' in which) query.andWhere('planned_at >= :since', { since: which.since });
    else query.andWhere('delivery_id = :deliveryId', { deliveryId: which.deliveryId });
    return (await query.execute()).affected ?? 0;
  }

  async movingCases(partnerId: string, since: Date): Promise<readonly string[]> {
    const rows: { case_id: string }[] = await this.dataSource.query(
      `select distinct case_id from app.delivery
       where partner_id = $1 and (status <> 'delivered' or settled_at > $2) order by case_id`,
      [partnerId, since],
    );
    return rows.map(({ case_id }) => case_id);
  }

  log(partnerId: string, status: DeliveryStatus | null, limit: number): Promise<readonly Delivery[]> {
    return this.dataSource.query(
      `select ${COLUMNS} from app.delivery where partner_id = $1 and ($2::text is null or status = $2)
       order by sequence desc limit $3`,
      [partnerId, status, limit],
    );
  }

  attempts(deliveryId: string): Promise<readonly Attempt[]> {
    return this.dataSource.query(
      `select delivery_id as "deliveryId", attempt, at, milliseconds, outcome from app.delivery_attempt
       where delivery_id = $1 order by at, attempt`,
      [deliveryId],
    );
  }

  counts(): Promise<readonly { partnerId: string; status: DeliveryStatus; count: number; oldest: Date }[]> {
    return this.dataSource.query(
      `select partner_id as "partnerId", status, count(*)::int as count, min(planned_at) as oldest
       from app.delivery group by partner_id, status`,
    );
  }
}

const ALIASES =
  '"deliveryId", "partnerId", "caseId", "messageId", "eventType", body, "plannedAt", status, attempt, "dueAt", ' +
  '"settledAt", outcome';
