import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { Channel } from '@libs/reference';
import type { OrganisationKind } from '../../organisation/organisation.events.js';
import { OrganisationDirectory } from './organisation-directory.entity.js';

export interface OrganisationFilter {
  /** Bodies working in this division or below it. */
  readonly areaCode?: string;
  readonly kinds?: readonly OrganisationKind[];
  readonly channel?: Channel;
  /** The organisation itself and everything under it. */
  readonly within?: string;
  /** Also those that were closed. */
  readonly closed?: boolean;
}

/** Public facts (特邀规定 8; 人民调解法 10): no rights filter stands before them. */
@Injectable()
export class OrganisationDirectoryReader {
  constructor(private readonly dataSource: DataSource) {}

  list(filter: OrganisationFilter): Promise<OrganisationDirectory[]> {
    const query = this.dataSource.getRepository(OrganisationDirectory).createQueryBuilder('o');
    if (!filter.closed) query.andWhere('not o.closed');
    if (filter.areaCode) query.andWhere('o.divisionCode like :area', { area: `${filter.areaCode}%` });
    if (filter.kinds) query.andWhere('o.kind = any(:kinds)', { kinds: filter.kinds });
    if (filter.channel) query.andWhere(':channel = any(o.channels)', { channel: filter.channel });
    if (filter.within) {
      query.andWhere('(o.organisationId = :within or :within = any(o.ancestors))', { within: filter.within });
    }
    return query.orderBy('o.divisionCode').addOrderBy('o.organisationId').getMany();
  }

  /**
   * Bodies competent for a place, nearest first: those of the community, then its street or town, district, city.
   * For a court pass `kinds: ['court']`.
   */
  forDivision(divisionCode: string, filter: Omit<OrganisationFilter, 'areaCode'>): Promise<OrganisationDirectory[]> {
    const query = this.dataSource.getRepository(OrganisationDirectory).createQueryBuilder('o');
    query.where('not o.closed').andWhere(`:place like o.divisionCode || '%'`, { place: divisionCode });
    if (filter.kinds) query.andWhere('o.kind = any(:kinds)', { kinds: filter.kinds });
    if (filter.channel) query.andWhere(':channel = any(o.channels)', { channel: filter.channel });
    return query.orderBy('length(o.divisionCode)', 'DESC').addOrderBy('o.organisationId').getMany();
  }

  /** Bodies whose chain is not the one of their superior: somebody above them was moved. Nearest to the top first. */
  async outdatedChains(limit: number): Promise<readonly { organisationId: string; chain: string }[]> {
    const rows: { organisation_id: string; chain: string }[] = await this.dataSource.query(
      `SELECT o.organisation_id, array_to_string(p.organisation_id || p.ancestors, ',') AS chain
         FROM views.organisation_directory o JOIN views.organisation_directory p ON p.organisation_id = o.parent_id
        WHERE NOT o.closed AND NOT p.closed AND o.ancestors IS DISTINCT FROM p.organisation_id || p.ancestors
        ORDER BY cardinality(p.ancestors), o.organisation_id LIMIT $1`,
      [limit],
    );
    return rows.map(({ organisation_id: organisationId, chain }) => ({ organisationId, chain }));
  }

  find(organisationId: string): Promise<OrganisationDirectory | null> {
    return this.dataSource.getRepository(OrganisationDirectory).findOneBy({ organisationId });
  }

  async names(organisationIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.dataSource
      .getRepository(OrganisationDirectory)
      .find({ select: { organisationId: true, name: true }, where: { organisationId: In([...organisationIds]) } });
    return new Map(rows.map((row) => [row.organisationId, row.name]));
  }
}
