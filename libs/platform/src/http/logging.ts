import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Options } from 'pino-http';
import { DomainError } from '../messaging/index.js';
import type { TracedRequest } from './correlation.js';

/** Quiet paths: asked every few seconds by machines. */
const QUIET = /^\/(metrics|api\/health\/)/;

/**
 * Structured request logs without personal data: no bodies, no query strings, no headers, no addresses, no texts of
 * unexpected errors (a database error quotes the row).
 */
export function requestLogging(level: string): Options {
  return {
    level,
    quietReqLogger: true,
    genReqId: (request) => (request as TracedRequest).correlationId ?? '',
    autoLogging: { ignore: (request) => QUIET.test(request.url ?? '') },
    customLogLevel: (_request, response, error) => levelOf(response, error),
    serializers: {
      req: (request: { id: unknown; method: string; url?: string }) => ({
        id: request.id,
        method: request.method,
        path: pathOnly(request.url),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      err: describeError,
    },
    customProps: (request) => {
      const { accountId } = request as IncomingMessage & { accountId?: string };
      return accountId === undefined ? {} : { accountId };
    },
    redact: { paths: ['req.headers', 'password', 'token', '*.password', '*.token'], remove: true },
  };
}

function levelOf(response: ServerResponse, error: Error | undefined): 'error' | 'warn' | 'info' {
  if (error !== undefined || response.statusCode >= 500) return 'error';
  return response.statusCode >= 400 ? 'warn' : 'info';
}

/** Ids and words of ours. Whatever else a caller writes into an address may be a name or a number of a person. */
const HARMLESS = /^[A-Za-z0-9._:-]{0,100}$/;
const NUMBER_OF_A_PERSON = /^\d{11,17}[\dXx]?$/;

const pathOnly = (url: string | undefined): string =>
  ((url ?? '').split('?', 1)[0] ?? '')
    .split('/')
    .map((step) => (HARMLESS.test(step) && !NUMBER_OF_A_PERSON.test(step) ? step : '?'))
    .join('/');

/** System error codes, whose texts name hosts and ports and nothing else. */
const SYSTEM_CODE = /^E[A-Z]+$/;

/** Kind, code and place of an error. Its text only where it cannot quote data. */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return serialisedError(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const harmless = error instanceof DomainError || (code !== undefined && SYSTEM_CODE.test(code));
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    ...(harmless ? { message: error.message } : {}),
    stack: framesOf(error.stack),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  };
}

/** pino-http hands over an error that pino has already made plain. */
function serialisedError(error: unknown): object {
  if (typeof error !== 'object' || error === null) return { type: typeof error };
  const { type, code, stack } = error as { type?: unknown; code?: unknown; stack?: unknown };
  return {
    type: typeof type === 'string' ? type : 'Error',
    ...(typeof code === 'string' ? { code } : {}),
    stack: framesOf(typeof stack === 'string' ? stack : undefined),
  };
}

/** The first lines of a stack repeat the text of the error. */
function framesOf(stack: string | undefined): string {
  return (stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');
}
