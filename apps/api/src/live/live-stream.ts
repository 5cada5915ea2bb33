import type { LiveChange } from '@libs/contracts';
import type { Position } from '@platform/event-store';
import type { Response } from 'express';

/** A reader whose line is slower than this is let go; it comes back and says where it stopped. */
const MOST_UNSENT_BYTES = 256 * 1024;

const RETRY_MS = 3_000;

/** Server-sent events on one response (WHATWG HTML, 9.2). */
export class LiveStream {
  constructor(private readonly response: Response) {
    response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      // Neither a cache nor our own compression may hold back what is written.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    });
    response.flushHeaders();
    this.write(`retry: ${RETRY_MS}\n\n`);
  }

  /** Starts the page's knowledge: it has seen everything up to here. */
  ready(position: Position): void {
    this.write(frame('ready', position, { position }));
  }

  /** What was missed is too much to tell: read everything again. */
  reset(position: Position): void {
    this.write(frame('reset', position, { position }));
  }

  change(note: LiveChange): void {
    this.write(frame('change', note.position, note));
  }

  /** Keeps the line open through proxies and moves the place from which a lost reader goes on. */
  beat(position: Position): void {
    this.write(`id: ${position}\n\n`);
  }

  /** The session is over: the page asks for a sign-in instead of connecting again and again. */
  signedOut(): void {
    this.write('event: signed-out\ndata: {}\n\n');
    this.end();
  }

  end(): void {
    this.response.end();
  }

  private write(text: string): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    this.response.write(text);
    if (this.response.writableLength > MOST_UNSENT_BYTES) this.response.destroy();
  }
}

const frame = (event: string, id: Position, data: object): string =>
  `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
