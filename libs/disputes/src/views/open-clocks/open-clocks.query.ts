import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { iso } from '../instants.js';
import { OpenClocks } from './open-clocks.entity.js';
import { DisputeList } from '../dispute-list/dispute-list.entity.js';
import type { OpenClockView } from './open-clocks.view.js';

export interface RemindableClock extends OpenClockView {
  readonly divisionCode: string | null;
}

/** For the sweep only: it reads ids and instants and answers no person, so it asks no rights filter. */
@Injectable()
export class DueClocks {
  constructor(private readonly database: DataSource) {}

  /** Clocks due at `now`, oldest first. */
  async at(now: Date, limit: number): Promise<readonly OpenClockView[]> {
    const rows = await this.database
      .getRepository(OpenClocks)
      .createQueryBuilder('row')
      .where('row.dueAt <= :now', { now })
      .orderBy('row.dueAt', 'ASC')
      .limit(limit)
      .getMany();
    return rows.map((row) => ({ ...row, dueAt: iso(row.dueAt) }));
  }

  /** Running clocks of an area whose time touches the days from `from` to `until`, in the order of their ids. */
  async running(
    { after, from, until, area }: { after: string; from: string | null; until: string | null; area: string },
    limit: number,
  ): Promise<readonly RemindableClock[]> {
    const rows = this.withPlace().where('row.clockId > :after', { after });
    if (area !== '') rows.andWhere('starts_with(dispute.divisionCode, :area)', { area });
    if (from !== null) rows.andWhere('row.dueAt >= :from', { from: `${from}T00:00:00+08:00` });
    if (until !== null) rows.andWhere('row.startsOn <= :until', { until });
    return this.placed(rows.orderBy('row.clockId', 'ASC').limit(limit));
  }

  /** Clocks that are due between `now` and `until` and were not warned red, with the place of their dispute. */
  async toRemind(now: Date, until: Date, limit: number): Promise<readonly RemindableClock[]> {
    const rows = this.withPlace()
      .where('row.dueAt > :now and row.dueAt <= :until', { now, until })
      .andWhere("row.reminded IS DISTINCT FROM 'red'")
      .orderBy('row.dueAt', 'ASC')
      .limit(limit);
    return this.placed(rows);
  }

  private withPlace(): SelectQueryBuilder<OpenClocks> {
    return this.database
      .getRepository(OpenClocks)
      .createQueryBuilder('row')
      .leftJoin(DisputeList, 'dispute', 'dispute.disputeId = row.disputeId')
      .addSelect('dispute.divisionCode', 'place');
  }

  private async placed(rows: SelectQueryBuilder<OpenClocks>): Promise<readonly RemindableClock[]> {
    const { entities, raw } = await rows.getRawAndEntities<{ place: string | null }>();
    return entities.map((row, index) => ({
      ...row,
      dueAt: iso(row.dueAt),
      divisionCode: raw[index]?.place ?? null,
    }));
  }
}
