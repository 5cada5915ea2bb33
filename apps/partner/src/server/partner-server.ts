import http from 'node:http';
import { BodyRefused, readBody } from '@platform/webhooks';
import type { FakePartner } from '../partner/fake-partner.js';

const LARGEST_BODY = 64 * 1024;
const SLOWEST_BODY_MS = 5_000;

export interface ServerOptions {
  readonly bodyTimeoutMs?: number;
  /** Instead of receiving: 410 says "never again", 503 "not now". */
  readonly answerWith?: () => number | null;
}

/** The small HTTP program around a partner: `POST /hook` for messages, `GET /state` for whoever wants to look. */
export function partnerServer(partner: FakePartner, options: ServerOptions = {}): http.Server {
  return http.createServer((request, response) => {
    answer(partner, options, request).then(
      ({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
        response.end(body === undefined ? undefined : JSON.stringify(body));
      },
      () => response.writeHead(500).end(),
    );
  });
}

interface Answered {
  readonly status: number;
  readonly body?: object;
}

async function answer(partner: FakePartner, options: ServerOptions, request: http.IncomingMessage): Promise<Answered> {
  const path = new URL(request.url ?? '/', 'http://partner').pathname;
  if (request.method === 'GET' && path === '/state') return { status: 200, body: stateOf(partner) };
  if (request.method !== 'POST' || path !== '/hook') return { status: 404, body: { detail: 'POST /hook, GET /state' } };
  try {
    const body = await readBody(request, LARGEST_BODY, options.bodyTimeoutMs ?? SLOWEST_BODY_MS);
    const instead = options.answerWith?.() ?? null;
    return { status: instead ?? (await partner.receive(request.headers, body)) };
  } catch (error) {
    if (error instanceof BodyRefused) return { status: error.status };
    throw error;
  }
}

const stateOf = (partner: FakePartner): object => ({
  handoffs: partner.book.all(),
  tasks: partner.book.tasks(),
  duplicates: partner.duplicates,
  refusals: partner.refusals.length,
});
