import http from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { BodyRefused, readBody } from '@platform/webhooks';

const LARGEST_BODY = 256 * 1024;
const SLOWEST_BODY_MS = 5_000;
/** As long as the platform would wait. */
const ANSWER_WITHIN_MS = 15_000;
const PASSED_ON = ['content-type', 'webhook-id', 'webhook-timestamp', 'webhook-signature', 'user-agent'];

/** A message as it went to the partner, and what came back. */
export interface Passed {
  readonly type: string;
  readonly subject: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Status of the answer; null: none came. */
  readonly status: number | null;
  /** When it went, in milliseconds of the system clock: the partner may ask before it answers. */
  readonly at: number;
}

interface Letter {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Stands between the platform and the address under test and passes every message on as it is. It can be down, say 410, or
 * turn the order round; and it keeps what the partner answered. A refusal is noted and not told to the platform, which would
 * pause, so that the other scenarios can still be asked.
 */
export class Line {
  readonly passed: Passed[] = [];
  private instead: number | null = null;
  private held: Letter[] | null = null;
  /** Tell the platform what the partner answered; before the scenarios begin. */
  honest = true;
  private readonly server = http.createServer((request, response) => {
    this.take(request).then(
      (status) => response.writeHead(status).end(),
      (error: unknown) => response.writeHead(error instanceof BodyRefused ? error.status : 502).end(),
    );
  });

  constructor(private readonly target: string) {}

  async open(): Promise<void> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  /** Instead of passing anything on; null: pass on. */
  answerWith(status: number | null): void {
    this.instead = status;
  }

  /** From now on messages are taken and kept. */
  hold(): void {
    this.held = [];
  }

  /** What was kept goes on, the last first. @returns how many */
  async releaseReversed(): Promise<number> {
    const letters = (this.held ?? []).toReversed();
    this.held = null;
    for (const letter of letters) await this.passOn(letter);
    return letters.length;
  }

  about(subject: string): readonly Passed[] {
    return this.passed.filter((one) => one.subject === subject);
  }

  private async take(request: http.IncomingMessage): Promise<number> {
    const body = await readBody(request, LARGEST_BODY, SLOWEST_BODY_MS);
    if (this.instead !== null) return this.instead;
    const headers = Object.fromEntries(PASSED_ON.flatMap((name) => pair(name, request.headers[name])));
    if (this.held) {
      this.held.push({ headers, body });
      return 204;
    }
    const status = await this.passOn({ headers, body });
    return this.honest ? (status ?? 502) : 204;
  }

  private async passOn({ headers, body }: Letter): Promise<number | null> {
    const at = Date.now();
    const { type = '', subject = '' } = JSON.parse(body) as { readonly type?: string; readonly subject?: string };
    const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
    const status = await fetch(this.target, { method: 'POST', headers, body, redirect: 'manual', signal }).then(
      async (answer) => {
        await answer.body?.cancel();
        return answer.status;
      },
      () => null,
    );
    this.passed.push({ type, subject, headers, body, status, at });
    return status;
  }
}

const pair = (name: string, value: string | string[] | undefined): [string, string][] =>
  value === undefined ? [] : [[name, String(value)]];
