import { MediatorDirectoryReader, OrganisationDirectoryReader } from '@libs/roster';
import { Injectable } from '@nestjs/common';
import { Sealer } from '@platform/privacy';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import type { CandidateJudged } from '../../assignment/assignment.events.js';
import { AssignmentTrack } from './assignment-track.entity.js';

/** A candidate with the name under which people know them. */
export interface CandidateView extends CandidateJudged {
  readonly name: string;
}

export interface AssignmentView extends Omit<AssignmentTrack, 'candidates'> {
  /** Names of everybody who is spoken of. */
  readonly names: Readonly<Record<string, string>>;
  /** Code of the dispute; null while its view is behind. */
  readonly code: string | null;
  readonly organisationName: string | null;
  readonly mediatorName: string | null;
  readonly candidates: readonly CandidateView[];
}

const CODE = '(select a.code from views.dispute_access a where a.dispute_id = t.dispute_id)';

const instant = (value: string | null): string | null => (value === null ? null : new Date(value).toISOString());

/** Rows of the track with the names from the roster. Whoever narrows the query asks the rights filter. */
@Injectable()
export class AssignmentReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mediators: MediatorDirectoryReader,
    private readonly organisations: OrganisationDirectoryReader,
    private readonly sealer: Sealer,
  ) {}

  async read(
    narrow: (query: SelectQueryBuilder<AssignmentTrack>) => SelectQueryBuilder<AssignmentTrack>,
  ): Promise<readonly AssignmentView[]> {
    const all = this.dataSource.getRepository(AssignmentTrack).createQueryBuilder('t').addSelect(CODE, 'dispute_code');
    const { entities, raw } = await narrow(all).getRawAndEntities<{ dispute_code: string | null }>();
    const mediatorNames = await this.mediators.names(
      entities.flatMap((row) => [
        ...row.jointChoice,
        ...row.choices.flatMap((choice) => choice.mediatorIds),
        ...row.candidates.map((one) => one.mediatorId),
        ...(row.mediatorId ? [row.mediatorId] : []),
      ]),
    );
    const organisationNames = await this.organisations.names(entities.map((row) => row.organisationId));
    return this.sealer.open(
      entities.map((row, index) => ({
        ...row,
        since: new Date(row.since).toISOString(),
        expiresAt: instant(row.expiresAt),
        heldUntil: instant(row.heldUntil),
        names: namesIn(row, mediatorNames),
        code: raw[index]?.dispute_code ?? null,
        organisationName: organisationNames.get(row.organisationId) ?? null,
        mediatorName: row.mediatorId === null ? null : (mediatorNames.get(row.mediatorId) ?? null),
        candidates: row.candidates.map((one) => ({
          ...one,
          name: mediatorNames.get(one.mediatorId) ?? one.mediatorId,
        })),
      })),
    );
  }

  /** For the sweep: offers whose time is over and that nobody ended. Ids only; answers no person. */
  async overdueOffers(now: Date, limit: number): Promise<readonly { assignmentId: string; offerId: string }[]> {
    const rows = await this.dataSource
      .getRepository(AssignmentTrack)
      .createQueryBuilder('t')
      .where('t.status = :offered and t.expires_at <= :now', { offered: 'offered', now })
      .orderBy('t.expires_at')
      .limit(limit)
      .getMany();
    return rows.flatMap(({ assignmentId, offerId }) => (offerId === null ? [] : [{ assignmentId, offerId }]));
  }

  /** For the sweep: cases that wait for a batch longer than they may. */
  async heldTooLong(now: Date, limit: number): Promise<readonly { assignmentId: string; since: string }[]> {
    const rows = await this.dataSource
      .getRepository(AssignmentTrack)
      .createQueryBuilder('t')
      .where('t.status = :held and t.held_until <= :now', { held: 'held', now })
      .orderBy('t.since')
      .limit(limit)
      .getMany();
    return rows.map(({ assignmentId, since }) => ({ assignmentId, since: new Date(since).toISOString() }));
  }

  /** For the sweep: assignments that look for somebody and were left, for example by a crash between two steps. */
  async stalled(before: Date, limit: number): Promise<readonly { assignmentId: string; since: string }[]> {
    const rows = await this.dataSource
      .getRepository(AssignmentTrack)
      .createQueryBuilder('t')
      .where('t.status = :searching and t.since <= :before', { searching: 'searching', before })
      .orderBy('t.since')
      .limit(limit)
      .getMany();
    return rows.map(({ assignmentId, since }) => ({ assignmentId, since: new Date(since).toISOString() }));
  }
}

function namesIn(row: AssignmentTrack, names: ReadonlyMap<string, string>): Record<string, string> {
  const ids = [...row.jointChoice, ...row.choices.flatMap((choice) => choice.mediatorIds)];
  return Object.fromEntries([...new Set(ids)].map((id) => [id, names.get(id) ?? id]));
}
