import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { accessPredicate, type Viewer } from '@libs/identity';
import { Sealer } from '@platform/privacy';
import { DataSource } from 'typeorm';
import { DisputeAccess } from '../../../views/dispute-access/dispute-access.entity.js';
import { iso, isoOrNull } from '../../../views/instants.js';
import { visibleRows } from '../../../views/visible-dispute.js';
import type { SignalStatus } from '../../signal/signal.decider.js';
import { SIGNAL_TERMS } from '../../signal/signal.events.js';
import { SignalList } from './signal-list.entity.js';

/** Longest answer; the oldest unsettled ones come first. */
const LIST_LIMIT = 200;

export interface SignalView extends Omit<SignalList, 'disputeIds'> {
  readonly title: string;
  /** The disputes of it that the viewer may see. */
  readonly disputes: readonly { readonly disputeId: string; readonly code: string }[];
}

/** Signals about disputes that the viewer may see; without `statuses` the ones that wait. */
export class ListSignals extends Query<readonly SignalView[]> {
  constructor(
    readonly viewer: Viewer,
    readonly statuses: readonly SignalStatus[] = ['open', 'taken'],
  ) {
    super();
  }
}

type Codes = ReadonlyMap<string, string>;

@QueryHandler(ListSignals)
export class ListSignalsHandler implements IQueryHandler<ListSignals> {
  constructor(
    private readonly database: DataSource,
    private readonly sealer: Sealer,
  ) {}

  async execute({ viewer, statuses }: ListSignals): Promise<readonly SignalView[]> {
    const rows = await visibleRows(this.database, SignalList, viewer, 'content')
      .andWhere('row.status = any(:statuses)', { statuses })
      .orderBy('row.raisedAt')
      .addOrderBy('row.signalId')
      .limit(LIST_LIMIT)
      .getMany();
    const codes = await this.codesFor(
      viewer,
      rows.flatMap(({ disputeIds }) => disputeIds),
    );
    return this.sealer.open(rows.map((row) => signalView(row, codes)));
  }

  private async codesFor(viewer: Viewer, disputeIds: readonly string[]): Promise<Codes> {
    const { sql, parameters } = accessPredicate(viewer, 'access');
    const rows = await this.database
      .getRepository(DisputeAccess)
      .createQueryBuilder('access')
      .where(sql, parameters)
      .andWhere('access.disputeId = any(:disputeIds)', { disputeIds })
      .getMany();
    return new Map(rows.map(({ disputeId, code }) => [disputeId, code]));
  }
}

function signalView({ disputeIds, ...row }: SignalList, codes: Codes): SignalView {
  return {
    ...row,
    title: SIGNAL_TERMS[row.kind],
    raisedAt: iso(row.raisedAt),
    settledAt: isoOrNull(row.settledAt),
    disputes: disputeIds.flatMap((disputeId) => {
      const code = codes.get(disputeId);
      return code === undefined ? [] : [{ disputeId, code }];
    }),
  };
}
