import { Account } from '@libs/identity';
import { OrganisationDirectory } from '@libs/roster';
import { Inject, Injectable } from '@nestjs/common';
import { DecisionHandler } from '@platform/event-store';
import { DataSource } from 'typeorm';
import type { NoticeChannel } from '../channels/notice-channel.js';
import { NOTICE_CHANNELS } from '../channels/notice-channel.js';
import type { NoticeRecipient } from '../notice/notice.events.js';
import { settingsDecider, settingsStream } from '../settings/notice-settings.decider.js';
import { notBefore } from '../settings/quiet-hours.js';

/** Whom a notice is for, in words of the cause: bodies and mediators, never account ids. */
export interface Audience {
  readonly mediatorIds: readonly string[];
  /** The mediators of the dispute as well. */
  readonly mediatorsOfTheCase: boolean;
  readonly organisationId: string | null;
  /** Heads of the body; of the office of its street; of the district. */
  readonly rung: 'body' | 'organisation-head' | 'street' | 'district' | null;
}

const STREET_DIGITS = 9;
const DISTRICT_DIGITS = 6;

interface CaseOfNotice {
  readonly code: string | null;
  readonly mediatorIds: readonly string[];
  readonly excluded: readonly string[];
}

/** Finds the accounts behind an audience. Who is excluded from the case is not told of it (design.md 6.3). */
@Injectable()
export class Recipients {
  constructor(
    private readonly database: DataSource,
    private readonly decisions: DecisionHandler,
    @Inject(NOTICE_CHANNELS) private readonly channels: readonly NoticeChannel[],
  ) {}

  async caseOf(disputeId: string): Promise<CaseOfNotice> {
    const rows: { code: string; mediator_ids: string[]; excluded_account_ids: string[] }[] = await this.database.query(
      'SELECT code, mediator_ids, excluded_account_ids FROM views.dispute_access WHERE dispute_id = $1',
      [disputeId],
    );
    const row = rows[0];
    return { code: row?.code ?? null, mediatorIds: row?.mediator_ids ?? [], excluded: row?.excluded_account_ids ?? [] };
  }

  async of(audience: Audience, found: CaseOfNotice, now: string): Promise<readonly NoticeRecipient[]> {
    const mediators = [...audience.mediatorIds, ...(audience.mediatorsOfTheCase ? found.mediatorIds : [])];
    const accounts = new Set([...(await this.accountsOf(mediators)), ...(await this.heads(audience))]);
    const told = [...accounts].filter((accountId) => !found.excluded.includes(accountId)).toSorted();
    return Promise.all(told.map((accountId) => this.recipient(accountId, now)));
  }

  private async recipient(accountId: string, now: string): Promise<NoticeRecipient> {
    const { state } = await this.decisions.load(settingsStream(accountId), settingsDecider);
    const open = this.channels.map(({ name }) => name);
    return {
      accountId,
      channels: state.channels.filter((channel) => open.includes(channel)),
      notBefore: notBefore(now, state),
    };
  }

  private async accountsOf(mediatorIds: readonly string[]): Promise<readonly string[]> {
    if (mediatorIds.length === 0) return [];
    return this.accounts('account.mediator_id = ANY(:ids)', { ids: [...mediatorIds] });
  }

  private async heads({ organisationId, rung }: Audience): Promise<readonly string[]> {
    if (organisationId === null || rung === null) return [];
    if (rung === 'body') {
      return this.accounts("account.organisation_id = :body AND account.role IN ('coordinator', 'clerk', 'partner')", {
        body: organisationId,
      });
    }
    const own = await this.database.getRepository(OrganisationDirectory).findOneBy({ organisationId });
    const chain = [organisationId, ...(own?.ancestors ?? [])];
    if (rung === 'organisation-head') return this.nearestCoordinators(chain);
    const place = own?.divisionCode.slice(0, rung === 'street' ? STREET_DIGITS : DISTRICT_DIGITS) ?? '';
    return this.accounts(
      "(account.role = 'leader' AND account.area_code = :place) OR (account.role = 'coordinator' AND" +
        ' EXISTS (SELECT 1 FROM views.organisation_directory o WHERE o.organisation_id = account.organisation_id' +
        ' AND o.organisation_id = ANY(:chain) AND o.division_code = :place))',
      { place, chain },
    );
  }

  /** A committee often has no coordinator of its own; then the office above it is its head. */
  private async nearestCoordinators(chain: readonly string[]): Promise<readonly string[]> {
    for (const body of chain) {
      const found = await this.accounts("account.role = 'coordinator' AND account.organisation_id = :body", { body });
      if (found.length > 0) return found;
    }
    return [];
  }

  private async accounts(condition: string, parameters: object): Promise<readonly string[]> {
    const rows = await this.database
      .getRepository(Account)
      .createQueryBuilder('account')
      .where(`(${condition})`, parameters)
      .andWhere('NOT account.disabled')
      .getMany();
    return rows.map(({ accountId }) => accountId);
  }
}
