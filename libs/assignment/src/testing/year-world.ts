import { CATEGORY_NAMES, type Category } from '@libs/reference';
import type { Candidate, Sex } from '../engine/assignment-request.js';

/** Numbers that follow from their seed (mulberry32), so that a year can be lived twice. */
export class Dice {
  constructor(private seed: number) {}

  next(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let value = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  }

  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  happens(chance: number): boolean {
    return this.next() < chance;
  }

  oneOf<T>(values: readonly T[]): T {
    return values[Math.floor(this.next() * values.length)] as T;
  }
}

export const DAY = 86_400_000;
export const YEAR_STARTS = Date.parse('2026-01-05T01:00:00.000Z');
export const DAYS = 365;
export const dayOf = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);

export const STREETS = Array.from({ length: 10 }, (_, index) => `3101090${String(index + 10)}`);

export type Person = Omit<
  Candidate,
  'openLoad' | 'lastOfferedAt' | 'workedForParty' | 'advisedParty' | 'interestedInParty' | 'handledInOffice'
>;

/** Two hundred people: seventeen for each of ten streets, thirty for the whole district. */
export function peopleOf(dice: Dice): readonly Person[] {
  return Array.from({ length: 200 }, (_, index): Person => {
    const street = index < 170 ? STREETS[index % STREETS.length] : undefined;
    const leaves = Array.from({ length: dice.between(1, 3) }, () => {
      const from = YEAR_STARTS + dice.between(0, DAYS) * DAY;
      return { from: dayOf(from), until: dayOf(from + dice.between(2, 20) * DAY) };
    });
    return {
      mediatorId: `m${String(index).padStart(3, '0')}`,
      organisationId: street ?? 'district',
      // Five people who report and never decide stand among the others.
      reporterOnly: index % 40 === 7,
      fields: dice.happens(0.3) ? [] : CATEGORY_NAMES.filter(() => dice.happens(0.4)),
      languages: dice.happens(0.5) ? ['上海话'] : [],
      districtCodes: street ? [street] : ['310109'],
      sex: dice.happens(0.5) ? 'female' : 'male',
      // Ten volunteers take few; nobody else differs, so that the load of one and another can be compared.
      capacity: index % 20 === 3 ? dice.between(3, 5) : 14,
      termEndsOn: dice.happens(0.1) ? dayOf(YEAR_STARTS + dice.between(60, 500) * DAY) : null,
      trainedUntil: null,
      leaves,
      weekdays: dice.happens(0.2) ? [dice.between(1, 5), dice.between(1, 5)] : [],
      suspended: false,
      leftOn: dice.happens(0.05) ? dayOf(YEAR_STARTS + dice.between(60, 360) * DAY) : null,
    };
  });
}

/** What stands between a person and a case. */
export type Bar = 'workedForParty' | 'advisedParty' | 'interestedInParty' | 'handledInOffice';
const BARS: readonly Bar[] = ['workedForParty', 'advisedParty', 'interestedInParty', 'handledInOffice'];

export interface YearCase {
  readonly index: number;
  readonly opensAt: number;
  readonly category: Category;
  readonly street: string;
  readonly divisionCode: string;
  readonly languages: readonly string[];
  readonly sexWanted: Sex | null;
  readonly bars: ReadonlyMap<string, Bar>;
  /** How long it stays open once taken. */
  readonly lasts: number;
}

/** Cases of common life come more often than the others. */
const OFTEN: readonly Category[] = ['邻里', '物业', '婚姻家庭', '损害赔偿', '其他消费', '合同'];

export function casesOf(dice: Dice, people: readonly Person[], count: number): readonly YearCase[] {
  return Array.from({ length: count }, (_, index): YearCase => {
    const street = dice.oneOf(STREETS);
    const barred = Array.from(
      { length: dice.between(0, 4) },
      () => [dice.oneOf(people).mediatorId, dice.oneOf(BARS)] as const,
    );
    return {
      index,
      opensAt: YEAR_STARTS + Math.floor((index / count) * DAYS * DAY) + dice.between(0, 6 * 3_600_000),
      category: dice.happens(0.6) ? dice.oneOf(OFTEN) : dice.oneOf(CATEGORY_NAMES.filter((name) => name !== '医疗')),
      street,
      divisionCode: `${street}${String(dice.between(1, 9)).padStart(3, '0')}`,
      languages: dice.happens(0.1) ? ['上海话'] : [],
      sexWanted: dice.happens(0.04) ? 'female' : null,
      bars: new Map(barred),
      lasts: dice.between(12, 30) * DAY + dice.between(0, 86_400) * 1_000,
    };
  });
}
