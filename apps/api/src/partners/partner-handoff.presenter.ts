import type { PartnerHandoff } from '@libs/contracts';
import { HANDOFF_ACTION_TERMS, type HandoffView } from '@libs/handoffs';
import { erasureNote, namedAttachment } from '../handoffs/handoff-list.js';
import type { Viewer } from '@libs/identity';

/** For machines: codes, times and numbers. Why it was sent and who is in it stand in the package only. */
export function partnerHandoff(view: HandoffView, viewer: Viewer): PartnerHandoff {
  return {
    handoffId: view.handoffId,
    disputeCode: view.disputeCode,
    kind: view.kind,
    purpose: view.purpose,
    purposeTitle: view.purposeTitle,
    channel: view.channel,
    direction: view.toOrganisationId === viewer.organisationId ? 'in' : 'out',
    fromOrganisationId: view.fromOrganisationId,
    fromOrganisationName: view.fromOrganisationName,
    toOrganisationId: view.toOrganisationId,
    toOrganisationName: view.toOrganisationName,
    status: view.status,
    statusTitle: view.statusTitle,
    legalBasis: view.legalBasis,
    sentAt: view.sentAt,
    answerDueAt: view.answerDueAt,
    derivation: view.derivation,
    overdue: view.overdue,
    partnerOrderNo: view.partnerOrderNo,
    returnCode: view.returnCode,
    linkage: view.linkage,
    linkageTitle: view.linkageTitle,
    hop: view.hop,
    sourceOrderNo: view.sourceOrderNo,
    arbitrationCause: view.arbitrationCause,
    arbitrationDueAt: view.arbitrationDueAt,
    returnRequestedBy: view.returnRequestedBy,
    handlingDueAt: view.handlingDueAt,
    progress: view.progress.map(({ stage, at }) => ({ stage, at })),
    attachments: view.attachments.map((file) => {
      const { name: _inThePackage, ...note } = namedAttachment(file);
      return note;
    }),
    erasures: view.erasures.map(erasureNote),
    outcome: view.outcome,
    decidedOn: view.decidedOn,
    documentNo: view.documentNo,
    revision: view.revision,
    changedAt: view.changedAt,
    allowedActions: view.actions.map((action) => ({ action, title: HANDOFF_ACTION_TERMS[action] })),
  };
}
