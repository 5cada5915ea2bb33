import type { Category } from '@libs/reference';

/** Values of the matching, as data with a version: a district may keep its own set. */
export interface AssignmentRules {
  /** Written into every evaluation. */
  readonly version: string;
  /** Offers before the coordinator decides. */
  readonly maximumRounds: number;
  /** Categories that only mediators with this field may take, with the legal source. */
  readonly specialFields: Readonly<Partial<Record<Category, string>>>;
  /** Categories in which knowing the place weighs more than distance from it (人民调解法 21: 就地调解). */
  readonly closenessFirst: readonly Category[];
  /** What each part of the score is worth at most; together 100. */
  readonly weights: {
    readonly field: number;
    readonly place: number;
    readonly load: number;
    readonly waiting: number;
    readonly language: number;
    readonly sex: number;
  };
  /** Added for whom all parties chose: more than all other parts together, so that nobody comes before them. */
  readonly jointChoice: number;
  /** Days without an offer after which waiting counts in full. */
  readonly waitingDays: number;
  /**
   * Who has a greater share of the capacity in hand than the lighter part (`quantile`) of those who could take the case
   * is left out this time; up to `floor` cases nobody is.
   */
  readonly fairShare: { readonly quantile: number; readonly floor: number };
  /** A leave of so many days counts from so many days before its start: a case would be left lying. */
  readonly longLeave: { readonly days: number; readonly ahead: number };
}

export const ASSIGNMENT_RULES: AssignmentRules = {
  version: 'assignment@2026-11-24',
  maximumRounds: 3,
  specialFields: { 医疗: '医疗纠纷预防和处理条例 第三十三条' },
  closenessFirst: ['婚姻家庭', '邻里', '房屋宅基地', '物业'],
  weights: { field: 25, place: 15, load: 30, waiting: 10, language: 10, sex: 10 },
  jointChoice: 100,
  waitingDays: 30,
  fairShare: { quantile: 0.15, floor: 3 },
  longLeave: { days: 7, ahead: 3 },
};

/** In a batch the load is weighed over all cases together, so the fair share of one case alone removes nobody. */
export const BATCH_RULES: AssignmentRules = {
  ...ASSIGNMENT_RULES,
  version: `${ASSIGNMENT_RULES.version}+batch`,
  fairShare: { ...ASSIGNMENT_RULES.fairShare, floor: Number.POSITIVE_INFINITY },
};

/** Traits of a party that call for a language besides Mandarin. */
export const TRAIT_LANGUAGES: Readonly<Record<string, string | undefined>> = {
  听力残疾: '手语',
  言语残疾: '手语',
  讲沪语: '上海话',
};

/** Facts of a case that call for a mediator of one sex, unless a party asks for something else (domain.md 8.4). */
export const FLAG_SEX: Readonly<Record<string, 'female' | 'male' | undefined>> = { 家庭暴力: 'female' };
