import type { DomainEvent } from '@platform/messaging';
import { deciderSpec } from '@platform/testing';
import { at, COMMANDS_TO, historyOf } from '../testing/histories.js';
import * as sample from '../testing/sample-commands.js';
import { AGENCY, COMMITTEE, DISPUTE, LI, MEDIATOR, OFFICE, ZHANG } from '../testing/sample-commands.js';
import { disputeDecider } from './dispute.decider.js';
import { DISPUTE_STATUSES } from './dispute.status.js';

const { given } = deciderSpec(disputeDecider);
const fold = (events: ReturnType<typeof at>) => events.reduce(disputeDecider.evolve, disputeDecider.initialState);
const types = (events: readonly { readonly type: string }[]): readonly string[] => events.map(({ type }) => type);

describe('every status can be reached', () => {
  it.each(DISPUTE_STATUSES)('%s', (status) => {
    expect(fold(at(status)).status).toBe(status);
  });
});

describe('registering', () => {
  it('always succeeds and starts the clock of the first contact', () => {
    const { contactClock, ...registration } = sample.register().data;
    given([])
      .when(sample.register())
      .then([
        { type: 'DisputeRegistered', data: registration },
        { type: 'ClockStarted', data: { disputeId: DISPUTE, clock: contactClock } },
      ]);
  });

  it('takes a violent or barred dispute too: every contact is recorded', () => {
    const events = given([])
      .when(sample.register({ flags: ['家庭暴力', '正在诉讼'] }))
      .events();
    expect(events).toHaveLength(2);
  });

  it('happens once', () => {
    given(at('registered')).when(sample.register()).thenRefused('DISPUTE_EXISTS');
  });

  it.each([
    ['in the future', '2026-11-03', 'DATE_IN_FUTURE'],
    ['before 1990', '1989-12-31', 'REQUEST_DATE_INVALID'],
    ['that does not exist', '2026-02-30', 'REQUEST_DATE_INVALID'],
  ])('refuses a request day %s', (_case, requestedOn, code) => {
    given([]).when(sample.register({ requestedOn })).thenRefused(code);
  });

  it('knows today in Shanghai, not in Greenwich', () => {
    given([])
      .when(sample.register({ requestedOn: '2026-11-03' }), { now: '2026-11-02T16:00:00.000Z' })
      .events();
  });

  it('needs a party', () => {
    given([])
      .when(sample.register({ parties: [] }))
      .thenRefused('PARTIES_MISSING');
  });

  it('comes before everything else', () => {
    given([]).when(sample.screen()).thenRefused('DISPUTE_NOT_FOUND');
  });
});

describe('screening and routing', () => {
  it('happen once by themselves', () => {
    given(at('screening')).when(sample.screen()).thenNothing();
    given(at('screening')).when(sample.decideRouting()).thenNothing();
  });

  it('happen again when a coordinator asks, and name the rules of that day', () => {
    const events = given(at('screening')).when(sample.reroute()).events();
    expect(events.map((event: DomainEvent) => [event.type, event.rules])).toEqual([
      ['DisputeScreened', 'routing@2'],
      ['RoutingDecided', 'routing@2'],
    ]);
  });

  it('cannot be overridden into a barred channel', () => {
    const bar = { channel: 'people', rule: 'suit-pending', source: 'PMR 22(2)', text: '法院已受理' } as const;
    const history = historyOf([sample.register(), sample.screen({ bars: [bar] }), sample.decideRouting()]);
    const error = given(history).when(sample.override('people')).thenRefused('CHANNEL_BARRED');
    expect(error.detail.source).toBe('PMR 22(2)');
  });
});

