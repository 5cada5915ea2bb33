import type { Clock } from '@platform/messaging';
import { type Rate, type Sender, signMessage } from '@platform/webhooks';
import type { Delivery, DeliveryStore } from './delivery.js';
import { judgeAttempt } from './judge-attempt.js';
import { Pace } from './pace.js';

export interface Recipient {
  readonly partnerId: string;
  readonly url: string;
  /** The newest first; two during a rotation. */
  readonly privateKeys: readonly string[];
}

/** Partners whose endpoint is set and enabled. The others poll or look into their inbox. */
export interface Recipients {
  enabled(): Promise<readonly Recipient[]>;
  /** A fact: the partner's system has taken the message. Saying it again changes nothing. */
  delivered(partnerId: string, delivery: Delivery): Promise<void>;
  /** A fact: somebody must look after it. */
  disable(partnerId: string, reason: 'gone' | 'exhausted', delivery: Delivery): Promise<void>;
}

export interface CourierParts {
  readonly store: DeliveryStore;
  readonly recipients: Recipients;
  readonly sender: Sender;
  readonly clock: Clock;
  /** The receivers' idea of now, where it is not that of `clock`. */
  readonly signing?: Clock;
  readonly rate?: Rate;
}

/** Spares small servers; a partner that wants less answers 429. */
export const DEFAULT_RATE: Rate = { perSecond: 10, burst: 20 };
/** Attempts at once per partner. */
const WIDTH = 8;
/** An attempt that has not ended by then belongs to a worker that died. Longer than the sender waits. */
const LOST_AFTER_MS = 60_000;

export interface Round {
  readonly attempts: number;
  readonly delivered: number;
  /** When there may be something to do again; null: nothing is pending. */
  readonly nextAt: Date | null;
}

/** Carries planned messages to their partners: at least once, in order per case, at the pace each partner bears. */
export class Courier {
  private readonly paces = new Map<string, Pace>();

  constructor(private readonly parts: CourierParts) {}

  /** Everything that is due now, once. Partners do not wait for each other. */
  async round(): Promise<Round> {
    const recipients = await this.parts.recipients.enabled();
    const rounds = await Promise.all(recipients.map((recipient) => this.roundOf(recipient)));
    return {
      attempts: sum(rounds.map(({ attempts }) => attempts)),
      delivered: sum(rounds.map(({ delivered }) => delivered)),
      nextAt: earliest(rounds.map(({ nextAt }) => nextAt)),
    };
  }

  /** Partners that are being spared at the moment. */
  openCircuits(): string[] {
    return [...this.paces].flatMap(([partnerId, pace]) => (pace.open ? [partnerId] : []));
  }

  /** Begin anew with this partner: somebody enabled it. */
  forget(partnerId: string): void {
    this.paces.delete(partnerId);
  }

  private async roundOf(recipient: Recipient): Promise<Round> {
    const { store, clock } = this.parts;
    const pace = this.paceOf(recipient.partnerId);
    let attempts = 0;
    let delivered = 0;
    for (;;) {
      const width = pace.width(clock.now(), WIDTH);
      const heads = width === 0 ? [] : await store.heads(recipient.partnerId, clock.now(), width);
      const begun = heads.filter(() => pace.takeToken(clock.now()));
      if (begun.length === 0) break;
      const ends = await Promise.all(begun.map((delivery) => this.attempt(recipient, delivery, pace)));
      attempts += ends.length;
      delivered += ends.filter((end) => end === 'well').length;
      if (ends.some((end) => end === 'gone' || end === 'exhausted')) return { attempts, delivered, nextAt: null };
    }
    const due = await store.nextDueAt(recipient.partnerId);
    return { attempts, delivered, nextAt: due && later(due, pace.freeAt(clock.now())) };
  }

  private async attempt(recipient: Recipient, delivery: Delivery, pace: Pace): Promise<string> {
    const { store, recipients, sender, clock, signing = clock } = this.parts;
    const begun = clock.now();
    if (!(await store.claim(delivery, new Date(begun.getTime() + LOST_AFTER_MS)))) return 'taken';
    const attempt = delivery.attempt + 1;
    const message = { id: delivery.messageId, sentAt: signing.now(), body: delivery.body };
    const headers = { ...signMessage(message, recipient.privateKeys) };
    const sent = await sender.send({ url: recipient.url, headers, body: delivery.body });
    const at = clock.now();
    const judgement = judgeAttempt(delivery, attempt, sent, at);
    const { sign, settlement } = judgement;
    pace.learn(judgement, at);
    // Before the row: after a crash in between, the attempt is made again and says the same.
    if (sign === 'well') await recipients.delivered(recipient.partnerId, delivery);
    if (sign === 'gone' || sign === 'exhausted') await recipients.disable(recipient.partnerId, sign, delivery);
    await store.settle(delivery, attempt, { ...settlement, at, milliseconds: at.getTime() - begun.getTime() });
    return sign;
  }

  private paceOf(partnerId: string): Pace {
    const known = this.paces.get(partnerId);
    if (known) return known;
    const pace = new Pace(this.parts.rate ?? DEFAULT_RATE, this.parts.clock.now());
    this.paces.set(partnerId, pace);
    return pace;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const later = (a: Date, b: Date): Date => (a > b ? a : b);

function earliest(times: readonly (Date | null)[]): Date | null {
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : known.reduce((first, time) => (time < first ? time : first));
}
