import { heard } from './fixed-words';
import { problemOf } from './problem';

/** The only module that talks to the server. Pages call `endpoints.ts`, which names every request. */

type Parameters = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Loaded<Body> {
  readonly body: Body;
  /** Revision of what was read; sent back as `If-Match` with a command on it. */
  readonly etag: string | null;
}

export interface Sending {
  readonly method: 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** The content of a file instead of a body. */
  readonly bytes?: Blob;
  /** One per click: a repeated send of the same click is answered, not done twice. */
  readonly idempotencyKey: string;
  readonly ifMatch?: string | null;
  /** For a question too personal for an address. */
  readonly signal?: AbortSignal;
}

let writtenPosition: string | null = null;
let signedOutListener: () => void = () => undefined;

export function onSignedOut(listener: () => void): void {
  signedOutListener = listener;
}

/** Readings that nobody asked for: they keep no session alive. */
const alone = new WeakSet<AbortSignal>();

export function readAlone(signal: AbortSignal): void {
  alone.add(signal);
}

/** Reads after a command ask for at least its position, so the page shows what was just written. */
function rememberPosition(body: unknown): void {
  if (typeof body !== 'object' || body === null || !('position' in body)) return;
  const { position } = body;
  if (typeof position === 'string' && /^\d+(\/\d+)?$/.test(position)) seePosition(position);
}

/** From now on every reading is at least this new. */
export function seePosition(position: string): void {
  if (writtenPosition === null || isLater(position, writtenPosition)) writtenPosition = position;
}

/** One number, or two of which the first decides unless they are equal (EventStoreDB). */
function isLater(position: string, than: string): boolean {
  const [first = '0', second = '0'] = position.split('/');
  const [thanFirst = '0', thanSecond = '0'] = than.split('/');
  const difference = BigInt(first) - BigInt(thanFirst);
  return difference === 0n ? BigInt(second) > BigInt(thanSecond) : difference > 0n;
}

function address(path: string, parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

async function answered(response: Response): Promise<Response> {
  if (response.ok) return response;
  const problem = await problemOf(response);
  // A party's half hour that is over ends no session of staff in the same browser.
  if (problem.signedOut && !response.url.includes('/api/party/')) signedOutListener();
  throw problem;
}

export async function read<Body>(
  path: string,
  parameters: Parameters = {},
  signal?: AbortSignal,
): Promise<Loaded<Body>> {
  const atLeast = writtenPosition ?? undefined;
  const response = await answered(
    await fetch(address(path, { ...parameters, atLeast }), {
      headers: { accept: 'application/json', ...(signal && alone.has(signal) ? { 'x-background': '1' } : {}) },
      credentials: 'same-origin',
      ...(signal ? { signal } : {}),
    }),
  );
  return { body: heard(await response.json()) as Body, etag: response.headers.get('etag') };
}

export async function send<Answer>(sending: Sending): Promise<Answer> {
  const { method, path, idempotencyKey, ifMatch, signal } = sending;
  const content = contentOf(sending);
  const response = await answered(
    await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        'idempotency-key': idempotencyKey,
        ...(content ? { 'content-type': content.type } : {}),
        ...(ifMatch ? { 'if-match': ifMatch } : {}),
      },
      ...(content ? { body: content.body } : {}),
      ...(signal ? { signal } : {}),
    }),
  );
  const answer = (response.status === 204 ? null : await response.json()) as Answer;
  rememberPosition(answer);
  return answer;
}

function contentOf({ body, bytes }: Sending): { readonly type: string; readonly body: BodyInit } | null {
  if (bytes) return { type: 'application/octet-stream', body: bytes };
  return body === undefined ? null : { type: 'application/json', body: JSON.stringify(body) };
}

export interface LoadedFile {
  readonly blob: Blob;
  readonly name: string;
  /** Of a paper made again: it has the bytes of the day it was made; null: not asked. */
  readonly same: boolean | null;
}

/** A file; with a body it is asked in a POST, so that nothing typed stands in an address. */
export async function readFile(path: string, parameters: Parameters = {}, body?: object): Promise<LoadedFile> {
  const atLeast = writtenPosition ?? undefined;
  const response = await answered(
    await fetch(body ? path : address(path, { ...parameters, atLeast }), {
      credentials: 'same-origin',
      ...(body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    }),
  );
  const [, name = 'file'] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  const same = response.headers.get('paper-same');
  return { blob: await response.blob(), name: decodeURIComponent(name), same: same === null ? null : same === 'yes' };
}