describe('consent', () => {
  it('is the first contact and stops its clock in time', () => {
    const events = given(at('screening')).when(sample.consent(ZHANG)).events();
    expect(events.slice(1)).toEqual([
      { type: 'ClockStopped', data: { disputeId: DISPUTE, clockId: 'contact_party', met: true } },
    ]);
  });

  it('after the day counts as a missed first contact', () => {
    const events = given(at('screening')).when(sample.consent(ZHANG), { now: '2026-11-04T01:00:00.000Z' }).events();
    expect(events[1]).toMatchObject({ data: { met: false } });
  });

  it('said twice changes nothing', () => {
    given(at('consented')).when(sample.consent(ZHANG)).thenNothing();
  });

  it('is asked of parties only', () => {
    given(at('screening')).when(sample.consent('stranger')).thenRefused('PARTY_UNKNOWN');
  });

  it('cannot be withdrawn before it was given', () => {
    given(at('screening')).when(sample.consent(LI, 'withdrawn')).thenRefused('CONSENT_NOT_GIVEN');
  });

  it.each(['accepted', 'preparing', 'in-mediation', 'signing'] as const)(
    'withdrawn while %s ends the mediation and its clock',
    (status) => {
      const events = given(at(status)).when(sample.consent(LI, 'withdrawn')).events();
      expect(types(events)).toEqual(['ConsentWithdrawn', 'MediationConcluded', 'ClockStopped']);
      expect(events[1]).toMatchObject({ data: { ending: 'party-unwilling' } });
      expect(fold([...at(status), ...events]).status).toBe('failed');
    },
  );

  it('about another channel leaves the running mediation alone', () => {
    const events = given(at('in-mediation'))
      .when(sample.consent(LI, 'refused', 'administrative'))
      .events();
    expect(types(events)).toEqual(['ConsentRefused']);
  });
});

describe('accepting', () => {
  it('opens an episode and starts the clock of its channel', () => {
    const events = given(at('consented')).when(sample.accept()).events();
    expect(types(events)).toEqual(['EpisodeOpened', 'ClockStarted']);
    expect(events[0]).toMatchObject({ data: { organisationId: COMMITTEE, channel: 'people', handoffId: null } });
  });

  it('waits for every party, also where the source was not a party', () => {
    for (const source of ['依申请', '主动', '法院'] as const) {
      const history = historyOf([
        sample.register({ source }),
        ...COMMANDS_TO.screening.slice(1),
        sample.consent(ZHANG),
      ]);
      const error = given(history).when(sample.accept()).thenRefused('CONSENT_MISSING');
      expect(error.detail.extra).toEqual({ missing: [LI] });
    }
  });

  it('does not take consent for another channel as consent', () => {
    const history = historyOf([
      ...COMMANDS_TO.screening,
      sample.consent(ZHANG),
      sample.consent(LI, 'given', 'administrative'),
    ]);
    given(history).when(sample.accept()).thenRefused('CONSENT_MISSING');
  });

  it('follows the proposal, or an override with a reason', () => {
    const history = historyOf([
      ...COMMANDS_TO.screening,
      sample.consent(ZHANG, 'given', 'administrative'),
      sample.consent(LI, 'given', 'administrative'),
    ]);
    const accept = sample.accept({ channel: 'administrative' });
    given(history).when(accept).thenRefused('OTHER_ROUTE_PROPOSED');
    const overridden = [...history, ...given(history).when(sample.override('administrative')).events()];
    expect(types(given(overridden).when(accept).events())).toEqual(['EpisodeOpened', 'ClockStarted']);
  });

  it('refuses what the law bars', () => {
    const bar = { channel: 'people', rule: 'suit-pending', source: 'PMR 22(2)', text: '法院已受理' } as const;
    const history = historyOf([
      sample.register(),
      sample.screen({ bars: [bar] }),
      sample.decideRouting(),
      sample.consent(ZHANG),
      sample.consent(LI),
    ]);
    given(history).when(sample.accept()).thenRefused('CHANNEL_BARRED');
  });

  it('is for mediation only', () => {
    given(at('consented'))
      .when(sample.accept({ channel: 'other' }))
      .thenRefused('NOT_A_MEDIATION');
  });

  it('waits for the routing', () => {
    const history = historyOf([sample.register(), sample.screen(), sample.consent(ZHANG), sample.consent(LI)]);
    given(history).when(sample.accept()).thenRefused('ROUTING_MISSING');
  });
});

