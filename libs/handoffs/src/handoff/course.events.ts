import type { Channel } from '@libs/reference';
import type { EventDefinition } from '@platform/event-store';
import type { Personal } from '@platform/privacy';
import type { LinkageId } from '../linkages/linkages.js';
import type { HandoffPurpose, ReturnCode } from './handoff.events.js';

/** What happens to a hand-off beside the seven facts it began with; re-exported by `handoff.events.ts`. */

/** Who stands where: the body that sent it, the body it went to, and the superior of both. */
export type Side = 'sender' | 'receiver' | 'arbiter';

export type Disclosure = 'full' | 'minimal' | 'pseudonymised';

interface OfHandoff {
  readonly handoffId: string;
  readonly disputeId: string;
}

interface Told {
  readonly reason: Personal | null;
  readonly storySubjectId: string;
}

/** A clock as it was counted when the fact happened. */
export interface CountedClock {
  readonly dueAt: string;
  readonly derivation: string;
  readonly source: string;
}

export interface HandlingClock extends CountedClock {
  readonly rule: string;
  /** Day from which it counts; absent: counted before the day was kept. */
  readonly startsOn?: string;
  /** Of an earlier hop, where what it asks for was done. */
  readonly met?: true;
  /** The hand-off whose acceptance started it: a further hop gives nobody more time. */
  readonly since: string;
}

/** Everything that is agreed before it goes out; stands in front of `HandoffSent`. */
export interface HandoffDrafted {
  readonly type: 'HandoffDrafted'; // 拟移送
  readonly data: OfHandoff & {
    readonly purpose: HandoffPurpose;
    readonly linkage: LinkageId;
    readonly channel: Channel;
    /** Which change of owner this would be, and how many the rule allows before a superior decides. */
    readonly hop: number;
    readonly hopLimit: number;
    /** Owners so far, the first receiver first. */
    readonly owners: readonly string[];
    readonly previousHandoffId: string | null;
    readonly arbiterOrganisationId: string | null;
    readonly disclosure: Disclosure;
    readonly requestedAction: string | null;
    /** Number of the matter in the sender's own system. */
    readonly sourceOrderNo: string | null;
    /** Of a matter that came with a time limit from an earlier hop. */
    readonly inherited: HandlingClock | null;
  };
}

/** It would go round in circles: nobody may answer before the common superior has decided. */
export interface HandoffBlocked {
  readonly type: 'HandoffBlocked'; // 循环移送，报请指定
  readonly data: OfHandoff & {
    readonly cause: 'back-to-an-earlier-owner' | 'hop-limit';
    readonly arbiterOrganisationId: string | null;
    readonly clock: CountedClock;
  };
}

/** It lies in the receiver's inbox, or its system has taken the news: from now on the time to answer runs. */
export interface HandoffDelivered {
  readonly type: 'HandoffDelivered'; // 送达
  readonly data: OfHandoff & { readonly via: 'inbox' | 'webhook'; readonly clock: CountedClock };
}

export interface HandoffObjected {
  readonly type: 'HandoffObjected'; // 提出异议
  readonly data: OfHandoff & {
    readonly purpose: HandoffPurpose;
    readonly code: ReturnCode;
    readonly legalBasis: string;
    readonly reason: Personal;
    readonly storySubjectId: string;
    readonly arbiterOrganisationId: string | null;
    readonly clock: CountedClock;
  };
}

/** The objection is right, or the block stands: the case stays with the sender. */
export interface HandoffObjectionUpheld {
  readonly type: 'HandoffObjectionUpheld'; // 异议成立
  readonly data: OfHandoff &
    Told & {
      readonly purpose: HandoffPurpose;
      /** rule: nobody stands above both and the time is over. */
      readonly by: 'sender' | 'arbiter' | 'rule';
    };
}

/** It binds the receiver: `HandoffAccepted` follows in the same breath. */
export interface HandoffObjectionOverruled {
  readonly type: 'HandoffObjectionOverruled'; // 异议不成立，指定办理
  readonly data: OfHandoff & Told & { readonly arbiterOrganisationId: string };
}

export interface HandoffArbitrationOverdue {
  readonly type: 'HandoffArbitrationOverdue'; // 逾期未裁定
  readonly data: OfHandoff & { readonly purpose: HandoffPurpose; readonly arbiterOrganisationId: string };
}

export interface HandoffRecalled {
  readonly type: 'HandoffRecalled'; // 撤回
  readonly data: OfHandoff & Told & { readonly purpose: HandoffPurpose };
}

/** After the acceptance nobody undoes it alone: the other side is asked. */
export interface HandoffReturnRequested {
  readonly type: 'HandoffReturnRequested'; // 请求退回（或撤回）
  readonly data: OfHandoff & Told & { readonly by: 'sender' | 'receiver' };
}

