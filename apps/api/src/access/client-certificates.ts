import { isFromProxy } from '@platform/http';
import type { Request } from 'express';

const THUMBPRINT = /^[0-9a-f]{64}$/;

/** mTLS ends at the proxy; what it says of the certificate is believed only when it comes from the proxy itself. */
export class ClientCertificates {
  constructor(private readonly header: string | null) {}

  /** SHA-256 of the client certificate, hexadecimal; null where none was presented or nothing is configured. */
  of(request: Request): string | null {
    if (this.header === null || !isFromProxy(request)) return null;
    const thumbprint = (request.get(this.header) ?? '').replaceAll(':', '').toLowerCase();
    return THUMBPRINT.test(thumbprint) ? thumbprint : null;
  }
}
