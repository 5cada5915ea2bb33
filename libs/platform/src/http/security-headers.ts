import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * The console is our own scripts only. Ant Design writes its styles into the page at run time, so styles may be inline.
 * No `upgrade-insecure-requests`: on one machine it is served over plain HTTP on 127.0.0.1.
 */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    // Only a proxy that speaks TLS can promise it.
    strictTransportSecurity: false,
  }) as RequestHandler;
}
