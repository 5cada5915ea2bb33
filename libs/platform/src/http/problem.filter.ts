import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { correlationIdOf, type TracedRequest } from './correlation.js';
import { HttpError } from './http-error.js';
import { problemOf } from './problem.js';

const RETRY_AFTER_SECONDS = 5;

/** The one place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<TracedRequest>();
    const response = host.switchToHttp().getResponse<Response & { err?: Error }>();
    const problem = problemOf(error);
    // pino-http logs `res.err` with the request; the serializer keeps what errors quote out of the log.
    if (problem.status >= 500) response.err = error instanceof Error ? error : new Error(typeof error);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (problem.status === 503 || problem.status === 429) response.setHeader('Retry-After', RETRY_AFTER_SECONDS);
    if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="liandiao"');
    response
      .status(problem.status)
      .type(error instanceof HttpError ? error.mediaType : 'application/problem+json')
      .send(JSON.stringify({ ...problem, correlationId: correlationIdOf(request) }));
  }
}
