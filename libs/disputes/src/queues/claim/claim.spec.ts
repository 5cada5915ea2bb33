import { deciderSpec } from '@platform/testing';
import { type ClaimCommand, claimDecider } from './claim.decider.js';
import type { WorkClaimed } from './claim.events.js';

const { given } = deciderSpec(claimDecider);
const by = (id: string, role: 'clerk' | 'coordinator' = 'clerk') => ({
  actor: { id, role, organisationId: 'committee' },
});
const claim = (ownerOrganisationId = 'committee', over = false): ClaimCommand => ({
  type: 'ClaimWork',
  data: { disputeId: 'd-1', ownerOrganisationId, over },
});
const release: ClaimCommand = { type: 'ReleaseWork', data: { disputeId: 'd-1' } };
const claimed: WorkClaimed = {
  type: 'WorkClaimed',
  data: { disputeId: 'd-1', claimedBy: 'chen', organisationId: 'committee' },
};

describe('a claim', () => {
  it('goes to the first, and the second is told', () => {
    given([]).when(claim(), by('chen')).then([claimed]);
    given([claimed]).when(claim(), by('wu')).thenRefused('ALREADY_CLAIMED');
    given([claimed]).when(claim(), by('chen')).thenNothing();
  });

  it('is over with a new owner', () => {
    given([claimed])
      .when(claim('court'), by('judge'))
      .then([{ type: 'WorkClaimed', data: { disputeId: 'd-1', claimedBy: 'judge', organisationId: 'court' } }]);
  });

  it('is put back by whoever has it, or by the coordinator', () => {
    const released = [{ type: 'WorkReleased' as const, data: { disputeId: 'd-1', claimedBy: 'chen' } }];
    given([claimed]).when(release, by('chen')).then(released);
    given([claimed]).when(release, by('head', 'coordinator')).then(released);
    given([claimed]).when(release, by('wu')).thenRefused('CLAIM_NOT_YOURS');
    given([]).when(release, by('chen')).thenNothing();
    given([claimed, ...released])
      .when(claim(), by('wu'))
      .then([{ ...claimed, data: { ...claimed.data, claimedBy: 'wu' } }]);
  });

  it('is not needed for a case that is over', () => {
    given([]).when(claim('committee', true), by('chen')).thenRefused('CASE_IS_OVER');
  });
});
