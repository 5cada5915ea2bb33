import type { Channel } from '@libs/reference';
import type { EventDefinition } from '@platform/event-store';
import type { Personal } from '@platform/privacy';
import type { LinkageId } from '../linkages/linkages.js';
import { COURSE_DEFINITIONS, type CourseEvent } from './course.events.js';
import { MATERIAL_DEFINITIONS, type MaterialEvent } from './material.events.js';

export * from './course.events.js';
export * from './material.events.js';

/**
 * One case handed from one body to another. Stream `handoff-<handoffId>`. The sender owns the case until the receiver
 * accepts (first receiver keeps it, patterns.md 3). Silence never stops a clock: an answer clock starts when it is sent.
 */

export const HANDOFF_PURPOSES = ['transfer', 'judicial-confirmation', 'referral', 'joint', 'notice', 'pull'] as const;
export type HandoffPurpose = (typeof HANDOFF_PURPOSES)[number];

export const HANDOFF_PURPOSE_TERMS: Readonly<Record<HandoffPurpose, string>> = {
  transfer: '移送',
  'judicial-confirmation': '申请司法确认',
  referral: '转介',
  joint: '会办',
  notice: '告知',
  pull: '请求移交',
};

/** transfer: the owner moves on acceptance. Of all others the owner stays; a pull that is accepted starts a transfer. */
export const HANDOFF_KINDS = ['referral', 'transfer', 'joint', 'notice', 'pull'] as const;
export type HandoffKind = (typeof HANDOFF_KINDS)[number];

export const kindOf = (purpose: HandoffPurpose): HandoffKind =>
  purpose === 'judicial-confirmation' ? 'referral' : purpose;

/** Why a receiver sends a case back; text goes with every code. */
export const RETURN_CODES = [
  'not-our-duty',
  'wrong-area',
  'papers-incomplete',
  'party-unwilling',
  'handled-elsewhere',
  'other',
] as const;
export type ReturnCode = (typeof RETURN_CODES)[number];

export const RETURN_CODE_TERMS: Readonly<Record<ReturnCode, string>> = {
  'not-our-duty': '不属于本单位职责',
  'wrong-area': '不属于本单位管辖区域',
  'papers-incomplete': '材料不齐',
  'party-unwilling': '当事人不同意',
  'handled-elsewhere': '已由其他单位处理',
  other: '其他原因',
};

export const HANDOFF_OUTCOMES = {
  transfer: ['settled', 'not-settled'],
  'judicial-confirmation': ['valid', 'rejected', 'withdrawn', 'not-accepted', 'terminated'],
  referral: ['settled', 'not-settled'],
  joint: ['settled', 'not-settled'],
  notice: [],
  pull: [],
} as const satisfies Record<HandoffPurpose, readonly string[]>;
export type HandoffOutcome = (typeof HANDOFF_OUTCOMES)[HandoffPurpose][number];

export interface HandoffSent {
  readonly type: 'HandoffSent'; // 移送、移交
  readonly data: {
    readonly handoffId: string;
    readonly disputeId: string;
    /** The code the partner quotes back. */
    readonly disputeCode: string;
    readonly purpose: HandoffPurpose;
    readonly channel: Channel;
    readonly fromOrganisationId: string;
    readonly toOrganisationId: string;
    readonly agreementId: string | null;
    readonly reason: Personal | null;
    readonly storySubjectId: string;
    readonly legalBasis: string;
    /** ISO instant by which the receiver must answer, and how it was computed. */
    readonly answerDueAt: string;
    readonly derivation: string;
  };
}

export interface HandoffReceived {
  readonly type: 'HandoffReceived'; // 签收
  readonly data: { readonly handoffId: string; readonly disputeId: string; readonly partnerOrderNo: string | null };
}

export interface HandoffAccepted {
  readonly type: 'HandoffAccepted'; // 接收
  readonly data: {
    readonly handoffId: string;
    readonly disputeId: string;
    readonly purpose: HandoffPurpose;
    readonly channel: Channel;
    readonly fromOrganisationId: string;
    readonly toOrganisationId: string;
    readonly partnerOrderNo: string | null;
    /** Link by which it came; absent: accepted before it was told here. */
    readonly linkage?: LinkageId;
  };
}

export interface HandoffReturned {
  readonly type: 'HandoffReturned'; // 退回
  readonly data: {
    readonly handoffId: string;
    readonly disputeId: string;
    readonly purpose: HandoffPurpose;
    readonly code: ReturnCode;
    readonly reason: Personal;
    readonly storySubjectId: string;
  };
}

export interface HandoffLapsed {
  readonly type: 'HandoffLapsed'; // 逾期未答复，失效
  readonly data: { readonly handoffId: string; readonly disputeId: string; readonly purpose: HandoffPurpose };
}

/**
 * Nobody answered in time, and the request stands all the same: an application to a court does not lapse by the court's
 * silence, it calls somebody (督办).
 */
export interface HandoffOverdue {
  readonly type: 'HandoffOverdue'; // 逾期未答复，催办
  readonly data: {
    readonly handoffId: string;
    readonly disputeId: string;
    readonly purpose: HandoffPurpose;
    readonly toOrganisationId: string;
    readonly answerDueAt: string;
  };
}

export interface HandoffConcluded {
  readonly type: 'HandoffConcluded'; // 办结反馈
  readonly data: {
    readonly handoffId: string;
    readonly disputeId: string;
    readonly purpose: HandoffPurpose;
    readonly agreementId: string | null;
    /** For judicial confirmation: valid, rejected, withdrawn, not-accepted, terminated. For a transfer: settled, not-settled. */
    readonly outcome: HandoffOutcome;
    readonly decidedOn: string;
    readonly documentNo: string | null;
    readonly reason: Personal | null;
    readonly storySubjectId: string;
  };
}

export type HandoffEvent =
  | HandoffSent
  | HandoffReceived
  | HandoffAccepted
  | HandoffReturned
  | HandoffLapsed
  | HandoffOverdue
  | HandoffConcluded
  | CourseEvent
  | MaterialEvent;

const SEALED_REASON = [{ path: 'reason', subject: 'storySubjectId' }];

const DEFINITIONS = {
  HandoffSent: { schema: 1, personal: SEALED_REASON },
  HandoffReceived: { schema: 1 },
  HandoffAccepted: { schema: 1 },
  HandoffReturned: { schema: 1, personal: SEALED_REASON },
  HandoffLapsed: { schema: 1 },
  HandoffOverdue: { schema: 1 },
  HandoffConcluded: { schema: 1, personal: SEALED_REASON },
  ...COURSE_DEFINITIONS,
  ...MATERIAL_DEFINITIONS,
} satisfies Record<HandoffEvent['type'], Omit<EventDefinition, 'type'>>;

export const handoffEvents: readonly EventDefinition[] = Object.entries(DEFINITIONS).map(([type, definition]) => ({
  type,
  ...definition,
}));
