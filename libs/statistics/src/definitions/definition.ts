import type { IntakeFlag } from '@libs/reference';
import type { StandingName } from './standings.js';

/** The text of a definition never changes under one version: a new reading is a new version beside the old. */
interface Described {
  readonly title: string;
  readonly text: string;
  readonly version: string;
  /** Which day decides the period. */
  readonly dateBasis: string;
  readonly source: string;
}

/** Things that happen: facts of one kind whose day lies in the period. */
export interface Flow {
  readonly kind: string;
  /** Absent: every one of the kind. */
  readonly details?: readonly string[];
  /** What is added up; absent: cases. */
  readonly sum?: 'weight' | 'amount' | 'people';
  /** Only units whose detail is one of these, for example clocks of one rule. */
  readonly unitDetails?: readonly string[];
  /** Only what a mediator of one of these kinds handled. */
  readonly mediatorKinds?: readonly string[];
}

/** What stands at the end of the period, counted for each dispute or for each unit (hand-off, clock). */
export interface State {
  readonly standing: StandingName;
  /** Details of opening facts that do not count. */
  readonly except?: readonly string[];
  /** Only units whose detail is this. */
  readonly unitDetail?: string;
  /** Only where the dispute is not closed, each dispute once. */
  readonly ofOpenDisputes?: boolean;
  /** Only disputes with this mark of the intake. */
  readonly flag?: IntakeFlag;
}

export interface Measure extends Described {
  readonly group: MeasureGroup;
  readonly unit: '件' | '人' | '元' | '次' | '人次';
  readonly flow?: Flow;
  readonly state?: State;
}

/** Numerator over denominator; never shown without both. */
export interface RateDefinition extends Described {
  readonly group: MeasureGroup;
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  /** 1 for a share, 10,000 for 万人率. */
  readonly per: number;
}

/** Days between two facts: median and ninetieth percentile. */
export interface DurationDefinition extends Described {
  readonly group: MeasureGroup;
  readonly flow: Flow;
  /** From the opening of the dispute, or of the episode or hand-off. */
  readonly since: 'dispute' | 'unit';
  /** Only the first of its kind within the unit. */
  readonly first?: boolean;
}

export const MEASURE_GROUPS = {
  came: '来了什么',
  done: '办了什么',
  stuck: '卡在哪里',
  agreements: '协议与司法效力',
  handoffs: '部门协同',
  people: '队伍与负荷',
  prevention: '排查与预防',
  money: '涉及金额和人数',
} as const;
export type MeasureGroup = keyof typeof MEASURE_GROUPS;
