import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { MediatorRecord } from './mediator-record.entity.js';

export interface ServiceGiven {
  readonly hours: number;
  /** What was done, in the words of the record, in the order of days, each once. */
  readonly activities: readonly string[];
}

/** What the records of service say (志愿服务条例 19), for papers that certify it. */
@Injectable()
export class ServiceRecordReader {
  constructor(private readonly database: DataSource) {}

  /** Service of these people on the days `from` to `until` (ISO dates, both included); null: none is recorded. */
  async between(mediatorIds: readonly string[], from: string, until: string): Promise<ServiceGiven | null> {
    const records = await this.database.getRepository(MediatorRecord).findBy({ mediatorId: In([...mediatorIds]) });
    const services = records
      .flatMap((record) => record.services)
      .filter(({ on }) => on >= from && on <= until)
      .toSorted((one, other) => one.on.localeCompare(other.on));
    if (services.length === 0) return null;
    return {
      hours: services.reduce((total, { hours }) => total + hours, 0),
      activities: [...new Set(services.map(({ activity }) => activity))],
    };
  }
}
