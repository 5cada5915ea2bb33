import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { BlobDiffers, type KeptBlob, SealedBlobs } from '@platform/blobs';
import { type CommandMetadata, type CommandResult, conflict, invalid, notFound } from '@platform/messaging';
import { SubjectErased } from '@platform/privacy';
import type { SentHandoff } from '../handoff/handoff.state.js';
import { HandoffDecisions } from '../use-cases/handoff-decisions.js';
import { StoreAttachment } from '../use-cases/store-attachment.js';
import { requireMediaType } from './media-type.js';

interface Which {
  readonly handoffId: string;
  readonly attachmentId: string;
}

/** The bytes of what was announced, sealed under the story of the dispute: erasing the story erases them (个人信息保护法 47). */
@Injectable()
export class Attachments {
  constructor(
    private readonly handoffs: HandoffDecisions,
    private readonly commands: CommandBus,
    private readonly blobs: SealedBlobs,
  ) {}

  /**
   * Takes the bytes of an announced attachment from the side that announced it; of wrong ones nothing is kept. Repeating it
   * changes nothing.
   * @throws DomainError `ATTACHMENT_UNKNOWN`, `ATTACHMENT_DIFFERS`, `ATTACHMENT_TYPE_DIFFERS`
   */
  async store(which: Which, source: AsyncIterable<Uint8Array>, metadata: CommandMetadata): Promise<CommandResult> {
    const state = await this.handoffs.load(which.handoffId);
    const known = state?.attachments[which.attachmentId];
    if (!state || !known || !(await this.handoffs.sidesOf(state, metadata.actor)).includes(known.by)) {
      throw notFound('ATTACHMENT_UNKNOWN', '没有登记该附件，请先登记名称、大小和摘要。');
    }
    if (!known.stored) await this.keep(blobOf(which, state), known.mediaType, source);
    return this.commands.execute(new StoreAttachment(which, metadata));
  }

  /** null: it was never stored, is closed since somebody in it was erased, or the story of the dispute was erased. */
  async open(which: Which): Promise<AsyncIterable<Buffer> | null> {
    const state = await this.handoffs.load(which.handoffId);
    const known = state?.attachments[which.attachmentId];
    return state && known?.stored && !known.sealed ? this.blobs.open(blobOf(which, state)) : null;
  }

  private async keep(blob: KeptBlob, mediaType: string, source: AsyncIterable<Uint8Array>): Promise<void> {
    try {
      await this.blobs.keep(blob, source, (bytes) => requireMediaType(mediaType, bytes));
    } catch (error) {
      if (error instanceof SubjectErased) throw conflict('SUBJECT_ERASED', '该案件的信息已删除，不能再提交附件。');
      if (!(error instanceof BlobDiffers)) throw error;
      const [what, field] = error.what === 'size' ? ['大小', 'size'] : ['SHA-256 摘要', 'sha256'];
      throw invalid('ATTACHMENT_DIFFERS', `收到的内容与登记的${what}不符，未保存；请核对后重新提交。`, { field });
    }
  }
}

function blobOf({ attachmentId }: Which, { sent, attachments }: SentHandoff): KeptBlob {
  const { size = 0, sha256 = '' } = attachments[attachmentId] ?? {};
  return { blobId: `attachment-${attachmentId}`, subject: sent.storySubjectId, size, sha256 };
}