describe('refusing', () => {
  it('needs a ground', () => {
    given(at('screening')).when(sample.refuse()).thenRefused('NO_GROUND_TO_REFUSE');
  });

  it('names another way', () => {
    const history = [...at('screening'), ...given(at('screening')).when(sample.consent(LI, 'refused')).events()];
    given(history).when(sample.refuse([])).thenRefused('OTHER_WAYS_MISSING');
  });

  it('gives the bars as grounds where nobody may mediate', () => {
    const bar = { channel: 'people', rule: 'violence', source: '反家庭暴力法', text: '家庭暴力' } as const;
    const history = historyOf([
      sample.register(),
      sample.screen({ bars: [bar], fit: false }),
      sample.decideRouting({ channel: 'none', body: null }),
    ]);
    const events = given(history).when(sample.refuse()).events();
    expect(events[0]).toEqual({
      type: 'DisputeRefused',
      data: {
        disputeId: DISPUTE,
        grounds: [{ rule: 'violence', source: '反家庭暴力法', text: '家庭暴力' }],
        otherWays: ['向人民法院起诉'],
      },
    });
    expect(types(events)).toEqual(['DisputeRefused', 'ClockStopped']);
  });
});

describe('mediating', () => {
  it('appoints for the open episode only, and once', () => {
    given(at('preparing')).when(sample.appoint()).thenNothing();
    given(at('accepted'))
      .when(sample.appoint({ episodeId: 'another' }))
      .thenNothing();
    given(at('failed'))
      .when(sample.appoint({ mediatorId: 'late' }))
      .thenNothing();
  });

  it('tells rights once', () => {
    given(at('in-mediation')).when(sample.tellRights()).thenNothing();
  });

  it('holds no session before the rights were told (PMR 30)', () => {
    given(at('preparing')).when(sample.hold()).thenRefused('RIGHTS_NOT_TOLD');
  });

  it('holds no session before a mediator was found', () => {
    given(at('accepted')).when(sample.hold()).thenRefused('NOT_ALLOWED_AT_STATUS');
  });

  it('records a session once, also one that nobody scheduled', () => {
    given(at('in-mediation')).when(sample.hold()).thenNothing();
    expect(types(given(at('in-mediation')).when(sample.hold('by-telephone')).events())).toEqual(['SessionHeld']);
  });

  it('knows who was there', () => {
    given(at('in-mediation'))
      .when(sample.hold('session-2', ['stranger']))
      .thenRefused('PARTY_UNKNOWN');
  });

  it('lists nothing before the dispute was brought', () => {
    given(at('preparing'))
      .when(sample.tellRights(), { happenedAt: '2026-10-31T01:00:00.000Z' })
      .thenRefused('BEFORE_REQUEST');
  });
});

describe('extending', () => {
  it('takes all parties', () => {
    given(at('in-mediation'))
      .when(sample.extend([ZHANG]))
      .thenRefused('EXTENSION_NOT_AGREED');
    expect(types(given(at('in-mediation')).when(sample.extend()).events())).toEqual(['ClockExtended']);
  });

  it('comes before the end of the clock', () => {
    given(at('in-mediation'))
      .when(sample.extend(), { now: '2026-12-03T01:00:00.000Z' })
      .thenRefused('EXTENSION_TOO_LATE');
  });

  it('makes longer, never shorter, and the same day changes nothing', () => {
    given(at('in-mediation'))
      .when(sample.extend([ZHANG, LI], '2026-11-20'))
      .thenRefused('EXTENSION_SHORTENS');
    given(at('in-mediation'))
      .when(sample.extend([ZHANG, LI], '2026-12-02'))
      .thenNothing();
  });

  it('is for mediation clocks only', () => {
    const command = sample.extend();
    const contact = { ...command, data: { ...command.data, clock: sample.clock('contact_party', '2026-12-20') } };
    given(at('in-mediation')).when(contact).thenRefused('CLOCK_NOT_EXTENDABLE');
  });
});

describe('concluding without agreement', () => {
  it('stops the clock of the mediation', () => {
    const events = given(at('in-mediation')).when(sample.conclude()).events();
    expect(types(events)).toEqual(['MediationConcluded', 'ClockStopped']);
  });

  it('calls nothing an agreement that nobody signed', () => {
    given(at('in-mediation')).when(sample.conclude('agreement')).thenRefused('AGREEMENT_ENDS_BY_SIGNING');
  });

  it('says time over only when it is', () => {
    given(at('in-mediation')).when(sample.conclude('time-over')).thenRefused('TIME_NOT_OVER');
    const events = given(at('in-mediation'))
      .when(sample.conclude('time-over'), { now: '2026-12-03T01:00:00.000Z' })
      .events();
    expect(events[1]).toMatchObject({ data: { met: false } });
  });

  it('does not close before the other routes were told (人民调解法 26)', () => {
    given(at('failed')).when(sample.close()).thenRefused('ROUTES_NOT_TOLD');
    const told = [...at('failed'), ...given(at('failed')).when(sample.tellRoutes()).events()];
    expect(given(told).when(sample.close()).events()[0]).toMatchObject({ data: { outcome: 'not-settled' } });
  });

  it('closes as settled when the parties settled by themselves', () => {
    const history = historyOf([...COMMANDS_TO['in-mediation'], sample.conclude('settled-and-withdrawn')]);
    expect(given(history).when(sample.close()).events()[0]).toMatchObject({ data: { outcome: 'settled' } });
  });
});

