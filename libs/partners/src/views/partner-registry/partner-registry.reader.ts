import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PartnerRegistry } from './partner-registry.entity.js';

export type PartnerView = PartnerRegistry;

/** Facts about systems, not about people: no rights filter stands before them, only the permission. */
@Injectable()
export class PartnerRegistryReader {
  constructor(private readonly dataSource: DataSource) {}

  async list(): Promise<readonly PartnerView[]> {
    const rows = await this.dataSource.getRepository(PartnerRegistry).find({ order: { partnerId: 'ASC' } });
    return rows.map(shown);
  }

  /** The systems of one body that are in use. */
  async ofOrganisation(organisationId: string): Promise<readonly PartnerView[]> {
    const rows = await this.dataSource
      .getRepository(PartnerRegistry)
      .find({ where: { organisationId, suspended: false }, order: { partnerId: 'ASC' } });
    return rows.map(shown);
  }
}

const shown = (row: PartnerRegistry): PartnerView => ({
  ...row,
  registeredAt: new Date(row.registeredAt).toISOString(),
  secretRotatedAt: row.secretRotatedAt && new Date(row.secretRotatedAt).toISOString(),
});
