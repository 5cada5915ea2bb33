import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Viewer } from '@libs/identity';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { MediatorLoad } from './mediator-load.entity.js';

export interface LoadView {
  readonly mediatorId: string;
  readonly openCases: number;
  readonly openOffers: number;
  readonly lastOfferedAt: string | null;
}

@Injectable()
export class MediatorLoadReader {
  constructor(private readonly dataSource: DataSource) {}

  async of(mediatorIds: readonly string[]): Promise<ReadonlyMap<string, LoadView>> {
    const rows = await this.dataSource.getRepository(MediatorLoad).findBy({ mediatorId: In([...mediatorIds]) });
    return new Map(
      rows.map((row) => [
        row.mediatorId,
        {
          mediatorId: row.mediatorId,
          openCases: row.openAssignmentIds.length,
          openOffers: row.openOfferIds.length,
          lastOfferedAt: row.lastOfferedAt === null ? null : new Date(row.lastOfferedAt).toISOString(),
        },
      ]),
    );
  }
}

/** Numbers only: what each of these mediators has in hand. */
export class GetMediatorLoads extends Query<readonly LoadView[]> {
  constructor(
    readonly viewer: Viewer,
    readonly mediatorIds: readonly string[],
  ) {
    super();
  }
}

@QueryHandler(GetMediatorLoads)
export class GetMediatorLoadsHandler implements IQueryHandler<GetMediatorLoads> {
  constructor(private readonly reader: MediatorLoadReader) {}

  async execute({ mediatorIds }: GetMediatorLoads): Promise<readonly LoadView[]> {
    return [...(await this.reader.of(mediatorIds)).values()];
  }
}
