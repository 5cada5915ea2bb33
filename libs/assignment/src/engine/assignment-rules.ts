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
  };
  /** Days without an offer after which waiting counts in full. */
  readonly waitingDays: number;
}

export const ASSIGNMENT_RULES: AssignmentRules = {
  version: 'assignment@2026-11-01',
  maximumRounds: 3,
  specialFields: { 医疗: '医疗纠纷预防和处理条例 第三十三条' },
  closenessFirst: ['婚姻家庭', '邻里', '房屋宅基地', '物业'],
  weights: { field: 35, place: 20, load: 25, waiting: 10, language: 10 },
  waitingDays: 30,
};

/** Traits of a party that call for a language besides Mandarin. */
export const TRAIT_LANGUAGES: Readonly<Record<string, string | undefined>> = {
  听力残疾: '手语',
  言语残疾: '手语',
  讲沪语: '上海话',
};
