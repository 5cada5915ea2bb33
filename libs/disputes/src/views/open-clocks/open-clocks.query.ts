import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { iso } from '../instants.js';
import { OpenClocks } from './open-clocks.entity.js';
import type { OpenClockView } from './open-clocks.view.js';

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
}
