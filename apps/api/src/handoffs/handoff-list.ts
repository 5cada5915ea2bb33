import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { HandoffItem } from '@libs/contracts';
import {
  HANDOFF_ACTION_TERMS,
  type HandoffFilter,
  type HandoffStatus,
  type HandoffView,
  ListHandoffs,
} from '@libs/handoffs';
import { may, type Viewer } from '@libs/identity';

type Attachment = HandoffView['attachments'][number];

const WAITING: readonly HandoffStatus[] = [
  'sent',
  'delivered',
  'received',
  'accepted',
  'overruled',
  'in-progress',
  'on-hold',
  'return-requested',
];

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
    return this.list(viewer, { direction: 'in', statuses: WAITING });
  }
}

/** A file that is closed has no name either: that may be the person's. */
export function namedAttachment({ name, sealed = false, ...file }: Attachment) {
  const { attachmentId, mediaType, size, sha256, classification, by, stored } = file;
  const shown = sealed ? '（已封存）' : name;
  return { attachmentId, name: shown, mediaType, size, sha256, classification, by, stored, sealed };
}

export const erasureNote = ({ subjectId, confirmedBy }: HandoffView['erasures'][number]) => ({
  subjectId,
  confirmedBy: [...confirmedBy],
});

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
    kind: view.kind,
    linkageTitle: view.linkageTitle,
    hop: view.hop,
    deliveredAt: view.deliveredAt,
    arbiterOrganisationName: view.arbiterOrganisationName,
    arbitrationCause: view.arbitrationCause,
    arbitrationDueAt: view.arbitrationDueAt,
    objectionBasis: view.objectionBasis,
    answerReason: view.answerReason,
    arbitrationReason: view.arbitrationReason,
    returnRequestedBy: view.returnRequestedBy,
    returnReason: view.returnReason,
    handlingDueAt: view.handlingDueAt,
    handlingDerivation: view.handlingDerivation,
    handlingOverdue: view.handlingOverdueAt !== null,
    progress: view.progress.map((one) => ({ ...one })),
    attachments: view.attachments.map(namedAttachment),
    erasures: view.erasures.map(erasureNote),
    proposals: view.proposals.map(({ attachmentIds: _files, ...one }) => ({ ...one })),
    packageReads: view.packageReads,
    revision: view.revision,
    allowedActions: actions.map((action) => ({ action, title: HANDOFF_ACTION_TERMS[action] })),
  };
}
