import { Controller, Inject, Req, Res } from '@nestjs/common';
import { ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { type Account, IDLE_MINUTES, permissionsOf, ROLE_TITLES, Sessions, type SignedIn } from '@libs/identity';
import { HttpError, Route } from '@platform/http';
import { DerivedSeeds } from '@platform/privacy';
import type { Response } from 'express';
import { type ApiRequest, type Call, Called } from '../access/call.js';
import { cookieOptions, SESSION_COOKIE } from '../access/session-token.js';
import { SignInDoor } from './sign-in-door.js';
import { DEMO_ACCOUNTS, type DemoAccount } from '../options.js';

type SessionView = ResponseOf<typeof ENDPOINTS.session>;

@Controller()
export class SessionController {
  constructor(
    private readonly door: SignInDoor,
    private readonly sessions: Sessions,
    private readonly seeds: DerivedSeeds,
    @Inject(DEMO_ACCOUNTS) private readonly demo: { readonly items: readonly DemoAccount[] },
  ) {}

  @Route(ENDPOINTS.signIn)
  async signIn(
    @Called() { body }: Call<typeof ENDPOINTS.signIn>,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const account = await this.door.enter(body, request);
    const { token, session } = await this.sessions.open(account);
    response.cookie(SESSION_COOKIE, token, cookieOptions(request, session.expiresAt));
    this.door.remember(account, request, response);
    return { ...this.view(session), token };
  }

  @Route(ENDPOINTS.session)
  session(@Req() request: ApiRequest): SessionView {
    return this.view(signedInOf(request));
  }

  @Route(ENDPOINTS.signOut)
  async signOut(@Req() request: ApiRequest, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.close(request.token ?? '');
    response.clearCookie(SESSION_COOKIE, cookieOptions(request));
  }

  private view({ account, expiresAt }: SignedIn): SessionView {
    return {
      account: accountView(account),
      expiresAt: expiresAt.toISOString(),
      idleMinutes: IDLE_MINUTES,
      draftKey: this.seeds.of(`draft/${account.accountId}`).toString('base64'),
      permissions: permissionsOf(account.role),
    };
  }

  @Route(ENDPOINTS.demoAccounts)
  demoAccounts(): ResponseOf<typeof ENDPOINTS.demoAccounts> {
    if (this.demo.items.length === 0)
      throw new HttpError(404, 'NO_DEMO', '本系统没有演示账号，请使用您自己的账号登录。');
    return { items: [...this.demo.items] };
  }
}

function signedInOf(request: ApiRequest): SignedIn {
  if (!request.signedIn) throw new Error('the access guard did not run');
  return request.signedIn;
}

function accountView(account: Account): SessionView['account'] {
  const { accountId, username, displayName, role, organisationId, mediatorId, areaCode } = account;
  const roleTitle = ROLE_TITLES[role];
  return { accountId, username, displayName, role, roleTitle, organisationId, mediatorId, areaCode };
}
