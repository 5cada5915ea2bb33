import { DomainError, type ErrorDetail, type ErrorKind } from '../messaging/index.js';

/** A refusal that belongs to HTTP itself, not to the business. */
export class HttpError extends DomainError {
  constructor(
    readonly status: number,
    code: string,
    message: string,
    detail: ErrorDetail = {},
    /** Where a standard prescribes another form of error than problem+json. */
    readonly mediaType: 'application/problem+json' | 'application/json' = 'application/problem+json',
  ) {
    super(kindOf(status), code, message, detail);
    this.name = 'HttpError';
  }
}

function kindOf(status: number): ErrorKind {
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  return status >= 500 ? 'unavailable' : 'invalid';
}
