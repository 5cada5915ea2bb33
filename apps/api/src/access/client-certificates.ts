import type { PartnerCertificates } from '@platform/configuration';
import type { Request } from 'express';

const THUMBPRINT = /^[0-9a-f]{64}$/;

/** mTLS ends at the proxy; what it says of the certificate is believed only when it comes from the proxy itself. */
export class ClientCertificates {
  constructor(private readonly trusted: PartnerCertificates | null) {}

  /** SHA-256 of the client certificate, hexadecimal; null where none was presented or nothing is configured. */
  of(request: Request): string | null {
    if (!this.trusted || !this.trusted.proxies.includes(addressOf(request))) return null;
    const thumbprint = (request.get(this.trusted.header) ?? '').replaceAll(':', '').toLowerCase();
    return THUMBPRINT.test(thumbprint) ? thumbprint : null;
  }
}

/** IPv4 may arrive wrapped in IPv6. */
const addressOf = (request: Request): string => (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
