import { deciderSpec } from '@platform/testing';
import { at, COMMANDS_TO, historyOf } from '../testing/histories.js';
import * as sample from '../testing/sample-commands.js';
import * as proceedings from '../testing/sample-proceedings.js';
import { LI, MEDIATOR, ZHANG } from '../testing/sample-commands.js';
import type { DisputeCommand } from './dispute.commands.js';
import { disputeDecider } from './dispute.decider.js';

const { given } = deciderSpec(disputeDecider);
const AFTER = { now: '2026-12-02T16:00:00.000Z' };
const after = (...commands: readonly DisputeCommand[]) => historyOf([...COMMANDS_TO['in-mediation'], ...commands]);
const typesOf = (events: readonly { readonly type: string }[]) => events.map(({ type }) => type);

describe('suspension (中止)', () => {
  it('pauses the clock for an appraisal by law (在线调解规则 26; 医疗纠纷条例 38)', () => {
    const events = given(at('in-mediation')).when(proceedings.suspend()).events();
    expect(typesOf(events)).toEqual(['MediationSuspended', 'ClockPaused']);
  });

  it('lets the clock run for other causes unless every party agrees that it rests', () => {
    const alone = given(at('in-mediation')).when(proceedings.suspend({ ground: 'party-absent', agreedBy: [ZHANG] }));
    expect(typesOf(alone.events())).toEqual(['MediationSuspended']);
    const agreed = given(at('in-mediation')).when(proceedings.suspend({ ground: 'other', agreedBy: [ZHANG, LI] }));
    expect(typesOf(agreed.events())).toEqual(['MediationSuspended', 'ClockPaused']);
  });

  it('pauses no clock whose rule lets no time be left out (劳动争议调解仲裁法 14)', () => {
    const events = given(at('in-mediation'))
      .when(proceedings.suspend({ pausableClockIds: [] }))
      .events();
    expect(typesOf(events)).toEqual(['MediationSuspended']);
  });

  it('cures no clock that ran out before', () => {
    const late = [
      ...at('in-mediation'),
      ...given(at('in-mediation')).when(sample.markOverdue('peoples_mediation'), AFTER).events(),
    ];
    expect(typesOf(given(late).when(proceedings.suspend(), AFTER).events())).toEqual(['MediationSuspended']);
  });

  it('a resting clock does not ring, and nobody ends the mediation by its time', () => {
    given(at('suspended')).when(sample.markOverdue('peoples_mediation'), AFTER).thenNothing();
    given(at('suspended')).when(sample.conclude('time-over'), AFTER).thenRefused('CLOCK_PAUSED');
  });

  it('goes on where it stood, with the days added', () => {
    const on = '2026-11-12';
    const clock = sample.clock('peoples_mediation', '2026-12-14');
    const events = given(at('suspended'))
      .when(proceedings.resume({ on, clocks: [clock] }), { now: '2026-11-12T01:00:00.000Z' })
      .events();
    expect(events).toEqual([
      {
        type: 'MediationResumed',
        data: { disputeId: sample.DISPUTE, episodeId: 'episode-1', on, backTo: 'in-mediation' },
      },
      {
        type: 'ClockResumed',
        data: { disputeId: sample.DISPUTE, clock, pause: { from: '2026-11-02', to: '2026-11-11' } },
      },
    ]);
    given([...at('suspended'), ...events])
      .when(sample.markOverdue('peoples_mediation'), AFTER)
      .thenNothing();
  });

  it('is not resumed before it was suspended, nor in the future', () => {
    given(at('suspended'))
      .when(proceedings.resume({ on: '2026-11-01' }))
      .thenRefused('RESUMED_BEFORE_SUSPENDED');
    given(at('suspended'))
      .when(proceedings.resume({ on: '2026-11-03' }))
      .thenRefused('DATE_IN_FUTURE');
  });

  it('goes on with the preparation where a mediator accepted meanwhile', () => {
    const history = historyOf([...COMMANDS_TO.accepted, proceedings.suspend(), sample.appoint()]);
    const [resumed] = given(history).when(proceedings.resume()).events();
    expect(resumed).toMatchObject({ type: 'MediationResumed', data: { backTo: 'preparing' } });
  });

  it('does not keep a party from ending the mediation (人民调解法 23)', () => {
    const events = given(at('suspended')).when(sample.consent(LI, 'withdrawn')).events();
    expect(typesOf(events)).toEqual(['ConsentWithdrawn', 'MediationConcluded', 'ClockStopped']);
    expect(events.at(-1)).toMatchObject({ data: { met: true } });
  });

  it('for suspected sham mediation is a flag that is reported, not a plain suspension (特邀调解规定 18)', () => {
    given(at('in-mediation'))
      .when(proceedings.suspend({ ground: 'sham-suspected' }))
      .thenRefused('USE_SHAM_FLAG');
  });
});

