import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { HANDOFF_OVER, ListHandoffsOfDispute } from '@libs/handoffs';
import type { Viewer } from '@libs/identity';
import { refused } from '@platform/messaging';

/** A merged case answers nobody any more, so nobody may be waiting for its answer, nor it for theirs. */
@Injectable()
export class Mergers {
  constructor(private readonly queries: QueryBus) {}

  /** @throws DomainError `MERGE_HANDOFF_OPEN` */
  async mustAwaitNobody(viewer: Viewer, disputeId: string): Promise<void> {
    const handoffs = await this.queries.execute(new ListHandoffsOfDispute(viewer, disputeId));
    const open = handoffs.filter(({ status }) => !HANDOFF_OVER.includes(status));
    if (open.length === 0) return;
    throw refused(
      'MERGE_HANDOFF_OPEN',
      '本案还有未办结的移送、转介或者会办，并入他案后对方得不到答复：由本单位发出的，请先撤回或者等对方办结；由其他单位移送来的，请把另一件并入本案，或者选择“关联”。',
      { field: 'decision', extra: { handoffIds: open.map(({ handoffId }) => handoffId) } },
    );
  }
}
