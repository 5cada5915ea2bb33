import type { Category } from '@libs/reference';
import type { EventDefinition } from '@platform/event-store';
import { type MediatorRecordEvent, mediatorRecordEvents } from './mediator-record.events.js';

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
  'legal-sense-person', // 法律明白人：只报告线索，不主持调解
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

/** Sex of the person, for cases that ask for it (人民调解法 8: 应当有妇女成员). */
export const SEXES = ['female', 'male'] as const;
export type Sex = (typeof SEXES)[number];

export interface MediatorSexNoted {
  readonly type: 'MediatorSexNoted'; // 登记性别
  readonly data: { readonly mediatorId: string; readonly sex: Sex };
}

export interface MediatorScopeChanged {
  readonly type: 'MediatorScopeChanged'; // 变更服务范围
  readonly data: {
    readonly mediatorId: string;
    readonly fields: readonly Category[];
    readonly languages: readonly string[];
    readonly districtCodes: readonly string[];
  };
}

export interface MediatorCapacityChanged {
  readonly type: 'MediatorCapacityChanged'; // 变更办案上限
  readonly data: { readonly mediatorId: string; readonly capacity: number };
}

export interface MediatorTermRenewed {
  readonly type: 'MediatorTermRenewed'; // 续任
  readonly data: { readonly mediatorId: string; readonly termEndsOn: string };
}

/** Another body engages the person; open cases stay where they are. */
export interface MediatorMoved {
  readonly type: 'MediatorMoved'; // 调动
  readonly data: { readonly mediatorId: string; readonly organisationId: string };
}

/** Part of a week, Shanghai time. Monday is 1. */
export interface Window {
  readonly weekday: number;
  readonly from: string;
  readonly until: string;
}

export interface AvailabilityDeclared {
  readonly type: 'AvailabilityDeclared'; // 申报可服务时段
  /** Empty: any working time. */
  readonly data: { readonly mediatorId: string; readonly windows: readonly Window[] };
}

export interface LeaveCancelled {
  readonly type: 'LeaveCancelled'; // 销假
  readonly data: { readonly mediatorId: string; readonly from: string; readonly until: string };
}

export const DEPARTURE_REASONS = ['resigned', 'term-over', 'dismissed', 'health', 'deceased', 'other'] as const;
export type DepartureReason = (typeof DEPARTURE_REASONS)[number];

export interface MediatorLeft {
  readonly type: 'MediatorLeft'; // 离任
  readonly data: { readonly mediatorId: string; readonly on: string; readonly reason: DepartureReason };
}

export type MediatorEvent =
  | MediatorEnrolled
  | MediatorOnLeave
  | LeaveCancelled
  | MediatorSuspended
  | MediatorReinstated
  | MediatorSexNoted
  | MediatorScopeChanged
  | MediatorCapacityChanged
  | MediatorTermRenewed
  | MediatorMoved
  | AvailabilityDeclared
  | MediatorLeft
  | MediatorRecordEvent;

const PLAIN = {
  MediatorEnrolled: 1,
  MediatorOnLeave: 1,
  LeaveCancelled: 1,
  MediatorSuspended: 1,
  MediatorReinstated: 1,
  MediatorSexNoted: 1,
  MediatorScopeChanged: 1,
  MediatorCapacityChanged: 1,
  MediatorTermRenewed: 1,
  MediatorMoved: 1,
  AvailabilityDeclared: 1,
  MediatorLeft: 1,
} satisfies Record<Exclude<MediatorEvent['type'], MediatorRecordEvent['type']>, number>;

export const mediatorEvents: readonly EventDefinition[] = [
  ...Object.entries(PLAIN).map(([type, schema]) => ({ type, schema })),
  ...mediatorRecordEvents,
];
