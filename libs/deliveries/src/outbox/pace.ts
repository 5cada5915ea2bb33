import {
  afterFailure,
  type Bucket,
  type Circuit,
  CLOSED,
  fullBucket,
  mayPass,
  nextTokenAt,
  type Rate,
  take,
  widthOf,
} from '@platform/webhooks';
import type { Judgement } from './judge-attempt.js';

/** How fast one partner is sent to. Kept in memory: a worker that starts anew begins with a closed circuit. */
export class Pace {
  private circuit: Circuit = CLOSED;
  private bucket: Bucket;

  constructor(
    private readonly rate: Rate,
    now: Date,
  ) {
    this.bucket = fullBucket(rate, now);
  }

  get open(): boolean {
    return this.circuit.openUntil !== null;
  }

  width(now: Date, most: number): number {
    return mayPass(this.circuit, now) ? widthOf(this.circuit, most) : 0;
  }

  takeToken(now: Date): boolean {
    const left = take(this.bucket, this.rate, now);
    if (left) this.bucket = left;
    return left !== null;
  }

  learn({ sign, askedPauseMs }: Judgement, now: Date): void {
    if (sign === 'well') this.circuit = CLOSED;
    else this.circuit = afterFailure(this.circuit, now);
    if (askedPauseMs === null || askedPauseMs === 0) return;
    const until = new Date(now.getTime() + Math.min(askedPauseMs, LONGEST_PAUSE_MS));
    const { openUntil } = this.circuit;
    if (openUntil === null || openUntil < until) this.circuit = { ...this.circuit, openUntil: until };
  }

  /** Nothing will be sent before. */
  freeAt(now: Date): Date {
    const token = nextTokenAt(this.bucket, this.rate, now);
    const { openUntil } = this.circuit;
    return openUntil !== null && openUntil > token ? openUntil : token;
  }
}

const LONGEST_PAUSE_MS = 24 * 3_600_000;
