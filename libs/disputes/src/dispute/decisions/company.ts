import { refused } from '@platform/messaging';
import type { AdjournSessionCommand, InviteOutsiderCommand, TakeSafetyMeasuresCommand } from '../court.commands.js';
import { isDay } from '../days.js';
import type { DisputeEvent } from '../dispute.events.js';
import { mustAllow, mustBeParty, mustHaveOpenEpisode } from '../dispute.rules.js';
import type { Dispute } from '../dispute.state.js';
import { mustNotHaveMediated } from './later-roles.js';

/** A session that did not take place gets another time; who did not come is kept. */
export function adjournSession(
  { sessionId, absent, startsAt, reason }: AdjournSessionCommand['data'],
  dispute: Dispute,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'adjourn-session');
  const { episodeId, sessions } = mustHaveOpenEpisode(dispute);
  if (!sessions.some((one) => one.sessionId === sessionId && !one.held)) {
    throw refused('SESSION_NOT_PENDING', '没有待进行的该场调解，请刷新后重试。', { field: 'sessionId' });
  }
  for (const partyId of absent) mustBeParty(dispute, partyId, 'absent');
  const { disputeId, storySubjectId } = dispute.registration;
  return [
    {
      type: 'SessionAdjourned',
      data: { disputeId, episodeId, sessionId, absent, startsAt, reason, storySubjectId },
    },
  ];
}

/** Relatives, neighbours, experts and others only with the consent of the parties; the owner stays (人民调解法 20). */
export function inviteOutsider(
  { as, name, consentedBy, ...sameName }: InviteOutsiderCommand['data'],
  dispute: Dispute,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'invite-outsider');
  const { episodeId } = mustHaveOpenEpisode(dispute);
  const source = '人民调解法 20';
  const { disputeId, storySubjectId, parties } = dispute.registration;
  if (!parties.every(({ partyId }) => consentedBy.includes(partyId))) {
    throw refused('INVITATION_NOT_AGREED', '邀请其他人员参与调解须经全部当事人同意。', {
      field: 'consentedBy',
      source,
    });
  }
  const namesake = mustNotHaveMediated(dispute, sameName);
  return [
    {
      type: 'OutsiderInvited',
      data: { disputeId, episodeId, as, name, consentedBy, ...namesake, storySubjectId, source },
    },
  ];
}

/** Targeted preventive measures beside the report (人民调解法 25). */
export function takeSafetyMeasures(
  { risk, measures, followUpOn, averted, peopleInvolved }: TakeSafetyMeasuresCommand['data'],
  dispute: Dispute,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'take-safety-measures');
  const source = '人民调解法 25';
  if (measures.length === 0) {
    throw refused('MEASURES_MISSING', '请至少填写一项已采取的预防措施。', { field: 'measures', source });
  }
  if (followUpOn !== null && !isDay(followUpOn)) {
    throw refused('DATE_INVALID', '日期不正确，请核对。', { field: 'followUpOn' });
  }
  const { disputeId, storySubjectId } = dispute.registration;
  return [
    {
      type: 'SafetyMeasuresTaken',
      data: {
        disputeId,
        risk,
        measures: measures.map((text) => ({ text })),
        followUpOn,
        averted,
        peopleInvolved,
        storySubjectId,
        source,
      },
    },
  ];
}
