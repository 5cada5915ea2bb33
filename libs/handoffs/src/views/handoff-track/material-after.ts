import type { Recorded } from '@platform/event-store';
import type { HandoffProgressReported, MaterialEvent } from '../../handoff/handoff.events.js';
import type { HandoffTrack } from './handoff-track.entity.js';

type Event = Recorded<MaterialEvent | HandoffProgressReported>;
function change<Item extends object>(items: readonly Item[], fits: (item: Item) => boolean, to: Partial<Item>): Item[] {
  return items.map((item) => (fits(item) ? { ...item, ...to } : item));
}

/** What travels with a hand-off, as the row keeps it. */
export function materialAfter(row: HandoffTrack, event: Event): Partial<HandoffTrack> {
  const at = event.metadata.happenedAt;
  switch (event.type) {
    case 'HandoffProgressReported':
      return { progress: [...row.progress, { stage: event.data.stage, reason: event.data.reason, at }] };
    case 'HandoffPackageRead':
      return { packageReads: row.packageReads + 1, packageReadAt: at };
    case 'HandoffAttachmentAnnounced': {
      const { attachmentId, name, mediaType, size, sha256, classification, by } = event.data;
      const added = { attachmentId, name, mediaType, size, sha256, classification, by, stored: false };
      return { attachments: [...row.attachments, added] };
    }
    case 'HandoffAttachmentStored':
      return {
        attachments: change(row.attachments, (one) => one.attachmentId === event.data.attachmentId, { stored: true }),
      };
    case 'HandoffAttachmentSealed':
      return {
        attachments: change(row.attachments, (one) => one.attachmentId === event.data.attachmentId, { sealed: true }),
      };
    case 'HandoffProposalMade': {
      const { proposalId, text, attachmentIds } = event.data;
      return { proposals: [...row.proposals, { proposalId, text, attachmentIds, at, decision: 'open', answer: null }] };
    }
    case 'HandoffProposalAnswered': {
      const { proposalId, decision, reason } = event.data;
      const answered = { decision, answer: reason };
      return { proposals: change(row.proposals, (one) => one.proposalId === proposalId, answered) };
    }
    case 'HandoffErasureNotified':
      return { erasures: [...row.erasures, { subjectId: event.data.subjectId, confirmedBy: [] }] };
    case 'HandoffErasureConfirmed': {
      const { subjectId, by } = event.data;
      return {
        erasures: row.erasures.map((one) =>
          one.subjectId === subjectId ? { ...one, confirmedBy: [...one.confirmedBy, by] } : one,
        ),
      };
    }
  }
}
