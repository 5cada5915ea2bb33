import { Controller, Inject, Req, Res } from '@nestjs/common';
import { CATEGORY_NAMES, ENDPOINTS, PARTY_KINDS, type ResponseOf } from '@libs/contracts';
import { PartySessions } from '@libs/identity';
import { callerOf, Route } from '@platform/http';
import type { Response } from 'express';
import { type ApiRequest, type Call, Called } from '../access/call.js';
import { cookieOptions, PARTY_COOKIE } from '../access/session-token.js';
import { PARTY_LIMITS, type PartyLimits } from '../options.js';
import { PartyApplications } from './party-applications.js';
import { PartyDoor } from './party-door.js';

/** In, without an account: an application, or code and phone of a case. */
@Controller()
export class PartyDoorController {
  constructor(
    private readonly applications: PartyApplications,
    private readonly door: PartyDoor,
    private readonly sessions: PartySessions,
    @Inject(PARTY_LIMITS) private readonly limits: PartyLimits,
  ) {}

  @Route(ENDPOINTS.partyForm)
  form(): ResponseOf<typeof ENDPOINTS.partyForm> {
    const own = (values: readonly string[]) => values.map((value) => ({ value, title: value }));
    return { categories: own(CATEGORY_NAMES), partyKinds: own(PARTY_KINDS) };
  }

  @Route(ENDPOINTS.partyApply)
  async apply(
    @Called() { body }: Call<typeof ENDPOINTS.partyApply>,
    @Req() request: ApiRequest,
  ): Promise<ResponseOf<typeof ENDPOINTS.partyApply>> {
    this.limits.applications.check(callerOf(request));
    return this.applications.take(body, request);
  }

  @Route(ENDPOINTS.partyEnter)
  async enter(
    @Called() { body }: Call<typeof ENDPOINTS.partyEnter>,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ResponseOf<typeof ENDPOINTS.partyEnter>> {
    const { token, access } = await this.door.enter(body.code, body.phone, callerOf(request));
    response.cookie(PARTY_COOKIE, token, { ...cookieOptions(request, access.expiresAt), path: '/api/party' });
    return { expiresAt: access.expiresAt.toISOString(), token };
  }

  @Route(ENDPOINTS.partyLeave)
  async leave(@Req() request: ApiRequest, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.close(request.token ?? '');
    response.clearCookie(PARTY_COOKIE, { ...cookieOptions(request), path: '/api/party' });
  }
}
