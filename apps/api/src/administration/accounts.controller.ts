import { Controller, Req } from '@nestjs/common';
import { type AccountItem, ENDPOINTS, type ResponseOf } from '@libs/contracts';
import { AccountAdministration, type AccountState, keptAreaOf, type NewAccount, ROLE_TITLES } from '@libs/identity';
import { divisionPath } from '@libs/reference';
import { Route } from '@platform/http';
import { type ApiRequest, type Call, Called, type CommandCall } from '../access/call.js';
import { Names } from '../reference/names.js';

type Answer = ResponseOf<typeof ENDPOINTS.createAccount>;

const doing = ({ viewer, metadata }: CommandCall) => ({ viewer, commandId: metadata.commandId });

@Controller()
export class AccountsController {
  constructor(
    private readonly administration: AccountAdministration,
    private readonly names: Names,
  ) {}

  @Route(ENDPOINTS.accounts)
  async list(
    @Called() { query, viewer }: Call<typeof ENDPOINTS.accounts>,
  ): Promise<ResponseOf<typeof ENDPOINTS.accounts>> {
    const { atLeast: _fresh, ...filter } = query;
    const { items, total } = await this.administration.list({ ...filter, within: keptAreaOf(viewer) });
    const names = await this.names.organisations(items.flatMap(({ organisationId }) => organisationId ?? []));
    const now = Date.now();
    return { items: items.map((account) => itemOf(account, names, now)), total };
  }

  @Route(ENDPOINTS.createAccount)
  create(@Called() call: CommandCall<typeof ENDPOINTS.createAccount>): Promise<Answer> {
    return this.administration.create(call.body as Omit<NewAccount, 'password'>, doing(call));
  }

  @Route(ENDPOINTS.approveAccount)
  async approve(@Called() call: CommandCall<typeof ENDPOINTS.approveAccount>): Promise<Answer> {
    await this.administration.approve(call.params.accountId, doing(call));
    return { accountId: call.params.accountId, password: null };
  }

  @Route(ENDPOINTS.changeAccount)
  async change(@Called() call: CommandCall<typeof ENDPOINTS.changeAccount>): Promise<Answer> {
    const { displayName, organisationId = null, areaCode = null } = call.body;
    await this.administration.change(call.params.accountId, { displayName, organisationId, areaCode }, doing(call));
    return { accountId: call.params.accountId, password: null };
  }

  @Route(ENDPOINTS.disableAccount)
  async disable(@Called() call: CommandCall<typeof ENDPOINTS.disableAccount>): Promise<Answer> {
    await this.administration.disable(call.params.accountId, call.body.reason, doing(call));
    return { accountId: call.params.accountId, password: null };
  }

  @Route(ENDPOINTS.enableAccount)
  async enable(@Called() call: CommandCall<typeof ENDPOINTS.enableAccount>): Promise<Answer> {
    await this.administration.enable(call.params.accountId, doing(call));
    return { accountId: call.params.accountId, password: null };
  }

  @Route(ENDPOINTS.unlockAccount)
  async unlock(@Called() call: CommandCall<typeof ENDPOINTS.unlockAccount>): Promise<Answer> {
    await this.administration.unlock(call.params.accountId, doing(call));
    return { accountId: call.params.accountId, password: null };
  }

  @Route(ENDPOINTS.resetPassword)
  async resetPassword(@Called() call: CommandCall<typeof ENDPOINTS.resetPassword>): Promise<Answer> {
    const { password } = await this.administration.resetPassword(call.params.accountId, doing(call));
    return { accountId: call.params.accountId, password };
  }

  @Route(ENDPOINTS.changePassword)
  async changePassword(
    @Called() call: CommandCall<typeof ENDPOINTS.changePassword>,
    @Req() request: ApiRequest,
  ): Promise<Answer> {
    const { current, next } = call.body;
    await this.administration.changeOwnPassword(current, next, request.token ?? '', doing(call));
    return { accountId: call.viewer.accountId, password: null };
  }
}

function itemOf(account: AccountState, names: ReadonlyMap<string, string>, now: number): AccountItem {
  const { accountId, username, displayName, role, organisationId, mediatorId, areaCode, lockedUntil } = account;
  const locked = lockedUntil !== null && lockedUntil.getTime() > now;
  return {
    accountId,
    username,
    displayName,
    role,
    roleTitle: ROLE_TITLES[role],
    organisationId,
    organisationName: organisationId === null ? null : (names.get(organisationId) ?? null),
    mediatorId,
    areaCode,
    areaName: areaCode ? divisionPath(areaCode) : null,
    state: account.pending ? 'pending' : account.disabled ? 'disabled' : locked ? 'locked' : 'active',
    lockedUntil: locked ? lockedUntil.toISOString() : null,
    createdAt: account.createdAt.toISOString(),
  };
}
