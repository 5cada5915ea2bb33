import type { EventDefinition } from '@platform/event-store';
import type { Personal } from '@platform/privacy';
import type { Disclosure, Side } from './course.events.js';

/** What travels with a hand-off: the package, attachments, later additions, and the news of an erasure. */

interface OfHandoff {
  readonly handoffId: string;
  readonly disputeId: string;
}

/** Each reading is a fact: who had which content, and when. */
export interface HandoffPackageRead {
  readonly type: 'HandoffPackageRead'; // 查阅材料包
  readonly data: OfHandoff & {
    readonly disclosure: Disclosure;
    /** SHA-256 of the content as it was handed out. */
    readonly contentHash: string;
  };
}

/** 公开、内部、敏感个人信息 (个人信息保护法 28). */
export const CLASSIFICATIONS = ['public', 'internal', 'sensitive'] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

export interface HandoffAttachmentAnnounced {
  readonly type: 'HandoffAttachmentAnnounced'; // 登记附件
  readonly data: OfHandoff & {
    readonly attachmentId: string;
    readonly name: Personal;
    readonly storySubjectId: string;
    readonly mediaType: string;
    readonly size: number;
    readonly sha256: string;
    readonly classification: Classification;
    readonly by: Side;
  };
}

/** Its bytes are here and are those that were announced. */
export interface HandoffAttachmentStored {
  readonly type: 'HandoffAttachmentStored'; // 附件入库
  readonly data: OfHandoff & { readonly attachmentId: string };
}

/** After a transfer the sender adds nothing to the case by itself: it proposes. */
export interface HandoffProposalMade {
  readonly type: 'HandoffProposalMade'; // 补充建议
  readonly data: OfHandoff & {
    readonly proposalId: string;
    readonly text: Personal;
    readonly storySubjectId: string;
    readonly attachmentIds: readonly string[];
  };
}

export interface HandoffProposalAnswered {
  readonly type: 'HandoffProposalAnswered'; // 答复补充建议
  readonly data: OfHandoff & {
    readonly proposalId: string;
    readonly decision: 'taken' | 'declined';
    readonly reason: Personal | null;
    readonly storySubjectId: string;
  };
}

/** A person's data was erased here: whoever got a copy must do the same (个人信息保护法 21、47). */
export interface HandoffErasureNotified {
  readonly type: 'HandoffErasureNotified'; // 告知删除
  readonly data: OfHandoff & { readonly subjectId: string };
}

export interface HandoffErasureConfirmed {
  readonly type: 'HandoffErasureConfirmed'; // 确认已删除
  readonly data: OfHandoff & { readonly subjectId: string; readonly by: Side };
}

/**
 * A file that may still hold what was erased is given to nobody any more; its bytes stay sealed as long as the dossier must be
 * kept (个人信息保护法 47 第二款).
 */
export interface HandoffAttachmentSealed {
  readonly type: 'HandoffAttachmentSealed'; // 封存附件
  readonly data: OfHandoff & { readonly attachmentId: string; readonly subjectId: string };
}

export type MaterialEvent =
  | HandoffPackageRead
  | HandoffAttachmentAnnounced
  | HandoffAttachmentStored
  | HandoffAttachmentSealed
  | HandoffProposalMade
  | HandoffProposalAnswered
  | HandoffErasureNotified
  | HandoffErasureConfirmed;

const SUBJECT = 'storySubjectId';

export const MATERIAL_DEFINITIONS = {
  HandoffPackageRead: { schema: 1 },
  HandoffAttachmentAnnounced: { schema: 1, personal: [{ path: 'name', subject: SUBJECT }] },
  HandoffAttachmentStored: { schema: 1 },
  HandoffAttachmentSealed: { schema: 1 },
  HandoffProposalMade: { schema: 1, personal: [{ path: 'text', subject: SUBJECT }] },
  HandoffProposalAnswered: { schema: 1, personal: [{ path: 'reason', subject: SUBJECT }] },
  HandoffErasureNotified: { schema: 1 },
  HandoffErasureConfirmed: { schema: 1 },
} satisfies Record<MaterialEvent['type'], Omit<EventDefinition, 'type'>>;
