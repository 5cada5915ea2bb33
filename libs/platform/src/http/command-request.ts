import { type Actor, type CommandMetadata, deterministicId, type Via } from '../messaging/index.js';
import { requestHash } from './canonical-json.js';
import { correlationIdOf, type TracedRequest } from './correlation.js';
import { HttpError } from './http-error.js';

const KEY = /^[\x21-\x7e]{1,200}$/;
const MAX_REVISION_DIGITS = 9;

export interface CommandRequest {
  readonly request: TracedRequest;
  readonly actor: Actor;
  readonly via: Via;
  readonly now: Date;
  /** The parsed body. */
  readonly body: unknown;
}

/**
 * Metadata of a command from the headers of its request (design.md 3.8, 3.9).
 * @throws HttpError `IDEMPOTENCY_KEY_MISSING`, `IF_MATCH_INVALID`
 */
export function commandMetadata({ request, actor, via, now, body }: CommandRequest): CommandMetadata {
  const key = request.get('Idempotency-Key');
  if (key === undefined || !KEY.test(key)) {
    throw new HttpError(
      400,
      'IDEMPOTENCY_KEY_MISSING',
      '请为每次提交附上 Idempotency-Key（1 至 200 个可见 ASCII 字符）。',
      {
        field: 'Idempotency-Key',
      },
    );
  }
  const commandId = deterministicId('http', actor.id, request.method, request.path, key);
  const happenedAt = happenedAtOf(body);
  const expectedRevision = expectedRevisionOf(request.get('If-Match'));
  return {
    commandId,
    now: now.toISOString(),
    ...(happenedAt === undefined ? {} : { happenedAt }),
    actor,
    via,
    correlationId: correlationIdOf(request),
    causationId: commandId,
    requestHash: requestHash(body ?? {}),
    ...(expectedRevision === undefined ? {} : { expectedRevision }),
  };
}

/** Late entries name their own time, in any zone; stored times are UTC. */
function happenedAtOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('happenedAt' in body)) return undefined;
  return typeof body.happenedAt === 'string' ? new Date(body.happenedAt).toISOString() : undefined;
}

export function expectedRevisionOf(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const digits = /^(?:W\/)?"?(\d+)"?$/.exec(header.trim())?.[1];
  if (digits === undefined || digits.length > MAX_REVISION_DIGITS) {
    throw new HttpError(400, 'IF_MATCH_INVALID', 'If-Match 应为上次读到的 ETag，例如 "12"。', { field: 'If-Match' });
  }
  return Number(digits);
}

export const etagOf = (revision: number): string => `"${revision}"`;
