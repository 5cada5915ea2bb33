import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { AnyEndpoint } from '@libs/contracts';
import { may, PartySessions, partyViewer, Sessions, type Viewer } from '@libs/identity';
import { isPartnerToken, PartnerTokens } from '@libs/partners';
import { endpointOf } from '@platform/http';
import { DomainError, forbidden } from '@platform/messaging';
import type { ApiRequest } from './call.js';
import { ClientCertificates } from './client-certificates.js';
import { PARTY_COOKIE, readToken } from './session-token.js';

const BACKGROUND = 'X-Background';

/** Who asks, and whether the role may do this at all. Nothing passes that is not in the endpoint table. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly partners: PartnerTokens,
    private readonly certificates: ClientCertificates,
    private readonly parties: PartySessions,
  ) {}

  /** @throws DomainError `NOT_SIGNED_IN`, `SESSION_ENDED`, `TOKEN_INVALID`, `ROLE_NOT_ALLOWED`, `SCOPE_MISSING` */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { permission, scope } = endpointOf<AnyEndpoint>(this.reflector, context.getHandler());
    if (permission === 'public') return true;
    const request = context.switchToHttp().getRequest<ApiRequest>();
    if (permission === 'party') return this.party(request);
    const presented = readToken(request);
    if (!presented) throw new DomainError('unauthenticated', 'NOT_SIGNED_IN', '请先登录。');
    request.token = presented.token;
    request.credential = presented.credential;
    const viewer = isPartnerToken(presented.token)
      ? await this.partner(presented.token, scope, request)
      : await this.person(presented.token, request);
    request.viewer = viewer;
    request.accountId = viewer.accountId;
    if (permission !== 'session' && !may(viewer.role, permission)) {
      throw forbidden('ROLE_NOT_ALLOWED', '您的角色不能进行此操作；如确有需要，请联系单位负责人。');
    }
    return true;
  }

  private async person(token: string, request: ApiRequest): Promise<Viewer> {
    // What a page reads by itself is no sign that somebody sits in front of it.
    const alone = request.get(BACKGROUND) !== undefined;
    request.signedIn = await (alone ? this.sessions.peek(token) : this.sessions.authenticate(token));
    return request.signedIn.viewer;
  }

  /** Code and phone open one case; an account's session opens nothing here, and the other way round. */
  private async party(request: ApiRequest): Promise<boolean> {
    const presented = readToken(request, PARTY_COOKIE);
    if (!presented) throw new DomainError('unauthenticated', 'NOT_SIGNED_IN', '请先输入编号和手机号。');
    request.party = await this.parties.authenticate(presented.token);
    request.token = presented.token;
    request.credential = presented.credential;
    request.viewer = partyViewer(request.party.partyId);
    request.accountId = request.viewer.accountId;
    return true;
  }

  /** A token of a system opens the interface for systems and nothing else. */
  private async partner(token: string, scope: AnyEndpoint['scope'], request: ApiRequest): Promise<Viewer> {
    const { viewer, scopes } = await this.partners.authenticate(token, this.certificates.of(request));
    if (scope === null) throw forbidden('PARTNER_INTERFACE_ONLY', '系统令牌只能用于协作单位接口（/api/partner/v1）。');
    if (!scopes.includes(scope)) throw forbidden('SCOPE_MISSING', `该令牌没有 ${scope} 权限，请联系系统管理员。`);
    return viewer;
  }
}
