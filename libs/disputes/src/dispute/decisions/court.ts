import { type CommandMetadata, invalid, refused } from '@platform/messaging';
import type { Ending } from '@libs/reference';
import type { RecordUndisputedFactsCommand, ReportToCourtCommand } from '../court.commands.js';
import { isFromCourt } from '../court-sending.js';
import type { DisputeEvent } from '../dispute.events.js';
import { dayOf, mustAllow } from '../dispute.rules.js';
import type { Dispute, Episode } from '../dispute.state.js';
import { unreachable } from './contact.js';
import { LATER_ROLES } from './later-roles.js';

/** In writing and confirmed by every party; a concession of one is no fact against it (特邀调解规定 22; 在线调解规则 22). */
export function recordUndisputedFacts(
  { facts, signedBy }: RecordUndisputedFactsCommand['data'],
  dispute: Dispute,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'record-undisputed-facts');
  const { episodeId } = mustHaveMediated(dispute);
  const source = '特邀调解规定 22；在线调解规则 22';
  const { disputeId, storySubjectId, parties } = dispute.registration;
  if (!parties.every(({ partyId }) => signedBy.includes(partyId))) {
    throw refused('FACTS_NOT_CONFIRMED', '无争议事实须由全部当事人签字确认；为达成协议所作的妥协不得记入。', {
      field: 'signedBy',
      source,
    });
  }
  return [{ type: 'UndisputedFactsRecorded', data: { disputeId, episodeId, facts, signedBy, storySubjectId, source } }];
}

/** The written report on a mediation that a court sent; minutes and offers have no place in it (特邀调解规定 26). */
export function reportToCourt(
  { court, costRaisingConduct, papers }: ReportToCourtCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'report-to-court');
  const { episodeId, ending } = dispute.status === 'refused' ? refusedOf(dispute) : mustHaveMediated(dispute);
  if (ending === null) throw refused('MEDIATION_RUNS', '调解尚未终结，终结后再向法院报告。');
  if (papers.length === 0) {
    throw invalid('PAPERS_MISSING', '请列明随报告移送法院的材料。', { field: 'papers', source: '特邀调解规定 26' });
  }
  const { disputeId, storySubjectId } = dispute.registration;
  const { court: reported } = dispute;
  return [
    {
      type: 'CourtReported',
      data: {
        disputeId,
        episodeId,
        court,
        ending,
        on: dayOf(metadata),
        costRaisingConduct,
        undisputedFacts: episodeId !== null && reported.factsOf === episodeId,
        papers,
        ...(dispute.mediatedBy.length > 0 && {
          laterRolesBarred: { mediatorIds: dispute.mediatedBy, text: LATER_ROLES },
        }),
        storySubjectId,
        source: sourceOfReport(episodeId, ending),
      },
    },
  ];
}

function sourceOfReport(episodeId: string | null, ending: Ending): string {
  if (episodeId === null) return '在线调解规则 12、15';
  return ending === 'agreement' ? '特邀调解规定 19、26；在线调解规则 20' : '特邀调解规定 21、26；在线调解规则 21';
}

/** Who refuses, or cannot be reached, ends it before it began: papers go back at once, the party is told (在线调解规则 15). */
function refusedOf(dispute: Dispute): { readonly episodeId: null; readonly ending: Ending } {
  if (!isFromCourt(dispute)) throw notSentByCourt();
  if (unreachable(dispute).length > 0) return { episodeId: null, ending: 'party-unreachable' };
  const unwilling = dispute.consents.some(({ decision }) => decision !== 'given');
  return { episodeId: null, ending: unwilling ? 'party-unwilling' : 'other' };
}

function mustHaveMediated(dispute: Dispute): Episode {
  const { episode } = dispute;
  if (episode && isFromCourt(dispute)) return episode;
  throw notSentByCourt();
}

function notSentByCourt(): Error {
  return refused('NOT_SENT_BY_COURT', '本案不是法院委派或者委托的调解。', { source: '特邀调解规定 1' });
}
