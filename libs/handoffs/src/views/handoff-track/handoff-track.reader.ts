import { accessPredicate, type Viewer } from '@libs/identity';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, CLOCK } from '@platform/messaging';
import { Sealer } from '@platform/privacy';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { HANDOFF_STATUS_TERMS, type HandoffAction, handoffActions } from '../../handoff/handoff.actions.js';
import { HANDOFF_PURPOSE_TERMS } from '../../handoff/handoff.events.js';
import { HandoffTrack } from './handoff-track.entity.js';

export interface HandoffView extends HandoffTrack {
  readonly purposeTitle: string;
  readonly statusTitle: string;
  readonly fromOrganisationName: string | null;
  readonly toOrganisationName: string | null;
  /** Nobody answered and the time is over. */
  readonly overdue: boolean;
  /** What the viewer's organisation may do next; empty for everybody but the addressed body. */
  readonly actions: readonly HandoffAction[];
}

interface Names {
  readonly from_name: string | null;
  readonly to_name: string | null;
}

const nameOf = (column: string): string =>
  `(select o.name from views.organisation_directory o where o.organisation_id = t.${column})`;

const instant = (value: string | null): string | null => (value === null ? null : new Date(value).toISOString());

/** Rows of the track behind the one rights filter, opened for the reader. */
@Injectable()
export class HandoffReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sealer: Sealer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(
    viewer: Viewer,
    narrow: (query: SelectQueryBuilder<HandoffTrack>) => SelectQueryBuilder<HandoffTrack>,
  ): Promise<readonly HandoffView[]> {
    const access = accessPredicate(viewer, 'access');
    const query = this.dataSource
      .getRepository(HandoffTrack)
      .createQueryBuilder('t')
      .addSelect(nameOf('from_organisation_id'), 'from_name')
      .addSelect(nameOf('to_organisation_id'), 'to_name')
      .where(
        'exists (select 1 from views.dispute_access "access"' +
          ` where "access".dispute_id = t.dispute_id and ${access.sql})`,
        access.parameters,
      );
    const { entities, raw } = await narrow(query).getRawAndEntities<Names>();
    const views = entities.map((row, index) => this.view(viewer, row, raw[index]));
    return this.sealer.open(views);
  }

  private view(viewer: Viewer, row: HandoffTrack, names: Names | undefined): HandoffView {
    const answerDueAt = new Date(row.answerDueAt).toISOString();
    const open = row.status === 'sent' || row.status === 'received';
    const due = answerDueAt <= this.clock.now().toISOString();
    const addressed = viewer.organisationId === row.toOrganisationId;
    return {
      ...row,
      sentAt: new Date(row.sentAt).toISOString(),
      answerDueAt,
      overdueAt: instant(row.overdueAt),
      receivedAt: instant(row.receivedAt),
      answeredAt: instant(row.answeredAt),
      purposeTitle: HANDOFF_PURPOSE_TERMS[row.purpose],
      statusTitle: HANDOFF_STATUS_TERMS[row.status],
      fromOrganisationName: names?.from_name ?? null,
      toOrganisationName: names?.to_name ?? null,
      overdue: open && due,
      actions: addressed ? handoffActions(row.status, row.purpose, due) : [],
    };
  }

  /** For the sweep: hand-offs nobody answered in time and whose silence was not noted yet. Ids only; answers no person. */
  async unanswered(now: Date, limit: number): Promise<readonly { handoffId: string }[]> {
    const rows = await this.dataSource
      .getRepository(HandoffTrack)
      .createQueryBuilder('t')
      .where('t.status in (:...open) and t.answer_due_at <= :now and t.overdue_at is null', {
        open: ['sent', 'received'],
        now,
      })
      .orderBy('t.answer_due_at')
      .limit(limit)
      .getMany();
    return rows.map(({ handoffId }) => ({ handoffId }));
  }
}
