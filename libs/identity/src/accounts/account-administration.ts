import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, DomainError, forbidden, invalid, notFound, type Role } from '@platform/messaging';
import { DataSource } from 'typeorm';
import { keptAreaOf, type Viewer } from '../access/viewer.js';
import type { SecurityAct } from '../security/security-log.entity.js';
import { SecurityLog } from '../security/security-log.js';
import { Session } from '../sessions/session.entity.js';
import { Account } from './account.entity.js';
import { Accounts, type NewAccount } from './accounts.js';
import { Passwords } from './passwords.js';

/** Who does it, and the command it stands in: a repeated request does nothing twice. */
export interface Doing {
  readonly viewer: Viewer;
  readonly commandId: string;
}

export interface AccountState extends Account {
  /** Made, but nobody of the other duty has approved it yet. */
  readonly pending: boolean;
}

export interface AccountFilter {
  readonly text?: string | undefined;
  readonly role?: Role | undefined;
  readonly state?: 'active' | 'disabled' | 'pending' | 'locked' | undefined;
  readonly offset: number;
  readonly limit: number;
  /** Only accounts of this area, by its code; null: all. */
  readonly within?: string | null;
}

/** The three duties that one person must never hold together; the last of each must stay (三员分立). */
const GUARDED: readonly Role[] = ['administrator', 'auditor', 'security-officer'];

/** Whoever watches over administrators: a password that an administrator has seen opens nothing until it is approved. */
const WATCHING: readonly Role[] = ['auditor', 'security-officer'];

const PENDING =
  `a.disabled AND EXISTS (SELECT 1 FROM app.security_log c WHERE c.subject_id = a.account_id` +
  ` AND (c.act = 'account-created' OR c.act = 'password-reset' AND a.role IN ('auditor', 'security-officer'))` +
  ` AND NOT EXISTS (SELECT 1 FROM app.security_log p` +
  ` WHERE p.subject_id = a.account_id AND p.act = 'account-approved' AND p.at > c.at))`;

/** Whoever has an area or a body has it there; whoever has neither works for the whole city. */
const WITHIN =
  'coalesce(a.area_code, a.organisation_id) is not null AND (a.area_code is null OR starts_with(a.area_code, :within))' +
  ' AND (a.organisation_id is null OR a.organisation_id IN' +
  ' (SELECT o.organisation_id FROM views.organisation_directory o WHERE starts_with(o.division_code, :within)))';

/** Accounts over HTTP: an administrator makes and keeps them, a security officer lets them in, and every act is logged. */
@Injectable()
export class AccountAdministration {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly log: SecurityLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list({
    text,
    role,
    state,
    offset,
    limit,
    within = null,
  }: AccountFilter): Promise<{ items: AccountState[]; total: number }> {
    const query = this.dataSource.getRepository(Account).createQueryBuilder('a').where('true');
    if (text) {
      query.andWhere(`(a.username ILIKE :text OR a.display_name ILIKE :text)`, { text: `%${escaped(text)}%` });
    }
    if (role) query.andWhere('a.role = :role', { role });
    if (within !== null) query.andWhere(WITHIN, { within });
    if (state === 'active') query.andWhere('NOT a.disabled');
    if (state === 'disabled') query.andWhere('a.disabled');
    if (state === 'pending') query.andWhere(PENDING);
    if (state === 'locked') query.andWhere('a.locked_until > :now', { now: this.clock.now() });
    const total = await query.getCount();
    const { entities, raw } = await query
      .addSelect(`(${PENDING})`, 'pending')
      .orderBy('a.username')
      .offset(offset)
      .limit(limit)
      .getRawAndEntities<{ pending: boolean }>();
    return { items: entities.map((account, index) => ({ ...account, pending: raw[index]?.pending === true })), total };
  }

  /**
   * A new account that cannot sign in until a security officer approves it. The first password is made here and shown
   * once; a repeated request gets none.
   * @throws DomainError `ACCOUNT_INVALID`, `USERNAME_TAKEN`, `ACCOUNT_NOT_YOURS`
   */
  async create(
    account: Omit<NewAccount, 'password'>,
    doing: Doing,
  ): Promise<{ readonly accountId: string; readonly password: string | null }> {
    await this.mustBeWithin(doing.viewer, account);
    const existing = await this.accounts.byUsername(account.username);
    if (existing) {
      if (await this.log.knows(doing.commandId)) return { accountId: existing.accountId, password: null };
      throw invalid('USERNAME_TAKEN', '该用户名已有人使用，请换一个。', { field: 'username' });
    }
    const password = readablePassword();
    const { accountId } = await this.accounts.create({ ...account, password }, { disabled: true });
    await this.note(doing, 'account-created', accountId, null);
    return { accountId, password };
  }

