import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { knownBefore, type Span } from '../period/period.js';
import type { BaseKind } from './base-figure.events.js';
import { BASE_TERMS } from './base-figure.events.js';
import { CENSUS_2020, CENSUS_SOURCE } from './census-2020.js';

export interface LitigationRate {
  readonly title: string;
  readonly text: string;
  readonly version: string;
  readonly source: string;
  readonly suits: number | null;
  readonly population: number | null;
  /** Per 10,000 people; null with its reason when a base is missing. */
  readonly rate: number | null;
  readonly missing: string | null;
  /** Where each base is from. */
  readonly bases: readonly { readonly title: string; readonly value: number; readonly source: string }[];
}

interface Entry {
  readonly kind: BaseKind;
  readonly value: number;
  readonly source: string;
  readonly covers: boolean;
  readonly within: boolean;
  readonly from: string;
}

/** 万人成讼率: first-instance civil suits per 10,000 people (domain.md 9.1, S34). Its bases come from outside. */
@Injectable()
export class LitigationRates {
  constructor(private readonly dataSource: DataSource) {}

  async of(area: string, span: Span, asOf: string | null): Promise<LitigationRate> {
    const entries: Entry[] = await this.dataSource.query(
      `select distinct on (kind, first_day, last_day) kind, value, source, to_char(first_day, 'YYYY-MM-DD') as "from",
         first_day <= $2::date and last_day >= $3::date - 1 as covers, first_day >= $2::date and last_day < $3::date as within
       from views.base_figures where division_code = $1 and ($4::timestamptz is null or known_at < $4::timestamptz)
       order by kind, first_day, last_day, revision desc`,
      [area, span.start, span.end, asOf === null ? null : knownBefore(asOf)],
    );
    // Suits are entered per month, quarter or year: those that lie in the period add up when none covers it exactly.
    const civil = entries.filter(({ kind, within }) => kind === 'first-instance-civil' && within);
    const suits = civil.length > 0 ? civil.reduce((sum, { value }) => sum + value, 0) : null;
    const resident = latest(entries, 'resident-population') ?? census(area);
    const floating = latest(entries, 'registered-floating-population');
    const population = resident ? resident.value + (floating?.value ?? 0) : null;
    return {
      title: '万人成讼率',
      text: '本期一审民事收案数 ÷（常住人口＋登记流动人口）× 10,000。收案数和人口由人民法院、统计和公安机关提供，须登记来源后才能计算。',
      version: '2026-11-01',
      source: 'domain.md 9.1，S34',
      suits,
      population,
      rate: suits === null || !population ? null : (suits / population) * 10_000,
      missing: missing(suits, population),
      bases: [
        ...named('resident-population', resident),
        ...named('registered-floating-population', floating),
        ...civil.flatMap((one) => named('first-instance-civil', one)),
      ],
    };
  }
}

function latest(entries: readonly Entry[], of: BaseKind): { value: number; source: string } | null {
  const covering = entries.filter(({ kind, covers }) => kind === of && covers);
  const { value, source } = covering.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0] ?? {};
  return value === undefined || source === undefined ? null : { value, source };
}

function census(area: string): { value: number; source: string } | null {
  const value = CENSUS_2020[area];
  return value === undefined ? null : { value, source: CENSUS_SOURCE };
}

function missing(suits: number | null, population: number | null): string | null {
  if (suits === null) return '尚未登记本期一审民事收案数。';
  return population ? null : '尚未登记本辖区人口。';
}

function named(kind: BaseKind, base: { value: number; source: string } | null): LitigationRate['bases'] {
  return base ? [{ title: BASE_TERMS[kind], value: base.value, source: base.source }] : [];
}
