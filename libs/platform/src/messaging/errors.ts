export type ErrorKind =
  'invalid' | 'refused' | 'conflict' | 'not-found' | 'forbidden' | 'unauthenticated' | 'unavailable';

export interface ErrorDetail {
  /** Path of the offending field, for example `parties[0].phone`. */
  readonly field?: string;
  /** Legal or technical source of the rule that refused. */
  readonly source?: string;
  /** Further members of the problem+json answer; never personal data. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/**
 * The one error that the business throws. `code` is stable and English, `message` is Chinese and says what to do; one
 * filter maps it to problem+json (RFC 9457).
 */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    readonly detail: ErrorDetail = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

export const invalid = (code: string, message: string, detail?: ErrorDetail): DomainError =>
  new DomainError('invalid', code, message, detail);

/** A rule of the business says no; the text names the rule and the way forward. */
export const refused = (code: string, message: string, detail?: ErrorDetail): DomainError =>
  new DomainError('refused', code, message, detail);

export const conflict = (code: string, message: string, detail?: ErrorDetail): DomainError =>
  new DomainError('conflict', code, message, detail);

export const notFound = (code: string, message: string, detail?: ErrorDetail): DomainError =>
  new DomainError('not-found', code, message, detail);

export const forbidden = (code: string, message: string, detail?: ErrorDetail): DomainError =>
  new DomainError('forbidden', code, message, detail);
