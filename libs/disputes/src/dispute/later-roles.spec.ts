import { deciderSpec } from '@platform/testing';
import { COMMANDS_TO, historyOf } from '../testing/histories.js';
import * as annex from '../testing/sample-annex-commands.js';
import * as sample from '../testing/sample-commands.js';
import { MEDIATOR } from '../testing/sample-commands.js';
import * as proceedings from '../testing/sample-proceedings.js';
import { disputeDecider } from './dispute.decider.js';
import type { DisputeEvent } from './dispute.events.js';
import { followUps } from './follow-ups.js';

const { given } = deciderSpec(disputeDecider);
const fromCourt = [sample.register({ source: '法院' }), ...COMMANDS_TO['in-mediation'].slice(1)];
const mediated = historyOf(fromCourt);
const SAME = { calledLike: [MEDIATOR] };

function after(history: readonly DisputeEvent[]) {
  const state = history.reduce(disputeDecider.evolve, disputeDecider.initialState);
  if (state.status === 'none') throw new Error('registered');
  return state;
}

describe('who mediated a dispute takes no other part in it (特邀调解规定 16)', () => {
  it('is refused as agent, guardian, expert or interpreter of the same dispute', () => {
    for (const kind of ['agent', 'guardian', 'elected'] as const) {
      const error = given(mediated)
        .when(annex.nameRepresentative({ kind, ...SAME }))
        .thenRefused('LATER_ROLE_BARRED');
      expect(error.detail.source).toBe('特邀调解规定 16');
    }
    const invited = proceedings.invite();
    given(mediated)
      .when({ ...invited, data: { ...invited.data, as: 'expert', ...SAME } })
      .thenRefused('LATER_ROLE_BARRED');
  });

  it('is so after a replacement and in a later mediation, too', () => {
    const replaced = historyOf([...fromCourt, proceedings.requestRecusal(), proceedings.decideRecusal()]);
    given(replaced).when(annex.nameRepresentative(SAME)).thenRefused('LATER_ROLE_BARRED');
    const failed = historyOf([...fromCourt, sample.conclude()]);
    given(failed).when(annex.nameRepresentative(SAME)).thenRefused('LATER_ROLE_BARRED');
  });

  it('lets a namesake in when somebody looked, and keeps whose namesake it is', () => {
    const [named] = given(mediated)
      .when(annex.nameRepresentative({ ...SAME, anotherPerson: true }))
      .events();
    expect(named).toMatchObject({ type: 'RepresentativeNamed', data: { namesakeOf: [MEDIATOR] } });
    expect(named).not.toHaveProperty('data.calledLike');
    expect(named).not.toHaveProperty('data.anotherPerson');
  });

  it('asks nothing of whoever never mediated here', () => {
    const [named] = given(mediated)
      .when(annex.nameRepresentative({ calledLike: ['mediator-elsewhere'] }))
      .events();
    expect(named).not.toHaveProperty('data.namesakeOf');
    given(historyOf(COMMANDS_TO.screening)).when(annex.nameRepresentative(SAME)).events();
  });

  it('is told to the court with the report, and to whoever goes on with the matter', () => {
    const failed = historyOf([...fromCourt, sample.conclude()]);
    const [report] = given(failed).when(proceedings.reportToCourt()).events();
    expect(report).toMatchObject({ data: { laterRolesBarred: { mediatorIds: [MEDIATOR] } } });
    expect(followUps(after(failed)).map(({ rule }) => rule)).toEqual(['later-roles-barred']);
    expect(followUps(after(mediated))).toEqual([]);
    expect(followUps(after(historyOf(COMMANDS_TO.failed)))).toEqual([]);
  });
});
