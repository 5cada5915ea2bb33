import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@platform/messaging';
import { DataSource } from 'typeorm';
import { SecurityLogEntry } from './security-log.entity.js';

export type NewEntry = Omit<SecurityLogEntry, 'at'>;

@Injectable()
export class SecurityLog {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns false when this command was written before */
  async record(entry: NewEntry): Promise<boolean> {
    const written = await this.dataSource
      .createQueryBuilder()
      .insert()
      .into(SecurityLogEntry)
      .values({ ...entry, at: this.clock.now() })
      .orIgnore()
      .returning('entry_id')
      .execute();
    return (written.raw as unknown[]).length > 0;
  }

  knows(entryId: string): Promise<boolean> {
    return this.dataSource.getRepository(SecurityLogEntry).existsBy({ entryId });
  }

  /** Newest first. */
  latest(limit: number, before: Date | null): Promise<SecurityLogEntry[]> {
    const query = this.dataSource.getRepository(SecurityLogEntry).createQueryBuilder('e');
    if (before) query.where('e.at < :before', { before });
    return query.orderBy('e.at', 'DESC').addOrderBy('e.entryId').limit(limit).getMany();
  }
}
