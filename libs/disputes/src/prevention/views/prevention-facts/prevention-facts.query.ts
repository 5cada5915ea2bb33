import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Viewer } from '@libs/identity';
import { DataSource } from 'typeorm';
import { AVERTED_KINDS, AVERTED_TERMS, type AvertedKind } from '../../screening/screening.events.js';
import { PreventionFacts } from './prevention-facts.entity.js';

export interface PreventionMonthView {
  readonly month: string;
  readonly areaCode: string | null;
  readonly screenings: number;
  readonly found: number;
  readonly prevented: number;
  readonly conversions: number;
  readonly averted: readonly {
    readonly kind: AvertedKind;
    readonly title: string;
    readonly cases: number;
    readonly people: number;
  }[];
}

/** Sums of one month in the viewer's area, or in a narrower one within it. Counts only. */
export class GetPreventionMonth extends Query<PreventionMonthView> {
  constructor(
    readonly viewer: Viewer,
    /** `YYYY-MM`. */
    readonly month: string,
    readonly areaCode: string | null,
  ) {
    super();
  }
}

@QueryHandler(GetPreventionMonth)
export class GetPreventionMonthHandler implements IQueryHandler<GetPreventionMonth> {
  constructor(private readonly database: DataSource) {}

  async execute({ viewer, month, areaCode }: GetPreventionMonth): Promise<PreventionMonthView> {
    const rows = await this.database
      .getRepository(PreventionFacts)
      .createQueryBuilder('row')
      .where('row.month = :month', { month })
      // An absent area of the viewer is NULL and opens nothing.
      .andWhere('(:everything or starts_with(row.divisionCode, :own))', {
        everything: viewer.role === 'system',
        own: viewer.areaCode === '' ? null : viewer.areaCode,
      })
      .andWhere('(cast(:area as text) is null or starts_with(row.divisionCode, :area))', { area: areaCode })
      .getMany();
    const sum = (of: (row: PreventionFacts) => number): number => rows.reduce((total, row) => total + of(row), 0);
    return {
      month,
      areaCode,
      screenings: sum(({ screenings }) => screenings),
      found: sum(({ found }) => found),
      prevented: sum(({ prevented }) => prevented),
      conversions: sum(({ conversions }) => conversions),
      averted: AVERTED_KINDS.map((kind) => ({
        kind,
        title: AVERTED_TERMS[kind],
        cases: sum(({ averted }) => averted[kind]?.cases ?? 0),
        people: sum(({ averted }) => averted[kind]?.people ?? 0),
      })),
    };
  }
}