describe('recusal (回避)', () => {
  it('keeps a mediator whose recusal is open from going on (特邀调解规定 15)', () => {
    for (const open of [proceedings.disclose(), proceedings.requestRecusal()]) {
      given(after(open)).when(sample.hold('session-2')).thenRefused('RECUSAL_OPEN');
      given(after(open)).when(sample.draft()).thenRefused('RECUSAL_OPEN');
    }
    given(historyOf([...COMMANDS_TO.signing, proceedings.disclose()]))
      .when(sample.sign('party', ZHANG))
      .thenRefused('RECUSAL_OPEN');
  });

  it('is lifted by the consent of every party, not of one', () => {
    given(after(proceedings.disclose()))
      .when(proceedings.waiveRecusal([ZHANG]))
      .thenRefused('WAIVER_NOT_JOINT');
    expect(
      given(after(proceedings.disclose(), proceedings.waiveRecusal())).when(sample.hold('session-2')).events(),
    ).toHaveLength(1);
  });

  it('keeps nobody with a disclosed ground that was not lifted', () => {
    given(after(proceedings.disclose())).when(proceedings.decideRecusal('kept')).thenRefused('RECUSAL_NOT_WAIVED');
    given(after(proceedings.disclose(), proceedings.requestRecusal()))
      .when(proceedings.decideRecusal('kept'))
      .thenRefused('RECUSAL_NOT_WAIVED');
    expect(given(after(proceedings.requestRecusal())).when(proceedings.decideRecusal('kept')).events()).toHaveLength(1);
  });

  it('sends a case without a mediator back to waiting, and the one who left does not return', () => {
    const history = after(proceedings.disclose(), proceedings.decideRecusal());
    const state = history.reduce(disputeDecider.evolve, disputeDecider.initialState);
    expect(state).toMatchObject({ status: 'accepted', episode: { mediatorIds: [] } });
    given(history).when(sample.appoint()).thenNothing();
    expect(
      given(history)
        .when(sample.appoint({ mediatorId: 'mediator-zhao' }))
        .events(),
    ).toHaveLength(1);
  });

  it('lets go of a mediator who gives the case back, and takes the same one again later', () => {
    const history = after(proceedings.releaseMediator());
    const state = history.reduce(disputeDecider.evolve, disputeDecider.initialState);
    expect(state).toMatchObject({ status: 'accepted', agreement: null, episode: { mediatorIds: [] } });
    given(history).when(proceedings.releaseMediator()).thenNothing();
    expect(given(history).when(sample.appoint()).events()).toHaveLength(1);
    const drafted = historyOf([...COMMANDS_TO.signing, proceedings.releaseMediator()]);
    given(drafted).when(sample.sign('mediator', MEDIATOR)).thenRefused('NOT_ALLOWED_AT_STATUS');
  });

  it('leaves a resting mediation at rest, and an ended one as it is', () => {
    const resting = historyOf([...COMMANDS_TO.suspended, proceedings.releaseMediator()]);
    expect(resting.reduce(disputeDecider.evolve, disputeDecider.initialState)).toMatchObject({ status: 'suspended' });
    given(historyOf(COMMANDS_TO.agreed)).when(proceedings.releaseMediator()).thenNothing();
  });

  it('voids a draft that the replaced mediator was to sign', () => {
    const history = historyOf([...COMMANDS_TO.signing, proceedings.requestRecusal(), proceedings.decideRecusal()]);
    given(history).when(sample.sign('mediator', MEDIATOR)).thenRefused('NOT_ALLOWED_AT_STATUS');
  });

  it('tells the bar on later roles where a court sent the case (特邀调解规定 16)', () => {
    const [decided] = given(after(proceedings.disclose())).when(proceedings.decideRecusal()).events();
    expect(decided).toMatchObject({ type: 'RecusalDecided', data: { mediatorsLeft: 0, laterRolesBarred: null } });
    const fromCourt = [sample.register({ source: '法院' }), ...COMMANDS_TO['in-mediation'].slice(1)];
    const [told] = given(historyOf([...fromCourt, proceedings.disclose()]))
      .when(proceedings.decideRecusal())
      .events();
    expect(told).toMatchObject({ data: { laterRolesBarred: expect.stringContaining('特邀调解规定 16') as string } });
  });

  it('needs a matter to decide and a mediator of this mediation', () => {
    given(at('in-mediation')).when(proceedings.decideRecusal()).thenRefused('NO_RECUSAL_MATTER');
    given(after(proceedings.disclose(), proceedings.decideRecusal(), sample.appoint({ mediatorId: 'mediator-zhao' })))
      .when(proceedings.requestRecusal())
      .thenRefused('NOT_THE_MEDIATOR');
  });

  it('ends the mediation when the replacement is refused, too (在线调解规则 14)', () => {
    given(at('in-mediation')).when(proceedings.refuseReplacement()).thenRefused('NO_REPLACEMENT_YET');
    const replaced = after(
      proceedings.disclose(),
      proceedings.decideRecusal(),
      sample.appoint({ mediatorId: 'mediator-zhao' }),
    );
    expect(typesOf(given(replaced).when(proceedings.refuseReplacement()).events())).toEqual([
      'ReplacementRefused',
      'ConsentRefused',
      'MediationConcluded',
      'ClockStopped',
    ]);
  });
});

