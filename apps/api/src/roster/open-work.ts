import { Injectable } from '@nestjs/common';
import { DISPUTE_OVER } from '@libs/disputes';
import { AT_WORK, HANDOFF_OVER } from '@libs/handoffs';
import { refused } from '@platform/messaging';
import { DataSource } from 'typeorm';

interface Counts {
  readonly cases: number;
  readonly handoffs: number;
  readonly mediators: number;
}

/**
 * Cases it owns or mediates that are not over; hand-offs from or to it that wait for somebody, but not those transfers of its
 * own that the receiver has taken; people on its roster.
 */
const COUNTS = `
  SELECT
    (SELECT count(*)::int FROM views.dispute_list d
      WHERE d.status <> ALL($2)
        AND (d.owner_organisation_id = $1
          OR EXISTS (SELECT 1 FROM views.assignment_track a
                      WHERE a.dispute_id = d.dispute_id AND a.organisation_id = $1 AND a.status <> 'closed'))) AS cases,
    (SELECT count(*)::int FROM views.handoff_track h
      WHERE $1 IN (h.from_organisation_id, h.to_organisation_id) AND h.status <> ALL($3)
        AND NOT (h.from_organisation_id = $1 AND h.purpose = 'transfer' AND h.status = ANY($4))) AS handoffs,
    (SELECT count(*)::int FROM views.mediator_directory m WHERE m.organisation_id = $1 AND m.left_on IS NULL) AS mediators`;

/** What a body still has in hand. It is not dissolved (撤销) under it, so that no case is left to nobody. */
@Injectable()
export class OpenWork {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws DomainError `ORGANISATION_HAS_WORK` */
  async mustBeNone(organisationId: string): Promise<void> {
    const [counts] = await this.dataSource.query<Counts[]>(COUNTS, [
      organisationId,
      DISPUTE_OVER,
      HANDOFF_OVER,
      AT_WORK,
    ]);
    const { cases = 0, handoffs = 0, mediators = 0 } = counts ?? {};
    if (cases + handoffs + mediators === 0) return;
    throw refused(
      'ORGANISATION_HAS_WORK',
      `该机构尚有未结案件 ${cases} 件、未办结移送 ${handoffs} 件、在册调解员 ${mediators} 名，撤销后无人承办。请先办结案件，或者终结调解后移送承接机构；办结移送；将调解员调入其他机构或者办理离册，再撤销。`,
      { extra: { cases, handoffs, mediators } },
    );
  }
}
