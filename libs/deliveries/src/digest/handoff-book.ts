import { type HandoffStatus, MOVED } from '@libs/handoffs';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { tellPartnersWhenAHandoffChanges } from '../processes/tell-partners-when-a-handoff-changes/tell-partners-when-a-handoff-changes.process.js';
import type { DigestItem } from './digest.rules.js';

/** Ended hand-offs stay in the digest this long: long enough for both sides to have said so. */
const ENDED_DAYS = 7;

const ENDED: readonly HandoffStatus[] = ['upheld', 'returned', 'recalled', 'lapsed', 'concluded', 'closed'];

export interface BookedHandoff extends DigestItem {
  readonly disputeId: string;
  /** Position of its last event. */
  readonly changedAt: bigint;
}

interface Row {
  readonly handoff_id: string;
  readonly dispute_id: string;
  readonly dispute_code: string;
  readonly owner: string;
  readonly status: string;
  readonly changed_at: string;
}

/** The first receiver owns a case until another accepts; a transfer moves it, a referral does not (peers.md 3.2). */
const BOOK = `
  select handoff_id, dispute_id, dispute_code, status, changed_at,
    case when purpose = 'transfer' and status = any($3)
      then to_organisation_id else from_organisation_id end as owner
  from views.handoff_track
  where $1 in (from_organisation_id, to_organisation_id)
    and (not status = any($4) or coalesce(answered_at, sent_at) >= $2 or handoff_id = any($5))
  order by handoff_id`;

/** What we know about the hand-offs between us and one body. Codes and states only. */
@Injectable()
export class HandoffBook {
  constructor(private readonly dataSource: DataSource) {}

  /** Up to here every event has become a delivery; what is newer no pushed-to partner can know. */
  async toldUpTo(): Promise<bigint> {
    const [row] = await this.dataSource.query<{ position: string }[]>(
      `select position from engine.checkpoints where kind = 'process' and name = $1`,
      [tellPartnersWhenAHandoffChanges.name],
    );
    return BigInt(row?.position.split('/')[0] ?? '0');
  }

  /** `named`: older ones that the other side still speaks of; never one that is not between the two. */
  async of(organisationId: string, now: Date, named: readonly string[] = []): Promise<readonly BookedHandoff[]> {
    const since = new Date(now.getTime() - ENDED_DAYS * 86_400_000);
    const rows: Row[] = await this.dataSource.query(BOOK, [organisationId, since, MOVED, ENDED, named]);
    return rows.map((row) => ({
      handoffId: row.handoff_id,
      disputeId: row.dispute_id,
      caseCode: row.dispute_code,
      owner: row.owner,
      status: row.status,
      changedAt: BigInt(row.changed_at),
    }));
  }
}

export const digestItem = ({ handoffId, caseCode, owner, status }: DigestItem): DigestItem => ({
  handoffId,
  caseCode,
  owner,
  status,
});
