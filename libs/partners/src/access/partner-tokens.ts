import { randomBytes } from 'node:crypto';
import type { Viewer } from '@libs/identity';
import { Inject, Injectable } from '@nestjs/common';
import { DecisionHandler } from '@platform/event-store';
import { CLOCK, type Clock, DomainError, invalid } from '@platform/messaging';
import { DataSource, LessThan } from 'typeorm';
import { partnerDecider, partnerStream } from '../partner/partner.decider.js';
import type { PartnerScope } from '../partner/partner.events.js';
import type { PartnerSecret, RegisteredPartner } from '../partner/partner.state.js';
import { sameDigest, sha256 } from './partner-secrets.js';
import { PartnerToken } from './partner-token.entity.js';

export const TOKEN_SECONDS = 900;
const TOKEN_PREFIX = 'lp_';
const TOKEN_BYTES = 32;
const PARTNER_ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/;
/** Compared with where there is no such partner, so that the answer takes as long. */
const NO_SECRET = sha256('');

export interface TokenRequest {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Space-separated; absent: all that are registered. */
  readonly scope?: string | undefined;
  /** Thumbprint that the trusted proxy named; null: none. */
  readonly certificate: string | null;
}

export interface IssuedToken {
  readonly token: string;
  readonly expiresIn: number;
  readonly scopes: readonly PartnerScope[];
}

export interface PartnerGrant {
  readonly partnerId: string;
  readonly viewer: Viewer;
  readonly scopes: readonly PartnerScope[];
}

export const isPartnerToken = (token: string): boolean => token.startsWith(TOKEN_PREFIX);

const ACCOUNT_PREFIX = 'partner.';

export const partnerAccountId = (partnerId: string): string => ACCOUNT_PREFIX + partnerId;

/** null: an account of a person. */
export const partnerIdOf = (accountId: string): string | null =>
  accountId.startsWith(ACCOUNT_PREFIX) ? accountId.slice(ACCOUNT_PREFIX.length) : null;

/** OAuth 2.0 client credentials (RFC 6749 4.4): short-lived opaque tokens, asked of the partner's own stream each time. */
@Injectable()
export class PartnerTokens {
  constructor(
    private readonly dataSource: DataSource,
    private readonly decisions: DecisionHandler,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `invalid_client`, `invalid_scope` */
  async issue({ clientId, clientSecret, scope, certificate }: TokenRequest): Promise<IssuedToken> {
    const now = this.clock.now();
    const partner = await this.find(clientId);
    const secret = validSecret(partner?.secrets ?? [], sha256(clientSecret), now);
    if (!partner || !secret || partner.status !== 'active' || !presents(partner, certificate)) throw invalidClient();
    const scopes = grantedScopes(partner, scope);
    const token = TOKEN_PREFIX + randomBytes(TOKEN_BYTES).toString('base64url');
    const tokens = this.dataSource.getRepository(PartnerToken);
    await tokens.delete({ expiresAt: LessThan(now) });
    await tokens.insert({
      tokenHash: sha256(token),
      partnerId: partner.partnerId,
      secretId: secret.secretId,
      scopes: [...scopes],
      certificate: partner.profile.certificate,
      issuedAt: now,
      expiresAt: new Date(now.getTime() + TOKEN_SECONDS * 1000),
    });
    return { token, expiresIn: TOKEN_SECONDS, scopes };
  }

  /**
   * What a registration allows now, not when the token was made: a suspended partner, an ended secret and a scope that was
   * taken away count at once.
   * @throws DomainError `TOKEN_INVALID`
   */
  async authenticate(token: string, certificate: string | null): Promise<PartnerGrant> {
    const row = await this.dataSource.getRepository(PartnerToken).findOneBy({ tokenHash: sha256(token) });
    const now = this.clock.now();
    if (!row || row.expiresAt <= now) throw tokenInvalid();
    const partner = await this.find(row.partnerId);
    const alive = partner?.secrets.some((secret) => secret.secretId === row.secretId && isValid(secret, now));
    if (!partner || !alive || partner.status !== 'active') throw tokenInvalid();
    if (row.certificate !== partner.profile.certificate || !presents(partner, certificate)) throw tokenInvalid();
    const { partnerId, organisationId, profile } = partner;
    return {
      partnerId,
      scopes: row.scopes.filter((scope) => profile.scopes.includes(scope)),
      viewer: {
        accountId: partnerAccountId(partnerId),
        role: 'partner',
        organisationId,
        mediatorId: null,
        areaCode: null,
      },
    };
  }

  private async find(partnerId: string): Promise<RegisteredPartner | null> {
    if (!PARTNER_ID.test(partnerId)) return null;
    const { state } = await this.decisions.load(partnerStream(partnerId), partnerDecider);
    return state.status === 'unknown' ? null : state;
  }
}

const isValid = ({ until }: PartnerSecret, now: Date): boolean => until === null || new Date(until) > now;

function validSecret(secrets: readonly PartnerSecret[], digest: string, now: Date): PartnerSecret | null {
  const candidates = secrets.length > 0 ? secrets : [{ secretId: '', secretHash: NO_SECRET, until: null }];
  const equal = candidates.filter(({ secretHash }) => sameDigest(secretHash, digest));
  return secrets.length > 0 ? (equal.find((secret) => isValid(secret, now)) ?? null) : null;
}

/** A partner that registered a certificate must present it, whether a proxy is configured or not: closed, never open. */
const presents = ({ profile }: RegisteredPartner, certificate: string | null): boolean =>
  profile.certificate === null || (certificate !== null && sameDigest(profile.certificate, certificate));

function grantedScopes({ profile }: RegisteredPartner, asked: string | undefined): readonly PartnerScope[] {
  if (asked === undefined || asked.trim() === '') return profile.scopes;
  const wanted = new Set(asked.trim().split(/ +/));
  const granted = profile.scopes.filter((scope) => wanted.has(scope));
  if (granted.length < wanted.size) throw invalid('invalid_scope', '申请的权限超出登记范围。', { field: 'scope' });
  return granted;
}

const invalidClient = (): DomainError =>
  new DomainError('unauthenticated', 'invalid_client', '客户端编号、密钥或证书不正确。');

const tokenInvalid = (): DomainError =>
  new DomainError('unauthenticated', 'TOKEN_INVALID', '令牌无效或已过期，请重新获取令牌后重试。');
