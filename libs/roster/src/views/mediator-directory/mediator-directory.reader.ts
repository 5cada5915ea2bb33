import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { MediatorDirectory } from './mediator-directory.entity.js';

@Injectable()
export class MediatorDirectoryReader {
  constructor(private readonly dataSource: DataSource) {}

  ofOrganisations(organisationIds: readonly string[]): Promise<MediatorDirectory[]> {
    return this.dataSource
      .getRepository(MediatorDirectory)
      .find({ where: { organisationId: In([...organisationIds]) }, order: { mediatorId: 'ASC' } });
  }

  byIds(mediatorIds: readonly string[]): Promise<MediatorDirectory[]> {
    return this.dataSource
      .getRepository(MediatorDirectory)
      .find({ where: { mediatorId: In([...mediatorIds]) }, order: { mediatorId: 'ASC' } });
  }

  find(mediatorId: string): Promise<MediatorDirectory | null> {
    return this.dataSource.getRepository(MediatorDirectory).findOneBy({ mediatorId });
  }

  async names(mediatorIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.dataSource
      .getRepository(MediatorDirectory)
      .find({ select: { mediatorId: true, name: true }, where: { mediatorId: In([...mediatorIds]) } });
    return new Map(rows.map((row) => [row.mediatorId, row.name]));
  }
}
