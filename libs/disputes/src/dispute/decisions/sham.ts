import { type CommandMetadata, refused } from '@platform/messaging';
import type { DisputeEvent } from '../dispute.events.js';
import { mustAllow } from '../dispute.rules.js';
import type { Dispute } from '../dispute.state.js';
import type { DecideShamCommand, FlagShamCommand } from '../proceedings.commands.js';
import { concluded } from './ending.js';
import { suspended } from './suspension.js';

/** Suspend and report, in one act (特邀调解规定 18; 民事诉讼法 115). An agreement that is in force is flagged too. */
export function flagSham(
  { ground, reportedTo, since, pausableClockIds }: FlagShamCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'flag-sham');
  if (dispute.proceedings.sham !== null) return [];
  const { disputeId, storySubjectId } = dispute.registration;
  const flagged: DisputeEvent = {
    type: 'ShamFlagged',
    data: { disputeId, ground, storySubjectId, reportedTo, source: '特邀调解规定 18；民事诉讼法 115' },
  };
  const running = dispute.episode?.ending === null && dispute.status !== 'suspended';
  if (!running) return [flagged];
  return [flagged, ...suspended({ ground: 'sham-suspected', since, note: null, pausableClockIds }, dispute, metadata)];
}

/** Cleared: the mediation may be resumed. Confirmed: it ends, and no agreement of it is signed or confirmed. */
export function decideSham(
  { disputeId, outcome, reason }: DecideShamCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'decide-sham');
  if (dispute.proceedings.sham !== 'flagged') {
    throw refused('NO_SHAM_FLAG', '没有待处理的疑似虚假调解标记。');
  }
  const { storySubjectId } = dispute.registration;
  const decided: DisputeEvent = { type: 'ShamDecided', data: { disputeId, outcome, reason, storySubjectId } };
  const ends = outcome === 'confirmed' && dispute.episode?.ending === null;
  return ends ? [decided, ...concluded(dispute, 'other', null, metadata)] : [decided];
}
