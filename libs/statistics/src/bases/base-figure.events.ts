import type { EventDefinition } from '@platform/event-store';

/**
 * A number that comes from outside and that a rate is divided by or made of: people of an area, civil suits that a court
 * took. Stream `figure-base-<divisionCode>`. No law fixes them; who enters one says from where (design.md 5).
 */
export const BASE_KINDS = ['registered-floating-population', 'resident-population', 'first-instance-civil'] as const;
export type BaseKind = (typeof BASE_KINDS)[number];

export const BASE_TERMS: Readonly<Record<BaseKind, string>> = {
  'registered-floating-population': '登记流动人口',
  'resident-population': '常住人口',
  'first-instance-civil': '一审民事收案数',
};

export interface BaseFigureRecorded {
  readonly type: 'BaseFigureRecorded'; // 登记基数
  readonly data: {
    readonly divisionCode: string;
    readonly kind: BaseKind;
    /** First and last day it holds for, ISO dates. */
    readonly from: string;
    readonly to: string;
    readonly value: number;
    readonly source: string;
    /** Office and post that approved it; no name. */
    readonly approver: string;
  };
}

export const baseFigureEvents: readonly EventDefinition[] = [
  { type: 'BaseFigureRecorded' satisfies BaseFigureRecorded['type'], schema: 1 },
];
