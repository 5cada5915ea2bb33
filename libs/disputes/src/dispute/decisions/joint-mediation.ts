import { refused } from '@platform/messaging';
import type { DisputeEvent } from '../dispute.events.js';
import { mustAllow, mustHaveOpenEpisode } from '../dispute.rules.js';
import type { Dispute } from '../dispute.state.js';
import type { ArrangeJointMediationCommand, ReleaseAssistingBodyCommand } from '../safeguards/safeguards.commands.js';
import { shared } from './data-consent.js';

const SOURCE = '人民调解工作若干规定 21、27；人民调解委员会组织条例 7';

/** Another body assists and sees the case; who leads goes on leading and owns it (主办、协办). */
export function arrangeJointMediation(
  data: ArrangeJointMediationCommand['data'],
  dispute: Dispute,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'arrange-joint-mediation');
  const { episodeId, organisationId } = mustHaveOpenEpisode(dispute);
  const { disputeId, assistingOrganisationId, assistingMediatorId = null, reason } = data;
  if (assistingOrganisationId === organisationId) {
    throw refused('LEAD_CANNOT_ASSIST', '该单位是本次调解的主办单位，请选择其他协办单位。', {
      field: 'assistingOrganisationId',
    });
  }
  if (dispute.safeguards.assisting.some((one) => one.assistingOrganisationId === assistingOrganisationId)) return [];
  const { storySubjectId } = dispute.registration;
  return [
    ...shared(dispute, assistingOrganisationId, data),
    {
      type: 'JointMediationArranged',
      data: {
        disputeId,
        episodeId,
        leadOrganisationId: organisationId,
        assistingOrganisationId,
        assistingMediatorId,
        reason,
        storySubjectId,
        source: SOURCE,
      },
    },
  ];
}

export function releaseAssistingBody(
  { disputeId, organisationId }: ReleaseAssistingBodyCommand['data'],
  dispute: Dispute,
): readonly DisputeEvent[] {
  mustAllow(dispute, 'release-assisting-body');
  const joined = dispute.safeguards.assisting.find((one) => one.assistingOrganisationId === organisationId);
  if (!joined) return [];
  const { episodeId } = joined;
  return [{ type: 'AssistingBodyLeft', data: { disputeId, episodeId, organisationId, cause: 'released' } }];
}
