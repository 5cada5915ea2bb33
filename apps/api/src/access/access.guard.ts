import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { AnyEndpoint } from '@libs/contracts';
import { may, Sessions } from '@libs/identity';
import { endpointOf } from '@platform/http';
import { DomainError, forbidden } from '@platform/messaging';
import type { ApiRequest } from './call.js';
import { readToken } from './session-token.js';

const BACKGROUND = 'X-Background';

/** Who asks, and whether the role may do this at all. Nothing passes that is not in the endpoint table. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
  ) {}

  /** @throws DomainError `NOT_SIGNED_IN`, `SESSION_ENDED`, `ROLE_NOT_ALLOWED` */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { permission } = endpointOf<AnyEndpoint>(this.reflector, context.getHandler());
    if (permission === 'public') return true;
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const presented = readToken(request);
    if (!presented) throw new DomainError('unauthenticated', 'NOT_SIGNED_IN', '请先登录。');
    // What a page reads by itself is no sign that somebody sits in front of it.
    const alone = request.get(BACKGROUND) !== undefined;
    const signedIn = await (alone ? this.sessions.peek(presented.token) : this.sessions.authenticate(presented.token));
    request.signedIn = signedIn;
    request.token = presented.token;
    request.credential = presented.credential;
    request.accountId = signedIn.account.accountId;
    if (permission !== 'session' && !may(signedIn.viewer.role, permission)) {
      throw forbidden('ROLE_NOT_ALLOWED', '您的角色不能进行此操作；如确有需要，请联系单位负责人。');
    }
    return true;
  }
}
