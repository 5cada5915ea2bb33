import { type CommandMetadata, conflict, forbidden, invalid, notFound } from '@platform/messaging';
import type { Disclosure, Side } from '../course.events.js';
import type {
  Acting,
  AnnounceAttachment,
  AnswerProposal,
  ConfirmErasure,
  NotifyErasure,
  ProposeMaterial,
  ReadPackage,
  SealAttachment,
  StoreAttachment,
} from '../handoff.commands.js';
import type { Classification, HandoffEvent } from '../handoff.events.js';
import { requireAtWork, requireSide, standsOn } from '../handoff.rules.js';
import type { SentHandoff } from '../handoff.state.js';

type Events = readonly HandoffEvent[];

/** What may be attached: papers, pictures, recordings; nothing that runs. */
export const MEDIA_TYPES = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'text/plain',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'audio/mpeg',
  'video/mp4',
] as const;
export const MAX_ATTACHMENT_BYTES = 20 * 1024 * 1024;
export const MAX_ATTACHMENTS = 50;

/** Who holds no copy any more reads none. */
const ENDED: readonly SentHandoff['status'][] = ['returned', 'upheld', 'recalled', 'lapsed', 'blocked'];

export function requireReadable(state: SentHandoff): void {
  if (ENDED.includes(state.status)) {
    throw conflict('PACKAGE_CLOSED', '该移送已经结束或尚未放行，材料包不再提供。');
  }
}

/** The receiver has the package; the sender reads what it has sent. */
function sideOf(state: SentHandoff, acting: Acting, metadata: CommandMetadata): Side {
  const side = (['receiver', 'sender'] as const).find((one) => standsOn(state, one, acting, metadata));
  if (!side) throw forbidden('HANDOFF_NOT_YOURS', '该移送与贵单位无关。');
  return side;
}

export function readPackage({ data }: ReadPackage, state: SentHandoff, metadata: CommandMetadata): Events {
  requireSide(state, 'receiver', data, metadata);
  requireReadable(state);
  const { handoffId, disputeId } = state.sent;
  const { disclosure, contentHash } = data;
  return [{ type: 'HandoffPackageRead', data: { handoffId, disputeId, disclosure, contentHash } }];
}

export function announceAttachment(
  { data }: AnnounceAttachment,
  state: SentHandoff,
  metadata: CommandMetadata,
): Events {
  const by = sideOf(state, data, metadata);
  requireReadable(state);
  const { attachmentId, name, mediaType, size, sha256, classification } = data;
  if (state.attachments[attachmentId]) return [];
  if (!(MEDIA_TYPES as readonly string[]).includes(mediaType)) {
    throw invalid('MEDIA_TYPE_REFUSED', `不接受该类型的附件，可用：${MEDIA_TYPES.join('、')}。`, {
      field: 'mediaType',
    });
  }
  if (size < 1 || size > MAX_ATTACHMENT_BYTES) {
    throw invalid('ATTACHMENT_TOO_LARGE', '附件不能为空，且不超过 20 MB，请压缩或拆分后重试。', { field: 'size' });
  }
  requireShareable(by, classification, state.terms.disclosure);
  if (Object.keys(state.attachments).length >= MAX_ATTACHMENTS) {
    throw conflict('TOO_MANY_ATTACHMENTS', `一件移送最多 ${MAX_ATTACHMENTS} 个附件。`);
  }
  const { handoffId, disputeId, storySubjectId } = state.sent;
  return [
    {
      type: 'HandoffAttachmentAnnounced',
      data: {
        handoffId,
        disputeId,
        attachmentId,
        name,
        storySubjectId,
        mediaType,
        size,
        sha256,
        classification,
        by,
      },
    },
  ];
}

/** What a file may hold at most, by how much of the case the receiver gets. A file cannot be made nameless by us. */
const SHARED: Readonly<Record<Disclosure, readonly Classification[]>> = {
  full: ['public', 'internal', 'sensitive'],
  minimal: ['public', 'internal'],
  pseudonymised: ['public'],
};

