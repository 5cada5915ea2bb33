import { type CommandMetadata, refused } from '@platform/messaging';
import { COURT_CONTACT_RULE, outlivesTheCase, RETURN_VISIT_RULE } from '../clocks.js';
import type {
  CloseDisputeCommand,
  FileDossierCommand,
  RecordPerformanceCommand,
  RecordReturnVisitCommand,
} from '../dispute.commands.js';
import type { DisputeClosed, DisputeEvent } from '../dispute.events.js';
import { dossierOf } from '../dossier.js';
import { mustAllow, mustNotBeFuture, mustNotPrecedeRequest } from '../dispute.rules.js';
import type { Dispute } from '../dispute.state.js';
import { isConfirmed } from './objections.js';
import { stopClocks } from './stop-clocks.js';

/** One term performed or breached; a later performance may follow a breach (人民调解法 31). */
export function recordPerformance(
  { disputeId, termId, outcome, on, enforcementClock = null }: RecordPerformanceCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'record-performance');
  const term = dispute.agreement?.terms.find((one) => one.termId === termId);
  if (!dispute.agreement || !term) throw refused('TERM_UNKNOWN', '协议中没有该条款，请核对。', { field: 'termId' });
  mustNotPrecedeRequest(dispute, on, 'on');
  mustNotBeFuture(on, metadata, 'on');
  if (term.outcome === outcome) return [];
  const { agreementId } = dispute.agreement;
  const enforceable = outcome === 'breached' && isConfirmed(dispute) && enforcementClock;
  return [
    { type: 'PerformanceRecorded', data: { disputeId, agreementId, termId, outcome, on } },
    // A term's clock carries the id of the term; what was performed after all needs no enforcement.
    ...stopClocks(dispute, ({ clockId }) => clockId === termId || clockId === enforcementClock?.clockId, metadata),
    ...(enforceable ? [{ type: 'ClockStarted' as const, data: { disputeId, clock: enforceable } }] : []),
  ];
}

export function recordReturnVisit(
  data: RecordReturnVisitCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'record-return-visit');
  mustNotPrecedeRequest(dispute, data.on, 'on');
  mustNotBeFuture(data.on, metadata, 'on');
  const { storySubjectId } = dispute.registration;
  return [
    { type: 'ReturnVisitRecorded', data: { ...data, storySubjectId } },
    ...stopClocks(dispute, ({ rule }) => rule === RETURN_VISIT_RULE, metadata),
  ];
}

/** Closed when the parties know their ways and, after an agreement, were visited. All clocks end but the rights that outlive it. */
export function closeDispute(
  { disputeId }: CloseDisputeCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'close');
  mustHaveToldCourt(dispute);
  if (mustTellRoutes(dispute) && !dispute.routesTold) {
    throw refused('ROUTES_NOT_TOLD', '结案前应当告知当事人可以通过仲裁、行政、司法等途径维护权利。', {
      source: '人民调解法 26、32',
    });
  }
  if (dispute.status === 'return-visit' && dispute.visits === 0) {
    throw refused('RETURN_VISIT_MISSING', '请先回访当事人并记录，再结案。', { source: '人民调解法 31' });
  }
  return [
    { type: 'DisputeClosed', data: { disputeId, outcome: outcomeOf(dispute) } },
    ...stopClocks(dispute, (clock) => !outlivesTheCase(clock), metadata),
  ];
}

/** After a failure (26) and after a breach (32); parties who settled among themselves need no other way. */
function mustTellRoutes({ status, episode, agreement }: Dispute): boolean {
  if (status === 'failed') return episode?.ending !== 'settled-and-withdrawn';
  return agreement?.terms.some(({ outcome }) => outcome === 'breached') ?? false;
}

function outcomeOf({ status, episode, agreement, annex }: Dispute): DisputeClosed['data']['outcome'] {
  if (status === 'refused') return 'refused';
  if (annex.agreementEnd && annex.agreementEnd.agreementId === agreement?.agreementId) return 'not-settled';
  if (agreement?.effectiveOn) return agreement.scope === 'part' ? 'partly-settled' : 'settled';
  return episode?.ending === 'settled-and-withdrawn' ? 'settled' : 'not-settled';
}

/** Files only a whole dossier; says which papers are missing (domain.md 1.13; 人民调解法 27). */
export function fileDossier(
  { disputeId, fileNo, documents: named, retention = null }: FileDossierCommand['data'],
  dispute: Dispute,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'file-dossier');
  const documents = dossierOf(dispute, named);
  const missing = documents.filter(({ present, required }) => required && !present).map(({ item }) => item);
  if (missing.length > 0) {
    throw refused('DOSSIER_INCOMPLETE', `卷宗缺少必备材料：${missing.join('、')}。请补齐后归档。`, {
      source: '人民调解法 27；司发通〔2010〕239号',
      extra: { missing },
    });
  }
  return [{ type: 'DossierFiled', data: { disputeId, fileNo, documents, retention } }];
}

/** What a court sent goes back to it with a report and its papers (特邀调解规定 19, 21, 26). */
function mustHaveToldCourt(dispute: Dispute): void {
  const { episode, court, status } = dispute;
  if (status === 'refused') return mustHaveReturnedPapers(dispute);
  if (!episode || episode.judicialKind === null || court.reportedOf === episode.episodeId) return;
  throw refused('COURT_NOT_TOLD', '法院委派或者委托的调解，须先向法院报告调解结果并移送材料，再结案。', {
    source: '特邀调解规定 19、21、26',
  });
}

/** Where our own desk took it from the court, and its days ran; a case that came by a hand-off is answered there. */
function mustHaveReturnedPapers({ registration, ownerOrganisationId, clocks, court }: Dispute): void {
  const isTaken = clocks.some(({ clock }) => clock.rule === COURT_CONTACT_RULE);
  const isAtFirstDesk = isTaken && ownerOrganisationId === registration.receivedBy;
  if (!isAtFirstDesk || court.reportedOf === registration.disputeId) return;
  throw refused('COURT_NOT_TOLD', '法院委派的调解未能开始的，须先向法院说明情况并退回材料，再结案。', {
    source: '在线调解规则 12、15',
  });
}