  /** @throws DomainError `ACCOUNT_NOT_FOUND`, `ACCOUNT_NOT_PENDING` */
  async approve(accountId: string, doing: Doing): Promise<void> {
    if (await this.log.knows(doing.commandId)) return;
    await this.find(accountId);
    const { items } = await this.list({ state: 'pending', offset: 0, limit: 10_000 });
    if (!items.some((item) => item.accountId === accountId)) {
      throw invalid('ACCOUNT_NOT_PENDING', '该账号不在待审批之列，请刷新列表。');
    }
    await this.note(doing, 'account-approved', accountId, null);
    await this.accounts.setDisabled(accountId, false);
  }

  /** @throws DomainError `ACCOUNT_NOT_FOUND`, `ACCOUNT_NOT_YOURS`, `OWN_ACCOUNT`, `LAST_OF_DUTY` */
  async disable(accountId: string, reason: string, doing: Doing): Promise<void> {
    const account = await this.findKept(accountId, doing);
    if (account.accountId === doing.viewer.accountId) {
      throw invalid('OWN_ACCOUNT', '不能停用自己的账号，请由另一位管理员办理。');
    }
    if (GUARDED.includes(account.role) && !account.disabled && (await this.activeOf(account.role)) <= 1) {
      throw invalid('LAST_OF_DUTY', '这是该岗位最后一个可用账号，停用后将无人履职。请先建立接替的账号。');
    }
    await this.accounts.setDisabled(accountId, true);
    await this.endSessions(accountId);
    await this.note(doing, 'account-disabled', accountId, reason);
  }

  /** @throws DomainError `ACCOUNT_NOT_FOUND`, `ACCOUNT_NOT_YOURS`, `ACCOUNT_PENDING` */
  async enable(accountId: string, doing: Doing): Promise<void> {
    await this.findKept(accountId, doing);
    const { items } = await this.list({ state: 'pending', offset: 0, limit: 10_000 });
    if (items.some((item) => item.accountId === accountId)) {
      throw invalid('ACCOUNT_PENDING', '新账号须由安全保密员审批后启用（三员分立），不能由管理员自行启用。');
    }
    await this.accounts.setDisabled(accountId, false);
    await this.note(doing, 'account-enabled', accountId, null);
  }

  /** @throws DomainError `ACCOUNT_NOT_FOUND`, `ACCOUNT_NOT_YOURS` */
  async unlock(accountId: string, doing: Doing): Promise<void> {
    await this.findKept(accountId, doing);
    await this.dataSource.getRepository(Account).update({ accountId }, { failedAttempts: 0, lockedUntil: null });
    await this.note(doing, 'account-unlocked', accountId, null);
  }

  /**
   * A new password, shown once; whoever is signed in with the old one is signed out. An auditor or a security officer gets in
   * again when a security officer has approved it: else an administrator could approve and erase its own traces (三员分立).
   * @throws DomainError `ACCOUNT_NOT_FOUND`, `ACCOUNT_NOT_YOURS`, `LAST_OF_DUTY`
   */
  async resetPassword(accountId: string, doing: Doing): Promise<{ readonly password: string | null }> {
    const account = await this.findKept(accountId, doing);
    if (await this.log.knows(doing.commandId)) return { password: null };
    if (account.role === 'security-officer' && !account.disabled && (await this.activeOf(account.role)) <= 1) {
      throw invalid(
        'LAST_OF_DUTY',
        '这是最后一个可用的安全保密员账号，重置后无人审批。请先建立并启用另一位安全保密员的账号。',
      );
    }
    const password = readablePassword();
    await this.setPassword(accountId, password);
    if (WATCHING.includes(account.role)) await this.accounts.setDisabled(accountId, true);
    await this.note(doing, 'password-reset', accountId, null);
    return { password };
  }

