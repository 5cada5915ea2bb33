import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { may, type Viewer } from '@libs/identity';
import { notFound } from '@platform/messaging';
import { Sealer } from '@platform/privacy';
import { DataSource } from 'typeorm';
import { CONFIRMATION_RULE } from '../../dispute/clocks.js';
import { actionsAt, DISPUTE_ACTIONS } from '../../dispute/dispute.actions.js';
import { NEXT_STEPS, STATUS_TERMS } from '../../dispute/dispute.status.js';
import { ACTION_PERMISSIONS } from '../action-permissions.js';
import { visibleDispute } from '../visible-dispute.js';
import { CasePage } from './case-page.entity.js';
import type { CaseFacts, CasePageView, CaseRow } from './case-page.view.js';

/** Everything about one dispute that its reader may see; minutes excepted. */
export class GetCasePage extends Query<CasePageView> {
  constructor(
    readonly viewer: Viewer,
    readonly disputeId: string,
  ) {
    super();
  }
}

@QueryHandler(GetCasePage)
export class GetCasePageHandler implements IQueryHandler<GetCasePage> {
  constructor(
    private readonly database: DataSource,
    private readonly sealer: Sealer,
  ) {}

  /** @throws DomainError `DISPUTE_NOT_FOUND` also where the reader may not know that it exists */
  async execute({ viewer, disputeId }: GetCasePage): Promise<CasePageView> {
    const row = await visibleDispute(this.database, CasePage, viewer, disputeId).getOne();
    if (!row) throw notFound('DISPUTE_NOT_FOUND', '没有这件纠纷，或者您无权查看。');
    return withWords(await this.sealer.open(row.facts), viewer);
  }
}

/** The row as its reader sees it: with its words and the buttons that the reader has. */
export function withWords(
  { statusBeforeTransfer: _before, openTermIds: _open, ...facts }: CaseRow,
  viewer: Viewer,
): CasePageView {
  return {
    ...facts,
    statusTerm: STATUS_TERMS[facts.status],
    nextStep: NEXT_STEPS[facts.status],
    allowedActions: actionsAt(facts.status)
      .filter((action) => may(viewer.role, ACTION_PERMISSIONS[action]) && isUseful(action, facts))
      .map((action) => ({ action, title: DISPUTE_ACTIONS[action] })),
  };
}

/** Some buttons need more than a status: an escalation to answer, a window that is still open. */
function isUseful(action: string, facts: CaseFacts): boolean {
  const { escalations, status } = facts;
  switch (action) {
    case 'answer-escalation':
      return escalations.some(({ answeredAt }) => answeredAt === null);
    case 'request-confirmation':
      return isConfirmable(facts);
    case 'tell-routes':
      return status !== 'agreed' && status !== 'performing';
    default:
      return true;
  }
}

/** No window opens for what a court mediates itself or gave out after filing: it makes the document (民诉法 100). */
function isConfirmable({ agreement, clocks, confirmation }: CaseFacts): boolean {
  const isOpen =
    confirmation === null || confirmation.outcome === 'withdrawn' || confirmation.outcome === 'not-accepted';
  return agreement?.form === 'written' && isOpen && clocks.some(({ rule }) => rule === CONFIRMATION_RULE);
}
