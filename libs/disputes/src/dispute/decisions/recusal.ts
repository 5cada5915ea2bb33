import { type CommandMetadata, refused } from '@platform/messaging';
import type { DisputeEvent } from '../dispute.events.js';
import { mustAllow, mustBeParty, mustHaveOpenEpisode } from '../dispute.rules.js';
import type { Dispute, Episode } from '../dispute.state.js';
import type {
  DecideRecusalCommand,
  DiscloseRelationCommand,
  RefuseReplacementCommand,
  ReleaseMediatorCommand,
  RequestRecusalCommand,
  WaiveRecusalCommand,
} from '../proceedings.commands.js';
import type { RecusalMatter } from '../proceedings.state.js';
import { concluded } from './ending.js';
import { isFromCourt } from '../court-sending.js';
import { LATER_ROLES } from './later-roles.js';

const DISCLOSURE = '特邀调解规定 15；在线调解规则 13';
/** No national rule for people's mediation; Shenzhen's makes a request end the matter (a model, not law here). */
const REQUEST = '深圳条例 23（参照）；特邀调解规定 15';

/** The mediator tells one of the three grounds; who mediates on needs every party's consent or a decision. */
export function discloseRelation(
  { mediatorId, ground, detail }: DiscloseRelationCommand['data'],
  dispute: Dispute,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'disclose-relation');
  const { episodeId } = mustBeMediatedBy(dispute, mediatorId);
  if (matterOf(dispute, mediatorId)?.disclosed) return [];
  const { disputeId, storySubjectId } = dispute.registration;
  return [
    {
      type: 'RelationDisclosed',
      data: { disputeId, episodeId, mediatorId, ground, detail, storySubjectId, source: DISCLOSURE },
    },
  ];
}

export function requestRecusal(
  { mediatorId, partyId, ground, reason }: RequestRecusalCommand['data'],
  dispute: Dispute,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'request-recusal');
  mustBeParty(dispute, partyId, 'partyId');
  const { episodeId } = mustBeMediatedBy(dispute, mediatorId);
  const { disputeId, storySubjectId } = dispute.registration;
  return [
    {
      type: 'RecusalRequested',
      data: { disputeId, episodeId, mediatorId, partyId, ground, reason, storySubjectId, source: REQUEST },
    },
  ];
}

/** Every party knows and wants the person to go on (特邀调解规定 15; 在线调解规则 13). */
export function waiveRecusal(
  { mediatorId, partyIds }: WaiveRecusalCommand['data'],
  dispute: Dispute,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'waive-recusal');
  const { episodeId } = mustBeMediatedBy(dispute, mediatorId);
  const matter = mustHaveMatter(dispute, mediatorId);
  if (matter.waived) return [];
  const { disputeId, parties } = dispute.registration;
  if (!parties.every(({ partyId }) => partyIds.includes(partyId))) {
    throw refused('WAIVER_NOT_JOINT', '须全部当事人同意，该调解员方可继续调解。', {
      field: 'partyIds',
      source: DISCLOSURE,
    });
  }
  return [{ type: 'RecusalWaived', data: { disputeId, episodeId, mediatorId, partyIds, source: DISCLOSURE } }];
}

/** The organisation decides. A disclosed ground is only lifted by all parties; otherwise somebody else mediates. */
export function decideRecusal(
  { mediatorId, outcome, reason }: DecideRecusalCommand['data'],
  dispute: Dispute,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'decide-recusal');
  const episode = mustBeMediatedBy(dispute, mediatorId);
  const matter = mustHaveMatter(dispute, mediatorId);
  if (outcome === 'kept' && matter.disclosed && !matter.waived) {
    throw refused('RECUSAL_NOT_WAIVED', '调解员存在应当回避的情形，未经全部当事人同意不得继续调解，请更换调解员。', {
      field: 'outcome',
      source: '特邀调解规定 15',
    });
  }
  const { disputeId, storySubjectId } = dispute.registration;
  const replaced = outcome === 'replaced';
  return [
    {
      type: 'RecusalDecided',
      data: {
        disputeId,
        episodeId: episode.episodeId,
        mediatorId,
        outcome,
        reason,
        storySubjectId,
        mediatorsLeft: episode.mediatorIds.length - (replaced ? 1 : 0),
        source: matter.disclosed ? DISCLOSURE : REQUEST,
        laterRolesBarred: isFromCourt(dispute) ? LATER_ROLES : null,
      },
    },
  ];
}

/** A mediation that ended meanwhile, or somebody who does not sit in it, changes nothing. */
export function releaseMediator(data: ReleaseMediatorCommand['data'], { episode }: Dispute): readonly DisputeEvent[] {
  if (!episode || episode.ending !== null || episode.episodeId !== data.episodeId) return [];
  if (!episode.mediatorIds.includes(data.mediatorId)) return [];
  return [{ type: 'MediatorReleased', data: { ...data, mediatorsLeft: episode.mediatorIds.length - 1 } }];
}

/** Whoever takes no mediator after a replacement has refused mediation (在线调解规则 14). */
export function refuseReplacement(
  { partyId, afterFailedClock = null }: RefuseReplacementCommand['data'],
  dispute: Dispute,
  metadata: CommandMetadata,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'refuse-replacement');
  mustBeParty(dispute, partyId, 'partyId');
  const { episodeId, channel } = mustHaveOpenEpisode(dispute);
  const source = '在线调解规则 14';
  if (dispute.proceedings.replaced.length === 0) {
    throw refused('NO_REPLACEMENT_YET', '尚未更换过调解员，请先申请回避或者更换。', { source });
  }
  const { disputeId } = dispute.registration;
  return [
    { type: 'ReplacementRefused', data: { disputeId, episodeId, partyId, source } },
    { type: 'ConsentRefused', data: { disputeId, partyId, channel, manner: '不接受更换后的调解员' } },
    ...concluded(dispute, 'party-unwilling', null, metadata, afterFailedClock),
  ];
}

function mustBeMediatedBy(dispute: Dispute, mediatorId: string): Episode {
  const episode = mustHaveOpenEpisode(dispute);
  if (episode.mediatorIds.includes(mediatorId)) return episode;
  throw refused('NOT_THE_MEDIATOR', '该人员不是本次调解的调解员，请刷新后重试。', { field: 'mediatorId' });
}

const matterOf = ({ proceedings }: Dispute, mediatorId: string): RecusalMatter | undefined =>
  proceedings.recusals.find((matter) => matter.mediatorId === mediatorId);

function mustHaveMatter(dispute: Dispute, mediatorId: string): RecusalMatter {
  const matter = matterOf(dispute, mediatorId);
  if (matter) return matter;
  throw refused('NO_RECUSAL_MATTER', '该调解员没有待处理的披露或回避申请。', { field: 'mediatorId' });
}