  /** @throws DomainError `ACCOUNT_NOT_FOUND`, `ACCOUNT_NOT_YOURS`, `ACCOUNT_INVALID` */
  async change(
    accountId: string,
    changes: Pick<Account, 'displayName' | 'organisationId' | 'areaCode'>,
    doing: Doing,
  ): Promise<void> {
    const account = await this.findKept(accountId, doing);
    await this.mustBeWithin(doing.viewer, changes);
    if (account.role === 'leader' && !changes.areaCode) {
      throw invalid('ACCOUNT_INVALID', '领导账号须指定管辖区域。', { field: 'areaCode' });
    }
    if (account.accountId === doing.viewer.accountId) {
      throw invalid('OWN_ACCOUNT', '不能修改自己账号的权限范围，请由另一位管理员办理。');
    }
    await this.dataSource.getRepository(Account).update({ accountId }, changes);
    await this.note(doing, 'account-changed', accountId, describe(account, changes));
  }

  /** One's own; other windows of the account are signed out. @throws DomainError `WRONG_CREDENTIALS`, `ACCOUNT_INVALID` */
  async changeOwnPassword(current: string, next: string, token: string, doing: Doing): Promise<void> {
    const account = await this.find(doing.viewer.accountId);
    if (await this.log.knows(doing.commandId)) return;
    await this.accounts.verify(account.username, current);
    this.accounts.checkPassword(next);
    await this.setPassword(account.accountId, next, token);
    await this.note(doing, 'password-changed', account.accountId, null);
  }

  private async setPassword(accountId: string, password: string, keptToken: string | null = null): Promise<void> {
    const passwordHash = await this.passwords.hash(password);
    await this.dataSource
      .getRepository(Account)
      .update({ accountId }, { passwordHash, failedAttempts: 0, lockedUntil: null });
    await this.endSessions(accountId, keptToken);
  }

  private async endSessions(accountId: string, keptToken: string | null = null): Promise<void> {
    await this.dataSource
      .getRepository(Session)
      .createQueryBuilder()
      .delete()
      .where('account_id = :accountId', { accountId })
      .andWhere(`token_hash <> encode(sha256(convert_to(:kept, 'UTF8')), 'hex')`, { kept: keptToken ?? '' })
      .execute();
  }

  private activeOf(role: Role): Promise<number> {
    return this.dataSource.getRepository(Account).countBy({ role, disabled: false });
  }

  private async find(accountId: string): Promise<Account> {
    const account = await this.accounts.byId(accountId);
    if (!account) throw notFound('ACCOUNT_NOT_FOUND', '没有找到该账号，请刷新列表。');
    return account;
  }

  private async findKept(accountId: string, { viewer }: Doing): Promise<Account> {
    const account = await this.find(accountId);
    await this.mustBeWithin(viewer, account);
    return account;
  }

  /** An administrator of a district keeps the accounts of that district; those of the three duties belong to no area. */
  private async mustBeWithin(viewer: Viewer, { areaCode, organisationId }: Placed): Promise<void> {
    const own = keptAreaOf(viewer);
    if (own === null) return;
    const bodies: { place: string }[] = await this.dataSource.query(
      'SELECT division_code AS place FROM views.organisation_directory WHERE organisation_id = $1',
      [organisationId ?? null],
    );
    const places = [...(areaCode ? [areaCode] : []), ...bodies.map(({ place }) => place)];
    if (places.length > 0 && places.every((place) => place.startsWith(own))) return;
    throw forbidden('ACCOUNT_NOT_YOURS', '该账号不在您管辖的区域内，请由市级管理员办理。');
  }

  private async note(
    { viewer, commandId }: Doing,
    act: SecurityAct,
    subjectId: string,
    detail: string | null,
  ): Promise<void> {
    const written = await this.log.record({ entryId: commandId, accountId: viewer.accountId, act, subjectId, detail });
    if (!written && act === 'account-created') throw new DomainError('conflict', 'REPEATED', '该请求已办理过。');
  }
}

interface Placed {
  readonly areaCode?: string | null;
  readonly organisationId?: string | null;
}

const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);

/** Twelve letters and digits that are not mistaken for one another when read out. */
function readablePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const picked = [...randomBytes(64)].filter((byte) => byte < 248).map((byte) => letters[byte % letters.length] ?? '');
  return [picked.slice(0, 4), picked.slice(4, 8), picked.slice(8, 12)].map((part) => part.join('')).join('-');
}

function describe(before: Account, after: Pick<Account, 'displayName' | 'organisationId' | 'areaCode'>): string {
  const changed = (['displayName', 'organisationId', 'areaCode'] as const).filter((key) => before[key] !== after[key]);
  return changed.map((key) => `${key}: ${before[key] ?? '—'} → ${after[key] ?? '—'}`).join('; ');
}
