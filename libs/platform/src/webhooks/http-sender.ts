import http from 'node:http';
import https from 'node:https';
import { parseRetryAfter } from './retry-schedule.js';
import { type GuardOptions, judgeTarget, type Target, TargetRefused } from './target-guard.js';

export interface Letter {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What became of one attempt. Nothing of the answer's text is kept: a hostile receiver can put anything there. */
export type Sent =
  | { readonly kind: 'answered'; readonly status: number; readonly askedPauseMs: number | null }
  | { readonly kind: 'failed'; readonly code: string };

/** Sends one letter once. */
export interface Sender {
  send(letter: Letter): Promise<Sent>;
}

export interface SenderOptions extends GuardOptions {
  /** For everything together: connecting, sending, the whole answer. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 15_000;
/** An answer is only a status; more of it than this is not read. */
const LONGEST_ANSWER = 16 * 1024;

/** Follows no redirect, connects only to the judged address, reads little, waits for a bounded time. */
export class HttpSender implements Sender {
  constructor(
    private readonly options: SenderOptions,
    private readonly now: () => Date = () => new Date(),
  ) {}

  async send(letter: Letter): Promise<Sent> {
    let target: Target;
    try {
      target = await judgeTarget(letter.url, this.options);
    } catch (error) {
      if (!(error instanceof TargetRefused)) throw error;
      return { kind: 'failed', code: error.fault };
    }
    return this.exchange(target, letter);
  }

  private exchange({ url, address, family }: Target, { headers, body }: Letter): Promise<Sent> {
    return new Promise((resolve) => {
      const client = url.protocol === 'https:' ? https : http;
      const request = client.request(url, {
        method: 'POST',
        agent: false,
        // Node may ask for one address or for all of them.
        lookup: (_host, { all }, done) => (all ? done(null, [{ address, family }]) : done(null, address, family)),
        headers: {
          ...headers,
          'content-type': 'application/json',
          'content-length': String(Buffer.byteLength(body)),
          'user-agent': 'liandiao-webhooks/1',
        },
      });
      const end = (sent: Sent): void => {
        clearTimeout(deadline);
        request.destroy();
        resolve(sent);
      };
      const deadline = setTimeout(() => end({ kind: 'failed', code: 'TIMEOUT' }), this.options.timeoutMs ?? TIMEOUT_MS);
      request.on('error', (error: NodeJS.ErrnoException) => end({ kind: 'failed', code: error.code ?? 'CONNECTION' }));
      request.on('response', (response) => {
        const status = response.statusCode ?? 0;
        const askedPauseMs = parseRetryAfter(response.headers['retry-after'], this.now());
        const answered: Sent = { kind: 'answered', status, askedPauseMs };
        let read = 0;
        response.on('data', (chunk: Buffer) => {
          read += chunk.length;
          if (read > LONGEST_ANSWER) end(answered);
        });
        response.on('end', () => end(answered));
        response.on('error', () => end({ kind: 'failed', code: 'ANSWER_BROKEN' }));
      });
      request.end(body);
    });
  }
}
