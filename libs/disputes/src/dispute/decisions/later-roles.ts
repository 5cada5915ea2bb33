import { refused } from '@platform/messaging';
import { isFromCourt } from '../court-sending.js';
import type { RuleHit } from '../dispute.events.js';
import type { Dispute } from '../dispute.state.js';

/**
 * Who mediated a dispute has no other part in it: no people's juror, agent, witness, expert or interpreter in the suit
 * that follows (特邀调解规定 16). For mediators whom no court invited the same is asked of agents and helpers as a model.
 */
export const LATER_ROLES =
  '不得在后续诉讼程序中担任人民陪审员、诉讼代理人、证人、鉴定人以及翻译人员等（特邀调解规定 16）';

/** Mediators of this dispute who bear the name of the person, and whether somebody looked: another person. */
export interface SameName {
  readonly calledLike?: readonly string[] | undefined;
  readonly anotherPerson?: boolean | undefined;
}

/**
 * The roster knows names, not numbers, so a name is what can be compared: the same one is refused until somebody says that
 * it is a namesake. Returns the mediators whose namesake it is, for the record.
 */
export function mustNotHaveMediated(
  dispute: Dispute,
  { calledLike = [], anotherPerson = false }: SameName,
): { readonly namesakeOf?: readonly string[] } {
  const same = calledLike.filter((mediatorId) => dispute.mediatedBy.includes(mediatorId));
  if (same.length === 0) return {};
  if (anotherPerson) return { namesakeOf: same };
  throw refused(
    'LATER_ROLE_BARRED',
    '此人是本纠纷的调解员，不得再担任代理人、专家、翻译等；确属同名的另一人，请核对证件后注明。',
    {
      field: 'name',
      source: isFromCourt(dispute) ? '特邀调解规定 16' : '特邀调解规定 16（参照）；人民调解法 15',
      extra: { mediatorIds: same },
    },
  );
}

/** For whoever goes on with the matter, once a mediation that a court sent is over. */
export function laterRoles(dispute: Dispute): readonly RuleHit[] {
  const { episode, mediatedBy } = dispute;
  if (!isFromCourt(dispute) || mediatedBy.length === 0 || !episode || episode.ending === null) return [];
  return [{ rule: 'later-roles-barred', source: '特邀调解规定 16', text: `本纠纷的调解员${LATER_ROLES}。` }];
}
