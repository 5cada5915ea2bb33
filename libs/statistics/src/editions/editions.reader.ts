import { Injectable } from '@nestjs/common';
import type { Viewer } from '@libs/identity';
import { DataSource } from 'typeorm';
import type { EditionContent } from './edition-content.js';
import { Edition, type EditionView } from './edition-list.entity.js';

const HEAD = [
  'editionId',
  'kind',
  'period',
  'divisionCode',
  'asOf',
  'title',
  'status',
  'anomalies',
  'corrects',
  'generatedAt',
  'publishedAt',
  'hash',
  'revision',
] as const satisfies readonly (keyof Edition)[];
export type EditionHead = Pick<Edition, (typeof HEAD)[number]> & { readonly correctedBy: string | null };

/** Readers see editions of their area and below, published ones also of the areas above. */
@Injectable()
export class EditionReader {
  constructor(private readonly dataSource: DataSource) {}

  async find(editionId: string): Promise<EditionView | null> {
    const row = await this.dataSource.getRepository(Edition).findOneBy({ editionId });
    return row && opened(row);
  }

  /** A page of heads, newest first. What an edition says is read when one is opened. */
  async listFor(
    { areaCode }: Viewer,
    after: readonly [generatedAt: string, editionId: string] | null,
    limit: number,
  ): Promise<readonly EditionHead[]> {
    const rows = await this.dataSource
      .getRepository(Edition)
      .createQueryBuilder('e')
      .select(HEAD.map((name) => `e.${name}`))
      .where(
        `(starts_with(e.divisionCode, :area) or (e.status = 'published' and starts_with(:area, e.divisionCode)))`,
        { area: areaCode === null || areaCode === '' ? '-' : areaCode },
      )
      .andWhere(`e.status <> 'discarded'`)
      .andWhere(after === null ? 'true' : '(e.generatedAt, e.editionId) < (cast(:at as timestamptz), :id)', {
        at: after?.[0],
        id: after?.[1],
      })
      .orderBy('e.generatedAt', 'DESC')
      .addOrderBy('e.editionId', 'DESC')
      .limit(limit)
      .getMany();
    const corrections = await this.correctionsOf(rows.map(({ editionId }) => editionId));
    return rows.map((row) => ({
      ...row,
      generatedAt: instant(row.generatedAt),
      publishedAt: row.publishedAt === null ? null : instant(row.publishedAt),
      correctedBy: corrections.get(row.editionId) ?? null,
    }));
  }

  /** The newest published edition that corrects each. */
  async correctionsOf(editionIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found: { corrects: string; by: string }[] = await this.dataSource.query(
      `select distinct on (corrects) corrects, edition_id as "by" from views.editions
       where corrects = any($1::text[]) and status = 'published' order by corrects, published_at desc`,
      [editionIds],
    );
    return new Map(found.map(({ corrects, by }) => [corrects, by]));
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
