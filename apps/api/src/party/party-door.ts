import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type CasePageView, GetCasePage, ListRatings, type RatingView } from '@libs/disputes';
import { type PartyAccess, PartySessions, systemViewer } from '@libs/identity';
import { GetPartyPaper, ListPartyPapers, type PaperFile, type PartyPaperView } from '@libs/papers';
import { DomainError } from '@platform/messaging';
import { Fingerprints } from '@platform/privacy';
import { DataSource } from 'typeorm';
import { PARTY_LIMITS, type PartyLimits } from '../options.js';

/** A code that does not exist must not answer sooner than one that does. */
const EVEN_MS = 250;

const nobody = (): DomainError =>
  new DomainError(
    'unauthenticated',
    'PARTY_NOT_MATCHED',
    '编号或手机号对不上。请核对回执上的编号，并使用登记时留的手机号；仍不行请联系受理单位。',
  );

/** Opens the one case whose code and phone a person shows. Whatever is wrong, the answer and its time are the same. */
@Injectable()
export class PartyDoor {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
    private readonly sessions: PartySessions,
    private readonly fingerprints: Fingerprints,
    @Inject(PARTY_LIMITS) private readonly limits: PartyLimits,
  ) {}

  /** @throws DomainError 401 `PARTY_NOT_MATCHED`; HttpError 429 */
  async enter(code: string, phone: string, address: string): Promise<{ token: string; access: PartyAccess }> {
    this.limits.byAddress.check(address);
    const asked = code.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
    // Many addresses that try one code are stopped as well.
    this.limits.byCode.check(asked);
    const [found] = await Promise.all([this.match(asked, phone), pause(EVEN_MS)]);
    if (!found) throw nobody();
    // Both sides and whoever stands by them come back often: only what was wrong counts.
    this.limits.byCode.takeBack(asked);
    return this.sessions.open(found.disputeId, found.partyId);
  }

  /** The case as the system sees it; who asks has shown code and phone. */
  page(disputeId: string): Promise<CasePageView> {
    return this.queries.execute(new GetCasePage(systemViewer('party-page'), disputeId));
  }

  ratings(disputeId: string): Promise<readonly RatingView[]> {
    return this.queries.execute(new ListRatings(systemViewer('party-page'), disputeId));
  }

  papers({ disputeId, partyId }: PartyAccess): Promise<readonly PartyPaperView[]> {
    return this.queries.execute(new ListPartyPapers(disputeId, partyId));
  }

  /** @throws DomainError 404 `PAPER_NOT_FOUND` */
  paper({ disputeId, partyId }: PartyAccess, paperId: string): Promise<PaperFile> {
    return this.queries.execute(new GetPartyPaper(disputeId, partyId, paperId));
  }

  private async match(code: string, phone: string): Promise<{ disputeId: string; partyId: string } | null> {
    // Confidential cases (家庭暴力、未成年人) are told at the desk only: a phone in the house is no proof of who asks.
    const [row]: { disputeId: string }[] = await this.dataSource.query(
      'SELECT dispute_id AS "disputeId" FROM views.dispute_access WHERE code = $1 AND NOT confidential',
      [code],
    );
    if (!row) return null;
    const { parties } = await this.page(row.disputeId);
    const print = this.printOf(phone);
    const me = parties.find((party) => party.phone !== null && this.printOf(party.phone) === print);
    return me ? { disputeId: row.disputeId, partyId: me.partyId } : null;
  }

  /** The same number however it is written, with or without the country. */
  private printOf(phone: string): string {
    const plain = phone.normalize('NFKC').replaceAll(/[^\d+]/g, '');
    return this.fingerprints.of('phone', plain.replace(/^(\+|00)86/, ''));
  }
}
