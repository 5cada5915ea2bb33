import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Account } from '@libs/identity';
import { RateLimit } from '@platform/http';
import { DerivedSeeds } from '@platform/privacy';
import { KNOWN_DEVICE_LIMIT } from '../options.js';

/**
 * Browsers in which an account was signed in before. Wrong tries of strangers lock an account for strangers, not for these
 * (OWASP, Slow Down Online Guessing Attacks with Device Cookies); what such a browser may try is limited for itself.
 */
@Injectable()
export class KnownDevices {
  constructor(
    private readonly seeds: DerivedSeeds,
    @Inject(KNOWN_DEVICE_LIMIT) private readonly limit: RateLimit,
  ) {}

  /** What such a browser shows. It ends with the password. */
  proofOf({ accountId, passwordHash }: Account): string {
    return this.seeds.of(`device/${accountId}/${passwordHash}`).toString('base64url');
  }

  isKnown(account: Account, shown: string | undefined): boolean {
    const proof = Buffer.from(this.proofOf(account));
    const given = Buffer.from(shown ?? '');
    return given.length === proof.length && timingSafeEqual(given, proof) && this.limit.allows(account.accountId);
  }
}