function requireShareable(by: Side, classification: Classification, disclosure: Disclosure): void {
  if (by !== 'sender' || SHARED[disclosure].includes(classification)) return;
  throw conflict(
    'ATTACHMENT_NOT_SHARED',
    disclosure === 'pseudonymised'
      ? '该移送不提供当事人身份，只能附不含个人信息、可公开的材料。'
      : '该移送只提供必要信息，不能附含敏感个人信息的材料。',
    { field: 'classification', source: '个人信息保护法 第六条、第二十三条' },
  );
}

export function storeAttachment({ data }: StoreAttachment, state: SentHandoff, metadata: CommandMetadata): Events {
  const side = sideOf(state, data, metadata);
  const known = state.attachments[data.attachmentId];
  if (!known || known.by !== side) throw notFound('ATTACHMENT_UNKNOWN', '没有登记该附件，请先登记名称、大小和摘要。');
  if (known.stored) return [];
  const { handoffId, disputeId } = state.sent;
  return [{ type: 'HandoffAttachmentStored', data: { handoffId, disputeId, attachmentId: data.attachmentId } }];
}

/** The former owner reads a copy; what it still has to say is put before the new one (SORMAS #6941). */
export function propose({ data }: ProposeMaterial, state: SentHandoff, metadata: CommandMetadata): Events {
  requireSide(state, 'sender', data, metadata);
  if (state.proposals[data.proposalId]) return [];
  requireAtWork(state);
  const missing = data.attachmentIds.find((one) => !state.attachments[one]?.stored);
  if (missing !== undefined) {
    throw invalid('ATTACHMENT_UNKNOWN', '所列附件尚未提交，请先提交附件。', { field: 'attachmentIds' });
  }
  const { handoffId, disputeId, storySubjectId } = state.sent;
  const { proposalId, text, attachmentIds } = data;
  return [
    { type: 'HandoffProposalMade', data: { handoffId, disputeId, proposalId, text, storySubjectId, attachmentIds } },
  ];
}

export function answerProposal({ data }: AnswerProposal, state: SentHandoff, metadata: CommandMetadata): Events {
  requireSide(state, 'receiver', data, metadata);
  const stands = state.proposals[data.proposalId];
  if (!stands) throw notFound('PROPOSAL_UNKNOWN', '没有找到该补充建议，请刷新后重试。');
  if (stands === data.decision) return [];
  if (stands !== 'open') throw conflict('PROPOSAL_ANSWERED', '该补充建议已答复，不能更改。');
  const { handoffId, disputeId, storySubjectId } = state.sent;
  const { proposalId, decision, reason = null } = data;
  return [
    {
      type: 'HandoffProposalAnswered',
      data: { handoffId, disputeId, proposalId, decision, reason, storySubjectId },
    },
  ];
}

export function sealAttachment({ data }: SealAttachment, { sent, attachments }: SentHandoff): Events {
  const known = attachments[data.attachmentId];
  if (!known) throw notFound('ATTACHMENT_UNKNOWN', '没有该附件，请核对编号。');
  if (known.sealed) return [];
  const { handoffId, disputeId } = sent;
  const { attachmentId, subjectId } = data;
  return [{ type: 'HandoffAttachmentSealed', data: { handoffId, disputeId, attachmentId, subjectId } }];
}

export function notifyErasure({ data }: NotifyErasure, { sent, erasures }: SentHandoff): Events {
  if (erasures[data.subjectId]) return [];
  const { handoffId, disputeId } = sent;
  return [{ type: 'HandoffErasureNotified', data: { handoffId, disputeId, subjectId: data.subjectId } }];
}

export function confirmErasure({ data }: ConfirmErasure, state: SentHandoff, metadata: CommandMetadata): Events {
  const by = sideOf(state, data, metadata);
  const confirmed = state.erasures[data.subjectId];
  if (!confirmed) throw notFound('ERASURE_UNKNOWN', '没有该删除告知，请核对编号。');
  if (confirmed.includes(by)) return [];
  const { handoffId, disputeId } = state.sent;
  return [{ type: 'HandoffErasureConfirmed', data: { handoffId, disputeId, subjectId: data.subjectId, by } }];
}
