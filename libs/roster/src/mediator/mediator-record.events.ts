import type { EventDefinition } from '@platform/event-store';
import type { Personal } from '@platform/privacy';

/** What is kept about the service of a person: earlier posts, interests, training, service, honours, allowances. */

/** A post held before, so that what was handled in office is not mediated by the same person (domain.md 8.2). */
export interface FormerServiceRecorded {
  readonly type: 'FormerServiceRecorded'; // 登记曾任职务
  readonly data: {
    readonly mediatorId: string;
    readonly serviceId: string;
    readonly employer: string;
    /** The body in this roster, where it is one. */
    readonly organisationId: string | null;
    readonly post: string;
    /** Both days included; null: not known. ISO dates. */
    readonly from: string | null;
    readonly until: string | null;
  };
}

/** `adviser`: gave legal advice (居村法律顾问, 律师); the others are the grounds of 特邀规定 15. */
export const INTEREST_KINDS = ['adviser', 'employer', 'share', 'relative', 'other'] as const;
export type InterestKind = (typeof INTEREST_KINDS)[number];

export interface InterestDeclared {
  readonly type: 'InterestDeclared'; // 申报利益关系
  readonly data: {
    readonly mediatorId: string;
    readonly interestId: string;
    readonly kind: InterestKind;
    /** With whom: sealed under the mediator; found again by its fingerprint only. */
    readonly counterpart: Personal;
    readonly fingerprint: string;
    readonly since: string | null;
  };
}

export interface InterestEnded {
  readonly type: 'InterestEnded'; // 利益关系终止
  readonly data: { readonly mediatorId: string; readonly interestId: string; readonly on: string };
}

export interface MediatorTrained {
  readonly type: 'MediatorTrained'; // 培训
  readonly data: {
    readonly mediatorId: string;
    readonly trainingId: string;
    readonly subject: string;
    readonly on: string;
    readonly hours: number;
    /** Until when the training holds; null: it does not change the date. */
    readonly trainedUntil: string | null;
  };
}

/** Time given, whether or not a case came of it (志愿服务条例 19). */
export interface ServiceRecorded {
  readonly type: 'ServiceRecorded'; // 服务记录
  readonly data: {
    readonly mediatorId: string;
    readonly serviceId: string;
    readonly on: string;
    readonly hours: number;
    readonly activity: string;
  };
}

export interface HonourRecorded {
  readonly type: 'HonourRecorded'; // 表彰
  readonly data: {
    readonly mediatorId: string;
    readonly honourId: string;
    readonly on: string;
    readonly title: string;
    readonly grantedBy: string;
  };
}

export const ALLOWANCE_KINDS = ['lost-work', 'transport', 'meal', 'case'] as const;
export type AllowanceKind = (typeof ALLOWANCE_KINDS)[number];

export interface AllowanceGranted {
  readonly type: 'AllowanceGranted'; // 发放补贴
  readonly data: {
    readonly mediatorId: string;
    readonly allowanceId: string;
    readonly disputeId: string;
    readonly kind: AllowanceKind;
    readonly amountCny: number;
    readonly on: string;
    /** The local rate it follows, with its document. */
    readonly basis: string;
    readonly source: string;
  };
}

export type MediatorRecordEvent =
  | FormerServiceRecorded
  | InterestDeclared
  | InterestEnded
  | MediatorTrained
  | ServiceRecorded
  | HonourRecorded
  | AllowanceGranted;

const INTEREST: EventDefinition = {
  type: 'InterestDeclared' satisfies MediatorRecordEvent['type'],
  schema: 1,
  personal: [{ path: 'counterpart', subject: 'mediatorId' }],
};

const PLAIN = {
  FormerServiceRecorded: 1,
  InterestEnded: 1,
  MediatorTrained: 1,
  ServiceRecorded: 1,
  HonourRecorded: 1,
  AllowanceGranted: 1,
} satisfies Record<Exclude<MediatorRecordEvent['type'], 'InterestDeclared'>, number>;

export const mediatorRecordEvents: readonly EventDefinition[] = [
  INTEREST,
  ...Object.entries(PLAIN).map(([type, schema]) => ({ type, schema })),
];
