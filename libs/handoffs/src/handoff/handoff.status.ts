import type { HandoffEvent } from './handoff.events.js';

export const HANDOFF_STATUSES = [
  'drafted',
  'sent',
  'delivered',
  'received',
  'blocked',
  'objected',
  'upheld',
  'accepted',
  'overruled',
  'in-progress',
  'on-hold',
  'return-requested',
  'returned',
  'recalled',
  'lapsed',
  'concluded',
  'closed',
] as const;
export type HandoffStatus = (typeof HANDOFF_STATUSES)[number];

/** Waits for the receiver's answer. */
export const UNANSWERED: readonly HandoffStatus[] = ['sent', 'delivered', 'received'];
/** Waits for the superior. */
export const BEFORE_THE_ARBITER: readonly HandoffStatus[] = ['blocked', 'objected'];
/** The receiver has it. */
export const AT_WORK: readonly HandoffStatus[] = ['accepted', 'overruled', 'in-progress', 'on-hold'];

/** A time for the matter itself may run: with the acceptance, or already with the receipt. */
export const HANDLED: readonly HandoffStatus[] = [...UNANSWERED, ...AT_WORK, 'return-requested'];

/** Nobody waits for anything any more; what was concluded may still be taken note of. */
export const HANDOFF_OVER: readonly HandoffStatus[] = [
  'upheld',
  'returned',
  'recalled',
  'lapsed',
  'concluded',
  'closed',
];

export interface StatusTrail {
  readonly status: HandoffStatus;
  /** Where it stood when a return was asked for. */
  readonly statusBefore: HandoffStatus | null;
}

const ENTERED: Partial<Record<HandoffEvent['type'], HandoffStatus>> = {
  HandoffDrafted: 'drafted',
  HandoffSent: 'sent',
  HandoffReceived: 'received',
  HandoffBlocked: 'blocked',
  HandoffObjected: 'objected',
  HandoffObjectionUpheld: 'upheld',
  HandoffObjectionOverruled: 'overruled',
  HandoffProgressReported: 'in-progress',
  HandoffResumed: 'in-progress',
  HandoffPutOnHold: 'on-hold',
  HandoffReturned: 'returned',
  HandoffReturnAccepted: 'returned',
  HandoffRecalled: 'recalled',
  HandoffLapsed: 'lapsed',
  HandoffConcluded: 'concluded',
  HandoffClosed: 'closed',
};

/** The model and its views follow the status by the same steps. */
export function statusAfter({ status, statusBefore }: StatusTrail, { type }: HandoffEvent): StatusTrail {
  switch (type) {
    case 'HandoffDelivered':
      return { status: status === 'sent' ? 'delivered' : status, statusBefore };
    case 'HandoffAccepted':
      return { status: status === 'overruled' ? 'overruled' : 'accepted', statusBefore };
    case 'HandoffReturnRequested':
      return { status: 'return-requested', statusBefore: status };
    case 'HandoffReturnRefused':
      return { status: statusBefore ?? status, statusBefore: null };
    default:
      return { status: ENTERED[type] ?? status, statusBefore };
  }
}
