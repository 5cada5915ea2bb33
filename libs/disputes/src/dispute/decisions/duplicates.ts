import { type CommandMetadata, invalid, refused } from '@platform/messaging';
import type {
  AnswerLeadCommand,
  DecideDuplicateCommand,
  JoinSeriesCommand,
  NoteLeadCommand,
  UndoDuplicateCommand,
} from '../annex/annex.commands.js';
import { courtTerms } from '../court-sending.js';
import type { DisputeEvent } from '../dispute.events.js';
import { mustAllow } from '../dispute.rules.js';
import type { Dispute } from '../dispute.state.js';
import type { DisputeStatus } from '../dispute.status.js';
import { stopClocks } from './stop-clocks.js';

/** Once a mediation is open its record cannot vanish in another; then the two are linked (关联). */
const MERGEABLE: readonly DisputeStatus[] = ['registered', 'screening'];

/** The same dispute registered twice, related ones, or a false alarm. A merged one stops its clocks and points away. */
export function decideDuplicate(
  { disputeId, otherDisputeId, decision, reason }: DecideDuplicateCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'decide-duplicate');
  mustBeOther(disputeId, otherDisputeId, 'otherDisputeId');
  const before = dispute.annex.duplicates.find((one) => one.otherDisputeId === otherDisputeId);
  if (before?.decision === decision) return [];
  if (decision === 'merge') mustBeMergeable(dispute);
  const { storySubjectId } = dispute.registration;
  const decided: DisputeEvent = {
    type: 'DuplicateDecided',
    data: { disputeId, otherDisputeId, decision, reason, storySubjectId },
  };
  return decision === 'merge' ? [decided, ...stopClocks(dispute, () => true, metadata)] : [decided];
}

function mustBeMergeable(dispute: Dispute): void {
  if (dispute.status === 'transferring') {
    throw refused('MERGE_WHILE_TRANSFERRING', '案件正在移送，请先等接收单位答复，或者撤回移送，再并入他案。', {
      field: 'decision',
    });
  }
  if (!MERGEABLE.includes(dispute.status)) {
    throw refused('MERGE_TOO_LATE', '案件受理后不能并入他案，请选择“关联”。', { field: 'decision' });
  }
  if (courtTerms(dispute) === null) return;
  throw refused(
    'MERGE_LEAVES_COURT',
    '本案由法院委派或者委托调解，并入他案后法院得不到报告：请把另一件并入本案，或者选择“关联”。',
    { field: 'decision', source: '特邀调解规定 26；在线调解规则 15' },
  );
}

/** A wrong merger is undone: the dispute stands where it stood and its clocks run on, with the days they had. */
export function undoDuplicate(
  { disputeId, otherDisputeId, reason }: UndoDuplicateCommand['data'],
  dispute: Dispute,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'undo-duplicate');
  const { duplicates, merged } = dispute.annex;
  const before = duplicates.find((one) => one.otherDisputeId === otherDisputeId);
  if (!before) throw refused('NO_DUPLICATE_DECISION', '与该案件之间没有可撤销的处理。', { field: 'otherDisputeId' });
  const { storySubjectId } = dispute.registration;
  const restarted = merged?.into === otherDisputeId ? merged.clocks : [];
  return [
    {
      type: 'DuplicateDecisionUndone',
      data: { disputeId, otherDisputeId, decision: before.decision, reason, storySubjectId },
    },
    ...restarted.map((clock): DisputeEvent => ({ type: 'ClockStarted', data: { disputeId, clock } })),
  ];
}

/** Linked under a parent, never merged: every household keeps its own case (patterns.md 1.20, 1.23). */
export function joinSeries(data: JoinSeriesCommand['data'], dispute: Dispute): readonly DisputeEvent[] {
  mustAllow(dispute, 'join-series');
  mustBeOther(data.disputeId, data.parentDisputeId, 'parentDisputeId');
  const { series } = dispute.annex;
  if (series?.parentDisputeId === data.parentDisputeId && series.model === data.model) return [];
  return [{ type: 'SeriesJoined', data }];
}

function mustBeOther(disputeId: string, otherDisputeId: string, field: string): void {
  if (disputeId !== otherDisputeId) return;
  throw invalid('SAME_DISPUTE', '不能选择本案自身，请核对案件编号。', { field });
}

/** What an agency should follow up by itself; the end of the mediation does not end it (patterns.md 1.16). */
export function noteLead(data: NoteLeadCommand['data'], dispute: Dispute): readonly DisputeEvent[] {
  mustAllow(dispute, 'note-lead');
  if (dispute.annex.leads.some(({ leadId }) => leadId === data.leadId)) return [];
  const { storySubjectId } = dispute.registration;
  return [{ type: 'EnforcementLeadNoted', data: { ...data, storySubjectId } }];
}

export function answerLead(data: AnswerLeadCommand['data'], dispute: Dispute): readonly DisputeEvent[] {
  mustAllow(dispute, 'answer-lead');
  const lead = dispute.annex.leads.find(({ leadId }) => leadId === data.leadId);
  if (!lead) throw refused('LEAD_UNKNOWN', '本案没有该执法线索，请从列表中选择。', { field: 'leadId' });
  if (lead.answer !== null) return [];
  const { storySubjectId } = dispute.registration;
  return [{ type: 'EnforcementLeadAnswered', data: { ...data, storySubjectId } }];
}
