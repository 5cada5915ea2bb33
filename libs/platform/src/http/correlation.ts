import type { NextFunction, Request, Response } from 'express';
import { v7 } from 'uuid';

export interface TracedRequest extends Request {
  correlationId?: string;
}

const HEADER = 'X-Correlation-Id';
const ACCEPTED = /^[A-Za-z0-9_-]{8,64}$/;

/** One id for everything that follows from one request; a caller may bring its own. */
export function correlate(request: TracedRequest, response: Response, next: NextFunction): void {
  const given = request.get(HEADER);
  request.correlationId = given !== undefined && ACCEPTED.test(given) ? given : v7();
  response.setHeader(HEADER, request.correlationId);
  next();
}

export function correlationIdOf(request: TracedRequest): string {
  return request.correlationId ?? '';
}
