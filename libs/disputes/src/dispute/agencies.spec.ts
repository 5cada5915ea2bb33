import { deciderSpec } from '@platform/testing';
import { historyOf } from '../testing/histories.js';
import * as sample from '../testing/sample-commands.js';
import { clock, LI, ZHANG } from '../testing/sample-commands.js';
import { administrativeKindOf, mediationRule } from './clocks.js';
import type { DisputeCommand } from './dispute.commands.js';
import { disputeDecider } from './dispute.decider.js';

const { given } = deciderSpec(disputeDecider);
const types = (events: readonly { readonly type: string }[]): readonly string[] => events.map(({ type }) => type);
type Registration = Parameters<typeof sample.register>[0];
type Acceptance = Parameters<typeof sample.accept>[0];

const asked = (over: Registration): readonly DisputeCommand[] => [
  sample.register(over),
  sample.screen(),
  sample.decideRouting({ channel: 'administrative', body: '主管部门' }),
  sample.consent(ZHANG, 'given', 'administrative'),
  sample.consent(LI, 'given', 'administrative'),
];
const accepted = (registration: Registration, acceptance: Acceptance): readonly DisputeCommand[] => [
  ...asked(registration),
  sample.accept({ channel: 'administrative', ...acceptance }),
  sample.appoint(),
  sample.tellRights(),
];
const traffic = accepted(
  { category: '道路交通事故' },
  { administrativeKind: 'traffic-police', mediationClock: clock('traffic_police_mediation', '2026-11-12') },
);
const police = accepted(
  {},
  {
    administrativeKind: 'public-security',
    mediationClock: clock('administrative_mediation', '2026-12-15'),
    sessionClock: clock('police_first_session', '2026-11-05'),
  },
);

describe('the time an agency has (domain.md 4.2)', () => {
  it.each([
    ['道路交通事故', undefined, 'traffic_police_mediation', '道交程序规定 90'],
    ['医疗', undefined, 'medical_health_office', '医疗纠纷条例 40'],
    ['损害赔偿', 'education', 'student_injury_mediation', '上海学生伤害事故处理规定'],
    ['邻里', 'public-security', 'administrative_mediation', '本系统约定'],
    ['物业', undefined, 'administrative_mediation', '本系统约定'],
    ['拖欠农民工工资', undefined, 'labour_mediation', '劳动争议调解仲裁法 14'],
  ] as const)('for %s by %s is %s (%s)', (category, kind, rule, _source) => {
    expect(mediationRule('administrative', { category, source: '依申请' }, kind)).toBe(rule);
  });

  it('is not that of the committee: a medical committee and the health office have rules of their own', () => {
    expect(mediationRule('people', { category: '医疗', source: '依申请' })).toBe('medical_mediation');
    expect(mediationRule('people', { category: '道路交通事故', source: '公安' })).toBe('peoples_mediation');
    expect(administrativeKindOf('邻里')).toBe('other');
  });
});

