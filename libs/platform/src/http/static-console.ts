import fs from 'node:fs';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';

const OURS = /^\/(api|metrics)(\/|$)/;
/** A HEAD asks for the same answer without its body (RFC 9110 9.3.2). */
const READS = new Set(['GET', 'HEAD']);
const ONE_YEAR_MS = 365 * 24 * 3_600_000;

/** Serves the built console: hashed assets for ever, the page itself fresh each time, deep links to the page. */
export function serveConsole(app: NestExpressApplication, directory: string): void {
  const page = path.join(directory, 'index.html');
  if (!fs.existsSync(page)) return;
  app.useStaticAssets(path.join(directory, 'assets'), {
    prefix: '/assets',
    immutable: true,
    maxAge: ONE_YEAR_MS,
    index: false,
    fallthrough: true,
  });
  app.useStaticAssets(directory, { index: false });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isPage = READS.has(request.method) && !OURS.test(request.path) && path.extname(request.path) === '';
    if (!isPage) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page);
  });
}
