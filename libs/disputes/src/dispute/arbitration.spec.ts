import { deciderSpec } from '@platform/testing';
import { COMMANDS_TO, historyOf } from '../testing/histories.js';
import * as sample from '../testing/sample-commands.js';
import { LI } from '../testing/sample-commands.js';
import type { DisputeCommand } from './dispute.commands.js';
import { disputeDecider } from './dispute.decider.js';
import { followUps } from './follow-ups.js';

const { given } = deciderSpec(disputeDecider);
const BAR = {
  channel: 'judicial',
  rule: 'arbitration-agreed',
  source: '民事诉讼法 127(2)；仲裁法 5',
  text: '双方订有仲裁协议',
} as const;
const agreed = (commands: readonly DisputeCommand[]): readonly DisputeCommand[] =>
  commands.map((command) => (command.type === 'ScreenDispute' ? sample.screen({ bars: [BAR] }) : command));
const ahead = (commands: readonly DisputeCommand[]) => {
  const state = historyOf(commands).reduce(disputeDecider.evolve, disputeDecider.initialState);
  if (state.status === 'none') throw new Error('registered');
  return followUps(state).filter(({ rule }) => rule === 'arbitration-as-agreed');
};

describe('a dispute with an arbitration clause (民事诉讼法 127(2))', () => {
  it('may be mediated, and goes to no court', () => {
    given(historyOf(agreed(COMMANDS_TO.consented)))
      .when(sample.accept())
      .events();
    given(historyOf(agreed(COMMANDS_TO.screening)))
      .when(sample.override('judicial'))
      .thenRefused('CHANNEL_BARRED');
    given(historyOf(agreed(COMMANDS_TO.failed)))
      .when(sample.transfer('judicial'))
      .thenRefused('CHANNEL_BARRED');
  });

  it('is never ended without naming arbitration as the way', () => {
    const failed = historyOf(agreed(COMMANDS_TO.failed));
    const onlySuit = { type: 'TellRoutes', data: { disputeId: sample.DISPUTE, ways: ['向人民法院起诉'] } } as const;
    given(failed).when(onlySuit).thenRefused('ARBITRATION_NOT_NAMED');
    given(failed).when(sample.tellRoutes()).events();
    given(historyOf(COMMANDS_TO.failed)).when(onlySuit).events();
    const unwilling = historyOf([...agreed(COMMANDS_TO.screening), sample.consent(LI, 'refused')]);
    given(unwilling).when(sample.refuse()).thenRefused('ARBITRATION_NOT_NAMED');
    given(unwilling)
      .when(sample.refuse(['向上海仲裁委员会申请仲裁']))
      .events();
  });

  it('shows arbitration among what may follow, and that the agreement reached here is a contract of its own', () => {
    expect(ahead(agreed(COMMANDS_TO.failed))).toHaveLength(1);
    expect(ahead(agreed(COMMANDS_TO.agreed))).toEqual([]);
    const breached = [...agreed(COMMANDS_TO.performing), sample.perform('term-2', 'breached')];
    expect(ahead(breached)[0]?.text).toContain('可以就调解协议起诉');
    expect(ahead(COMMANDS_TO.failed)).toEqual([]);
  });
});
