import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PartnerExchange } from './partner-exchange.entity.js';
import { nothingYet } from './partner-exchange.projection.js';

export interface DigestsDue {
  readonly partnerId: string;
  readonly organisationId: string;
}

/** Facts about systems, not about people. */
@Injectable()
export class PartnerExchangeReader {
  constructor(private readonly dataSource: DataSource) {}

  async of(partnerId: string): Promise<PartnerExchange> {
    const row = await this.dataSource.getRepository(PartnerExchange).findOneBy({ partnerId });
    return row ? shown(row) : nothingYet(partnerId);
  }

  async all(): Promise<readonly PartnerExchange[]> {
    const rows = await this.dataSource.getRepository(PartnerExchange).find({ order: { partnerId: 'ASC' } });
    return rows.map(shown);
  }

  /** Partners in use that have a key and no digest of the day yet. */
  async withoutDigestOf(day: string): Promise<readonly DigestsDue[]> {
    return this.dataSource.query(
      `select p.partner_id as "partnerId", p.organisation_id as "organisationId"
       from views.partner_registry p join views.partner_exchange e on e.partner_id = p.partner_id
       where not p.suspended and jsonb_array_length(e.signing_keys) > 0
         and (e.last_digest_day is null or e.last_digest_day < $1)
       order by p.partner_id`,
      [day],
    );
  }
}

const instant = (value: string | null): string | null => value && new Date(value).toISOString();

const shown = (row: PartnerExchange): PartnerExchange => ({
  ...row,
  disabledAt: instant(row.disabledAt),
  lastComparedAt: instant(row.lastComparedAt),
});
