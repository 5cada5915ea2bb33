import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { HandoffItem } from '@libs/contracts';
import { HANDOFF_ACTION_TERMS, type HandoffFilter, type HandoffView, ListHandoffs } from '@libs/handoffs';
import { may, type Viewer } from '@libs/identity';

/** Hand-offs as the contract shows them; the queue and the list use the same. */
@Injectable()
export class HandoffList {
  constructor(private readonly queries: QueryBus) {}

  async list(viewer: Viewer, filter: HandoffFilter): Promise<HandoffItem[]> {
    const views = await this.queries.execute(new ListHandoffs(viewer, filter));
    return views.map((view) => handoffItem(view, viewer));
  }

  /** Addressed to the viewer's organisation and not finished. */
  waitingFor(viewer: Viewer): Promise<HandoffItem[]> {
    return this.list(viewer, { direction: 'in', statuses: ['sent', 'received', 'accepted'] });
  }
}

function handoffItem(view: HandoffView, viewer: Viewer): HandoffItem {
  const actions = may(viewer.role, 'handoff:answer') ? view.actions : [];
  return {
    handoffId: view.handoffId,
    disputeId: view.disputeId,
    disputeCode: view.disputeCode,
    purpose: view.purpose,
    purposeTitle: view.purposeTitle,
    channel: view.channel,
    fromOrganisationId: view.fromOrganisationId,
    fromOrganisationName: view.fromOrganisationName,
    toOrganisationId: view.toOrganisationId,
    toOrganisationName: view.toOrganisationName,
    status: view.status,
    statusTitle: view.statusTitle,
    reason: view.reason,
    legalBasis: view.legalBasis,
    sentAt: view.sentAt,
    answerDueAt: view.answerDueAt,
    derivation: view.derivation,
    overdue: view.overdue,
    partnerOrderNo: view.partnerOrderNo,
    outcome: view.outcome,
    revision: view.revision,
    allowedActions: actions.map((action) => ({ action, title: HANDOFF_ACTION_TERMS[action] })),
  };
}
