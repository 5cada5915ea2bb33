import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Viewer } from '@libs/identity';
import type { Category } from '@libs/reference';
import { type Clock, CLOCK } from '@platform/messaging';
import { Sealer } from '@platform/privacy';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { type DisputeStatus, DISPUTE_STATUSES, STATUS_TERMS } from '../../../dispute/dispute.status.js';
import { DisputeList } from '../../../views/dispute-list/dispute-list.entity.js';
import { iso, isoOrNull } from '../../../views/instants.js';
import { visibleRows } from '../../../views/visible-dispute.js';
import { isUnanswered } from '../../emergency.decider.js';
import type { Mark } from '../../emergency.events.js';
import { EmergencyList } from './emergency-list.entity.js';

export interface EmergencyFigures {
  readonly total: number;
  readonly byStatus: readonly { readonly key: DisputeStatus; readonly title: string; readonly count: number }[];
  /** Neither accepted nor refused yet. */
  readonly unanswered: number;
  /** Of these, past the special limit. */
  readonly late: number;
  /** Disputes for which the duty holder was called, whatever came of them. */
  readonly missed: number;
}

export interface EmergencyCase extends Mark {
  readonly code: string;
  readonly category: Category;
  readonly status: DisputeStatus;
  readonly statusTitle: string;
  readonly ownerOrganisationId: string;
  /** Neither accepted nor refused yet: the special limit still asks for an answer. */
  readonly unanswered: boolean;
}

export interface EmergencyView extends Omit<EmergencyList, 'marks' | 'missed'> {
  readonly figures: EmergencyFigures;
  /** Those that the viewer may see in lists. */
  readonly cases: readonly EmergencyCase[];
}

/** Emergencies of the viewer's area, the latest first. */
export class ListEmergencies extends Query<readonly EmergencyView[]> {
  constructor(
    readonly viewer: Viewer,
    readonly emergencyId?: string,
  ) {
    super();
  }
}

/** An emergency that a dispute is counted to. */
export type EmergencyMark = Pick<EmergencyList, 'emergencyId' | 'name' | 'status'>;

/** The emergencies of the viewer's area that one dispute is counted to, the latest first. */
export class ListEmergenciesOfDispute extends Query<readonly EmergencyMark[]> {
  constructor(
    readonly viewer: Viewer,
    readonly disputeId: string,
  ) {
    super();
  }
}

/** A wider area looks into a narrower one, and a narrower one is touched by a wider one. */
const TOUCHES = '(starts_with(row.divisionCode, :area) or starts_with(:area, row.divisionCode))';

@QueryHandler(ListEmergencies)
export class ListEmergenciesHandler implements IQueryHandler<ListEmergencies> {
  constructor(
    private readonly database: DataSource,
    private readonly sealer: Sealer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ viewer, emergencyId }: ListEmergencies): Promise<readonly EmergencyView[]> {
    const query = rowsOf(this.database, viewer);
    if (emergencyId !== undefined) query.andWhere('row.emergencyId = :emergencyId', { emergencyId });
    const rows = await query.getMany();
    return this.sealer.open(await Promise.all(rows.map((row) => this.view(viewer, row))));
  }

  private async view(viewer: Viewer, { marks, missed, ...row }: EmergencyList): Promise<EmergencyView> {
    const disputeIds = marks.map(({ disputeId }) => disputeId);
    // Figures count every marked dispute; only the list of them follows the rights of the viewer.
    const counted = await this.database.getRepository(DisputeList).findBy({ disputeId: In(disputeIds) });
    const visible = await visibleRows(this.database, DisputeList, viewer, 'list')
      .andWhere('row.disputeId = any(:disputeIds)', { disputeIds })
      .getMany();
    const listed = new Map(visible.map((one) => [one.disputeId, one]));
    return {
      ...row,
      declaredAt: iso(row.declaredAt),
      closedAt: isoOrNull(row.closedAt),
      figures: { ...figuresOf(counted, marks, this.clock.now().toISOString()), missed: missed.length },
      cases: marks.flatMap((mark) => {
        const dispute = listed.get(mark.disputeId);
        return dispute ? [caseOf(mark, dispute)] : [];
      }),
    };
  }
}

@QueryHandler(ListEmergenciesOfDispute)
export class ListEmergenciesOfDisputeHandler implements IQueryHandler<ListEmergenciesOfDispute> {
  constructor(private readonly database: DataSource) {}

  execute({ viewer, disputeId }: ListEmergenciesOfDispute): Promise<readonly EmergencyMark[]> {
    return rowsOf(this.database, viewer)
      .select(['row.emergencyId', 'row.name', 'row.status'])
      .andWhere('row.marks @> :mark::jsonb', { mark: JSON.stringify([{ disputeId }]) })
      .getMany();
  }
}

function rowsOf(database: DataSource, { role, areaCode }: Viewer): SelectQueryBuilder<EmergencyList> {
  const query = database.getRepository(EmergencyList).createQueryBuilder('row').orderBy('row.declaredAt', 'DESC');
  if (role === 'administrator' || role === 'system') return query;
  // A missing area is NULL and opens nothing.
  return query.where(TOUCHES, { area: areaCode === '' ? null : areaCode });
}

const caseOf = (
  { disputeId, respondBy, derivation }: Mark,
  { code, category, status, ownerOrganisationId }: DisputeList,
): EmergencyCase => ({
  disputeId,
  respondBy,
  derivation,
  code,
  category,
  status,
  statusTitle: STATUS_TERMS[status],
  ownerOrganisationId,
  unanswered: isUnanswered(status),
});

function figuresOf(
  disputes: readonly DisputeList[],
  marks: readonly Mark[],
  now: string,
): Omit<EmergencyFigures, 'missed'> {
  const limits = new Map(marks.map(({ disputeId, respondBy }) => [disputeId, respondBy]));
  const unanswered = disputes.filter(({ status }) => isUnanswered(status));
  const isLate = (disputeId: string): boolean => (limits.get(disputeId) ?? now) < now;
  return {
    total: disputes.length,
    byStatus: DISPUTE_STATUSES.map((key) => ({
      key,
      title: STATUS_TERMS[key],
      count: disputes.filter(({ status }) => status === key).length,
    })).filter(({ count }) => count > 0),
    unanswered: unanswered.length,
    late: unanswered.filter(({ disputeId }) => isLate(disputeId)).length,
  };
}