describe('moving to another body', () => {
  const both = [sample.consent(ZHANG, 'given', 'administrative'), sample.consent(LI, 'given', 'administrative')];
  const moving = historyOf([...COMMANDS_TO.failed, ...both, sample.transfer()]);

  it('leaves the sender in charge until the receiver accepts', () => {
    expect(fold(moving)).toMatchObject({ status: 'transferring', ownerOrganisationId: OFFICE });
  });

  it('opens a new episode where all parties agreed to the channel', () => {
    const events = given(moving).when(sample.takeOver()).events();
    expect(types(events)).toEqual(['OwnerChanged', 'EpisodeOpened', 'ClockStarted']);
    expect(events[1]).toMatchObject({ data: { handoffId: 'handoff-1', organisationId: AGENCY } });
    expect(fold([...moving, ...events])).toMatchObject({ status: 'accepted', ownerOrganisationId: AGENCY });
  });

  it('lets the new owner ask first where they did not', () => {
    const events = given(at('transferring')).when(sample.takeOver()).events();
    expect(types(events)).toEqual(['OwnerChanged']);
    expect(fold([...at('transferring'), ...events])).toMatchObject({
      status: 'screening',
      route: { channel: 'administrative' },
    });
  });

  it('counts a yes for one mediation only: a second one in the same channel asks again', () => {
    const history = historyOf([...COMMANDS_TO.failed, sample.transfer('people')]);
    const events = given(history).when(sample.takeOver()).events();
    expect(types(events)).toEqual(['OwnerChanged']);
    expect(fold([...history, ...events])).toMatchObject({ status: 'screening', route: { channel: 'people' } });
  });

  it('ends the case here when it goes to what is no mediation', () => {
    const history = historyOf([...COMMANDS_TO.failed, sample.transfer('other')]);
    const events = given(history).when(sample.takeOver()).events();
    expect(types(events)).toEqual(['OwnerChanged', 'DisputeClosed']);
    expect(events[1]).toMatchObject({ data: { outcome: 'transferred' } });
  });

  it('comes back where it was when it is returned', () => {
    const events = given(moving).when(sample.transferReturn()).events();
    expect(types(events)).toEqual(['TransferReturned']);
    expect(fold([...moving, ...events])).toMatchObject({ status: 'failed', ownerOrganisationId: OFFICE });
  });

  it('hears an answer to another hand-off without doing anything', () => {
    given(moving).when(sample.takeOver('another')).thenNothing();
    given(moving).when(sample.transferReturn('another')).thenNothing();
    given(at('failed')).when(sample.takeOver()).thenNothing();
  });

  it('never goes where a party said no', () => {
    const history = historyOf([...COMMANDS_TO.failed, sample.consent(LI, 'refused', 'administrative')]);
    given(history).when(sample.transfer()).thenRefused('PARTY_UNWILLING');
  });

  it('never goes to where it is', () => {
    const command = sample.transfer();
    const toSelf = { ...command, data: { ...command.data, toOrganisationId: OFFICE } };
    given(at('failed')).when(toSelf).thenRefused('TRANSFER_TO_SELF');
  });

  it('cannot leave while a mediation runs', () => {
    given(at('in-mediation')).when(sample.transfer()).thenRefused('NOT_ALLOWED_AT_STATUS');
  });
});

it('names the mediator as signatory of a written agreement', () => {
  expect(at('signing').at(-1)).toMatchObject({
    data: { signatories: expect.arrayContaining([{ kind: 'mediator', id: MEDIATOR }]) },
  });
});
