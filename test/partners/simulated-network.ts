import type { FixedClock } from '@platform/messaging';
import type { Letter, Sender, Sent } from '@platform/webhooks';
import type { Chance } from './chance.js';

/** What a receiver answers to one request. */
export type Receive = (letter: Letter) => Promise<number>;

export interface Weather {
  readonly duplicated: number;
  /** Arrives, but later than something that was sent after it. */
  readonly delayed: number;
  readonly lost: number;
  /** Arrives, but the answer does not. */
  readonly unheard: number;
}

export const CALM: Weather = { duplicated: 0, delayed: 0, lost: 0, unheard: 0 };
export const ROUGH: Weather = { duplicated: 0.2, delayed: 0.1, lost: 0.05, unheard: 0.05 };

interface OnItsWay {
  readonly at: Date;
  readonly letter: Letter;
}

const TIMEOUT: Sent = { kind: 'failed', code: 'TIMEOUT' };

/** A network that loses, doubles, delays and turns around, as its seed says. */
export class SimulatedNetwork implements Sender {
  private readonly onTheirWay: OnItsWay[] = [];
  private readonly receivers = new Map<string, Receive>();
  private readonly outages: { readonly url: string; readonly from: Date; readonly to: Date }[] = [];
  copies = 0;
  sent = 0;

  constructor(
    private readonly clock: FixedClock,
    private readonly chance: Chance,
    private readonly weather: Weather,
  ) {}

  listen(url: string, receive: Receive): void {
    this.receivers.set(url, receive);
  }

  down(url: string, from: Date, to: Date): void {
    this.outages.push({ url, from, to });
  }

  isDown(url: string): boolean {
    const now = this.clock.now();
    return this.outages.some((outage) => outage.url === url && outage.from <= now && now < outage.to);
  }

  async send(letter: Letter): Promise<Sent> {
    this.sent += 1;
    if (this.isDown(letter.url)) return { kind: 'failed', code: 'ECONNREFUSED' };
    const { duplicated, delayed, lost, unheard } = this.weather;
    if (this.chance.happens(lost)) return TIMEOUT;
    if (this.chance.happens(duplicated)) this.later(letter);
    if (this.chance.happens(delayed)) {
      this.later(letter);
      return TIMEOUT;
    }
    const status = await this.arrive(letter);
    return this.chance.happens(unheard) ? TIMEOUT : { kind: 'answered', status, askedPauseMs: null };
  }

  nextAt(): Date | null {
    const times = this.onTheirWay.map(({ at }) => at.getTime());
    return times.length === 0 ? null : new Date(Math.min(...times));
  }

  /** Hands over what arrives now. */
  async arriveAll(): Promise<void> {
    const now = this.clock.now();
    for (;;) {
      const index = this.onTheirWay.findIndex(({ at }) => at <= now);
      if (index < 0) return;
      const [due] = this.onTheirWay.splice(index, 1);
      if (due && !this.isDown(due.letter.url)) await this.arrive(due.letter);
    }
  }

  /** Most copies come soon; some so late that the replay window refuses them. */
  private later(letter: Letter): void {
    this.copies += 1;
    const seconds = this.chance.happens(0.8) ? this.chance.between(1, 240) : this.chance.between(300, 7200);
    this.onTheirWay.push({ at: new Date(this.clock.now().getTime() + seconds * 1000), letter });
  }

  private async arrive(letter: Letter): Promise<number> {
    const receive = this.receivers.get(letter.url);
    if (!receive) throw new Error(`nobody listens at ${letter.url}`);
    return receive(letter);
  }
}
