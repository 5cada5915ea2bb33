import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, IDS, type IdGenerator } from '@platform/messaging';
import { DataSource } from 'typeorm';
import type { Viewer } from '../access/viewer.js';
import { ReadLogEntry } from './read-log.entity.js';

export interface Reading {
  readonly disputeId: string;
  /** Id of the endpoint, for example `timeline`. */
  readonly endpoint: string;
  readonly correlationId: string | null;
}

@Injectable()
export class ReadLog {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdGenerator,
  ) {}

  /** Written before the content is handed out: what cannot be logged is not shown. */
  async record(viewer: Viewer, reading: Reading): Promise<void> {
    await this.dataSource.getRepository(ReadLogEntry).insert({
      readId: this.ids.next(),
      readAt: this.clock.now(),
      accountId: viewer.accountId,
      role: viewer.role,
      organisationId: viewer.organisationId,
      ...reading,
    });
  }
}
