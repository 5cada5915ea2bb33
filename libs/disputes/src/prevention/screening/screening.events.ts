import type { Category, IntakeFlag } from '@libs/reference';
import type { EventDefinition } from '@platform/event-store';
import type { Personal } from '@platform/privacy';

/** Screening rounds (矛盾纠纷排查) of a place. Stream `screening-<screeningId>`. */

/** What a round may look at. The words are ours; the official form asks for the counts only. */
export const SCREENING_TOPICS = [
  '邻里楼组',
  '婚姻家庭',
  '物业管理',
  '房屋动迁',
  '劳动用工',
  '消费经营',
  '重点人员',
  '信访积案',
  '其他',
] as const;
export type ScreeningTopic = (typeof SCREENING_TOPICS)[number];

/** What prevention kept from happening: columns of the official form (domain.md 9.2). */
export const AVERTED_KINDS = ['criminal', 'suicide', 'group-petition', 'group-fight'] as const;
export type AvertedKind = (typeof AVERTED_KINDS)[number];

export const AVERTED_TERMS: Readonly<Record<AvertedKind, string>> = {
  criminal: '防止民间纠纷转化为刑事案件',
  suicide: '防止民间纠纷引起自杀',
  'group-petition': '防止群体性上访',
  'group-fight': '防止群体性械斗',
};

export interface Averted {
  readonly kind: AvertedKind;
  readonly cases: number;
  readonly people: number;
}

/** A sign of a dispute that somebody told of. Telling needs no proof and decides nothing (domain.md 10.6). */
export interface Finding {
  readonly findingId: string;
  readonly category: Category;
  readonly flags: readonly IntakeFlag[];
  readonly text: Personal;
  /** Who told: a subject of its own, so that the name can be hidden and erased alone (反家庭暴力法 14；信访工作条例 30). */
  readonly reporter: Personal | null;
  readonly reporterSubjectId: string;
}

export interface ScreeningRecorded {
  readonly type: 'ScreeningRecorded'; // 排查登记
  readonly data: {
    readonly screeningId: string;
    readonly storySubjectId: string;
    /** Body whose round it was. */
    readonly organisationId: string;
    readonly divisionCode: string;
    /** First and last day looked at, ISO dates. */
    readonly from: string;
    readonly to: string;
    readonly topics: readonly ScreeningTopic[];
    /** 排查纠纷: disputes found. */
    readonly found: number;
    /** 预防纠纷: disputes kept from arising. */
    readonly prevented: number;
    readonly averted: readonly Averted[];
    readonly findings: readonly Finding[];
  };
}

export interface ScreenedDisputeLinked {
  readonly type: 'ScreenedDisputeLinked'; // 排查发现的纠纷已登记
  readonly data: { readonly screeningId: string; readonly disputeId: string };
}

export type ScreeningEvent = ScreeningRecorded | ScreenedDisputeLinked;

export const screeningEvents: readonly EventDefinition[] = [
  {
    type: 'ScreeningRecorded',
    schema: 1,
    personal: [
      { path: 'findings[].text', subject: '/storySubjectId' },
      { path: 'findings[].reporter', subject: 'reporterSubjectId' },
    ],
  },
  { type: 'ScreenedDisputeLinked', schema: 1 },
];
