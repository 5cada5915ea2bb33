import { Injectable } from '@nestjs/common';
import { Account } from '@libs/identity';
import { MediatorDirectory, OrganisationDirectory } from '@libs/roster';
import { DataSource, In } from 'typeorm';

type NamesById = ReadonlyMap<string, string>;

/** Names of bodies, mediators and accounts for answers; working names are public (特邀规定 8), parties' names are not here. */
@Injectable()
export class Names {
  constructor(private readonly dataSource: DataSource) {}

  async organisations(ids: readonly string[]): Promise<NamesById> {
    const rows = await this.dataSource
      .getRepository(OrganisationDirectory)
      .find({ select: { organisationId: true, name: true }, where: { organisationId: In(unique(ids)) } });
    return new Map(rows.map(({ organisationId, name }) => [organisationId, name]));
  }

  async mediators(ids: readonly string[]): Promise<NamesById> {
    const rows = await this.dataSource
      .getRepository(MediatorDirectory)
      .find({ select: { mediatorId: true, name: true }, where: { mediatorId: In(unique(ids)) } });
    return new Map(rows.map(({ mediatorId, name }) => [mediatorId, name]));
  }

  async accounts(ids: readonly string[]): Promise<NamesById> {
    const rows = await this.dataSource
      .getRepository(Account)
      .find({ select: { accountId: true, displayName: true }, where: { accountId: In(unique(ids)) } });
    return new Map(rows.map(({ accountId, displayName }) => [accountId, displayName]));
  }
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
