import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, DomainError } from '@platform/messaging';
import { DataSource, LessThan } from 'typeorm';
import type { Viewer } from '../access/viewer.js';
import { PartySession } from './party-session.entity.js';

export interface PartyAccess {
  readonly disputeId: string;
  readonly partyId: string;
  readonly expiresAt: Date;
}

const MINUTES = 30;
const TOKEN_BYTES = 32;

/** Short sessions of people without an account: one case, one party, half an hour. */
@Injectable()
export class PartySessions {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async open(disputeId: string, partyId: string): Promise<{ readonly token: string; readonly access: PartyAccess }> {
    const now = this.clock.now();
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const expiresAt = new Date(now.getTime() + MINUTES * 60_000);
    const sessions = this.dataSource.getRepository(PartySession);
    await sessions.delete({ expiresAt: LessThan(now) });
    await sessions.insert({ tokenHash: hashOf(token), disputeId, partyId, expiresAt });
    return { token, access: { disputeId, partyId, expiresAt } };
  }

  /** @throws DomainError `SESSION_ENDED` */
  async authenticate(token: string): Promise<PartyAccess> {
    const found = await this.dataSource.getRepository(PartySession).findOneBy({ tokenHash: hashOf(token) });
    if (!found || found.expiresAt <= this.clock.now()) {
      throw new DomainError('unauthenticated', 'SESSION_ENDED', '查询已超过半小时，请重新输入编号和手机号。');
    }
    return found;
  }

  async close(token: string): Promise<void> {
    await this.dataSource.getRepository(PartySession).delete({ tokenHash: hashOf(token) });
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A party as an actor of commands; the rights filter shows the role nothing. */
export const partyViewer = (partyId: string): Viewer => ({
  accountId: `party-${partyId}`,
  role: 'party',
  organisationId: null,
  mediatorId: null,
  areaCode: null,
});
