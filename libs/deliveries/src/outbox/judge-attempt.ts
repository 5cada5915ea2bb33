import { nextAttemptAt, type Sent } from '@platform/webhooks';
import type { Delivery, Settlement } from './delivery.js';

/** What the attempt says about the whole endpoint. */
export type EndpointSign = 'well' | 'failing' | 'gone' | 'exhausted';

export interface Judgement {
  readonly settlement: Omit<Settlement, 'at' | 'milliseconds'>;
  readonly sign: EndpointSign;
  /** The receiver asked everybody to wait (429, 503). */
  readonly askedPauseMs: number | null;
}

const GONE = 410;
const ASKS_FOR_A_PAUSE = new Set([429, 503]);

/**
 * Any 2xx is delivered (Standard Webhooks 1.0); 410 means that the receiver wants nothing more: the delivery waits for the
 * endpoint to be enabled again. Everything else, redirects too, is tried again until the schedule is used up.
 */
export function judgeAttempt(delivery: Delivery, attempt: number, sent: Sent, now: Date): Judgement {
  const outcome = sent.kind === 'answered' ? `HTTP ${sent.status}` : sent.code;
  if (sent.kind === 'answered' && sent.status >= 200 && sent.status < 300) {
    return { settlement: { status: 'delivered', dueAt: now, outcome }, sign: 'well', askedPauseMs: null };
  }
  if (sent.kind === 'answered' && sent.status === GONE) {
    return { settlement: { status: 'pending', dueAt: now, outcome }, sign: 'gone', askedPauseMs: null };
  }
  const askedPauseMs = sent.kind === 'answered' && ASKS_FOR_A_PAUSE.has(sent.status) ? sent.askedPauseMs : null;
  const dueAt = nextAttemptAt({ attempt, seed: delivery.deliveryId, at: now, askedPauseMs });
  if (dueAt === null) {
    return { settlement: { status: 'failed', dueAt: now, outcome }, sign: 'exhausted', askedPauseMs: null };
  }
  return { settlement: { status: 'pending', dueAt, outcome }, sign: 'failing', askedPauseMs };
}