describe('suspected sham mediation (虚假调解)', () => {
  it('suspends and pauses in the act of reporting (特邀调解规定 18)', () => {
    const events = given(at('signing')).when(proceedings.flagSham()).events();
    expect(typesOf(events)).toEqual(['ShamFlagged', 'MediationSuspended', 'ClockPaused']);
  });

  it('is neither resumed nor signed while it is flagged', () => {
    given(after(proceedings.flagSham())).when(proceedings.resume()).thenRefused('SHAM_SUSPECTED');
    given(historyOf([...COMMANDS_TO.suspended, proceedings.flagSham()]))
      .when(proceedings.resume())
      .thenRefused('SHAM_SUSPECTED');
  });

  it('keeps an agreement in force from confirmation (民诉法 115)', () => {
    const flagged = historyOf([...COMMANDS_TO.agreed, proceedings.flagSham()]);
    given(flagged).when(sample.requestConfirmation()).thenRefused('SHAM_SUSPECTED');
    const confirmed = historyOf([...COMMANDS_TO.agreed, proceedings.flagSham(), proceedings.decideSham('confirmed')]);
    given(confirmed).when(sample.requestConfirmation()).thenRefused('SHAM_SUSPECTED');
    const cleared = historyOf([...COMMANDS_TO.agreed, proceedings.flagSham(), proceedings.decideSham()]);
    expect(given(cleared).when(sample.requestConfirmation()).events().length).toBeGreaterThan(0);
  });

  it('goes on when cleared and ends when confirmed', () => {
    expect(
      given(after(proceedings.flagSham(), proceedings.decideSham())).when(proceedings.resume()).events(),
    ).toHaveLength(2);
    const events = given(after(proceedings.flagSham())).when(proceedings.decideSham('confirmed')).events();
    expect(typesOf(events)).toEqual(['ShamDecided', 'MediationConcluded', 'ClockStopped']);
  });

  it('is decided once it is flagged, and flagged once', () => {
    given(at('in-mediation')).when(proceedings.decideSham()).thenRefused('NOT_ALLOWED_AT_STATUS');
    given(after(proceedings.flagSham())).when(proceedings.flagSham()).thenNothing();
  });
});
