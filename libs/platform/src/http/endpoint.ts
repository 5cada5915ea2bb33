import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type * as z from 'zod';

/** What this layer needs to know of an endpoint; libs/contracts declares them. */
export interface HttpEndpoint {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly status: number;
  readonly command: boolean;
  /** The body is a stream of bytes, read by the handler alone. */
  readonly upload: boolean;
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly body: z.ZodType;
}

const ENDPOINT = Symbol('endpoint');

/** Binds a controller method to an endpoint of the table: path, method, status, schemas and rights come from there. */
export function Route(endpoint: HttpEndpoint): MethodDecorator {
  return applyDecorators(
    RequestMapping({ path: endpoint.path, method: RequestMethod[endpoint.method] }),
    HttpCode(endpoint.status),
    SetMetadata(ENDPOINT, endpoint),
  );
}

/** @throws Error when the handler was not declared with `@Route` */
export function endpointOf<E extends HttpEndpoint = HttpEndpoint>(
  reflector: Pick<Reflector, 'get'>,
  handler: Function,
): E {
  const endpoint: E | undefined = reflector.get(ENDPOINT, handler);
  if (!endpoint) throw new Error(`${handler.name} is no @Route`);
  return endpoint;
}
