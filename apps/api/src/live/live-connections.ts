import { Inject, Injectable } from '@nestjs/common';
import { Sessions, type Viewer } from '@libs/identity';
import { comparePositions, type Position, START } from '@platform/event-store';
import { HttpError } from '@platform/http';
import { DomainError } from '@platform/messaging';
import type { Response } from 'express';
import { LIVE_TIMING, type LiveTiming } from '../options.js';
import { LiveAudience } from './live-audience.js';
import { type LiveBatch, LiveFeed } from './live-feed.js';
import { LiveStream } from './live-stream.js';

/** Windows of one account; a browser shares one stream among its tabs. */
const MOST_PER_ACCOUNT = 8;

export interface Connecting {
  readonly viewer: Viewer;
  readonly token: string;
  readonly after: Position | null;
  readonly response: Response;
}

/** Opens streams, feeds each what its reader may know, and ends them with the session. */
@Injectable()
export class LiveConnections {
  private readonly open = new Map<string, number>();

  constructor(
    private readonly feed: LiveFeed,
    private readonly audience: LiveAudience,
    private readonly sessions: Sessions,
    @Inject(LIVE_TIMING) private readonly timing: LiveTiming,
  ) {}

  /** @throws HttpError 429 `TOO_MANY_STREAMS` */
  async connect({ viewer, token, after, response }: Connecting): Promise<void> {
    const release = this.take(viewer.accountId);
    response.on('close', release);
    const line = new Line(viewer, this.audience);
    const joined = await this.feed.join(line, after).catch((error: unknown) => {
      release();
      throw error;
    });
    if (response.destroyed) return joined.leave();
    const stream = new LiveStream(response);
    response.on('close', joined.leave);
    if (joined.missed === null) stream.reset(this.feed.position);
    else stream.ready(joined.missed.position);
    line.start(stream, joined.missed);
    const beat = setInterval(() => void this.beat(line, token), this.timing.beatMs);
    response.on('close', () => clearInterval(beat));
  }

  private async beat(line: Line, token: string): Promise<void> {
    try {
      line.viewer = (await this.sessions.peek(token)).viewer;
      line.beat();
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'unauthenticated') line.signedOut();
      else line.end();
    }
  }

  private take(accountId: string): () => void {
    const count = this.open.get(accountId) ?? 0;
    if (count >= MOST_PER_ACCOUNT) {
      throw new HttpError(429, 'TOO_MANY_STREAMS', '同一账号打开的窗口过多，请关闭不用的窗口后刷新。');
    }
    this.open.set(accountId, count + 1);
    let taken = true;
    return () => {
      if (!taken) return;
      taken = false;
      const left = (this.open.get(accountId) ?? 1) - 1;
      if (left > 0) this.open.set(accountId, left);
      else this.open.delete(accountId);
    };
  }
}

/** One reader's line: batches in order, each filtered for this reader before the next. */
class Line {
  private stream: LiveStream | null = null;
  private last: Promise<void> = Promise.resolve();
  private told: Position = START;
  private readonly early: LiveBatch[] = [];

  constructor(
    public viewer: Viewer,
    private readonly audience: LiveAudience,
  ) {}

  start(stream: LiveStream, missed: LiveBatch | null): void {
    this.stream = stream;
    if (missed) this.hear(missed);
    for (const batch of this.early.splice(0)) this.hear(batch);
  }

  hear(batch: LiveBatch): void {
    const { stream } = this;
    if (!stream) return void this.early.push(batch);
    this.last = this.last.then(() => this.tell(stream, batch)).catch(() => this.end());
  }

  beat(): void {
    if (comparePositions(this.told, START) > 0) this.stream?.beat(this.told);
  }

  signedOut(): void {
    this.stream?.signedOut();
  }

  /** Ended with a fault, the reader comes back and goes on where it stopped. */
  end(): void {
    this.stream?.end();
  }

  private async tell(stream: LiveStream, { notes, position }: LiveBatch): Promise<void> {
    for (const note of await this.audience.heardBy(this.viewer, notes)) stream.change(note);
    this.told = position;
  }
}
