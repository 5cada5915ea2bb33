import { accessPredicate, type Viewer } from '@libs/identity';
import { Inject, Injectable } from '@nestjs/common';
import { type Clock, CLOCK } from '@platform/messaging';
import { Sealer } from '@platform/privacy';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { HANDOFF_STATUS_TERMS, type HandoffAction, handoffActions } from '../../handoff/handoff.actions.js';
import { type HandoffKind, HANDOFF_PURPOSE_TERMS, kindOf, type Side } from '../../handoff/handoff.events.js';
import { BEFORE_THE_ARBITER, HANDLED, UNANSWERED } from '../../handoff/handoff.status.js';
import { LINKAGES } from '../../linkages/linkages.js';
import { HandoffTrack } from './handoff-track.entity.js';

export interface HandoffView extends HandoffTrack {
  readonly kind: HandoffKind;
  readonly linkageTitle: string;
  readonly purposeTitle: string;
  readonly statusTitle: string;
  readonly fromOrganisationName: string | null;
  readonly toOrganisationName: string | null;
  readonly arbiterOrganisationName: string | null;
  /** Where the viewer stands: its own body's side, or the sides of those it supervises. */
  readonly sides: readonly Side[];
  /** Nobody answered and the time is over. */
  readonly overdue: boolean;
  /** What the viewer may do next on the sides where it stands. */
  readonly actions: readonly HandoffAction[];
}

interface Names {
  readonly from_name: string | null;
  readonly to_name: string | null;
  readonly arbiter_name: string | null;
  readonly above_from: boolean | null;
  readonly above_to: boolean | null;
}

const nameOf = (column: string): string =>
  `(select o.name from views.organisation_directory o where o.organisation_id = t.${column})`;

/** Bodies of the hand-off itself, and the superior who decides between them, stand near it whatever became of the case. */
const NEAR = ':viewerOrganisation in (t.from_organisation_id, t.to_organisation_id, t.arbiter_organisation_id)';
const NEARBY_ROLES: readonly Viewer['role'][] = ['clerk', 'coordinator', 'partner'];

const supervises = (column: string): string =>
  '(select :viewerOrganisation = any(o.ancestors) from views.organisation_directory o' +
  ` where o.organisation_id = t.${column})`;

const instant = (value: string | null): string | null => (value === null ? null : new Date(value).toISOString());

const DUE =
  't.status = any(:open) and t.answer_due_at <= :now or t.status = any(:decided) and t.arbitration_due_at <= :now';

function sidesOf({ organisationId }: Viewer, row: HandoffTrack, names: Names | undefined): readonly Side[] {
  if (organisationId === null) return [];
  if (organisationId === row.arbiterOrganisationId) return ['arbiter'];
  if (organisationId === row.fromOrganisationId) return ['sender'];
  if (organisationId === row.toOrganisationId) return ['receiver'];
  return [...(names?.above_from ? (['sender'] as const) : []), ...(names?.above_to ? (['receiver'] as const) : [])];
}

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
    const near = NEARBY_ROLES.includes(viewer.role)
      ? `(${NEAR} and not (:viewerAccount = any("access".excluded_account_ids)))`
      : 'false';
    const query = this.dataSource
      .getRepository(HandoffTrack)
      .createQueryBuilder('t')
      .addSelect(nameOf('from_organisation_id'), 'from_name')
      .addSelect(nameOf('to_organisation_id'), 'to_name')
      .addSelect(nameOf('arbiter_organisation_id'), 'arbiter_name')
      .addSelect(supervises('from_organisation_id'), 'above_from')
      .addSelect(supervises('to_organisation_id'), 'above_to')
      .where(
        'exists (select 1 from views.dispute_access "access"' +
          ` where "access".dispute_id = t.dispute_id and (${access.sql} or ${near}))`,
        access.parameters,
      );
    const { entities, raw } = await narrow(query).getRawAndEntities<Names>();
    const views = entities.map((row, index) => this.view(viewer, row, raw[index]));
    return this.sealer.open(views);
  }

  private view(viewer: Viewer, row: HandoffTrack, names: Names | undefined): HandoffView {
    const answerDueAt = new Date(row.answerDueAt).toISOString();
    const due = answerDueAt <= this.clock.now().toISOString();
    const sides = sidesOf(viewer, row, names);
    return {
      ...row,
      sentAt: new Date(row.sentAt).toISOString(),
      answerDueAt,
      overdueAt: instant(row.overdueAt),
      receivedAt: instant(row.receivedAt),
      answeredAt: instant(row.answeredAt),
      deliveredAt: instant(row.deliveredAt),
      acceptedAt: instant(row.acceptedAt),
      arbitrationDueAt: instant(row.arbitrationDueAt),
      handlingDueAt: instant(row.handlingDueAt),
      handlingOverdueAt: instant(row.handlingOverdueAt),
      packageReadAt: instant(row.packageReadAt),
      kind: kindOf(row.purpose),
      linkageTitle: LINKAGES[row.linkage].term,
      purposeTitle: HANDOFF_PURPOSE_TERMS[row.purpose],
      statusTitle: HANDOFF_STATUS_TERMS[row.status],
      fromOrganisationName: names?.from_name ?? null,
      toOrganisationName: names?.to_name ?? null,
      arbiterOrganisationName: names?.arbiter_name ?? null,
      sides,
      overdue: UNANSWERED.includes(row.status) && due,
      actions: handoffActions(
        { ...row, due, openProposals: row.proposals.filter(({ decision }) => decision === 'open').length },
        sides,
      ),
    };
  }

  /** For the sweep: what waits too long and was not noted yet, for an answer or a superior. Ids only; answers no person. */
  async unanswered(now: Date, limit: number): Promise<readonly { handoffId: string }[]> {
    const rows = await this.dataSource
      .getRepository(HandoffTrack)
      .createQueryBuilder('t')
      .where('t.overdue_at is null and (' + DUE + ')', { open: UNANSWERED, decided: BEFORE_THE_ARBITER, now })
      .orderBy('t.answer_due_at')
      .limit(limit)
      .getMany();
    return rows.map(({ handoffId }) => ({ handoffId }));
  }

  /** Whose time to finish is over. */
  async unfinished(now: Date, limit: number): Promise<readonly { handoffId: string }[]> {
    const rows = await this.dataSource
      .getRepository(HandoffTrack)
      .createQueryBuilder('t')
      .where('t.status = any(:working) and t.handling_due_at <= :now and t.handling_overdue_at is null', {
        working: HANDLED,
        now,
      })
      .orderBy('t.handling_due_at')
      .limit(limit)
      .getMany();
    return rows.map(({ handoffId }) => ({ handoffId }));
  }
}
