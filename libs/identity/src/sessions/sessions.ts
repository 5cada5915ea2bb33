import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, DomainError } from '@platform/messaging';
import { DataSource, LessThan } from 'typeorm';
import type { Viewer } from '../access/viewer.js';
import { Account } from '../accounts/account.entity.js';
import { Session } from './session.entity.js';

export interface SessionLimits {
  /** A session ends after this time in any case. */
  readonly hours: number;
  /** It ends earlier when nothing was asked for so long. */
  readonly idleMinutes: number;
}

export const SESSION_LIMITS = Symbol('SessionLimits');
export const IDLE_MINUTES = 60;

const TOKEN_BYTES = 32;
/** The time of the last request is written at most this often. */
const TOUCH_MILLISECONDS = 60_000;

export interface SignedIn {
  readonly account: Account;
  readonly viewer: Viewer;
  readonly expiresAt: Date;
}

@Injectable()
export class Sessions {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SESSION_LIMITS) readonly limits: SessionLimits,
  ) {}

  /** A new session; the token is shown once and known to nobody but its holder. */
  async open(account: Account): Promise<{ readonly token: string; readonly session: SignedIn }> {
    const now = this.clock.now();
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const expiresAt = new Date(now.getTime() + this.limits.hours * 3_600_000);
    await this.removeEnded(now);
    await this.dataSource.getRepository(Session).insert({
      tokenHash: hashOf(token),
      accountId: account.accountId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
    });
    return { token, session: { account, viewer: viewerOf(account), expiresAt } };
  }

  /** @throws DomainError `SESSION_ENDED` when the token is unknown, too old or idle too long, or the account disabled */
  async authenticate(token: string): Promise<SignedIn> {
    const { session, signedIn } = await this.find(token);
    const now = this.clock.now();
    if (now.getTime() - session.lastSeenAt.getTime() >= TOUCH_MILLISECONDS) {
      await this.dataSource.getRepository(Session).update({ tokenHash: session.tokenHash }, { lastSeenAt: now });
    }
    return signedIn;
  }

  /**
   * Whose session it is, without counting as a request of theirs: an open page alone keeps nobody signed in.
   * @throws DomainError `SESSION_ENDED`
   */
  async peek(token: string): Promise<SignedIn> {
    return (await this.find(token)).signedIn;
  }

  async close(token: string): Promise<void> {
    await this.dataSource.getRepository(Session).delete({ tokenHash: hashOf(token) });
  }

  private async find(token: string): Promise<{ readonly session: Session; readonly signedIn: SignedIn }> {
    const session = await this.dataSource.getRepository(Session).findOneBy({ tokenHash: hashOf(token) });
    const now = this.clock.now();
    if (!session || session.expiresAt <= now || this.idleSince(now) >= session.lastSeenAt) throw sessionEnded();
    const account = await this.dataSource.getRepository(Account).findOneBy({ accountId: session.accountId });
    if (!account || account.disabled) throw sessionEnded();
    return { session, signedIn: { account, viewer: viewerOf(account), expiresAt: session.expiresAt } };
  }

  private idleSince(now: Date): Date {
    return new Date(now.getTime() - this.limits.idleMinutes * 60_000);
  }

  private async removeEnded(now: Date): Promise<void> {
    const sessions = this.dataSource.getRepository(Session);
    await sessions.delete({ expiresAt: LessThan(now) });
    await sessions.delete({ lastSeenAt: LessThan(this.idleSince(now)) });
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const sessionEnded = (): DomainError => new DomainError('unauthenticated', 'SESSION_ENDED', '登录已失效，请重新登录。');

export function viewerOf(account: Account): Viewer {
  const { accountId, role, organisationId, mediatorId, areaCode } = account;
  return { accountId, role, organisationId, mediatorId, areaCode };
}
