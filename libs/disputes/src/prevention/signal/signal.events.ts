import type { EventDefinition } from '@platform/event-store';
import type { Personal } from '@platform/privacy';

/**
 * A sequence of facts that together say more than each alone (预警信号). Stream `signal-<signalId>`; the id follows from the
 * kind and the facts, so one set of facts is never told twice. A signal is a task for a person and decides nothing.
 */
export const SIGNAL_KINDS = [
  'same-people',
  'same-place',
  'repeated-refusal',
  'agreement-breached',
  'repeated-police-report',
] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

export const SIGNAL_TERMS: Readonly<Record<SignalKind, string>> = {
  'same-people': '同一双方当事人第三次发生纠纷',
  'same-place': '同一社区同类纠纷九十日内第三次发生',
  'repeated-refusal': '同一纠纷再次拒绝调解',
  'agreement-breached': '调解协议未履行',
  'repeated-police-report': '再次报警或可能激化',
};

export interface SignalRaised {
  readonly type: 'SignalRaised'; // 预警
  readonly data: {
    readonly signalId: string;
    readonly kind: SignalKind;
    /** Disputes of the facts, in their order; the last is the one at hand. */
    readonly disputeIds: readonly string[];
    /** Ids of the events that together are the signal; never their texts, nor what they have in common. */
    readonly causes: readonly string[];
    /** Seals what a person answers: the story of the dispute at hand. */
    readonly storySubjectId: string;
    readonly source: string;
  };
}

export interface SignalTaken {
  readonly type: 'SignalTaken'; // 认领
  /** `takenBy`: the account. */
  readonly data: { readonly signalId: string; readonly takenBy: string };
}

export interface SignalAnswered {
  readonly type: 'SignalAnswered'; // 处置反馈
  readonly data: { readonly signalId: string; readonly done: Personal; readonly storySubjectId: string };
}

export interface SignalDismissed {
  readonly type: 'SignalDismissed'; // 排除
  readonly data: { readonly signalId: string; readonly reason: Personal; readonly storySubjectId: string };
}

export type SignalEvent = SignalRaised | SignalTaken | SignalAnswered | SignalDismissed;

export const signalEvents: readonly EventDefinition[] = [
  { type: 'SignalRaised', schema: 1 },
  { type: 'SignalTaken', schema: 1 },
  { type: 'SignalAnswered', schema: 1, personal: [{ path: 'done', subject: 'storySubjectId' }] },
  { type: 'SignalDismissed', schema: 1, personal: [{ path: 'reason', subject: 'storySubjectId' }] },
];
