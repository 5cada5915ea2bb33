import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, deterministicId, DomainError, invalid, type Role } from '@platform/messaging';
import { DataSource } from 'typeorm';
import { Account } from './account.entity.js';
import { Passwords } from './passwords.js';

export interface NewAccount {
  readonly username: string;
  readonly password: string;
  readonly displayName: string;
  readonly role: Role;
  readonly organisationId?: string | null;
  readonly mediatorId?: string | null;
  readonly areaCode?: string | null;
}

const MAX_FAILURES = 6;
const LOCK_MINUTES = 30;
const MIN_PASSWORD_LENGTH = 8;
const USERNAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/;

/** Roles that nobody signs in with. */
const NO_SIGN_IN: readonly Role[] = ['system', 'party'];

@Injectable()
export class Accounts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly passwords: Passwords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Creates the account, or answers the one of that name as it is: running it again changes nothing, not even the
   * password.
   * @throws DomainError `ACCOUNT_INVALID` that says what is wrong
   */
  async create(account: NewAccount, { disabled = false }: { readonly disabled?: boolean } = {}): Promise<Account> {
    checkNewAccount(account);
    const existing = await this.byUsername(account.username);
    if (existing) return existing;
    const row: Account = {
      accountId: deterministicId('account', account.username),
      username: account.username,
      displayName: account.displayName,
      role: account.role,
      organisationId: account.organisationId ?? null,
      mediatorId: account.mediatorId ?? null,
      areaCode: account.areaCode ?? null,
      passwordHash: await this.passwords.hash(account.password),
      failedAttempts: 0,
      lockedUntil: null,
      disabled,
      createdAt: this.clock.now(),
    };
    await this.dataSource.createQueryBuilder().insert().into(Account).values(row).orIgnore().execute();
    return row;
  }

  all(): Promise<Account[]> {
    return this.dataSource.getRepository(Account).find({ order: { username: 'ASC' } });
  }

  byUsername(username: string): Promise<Account | null> {
    return this.dataSource.getRepository(Account).findOneBy({ username });
  }

  byId(accountId: string): Promise<Account | null> {
    return this.dataSource.getRepository(Account).findOneBy({ accountId });
  }

  /**
   * The account, when the password is right. A wrong name, a wrong password, a disabled and a locked account give one answer in
   * the same time: who guesses learns nothing of who is here.
   * @param isKnown true where the account was signed in before: 6 wrong tries in a row lock it for 30 minutes for everybody
   *   else, so that a stranger who guesses keeps nobody from work
   * @throws DomainError `WRONG_CREDENTIALS`
   */
  async verify(
    username: string,
    password: string,
    isKnown: (account: Account) => boolean = () => false,
  ): Promise<Account> {
    const account = await this.byUsername(username);
    const isRight = await this.passwords.matches(password, account?.passwordHash ?? null);
    const isOpen = account !== null && !account.disabled && (!this.isLocked(account) || isKnown(account));
    if (!isOpen || !isRight) {
      // Where nothing is to be counted the statement finds no row, and takes its time all the same.
      await this.countFailure(isOpen ? account.accountId : '');
      throw wrongCredentials();
    }
    await this.dataSource
      .getRepository(Account)
      .update({ accountId: account.accountId }, { failedAttempts: 0, lockedUntil: null });
    return account;
  }

  /** @throws DomainError `ACCOUNT_INVALID` */
  checkPassword(password: string): void {
    checkPassword(password);
  }

  /** Takes effect at once: sessions of a disabled account are no longer accepted. */
  async setDisabled(accountId: string, disabled: boolean): Promise<void> {
    await this.dataSource.getRepository(Account).update({ accountId }, { disabled });
  }

  private isLocked({ lockedUntil }: Account): boolean {
    return lockedUntil !== null && lockedUntil > this.clock.now();
  }

  /** One statement, so that tries in parallel cannot be more than the limit. An old lock starts the count anew. */
  private async countFailure(accountId: string): Promise<void> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + LOCK_MINUTES * 60_000);
    await this.dataSource.query(
      `UPDATE app.account a SET failed_attempts = n.count,
              locked_until = CASE WHEN n.count >= $2 THEN $3::timestamptz END
         FROM (SELECT account_id, CASE WHEN locked_until <= $4 THEN 1 ELSE failed_attempts + 1 END AS count
                 FROM app.account WHERE account_id = $1 FOR UPDATE) n
        WHERE a.account_id = n.account_id`,
      [accountId, MAX_FAILURES, until, now],
    );
  }
}

const refuse = (field: string, message: string): DomainError => invalid('ACCOUNT_INVALID', message, { field });

function checkNewAccount(account: NewAccount): void {
  if (!USERNAME.test(account.username)) throw refuse('username', '用户名只能包含字母、数字、点、横线和下划线。');
  checkPassword(account.password);
  if (NO_SIGN_IN.includes(account.role)) throw refuse('role', '该角色不能登录。');
  if (account.role === 'mediator' && !account.mediatorId) throw refuse('mediatorId', '调解员账号须关联调解员名册。');
  if (account.role === 'reporter' && !account.organisationId) {
    throw refuse('organisationId', '法律明白人账号须指定所属居（村）委会或街镇的调解组织：线索由该单位办理。');
  }
  if (account.role === 'reporter' && !account.areaCode) {
    throw refuse('areaCode', '法律明白人账号须指定所在区域。');
  }
  if (account.role === 'leader' && !account.areaCode) throw refuse('areaCode', '领导账号须指定管辖区域。');
}

function checkPassword(password: string): void {
  if (password.length < MIN_PASSWORD_LENGTH) throw refuse('password', `密码至少 ${MIN_PASSWORD_LENGTH} 个字符。`);
}

const wrongCredentials = (): DomainError =>
  new DomainError(
    'unauthenticated',
    'WRONG_CREDENTIALS',
    `用户名或密码不正确，请重新输入。连续输错 ${MAX_FAILURES} 次后账号锁定 ${LOCK_MINUTES} 分钟，其间正确的密码也不能登录，请稍后再试或联系管理员解锁。`,
  );
