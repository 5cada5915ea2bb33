import { Inject, Injectable } from '@nestjs/common';
import { type BodyOf, ENDPOINTS } from '@libs/contracts';
import { type Account, Accounts } from '@libs/identity';
import { callerOf, RateLimit } from '@platform/http';
import type { Request, Response } from 'express';
import { cookieOptions, DEVICE_COOKIE, readCookie } from '../access/session-token.js';
import { SIGN_IN_LIMIT } from '../options.js';
import { KnownDevices } from './known-devices.js';

/** A browser that nobody signed in with for so long is a stranger again. */
const DEVICE_DAYS = 180;

/** Name and password, tried as often as a person does and no more often. */
@Injectable()
export class SignInDoor {
  constructor(
    private readonly accounts: Accounts,
    private readonly devices: KnownDevices,
    @Inject(SIGN_IN_LIMIT) private readonly limit: RateLimit,
  ) {}

  /** @throws HttpError 429; rejects with DomainError `WRONG_CREDENTIALS` */
  enter({ username, password }: BodyOf<typeof ENDPOINTS.signIn>, request: Request): Promise<Account> {
    this.limit.check(callerOf(request));
    const shown = readCookie(request, DEVICE_COOKIE);
    return this.accounts.verify(username, password, (one) => this.devices.isKnown(one, shown));
  }

  /** From now on this browser is known to the account. */
  remember(account: Account, request: Request, response: Response): void {
    const stays = { ...cookieOptions(request), path: ENDPOINTS.signIn.path, maxAge: DEVICE_DAYS * 86_400_000 };
    response.cookie(DEVICE_COOKIE, this.devices.proofOf(account), stays);
  }
}
