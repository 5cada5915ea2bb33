import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ALL_ENDPOINTS, ENDPOINTS } from '@libs/contracts';
import {
  correlate,
  Metrics,
  refuseForeignOrigins,
  refuseOtherMethods,
  requireContentType,
  securityHeaders,
  serveConsole,
  trustProxies,
} from '@platform/http';
import compression from 'compression';
import type { RequestHandler } from 'express';
import { Logger } from 'nestjs-pino';
import { ApiModule, type ApiOptions } from './api.module.js';

/** Larger than any form; a body beyond it is refused by its announced length, before it is read. */
const BODY_LIMIT = '1mb';

/** RFC 6749 4.4.2 prescribes a form. */
const TOKEN_PATH = ENDPOINTS.partnerToken.path;
const TOKEN_LIMIT = '4kb';

const LONGEST_REQUEST_MS = 60_000;

const CONSOLE_DIRECTORY = path.resolve('apps/console/dist');

/** The api, ready to listen. The order of the middleware matters: what refuses early costs least. */
export async function createApi(options: ApiOptions): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot(options), {
    bodyParser: false,
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  trustProxies(app, options.configuration.trustedProxies ?? []);
  app.use(correlate, app.get(Metrics).observe, securityHeaders(), compression());
  app.use(refuseForeignOrigins, refuseOtherMethods(ALL_ENDPOINTS));
  app.use(except([TOKEN_PATH], requireContentType(ALL_ENDPOINTS)));
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.useBodyParser('urlencoded', { extended: false, limit: TOKEN_LIMIT });
  // A sender that drips must not hold a connection for the five minutes that Node allows.
  app.getHttpServer().requestTimeout = LONGEST_REQUEST_MS;
  serveConsole(app, CONSOLE_DIRECTORY);
  app.flushLogs();
  return app;
}

const except =
  (paths: readonly string[], middleware: RequestHandler): RequestHandler =>
  (request, response, next) =>
    paths.includes(request.path) ? next() : middleware(request, response, next);
