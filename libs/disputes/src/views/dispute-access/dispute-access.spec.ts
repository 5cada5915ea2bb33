import { recorded } from '@platform/testing';
import type { DisputeEvent } from '../../dispute/dispute.events.js';
import { COMMANDS_TO, historyOf } from '../../testing/histories.js';
import * as sample from '../../testing/sample-commands.js';
import { AGENCY, COMMITTEE, DISPUTE, OFFICE } from '../../testing/sample-commands.js';
import * as safeguards from '../../testing/sample-safeguards.js';
import type { DisputeAccess } from './dispute-access.entity.js';
import { disputeAccess } from './dispute-access.projection.js';

function access(history: readonly DisputeEvent[]): DisputeAccess {
  const row = history.reduce<Record<string, unknown> | null>(
    (before, event) => disputeAccess.evolve(before, recorded(event), DISPUTE),
    null,
  );
  if (row === null) throw new Error('a history begins with the registration');
  return row as unknown as DisputeAccess;
}

const left = (organisationId: string, episodeId = 'episode-1'): DisputeEvent => ({
  type: 'AssistingBodyLeft',
  data: { disputeId: DISPUTE, episodeId, organisationId, cause: 'released' },
});
const assists = (assistingOrganisationId: string, episodeId = 'episode-2'): DisputeEvent => ({
  type: 'JointMediationArranged',
  data: {
    disputeId: DISPUTE,
    episodeId,
    leadOrganisationId: AGENCY,
    assistingOrganisationId,
    assistingMediatorId: null,
    reason: '原承办单位协助',
    storySubjectId: 'story-1',
    source: '人民调解工作若干规定 27',
  },
});

describe('who stands near a dispute', () => {
  const joint = historyOf([...COMMANDS_TO['in-mediation'], safeguards.arrangeJoint()]);
  const moved = historyOf([...COMMANDS_TO.transferring, sample.takeOver()]);

  it('are those who assist, as long as they assist', () => {
    expect(access(joint).organisationIds).toEqual([OFFICE, COMMITTEE, AGENCY]);
    expect(access([...joint, left(AGENCY)]).organisationIds).toEqual([OFFICE, COMMITTEE]);
  });

  it('are the first receiver and the body that mediated before, although they later assisted and left', () => {
    const helped = [...moved, assists(OFFICE), assists(COMMITTEE), left(OFFICE), left(COMMITTEE)];
    expect(access(helped)).toMatchObject({
      ownerOrganisationId: AGENCY,
      organisationIds: [OFFICE, COMMITTEE, AGENCY],
      formerOwnerIds: [OFFICE],
    });
  });

  it('is no assistant of an earlier mediation, once another one is open', () => {
    const [opened] = historyOf(COMMANDS_TO.accepted).filter(({ type }) => type === 'EpisodeOpened');
    const again = { ...opened, data: { ...opened?.data, episodeId: 'episode-2' } } as DisputeEvent;
    expect(access([...joint, again]).organisationIds).toEqual([OFFICE, COMMITTEE]);
  });

  it('is whoever was asked to take it over, also after a no: the hand-off concerns both of its sides', () => {
    const returned = historyOf([...COMMANDS_TO.transferring, sample.transferReturn()]);
    expect(access(returned).organisationIds).toContain(AGENCY);
    expect(access([...moved, assists('other'), left('other')]).organisationIds).toEqual([OFFICE, COMMITTEE, AGENCY]);
  });

  it('is the assistant that takes it over, and stays so after it is released as an assistant', () => {
    const taken: DisputeEvent = {
      type: 'OwnerChanged',
      data: { disputeId: DISPUTE, fromOrganisationId: OFFICE, toOrganisationId: AGENCY, handoffId: 'handoff-1' },
    };
    expect(access([...joint, taken, left(AGENCY)]).organisationIds).toContain(AGENCY);
  });
});