export interface HandoffReturnAccepted {
  readonly type: 'HandoffReturnAccepted'; // 同意退回
  readonly data: OfHandoff & {
    readonly purpose: HandoffPurpose;
    /** Owner until now, and from now on. */
    readonly fromOrganisationId: string;
    readonly toOrganisationId: string;
  };
}

export interface HandoffReturnRefused {
  readonly type: 'HandoffReturnRefused'; // 不同意退回
  readonly data: OfHandoff & Told;
}

export const PROGRESS_STAGES = [
  'party-contacted',
  'mediation-opened',
  'mediator-appointed',
  'session-held',
  'agreement-in-effect',
  'petitioner-told',
  'aid-decided',
  'lawyer-assigned',
  'other',
] as const;
export type ProgressStage = (typeof PROGRESS_STAGES)[number];

export interface HandoffProgressReported {
  readonly type: 'HandoffProgressReported'; // 反馈进展
  readonly data: OfHandoff & Told & { readonly stage: ProgressStage };
}

export interface HandoffPutOnHold {
  readonly type: 'HandoffPutOnHold'; // 暂停办理
  readonly data: OfHandoff & Told;
}

export interface HandoffResumed {
  readonly type: 'HandoffResumed'; // 恢复办理
  readonly data: OfHandoff;
}

/** The second clock: starts with the acceptance (在线调解规则 24) or the receipt (信访工作条例 23), never with the sending. */
export interface HandoffHandlingStarted {
  readonly type: 'HandoffHandlingStarted'; // 办理期限起算
  readonly data: OfHandoff & { readonly clock: HandlingClock };
}

/** What the clock asked for was done, though the matter goes on. */
export interface HandoffHandlingMet {
  readonly type: 'HandoffHandlingMet'; // 办理事项完成
  readonly data: OfHandoff & { readonly rule: string };
}

/** The mediation behind it rests, so no day of it counts (在线调解规则 26). */
export interface HandoffHandlingPaused {
  readonly type: 'HandoffHandlingPaused'; // 办理期限中止
  readonly data: OfHandoff & { readonly rule: string };
}

/** A later last day: the parties' (特邀调解规定 27), or one that a side may grant. */
export interface HandoffHandlingExtended {
  readonly type: 'HandoffHandlingExtended'; // 办理期限延长
  readonly data: OfHandoff & Told & { readonly because: 'mediation' | 'granted'; readonly clock: HandlingClock };
}

export interface HandoffHandlingOverdue {
  readonly type: 'HandoffHandlingOverdue'; // 逾期未办结
  readonly data: OfHandoff & { readonly purpose: HandoffPurpose; readonly toOrganisationId: string };
}

/** The sender has seen the result. */
export interface HandoffClosed {
  readonly type: 'HandoffClosed'; // 办结确认
  readonly data: OfHandoff;
}

export type CourseEvent =
  | HandoffDrafted
  | HandoffBlocked
  | HandoffDelivered
  | HandoffObjected
  | HandoffObjectionUpheld
  | HandoffObjectionOverruled
  | HandoffArbitrationOverdue
  | HandoffRecalled
  | HandoffReturnRequested
  | HandoffReturnAccepted
  | HandoffReturnRefused
  | HandoffProgressReported
  | HandoffPutOnHold
  | HandoffResumed
  | HandoffHandlingStarted
  | HandoffHandlingMet
  | HandoffHandlingPaused
  | HandoffHandlingExtended
  | HandoffHandlingOverdue
  | HandoffClosed;

const TOLD = { schema: 1, personal: [{ path: 'reason', subject: 'storySubjectId' }] };
const PLAIN = { schema: 1 };

export const COURSE_DEFINITIONS = {
  HandoffDrafted: PLAIN,
  HandoffBlocked: PLAIN,
  HandoffDelivered: PLAIN,
  HandoffObjected: TOLD,
  HandoffObjectionUpheld: TOLD,
  HandoffObjectionOverruled: TOLD,
  HandoffArbitrationOverdue: PLAIN,
  HandoffRecalled: TOLD,
  HandoffReturnRequested: TOLD,
  HandoffReturnAccepted: PLAIN,
  HandoffReturnRefused: TOLD,
  HandoffProgressReported: TOLD,
  HandoffPutOnHold: TOLD,
  HandoffResumed: PLAIN,
  HandoffHandlingStarted: PLAIN,
  HandoffHandlingMet: PLAIN,
  HandoffHandlingPaused: PLAIN,
  HandoffHandlingExtended: TOLD,
  HandoffHandlingOverdue: PLAIN,
  HandoffClosed: PLAIN,
} satisfies Record<CourseEvent['type'], Omit<EventDefinition, 'type'>>;
