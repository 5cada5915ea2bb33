import { type CommandMetadata, conflict, invalid, refused } from '@platform/messaging';
import type {
  AskAssisting,
  Evaluation,
  HandBack,
  OfferChosen,
  RecordPartyChoice,
  TakeBack,
} from './assignment.commands.js';
import type { AssignmentEvent } from './assignment.events.js';
import { requireSupervisor } from './assignment.rules.js';
import type { OpenedAssignment } from './assignment.state.js';
import { offerTo, withdrawal } from './offering.js';

type Events = readonly AssignmentEvent[];

const NOTHING: Events = [];
const CHOICE = '人民调解法 第十九条、第二十三条；特邀调解规定 第十二条';
const ASSISTING = '特邀调解规定 第十三条；在线调解规则 第十一条';

/** Where the person stands among the candidates as they are now. */
function placeOf(mediatorId: string, { candidates }: Evaluation) {
  const rank = candidates.findIndex((one) => one.mediatorId === mediatorId) + 1;
  const chosen = candidates[rank - 1];
  const best = candidates[0];
  if (chosen?.removedBy === null && best) return { rank, chosen, best };
  throw refused('CANDIDATE_OUT', `方案已过时：${chosen?.removedBecause ?? '不在该案的候选范围内。'}请重新生成方案。`, {
    field: 'mediatorId',
    ...(chosen?.source ? { source: chosen.source } : {}),
  });
}

/** One case of a confirmed plan: still an offer, and only while the filters leave the person in. */
export function offerChosen({ data }: OfferChosen, state: OpenedAssignment, metadata: CommandMetadata): Events {
  requireSupervisor(data.supervisors, metadata.actor, '集中选派');
  const { mediatorId, evaluation, batch } = data;
  if (state.status === 'offered' && state.offer.mediatorId === mediatorId) return NOTHING;
  if (state.status !== 'searching' && state.status !== 'held' && state.status !== 'exhausted') {
    throw conflict('ASSIGNMENT_SETTLED', '该案已发出邀请、已确定调解员或已结束选派，请刷新查看。');
  }
  const { assignmentId, disputeId } = state.case;
  const { rank, chosen, best } = placeOf(mediatorId, evaluation);
  return [
    {
      type: 'CandidatesEvaluated',
      data: { assignmentId, disputeId, candidates: evaluation.candidates },
      rules: evaluation.rules,
    },
    {
      type: 'BatchChoiceExplained',
      data: {
        assignmentId,
        disputeId,
        ...batch,
        mediatorId,
        rank,
        score: chosen.score,
        bestMediatorId: best.mediatorId,
        bestScore: best.score,
      },
    },
    offerTo(data, state, mediatorId),
  ];
}

const sameNames = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

/** Whom all parties named, in the order of whoever spoke first. */
function namedByAll(choices: OpenedAssignment['choices'], partyIds: readonly string[]): readonly string[] {
  const lists = partyIds.map((partyId) => choices[partyId]?.mediatorIds ?? []);
  return (lists[0] ?? []).filter((mediatorId) => lists.every((list) => list.includes(mediatorId)));
}

/** A joint choice comes before everything we would have proposed: an offer to somebody else is withdrawn for it. */
export function recordPartyChoice({ data }: RecordPartyChoice, state: OpenedAssignment): Events {
  const { partyIds, assignmentId, partyId, mediatorIds, sexWanted, manner } = data;
  if (!partyIds.includes(partyId)) {
    throw invalid('PARTY_UNKNOWN', '没有找到该当事人，请刷新后重试。', { field: 'partyId' });
  }
  if (state.status === 'taken' || state.status === 'closed') {
    throw conflict('ASSIGNMENT_SETTLED', '该案已确定调解员或已结束选派；当事人不同意的，请办理回避或更换。');
  }
  const known = state.choices[partyId];
  if (known && sameNames(known.mediatorIds, mediatorIds) && known.sexWanted === sexWanted) return NOTHING;
  const { disputeId } = state.case;
  const recorded: AssignmentEvent = {
    type: 'PartyChoiceRecorded',
    data: { assignmentId, disputeId, partyId, mediatorIds, sexWanted, manner, source: CHOICE },
  };
  const joint = namedByAll({ ...state.choices, [partyId]: { mediatorIds, sexWanted } }, partyIds);
  if (sameNames(joint, state.jointChoice)) return [recorded];
  const asked = state.status === 'offered' && joint.includes(state.offer.mediatorId);
  return [
    recorded,
    ...(asked || joint.length === 0 ? [] : withdrawal(state)),
    { type: 'JointChoiceMade', data: { assignmentId, disputeId, mediatorIds: joint, source: CHOICE } },
  ];
}

export function handBack({ data }: HandBack, state: OpenedAssignment): Events {
  const { assignmentId, mediatorId, reason } = data;
  if (state.status !== 'taken' || state.mediatorId !== mediatorId) {
    if (state.handedBackBy.includes(mediatorId)) return NOTHING;
    throw conflict('NOT_YOUR_CASE', '该案现不由您办理，无需退回；请刷新查看。');
  }
  const { disputeId, episodeId } = state.case;
  return [{ type: 'CaseHandedBack', data: { assignmentId, disputeId, episodeId, mediatorId, reason } }];
}

/** From somebody who has the case or was asked for it. */
export function takeBack({ data }: TakeBack, state: OpenedAssignment, metadata: CommandMetadata): Events {
  const { assignmentId, mediatorId, reason, supervisors } = data;
  requireSupervisor(supervisors, metadata.actor, '收回案件');
  const holds =
    (state.status === 'taken' && state.mediatorId === mediatorId) ||
    (state.status === 'offered' && state.offer.mediatorId === mediatorId);
  if (!holds) return NOTHING;
  const { disputeId, episodeId } = state.case;
  return [
    ...withdrawal(state),
    { type: 'CaseTakenBack', data: { assignmentId, disputeId, episodeId, mediatorId, reason } },
  ];
}

/** Beside a lead who has taken the case (特邀规定 13: one of them presides). */
export function askAssisting({ data }: AskAssisting, state: OpenedAssignment, metadata: CommandMetadata): Events {
  const { assignmentId, ground, seatAssignmentIds, supervisors } = data;
  requireSupervisor(supervisors, metadata.actor, '增派协办调解员');
  if (state.seat !== 1 || state.status !== 'taken') {
    throw conflict('NO_LEAD_YET', '须先确定主办调解员，再增派协办调解员。', { source: ASSISTING });
  }
  const seat = state.assistingSeats + 2;
  const seatAssignmentId = seatAssignmentIds[seat - 1];
  if (seatAssignmentId === undefined) {
    throw refused('SEATS_FULL', `一次调解最多 ${seatAssignmentIds.length} 名调解员，不能再增派。`, {
      source: ASSISTING,
    });
  }
  const { disputeId, episodeId } = state.case;
  return [
    {
      type: 'AssistingSeatAsked',
      data: { assignmentId, disputeId, episodeId, seat, seatAssignmentId, ground, source: ASSISTING },
    },
  ];
}