describe('the traffic police', () => {
  const window = (day: string) => clock('traffic_police_apply', day);
  const ask = (trafficWindow: ReturnType<typeof window>) =>
    sample.accept({ channel: 'administrative', administrativeKind: 'traffic-police', trafficWindow });

  it('are asked within ten days of the finding (道交程序规定 86)', () => {
    const history = historyOf(asked({ category: '道路交通事故' }));
    given(history)
      .when(ask(window('2026-11-01')))
      .thenRefused('TRAFFIC_APPLICATION_LATE');
    expect(
      types(
        given(history)
          .when(ask(window('2026-11-02')))
          .events(),
      ),
    ).toContain('EpisodeOpened');
  });

  it('mediate accidents only, and only in their own channel (道路交通安全法 74)', () => {
    given(historyOf(asked({})))
      .when(ask(window('2026-11-12')))
      .thenRefused('NOT_A_TRAFFIC_ACCIDENT');
    const people = [
      sample.register(),
      sample.screen(),
      sample.decideRouting(),
      sample.consent(ZHANG),
      sample.consent(LI),
    ];
    given(historyOf(people))
      .when(sample.accept({ administrativeKind: 'health' }))
      .thenRefused('NOT_ADMINISTRATIVE');
  });

  it('tell the parties three days before (道交程序规定 88)', () => {
    const on = (startsAt: string) => ({ ...sample.schedule(), data: { ...sample.schedule().data, startsAt } });
    given(historyOf(traffic)).when(on('2026-11-04T02:00:00.000Z')).thenRefused('NOTICE_TOO_SHORT');
    expect(types(given(historyOf(traffic)).when(on('2026-11-05T02:00:00.000Z')).events())).toEqual([
      'SessionScheduled',
    ]);
    expect(types(given(historyOf(police)).when(on('2026-11-04T02:00:00.000Z')).events())).toEqual(['SessionScheduled']);
  });

  it('hear at most three persons of a side (道交程序规定 89)', () => {
    const { parties } = sample.register().data;
    const many = ['a', 'b', 'c', 'd'].map((partyId) => ({ ...(parties[0] as (typeof parties)[number]), partyId }));
    const crowd = [
      sample.register({ category: '道路交通事故', parties: many }),
      sample.screen(),
      sample.decideRouting({ channel: 'administrative', body: '交警' }),
      ...many.map(({ partyId }) => sample.consent(partyId, 'given', 'administrative')),
      ...traffic.slice(5),
    ];
    const held = (present: readonly string[]) => ({ ...sample.hold(), data: { ...sample.hold().data, present } });
    given(historyOf(crowd))
      .when(held(['a', 'b', 'c', 'd']))
      .thenRefused('TOO_MANY_PRESENT');
    expect(
      types(
        given(historyOf(crowd))
          .when(held(['a', 'b', 'c']))
          .events(),
      ),
    ).toContain('SessionHeld');
  });

  it('may be asked for three days after a people’s mediation failed (道交程序规定 85)', () => {
    const failed = [
      sample.register({ category: '道路交通事故' }),
      sample.screen(),
      sample.decideRouting(),
      sample.consent(ZHANG),
      sample.consent(LI),
      sample.accept(),
      sample.appoint(),
    ];
    const afterFailedClock = clock('traffic_police_after_failed', '2026-11-05');
    const conclude = { ...sample.conclude(), data: { ...sample.conclude().data, afterFailedClock } };
    const events = given(historyOf(failed)).when(conclude).events();
    expect(events.at(-1)).toMatchObject({ type: 'ClockStarted', data: { clock: afterFailedClock } });
  });
});

describe('a police station', () => {
  it('holds the first session in time, and then the second one (治安调解工作规范)', () => {
    const nextSessionClock = clock('police_second_session', '2026-11-11');
    const first = { ...sample.hold(), data: { ...sample.hold().data, nextSessionClock } };
    const events = given(historyOf(police)).when(first).events();
    expect(types(events)).toEqual(['SessionHeld', 'ClockStopped', 'ClockStarted']);
    const second = { ...sample.hold(), data: { ...sample.hold().data, sessionId: 'session-2', nextSessionClock } };
    expect(
      types(
        given(historyOf([...police, first]))
          .when(second)
          .events(),
      ),
    ).toEqual(['SessionHeld', 'ClockStopped']);
  });

  it('has no session left to hold once the mediation has ended', () => {
    const events = given(historyOf(police)).when(sample.conclude()).events();
    expect(events.filter(({ type }) => type === 'ClockStopped')).toHaveLength(2);
  });
});

describe('an open session', () => {
  const open = (over: object = {}) => ({
    ...sample.schedule(),
    data: { ...sample.schedule().data, open: true, ...over },
  });
  const medical = accepted({ category: '医疗' }, { mediationClock: clock('medical_health_office', '2026-12-15') });

  it('of a medical dispute needs all parties (医疗纠纷条例 42)', () => {
    given(historyOf(medical)).when(open()).thenRefused('OPEN_NOT_AGREED');
    given(historyOf(medical))
      .when(open({ openAgreedBy: [ZHANG] }))
      .thenRefused('OPEN_NOT_AGREED');
    const [event] = given(historyOf(medical))
      .when(open({ openAgreedBy: [ZHANG, LI] }))
      .events();
    expect(event).toMatchObject({ type: 'SessionScheduled', data: { open: true } });
  });

  it('is never held where a child or a victim of violence would be shown (未成年人保护法 103；反家庭暴力法 5)', () => {
    const child = accepted(
      { flags: ['未成年人'] },
      { mediationClock: clock('administrative_mediation', '2026-12-15') },
    );
    given(historyOf(child))
      .when(open({ openAgreedBy: [ZHANG, LI] }))
      .thenRefused('SESSION_MUST_BE_CLOSED');
  });

  it('of an ordinary dispute is as the parties like (人民调解法 23)', () => {
    expect(types(given(historyOf(police)).when(open()).events())).toEqual(['SessionScheduled']);
  });
});
