import { divisionByCode, divisionPathOn, formerDivision } from '@libs/reference';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { invalid, notFound } from '@platform/messaging';
import { DataSource } from 'typeorm';
import type { EditionContent } from '../editions/edition-content.js';
import { Edition } from '../editions/edition-list.entity.js';
import {
  type Shown,
  type ShownTable,
  shownPart,
  shownTable,
  SMALL_CELLS,
  type SmallCellRule,
} from '../suppression/small-cells.js';

/** Yearly figures of an area for everybody (公示), out of the published edition of that year and of nothing else. */
export interface PublicFigures {
  readonly divisionCode: string;
  readonly name: string;
  readonly year: number;
  readonly years: readonly number[];
  readonly asOf: string;
  readonly publishedAt: string;
  readonly hash: string;
  readonly signature: string;
  readonly publicKey: string;
  readonly registered: Shown;
  readonly accepted: Shown;
  readonly concluded: Shown;
  readonly agreed: Shown;
  readonly closed: Shown;
  readonly category: ShownTable;
  readonly channel: ShownTable;
  readonly rule: SmallCellRule;
}

export class GetPublicFigures extends Query<PublicFigures> {
  constructor(
    readonly divisionCode: string,
    /** null: the newest year there is. */
    readonly year: number | null,
  ) {
    super();
  }
}

@QueryHandler(GetPublicFigures)
export class GetPublicFiguresHandler implements IQueryHandler<GetPublicFigures> {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DomainError `DIVISION_UNKNOWN`, `NOTHING_PUBLISHED` */
  async execute({ divisionCode, year }: GetPublicFigures): Promise<PublicFigures> {
    const division = divisionByCode(divisionCode) ?? formerDivision(divisionCode);
    if (!division || division.level === 'community') {
      throw invalid('DIVISION_UNKNOWN', '请选择市、区或街道、镇、乡。', { field: 'area' });
    }
    const rows = await this.dataSource
      .getRepository(Edition)
      .find({ where: { divisionCode, kind: 'year', status: 'published' }, order: { publishedAt: 'DESC' } });
    const years = [...new Set(rows.map(({ period }) => Number(period)))].toSorted((a, b) => b - a);
    const row = rows.find(({ period }) => Number(period) === (year ?? years[0]));
    if (!row) throw notFound('NOTHING_PUBLISHED', '该辖区尚未发布这一年度的数据。');
    return { ...shown(JSON.parse(row.content) as EditionContent), years, ...proofOf(row) };
  }
}

const proofOf = ({ publishedAt, hash, signature, publicKey }: Edition) => ({
  publishedAt: new Date(String(publishedAt)).toISOString(),
  hash: hash ?? '',
  signature: signature ?? '',
  publicKey: publicKey ?? '',
});

function shown({ divisionCode, period, asOf, values, breakdowns }: EditionContent) {
  const { registered, accepted, concluded, agreed, closed } = values;
  const table = (of: 'category' | 'channel'): ShownTable => {
    const rows = breakdowns.find(({ breakdown }) => breakdown === of)?.rows ?? [];
    return shownTable(
      registered,
      rows
        .map(({ key, title, values: row }) => ({ key, title, count: row.registered ?? 0 }))
        .filter(({ count }) => count > 0),
    );
  };
  return {
    divisionCode,
    name: divisionPathOn(divisionCode, `${period}-12-31`),
    year: Number(period),
    asOf,
    registered: shownPart(registered, registered),
    accepted: shownPart(accepted, accepted),
    concluded: shownPart(concluded, concluded),
    agreed: shownPart(agreed, concluded),
    closed: shownPart(closed, closed),
    category: table('category'),
    channel: table('channel'),
    rule: SMALL_CELLS,
  };
}
