import { Injectable } from '@nestjs/common';
import type { Viewer } from '@libs/identity';
import { DataSource } from 'typeorm';
import type { EditionContent } from './edition-content.js';
import { Edition, type EditionView } from './edition-list.entity.js';

/** Readers see editions of their area and below, published ones also of the areas above. */
@Injectable()
export class EditionReader {
  constructor(private readonly dataSource: DataSource) {}

  async find(editionId: string): Promise<EditionView | null> {
    const row = await this.dataSource.getRepository(Edition).findOneBy({ editionId });
    return row && opened(row);
  }

  async listFor({ areaCode }: Viewer, limit: number): Promise<readonly EditionView[]> {
    const rows = await this.dataSource
      .getRepository(Edition)
      .createQueryBuilder('e')
      .where(
        `(starts_with(e.divisionCode, :area) or (e.status = 'published' and starts_with(:area, e.divisionCode)))`,
        { area: areaCode === null || areaCode === '' ? '-' : areaCode },
      )
      .andWhere(`e.status <> 'discarded'`)
      .orderBy('e.generatedAt', 'DESC')
      .addOrderBy('e.editionId')
      .limit(limit)
      .getMany();
    return rows.map(opened);
  }

  /** Published ones in the order of their publication, newest content of corrections included. */
  async publishedSince(
    after: readonly [at: string, editionId: string] | null,
    area: string,
    limit: number,
  ): Promise<readonly EditionView[]> {
    const rows = await this.dataSource
      .getRepository(Edition)
      .createQueryBuilder('e')
      .where(`e.status = 'published' and starts_with(e.divisionCode, :area)`, { area })
      .andWhere(after === null ? 'true' : '(e.publishedAt, e.editionId) > (cast(:at as timestamptz), :id)', {
        at: after?.[0],
        id: after?.[1],
      })
      .orderBy('e.publishedAt')
      .addOrderBy('e.editionId')
      .limit(limit)
      .getMany();
    return rows.map(opened);
  }

  async isMade(kind: string, period: string, divisionCode: string): Promise<boolean> {
    return (
      (await this.dataSource.getRepository(Edition).countBy({ kind: kind as Edition['kind'], period, divisionCode })) >
      0
    );
  }
}

export function mayRead({ areaCode }: Viewer, { divisionCode, status }: EditionView): boolean {
  if (!areaCode || status === 'discarded') return false;
  return divisionCode.startsWith(areaCode) || (status === 'published' && areaCode.startsWith(divisionCode));
}

const instant = (value: unknown): string => (value instanceof Date ? value.toISOString() : String(value));

const opened = (row: Edition): EditionView => ({
  ...row,
  generatedAt: instant(row.generatedAt),
  publishedAt: row.publishedAt === null ? null : instant(row.publishedAt),
  content: JSON.parse(row.content) as EditionContent,
});
