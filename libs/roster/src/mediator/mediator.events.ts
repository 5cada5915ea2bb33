import type { Category } from '@libs/reference';
import type { EventDefinition } from '@platform/event-store';

/** A person who mediates. Stream `mediator-<mediatorId>`. Working names of mediators are public (特邀规定 8), not sealed. */

export const MEDIATOR_KINDS = [
  'full-time', // 专职人民调解员
  'part-time', // 兼职人民调解员
  'retired-judge', // 退休法官
  'retired-procurator', // 退休检察官
  'retired-police', // 退休民警
  'retired-lawyer', // 退休律师
  'retired-notary', // 退休公证员
  'retired-judicial-officer', // 退休司法行政人员
  'lawyer', // 律师
  'notary', // 公证员
  'community-adviser', // 居村法律顾问
  'law-teacher', // 法学教师
  'administrative-mediator', // 行政调解人员
  'court-invited', // 法院特邀调解员
  'volunteer', // 志愿者
] as const;
export type MediatorKind = (typeof MEDIATOR_KINDS)[number];

export interface MediatorEnrolled {
  readonly type: 'MediatorEnrolled'; // 入册
  readonly data: {
    readonly mediatorId: string;
    readonly name: string;
    readonly kind: MediatorKind;
    readonly organisationId: string;
    readonly fields: readonly Category[];
    readonly languages: readonly string[];
    readonly districtCodes: readonly string[];
    /** Open cases at one time. */
    readonly capacity: number;
    /** Last day of the term of office or appointment. ISO date. */
    readonly termEndsOn: string | null;
    readonly trainedUntil: string | null;
    readonly formerEmployers: readonly string[];
  };
}

export interface MediatorOnLeave {
  readonly type: 'MediatorOnLeave'; // 请假
  readonly data: { readonly mediatorId: string; readonly from: string; readonly until: string };
}

export interface MediatorSuspended {
  readonly type: 'MediatorSuspended'; // 暂停
  readonly data: { readonly mediatorId: string; readonly reason: string };
}

export interface MediatorReinstated {
  readonly type: 'MediatorReinstated'; // 恢复
  readonly data: { readonly mediatorId: string };
}

export type MediatorEvent = MediatorEnrolled | MediatorOnLeave | MediatorSuspended | MediatorReinstated;

export const mediatorEvents: readonly EventDefinition[] = Object.entries({
  MediatorEnrolled: 1,
  MediatorOnLeave: 1,
  MediatorSuspended: 1,
  MediatorReinstated: 1,
} satisfies Record<MediatorEvent['type'], number>).map(([type, schema]) => ({ type, schema }));
