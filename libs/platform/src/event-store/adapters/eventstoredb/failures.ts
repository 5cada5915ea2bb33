import { ErrorType } from '@eventstore/db-client';

/** The server, or the way to it, did not answer in time. */
export class NoAnswer extends Error {}

const PASSING_TYPES: ReadonlySet<unknown> = new Set([
  ErrorType.UNAVAILABLE,
  ErrorType.CANCELLED,
  ErrorType.TIMEOUT,
  ErrorType.DEADLINE_EXCEEDED,
  ErrorType.NOT_LEADER,
]);

/** gRPC: cancelled, deadline exceeded, resource exhausted, aborted, internal (a reset HTTP/2 stream), unavailable. */
const PASSING_CODES: ReadonlySet<unknown> = new Set([1, 4, 8, 10, 13, 14]);

interface ClientError {
  readonly type?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
}

/**
 * True when trying again may help. The client throws its own types for most failures, but raw gRPC errors from the
 * question which features the server has, and plain errors from a channel that was closed under a call.
 */
export function isPassing(error: unknown): boolean {
  if (error instanceof NoAnswer) return true;
  const { type, code, message } = error as ClientError;
  if (PASSING_TYPES.has(type) || PASSING_CODES.has(code)) return true;
  return typeof message === 'string' && /channel|write after end|stream.*(closed|destroyed)/i.test(message);
}

export function hasType(error: unknown, type: ErrorType): boolean {
  return (error as ClientError).type === type;
}

/** @throws NoAnswer when the time is over first */
export async function inTime<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(`no answer from EventStoreDB in ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
