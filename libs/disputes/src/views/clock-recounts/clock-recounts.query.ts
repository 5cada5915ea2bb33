import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { DisputeList } from '../dispute-list/dispute-list.entity.js';
import { iso } from '../instants.js';
import { ClockRecounts } from './clock-recounts.entity.js';

export interface RecountedClock {
  readonly code: string;
  readonly rule: string;
  /** ISO instants. */
  readonly dueBefore: string;
  readonly dueAfter: string;
  readonly derivation: string;
}

const MOST_SHOWN = 500;

/** Which clocks a change of calendar or rules moved, by the code of the case. Codes and days, no story (三员分立). */
export class GetClockRecounts extends Query<{ readonly total: number; readonly items: readonly RecountedClock[] }> {
  constructor(readonly changeId: string) {
    super();
  }
}

@QueryHandler(GetClockRecounts)
export class GetClockRecountsHandler implements IQueryHandler<GetClockRecounts> {
  constructor(private readonly database: DataSource) {}

  async execute({ changeId }: GetClockRecounts) {
    const rows = this.database
      .getRepository(ClockRecounts)
      .createQueryBuilder('row')
      .where('row.changeId = :changeId', { changeId });
    const total = await rows.getCount();
    const { entities, raw } = await rows
      .leftJoin(DisputeList, 'dispute', 'dispute.disputeId = row.disputeId')
      .addSelect('dispute.code', 'case_code')
      .orderBy('row.dueAfter', 'ASC')
      .addOrderBy('row.eventId', 'ASC')
      .limit(MOST_SHOWN)
      .getRawAndEntities<{ case_code: string | null }>();
    const items = entities.map(({ rule, dueBefore, dueAfter, derivation }, index): RecountedClock => ({
      code: raw[index]?.case_code ?? '',
      rule,
      dueBefore: iso(dueBefore),
      dueAfter: iso(dueAfter),
      derivation,
    }));
    return { total, items };
  }
}
