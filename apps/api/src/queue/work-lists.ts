import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type AssignmentView, ListMyOffers, ListPool } from '@libs/assignment';
import type { QueueCounts, WorkItem, WorkPage, WorkQuery } from '@libs/contracts';
import { CountWork, ListWork, type WorkItem as CaseOfQueue, type WorkQueue } from '@libs/disputes';
import { may, type Viewer } from '@libs/identity';
import { invalid } from '@platform/messaging';
import { Names } from '../reference/names.js';

type QueueName = QueueCounts['items'][number]['queue'];

const TITLES: Readonly<Record<QueueName, string>> = {
  mine: '我的案件',
  offers: '选派邀请',
  team: '本单位案件',
  pool: '待认领',
  'due-soon': '即将到期',
  overdue: '已逾期',
  waiting: '等待他人',
};

const CLAIM = { action: 'claim', title: '认领' };
const RELEASE = { action: 'release', title: '放回' };
const TAKE = { action: 'take-from-pool', title: '接手案件' };

/** Queues as the contract shows them: cases from the disputes, offers and a mediator's pool from the assignments. */
@Injectable()
export class WorkLists {
  constructor(
    private readonly queries: QueryBus,
    private readonly names: Names,
  ) {}

  async counts(viewer: Viewer): Promise<QueueCounts['items']> {
    const [cases, offers, pool] = await Promise.all([
      this.queries.execute(new CountWork(viewer)),
      this.queries.execute(new ListMyOffers(viewer)),
      this.queries.execute(new ListPool(viewer)),
    ]);
    const mediates = viewer.role === 'mediator';
    const count = (queue: QueueName): number => {
      if (queue === 'offers') return offers.length;
      return queue === 'pool' && mediates ? pool.length : cases[queue];
    };
    return queuesOf(viewer).map((queue) => ({ queue, title: TITLES[queue], count: count(queue) }));
  }

  async page(viewer: Viewer, queue: QueueName, query: WorkQuery): Promise<WorkPage> {
    if (!queuesOf(viewer).includes(queue)) {
      throw invalid('QUEUE_NOT_YOURS', '您的角色没有这个队列，请从队列列表中选择。', { field: 'queue' });
    }
    if (queue === 'offers') return whole(await this.queries.execute(new ListMyOffers(viewer)), offered);
    if (queue === 'pool' && viewer.role === 'mediator') {
      return whole(await this.queries.execute(new ListPool(viewer)), pooled);
    }
    return this.casesOf(viewer, queue, query);
  }

  private async casesOf(viewer: Viewer, queue: WorkQueue, query: WorkQuery): Promise<WorkPage> {
    const { order, cursor = null, limit, category, channel, status, area } = query;
    const filter = { category, channel, status, area };
    const { items, nextCursor } = await this.queries.execute(
      new ListWork(viewer, { queue, order, cursor, limit, filter }),
    );
    const names = await this.names.accounts(items.flatMap(({ claimedBy }) => (claimedBy === null ? [] : [claimedBy])));
    return { items: items.map((item) => caseItem(item, viewer, names)), nextCursor };
  }
}

/** A mediator's team is the body's own business; what a mediator has is `mine`. */
function queuesOf(viewer: Viewer): readonly QueueName[] {
  return viewer.role === 'mediator'
    ? ['mine', 'offers', 'pool', 'due-soon', 'overdue', 'waiting']
    : ['mine', 'pool', 'team', 'due-soon', 'overdue', 'waiting'];
}

function whole(views: readonly AssignmentView[], item: (view: AssignmentView) => WorkItem): WorkPage {
  return { items: views.map(item), nextCursor: null };
}

function caseItem(item: CaseOfQueue, viewer: Viewer, names: ReadonlyMap<string, string>): WorkItem {
  const {
    statusTerm,
    rankTerm,
    claimedBy,
    requestedOn: _day,
    ownerOrganisationId: _body,
    closedAt: _end,
    ...shown
  } = item;
  const { escalation: _rung, ...rest } = shown;
  return {
    ...rest,
    statusTitle: statusTerm,
    rankTitle: rankTerm,
    claimedByName: claimedBy === null ? null : (names.get(claimedBy) ?? null),
    assignmentId: null,
    offerId: null,
    allowedActions: may(viewer.role, 'queue:claim') ? claimActions(item, viewer) : [],
  };
}

function claimActions({ claimedBy, claimedByMe }: CaseOfQueue, { role }: Viewer): WorkItem['allowedActions'] {
  if (claimedBy === null) return [CLAIM];
  return claimedByMe || role === 'coordinator' ? [RELEASE] : [];
}

const beforeTheCase = (view: AssignmentView) => ({
  disputeId: view.disputeId,
  code: view.code,
  title: null,
  category: view.category,
  channel: view.channel,
  divisionCode: view.divisionCode,
  registeredAt: null,
  overdue: false,
  rank: 4,
  rankTitle: '一般',
  claimedByMe: false,
  claimedByName: null,
  claimedSince: null,
  assignmentId: view.assignmentId,
});

const offered = (view: AssignmentView): WorkItem => ({
  ...beforeTheCase(view),
  status: 'offered',
  statusTitle: '等待您答复',
  nextStep: view.derivation ?? '',
  nextDueAt: view.expiresAt,
  waitingFor: null,
  offerId: view.offerId,
  allowedActions: [
    { action: 'accept-offer', title: '接受选派' },
    { action: 'decline-offer', title: '谢绝选派' },
  ],
});

const pooled = (view: AssignmentView): WorkItem => ({
  ...beforeTheCase(view),
  status: 'exhausted',
  statusTitle: '无人接受选派',
  nextStep: '可以接手，接手后即由您办理',
  nextDueAt: null,
  waitingFor: null,
  offerId: null,
  allowedActions: [TAKE],
});
