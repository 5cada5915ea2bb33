import { send } from '@platform/processes';
import { commandMetadata, deciderSpec, processSpec, recorded } from '@platform/testing';
import type { DisputeEvent, DisputeRegistered, Party } from '../../dispute/dispute.events.js';
import { at } from '../../testing/histories.js';
import { lookForSignals } from '../processes/look-for-signals/look-for-signals.process.js';
import { RaiseSignal } from '../use-cases/raise-signal.js';
import { completedBy, follow, NO_SEQUENCE, type Occurrence } from './sequence.js';
import { signalDecider } from './signal.decider.js';
import type { SignalRaised } from './signal.events.js';
import { SIGNAL_RULES, type Sighted, sightingsIn } from './signal.rules.js';

const [first] = at('registered');
if (first?.type !== 'DisputeRegistered') throw new Error('a history begins with the registration');
const REGISTERED = first;

const party = (role: Party['role'], ...fingerprints: string[]): Party => ({
  partyId: fingerprints.join('-'),
  subjectId: 's',
  role,
  kind: '自然人',
  traits: [],
  name: null,
  idNumber: null,
  phone: null,
  address: null,
  fingerprints,
});
const registration = (over: Partial<DisputeRegistered['data']>): DisputeRegistered => ({
  ...REGISTERED,
  data: { ...REGISTERED.data, divisionCode: null, flags: [], source: '依申请', parties: [], ...over },
});
const keys = (event: DisputeEvent): string[] => sightingsIn(recorded(event) as Sighted).map(({ key }) => key);
const fact = (eventId: string, on: string): Occurrence => ({ eventId, disputeId: `d-${eventId}`, on });
const fold = (kind: keyof typeof SIGNAL_RULES, facts: readonly Occurrence[]) =>
  facts.reduce((sequence, one) => follow(sequence, one, SIGNAL_RULES[kind]), NO_SEQUENCE);

describe('what counts towards a signal', () => {
  it('is a pair of opponents by any fingerprint, whoever applies', () => {
    const one = registration({ parties: [party('申请人', 'a'), party('被申请人', 'b', 'c')] });
    const turned = registration({ parties: [party('被申请人', 'a'), party('申请人', 'b')] });
    expect(keys(one)).toEqual(['same-people a b', 'same-people a c']);
    expect(keys(turned)).toEqual(['same-people a b']);
  });

  it('is no pair of one side, with a third person, or in a group dispute', () => {
    expect(keys(registration({ parties: [party('申请人', 'a'), party('申请人', 'b')] }))).toEqual([]);
    expect(keys(registration({ parties: [party('申请人', 'a'), party('第三人', 'b')] }))).toEqual([]);
    const crowd = Array.from({ length: 26 }, (_, index) => party('申请人', `p${index}`));
    expect(keys(registration({ parties: [...crowd, party('被申请人', 'x')] }))).toEqual([]);
  });

  it('is a place as narrow as a community, with its category', () => {
    expect(keys(registration({ divisionCode: '310109014001', category: '物业' }))).toEqual([
      'same-place 310109014001 物业',
    ]);
    expect(keys(registration({ divisionCode: '310109014', category: '物业' }))).toEqual([]);
  });

  it('is a report of the police and a dispute that may intensify (人民调解法 25)', () => {
    const { disputeId } = REGISTERED.data;
    expect(keys(registration({ source: '公安' }))).toEqual([`repeated-police-report ${disputeId}`]);
    expect(keys(registration({ flags: ['可能激化'] }))).toEqual([`repeated-police-report ${disputeId}`]);
    const reported = { disputeId, to: '派出所', ground: '扬言', storySubjectId: 's' };
    expect(keys({ type: 'SafetyReported', data: reported })).toEqual([`repeated-police-report ${disputeId}`]);
  });

  it('is a breach, and no performance', () => {
    const term = { disputeId: 'd', agreementId: 'a', termId: 't', on: '2026-11-02' };
    expect(keys({ type: 'PerformanceRecorded', data: { ...term, outcome: 'breached' } })).toEqual([
      'agreement-breached a',
    ]);
    expect(keys({ type: 'PerformanceRecorded', data: { ...term, outcome: 'performed' } })).toEqual([]);
  });
});

describe('a sequence', () => {
  const days = ['2026-01-01', '2026-02-01', '2026-04-01', '2026-04-02', '2026-04-03', '2026-04-04'];
  const facts = days.map((on, index) => fact(`e${index + 1}`, on));
  const sets = (kind: keyof typeof SIGNAL_RULES, some: readonly Occurrence[] = facts) =>
    fold(kind, some).complete.map((set) => set.map(({ eventId }) => eventId).join(' '));

  it('is complete at the third dispute of the same people, and again at the sixth', () => {
    expect(sets('same-people', facts.slice(0, 2))).toEqual([]);
    expect(sets('same-people')).toEqual(['e1 e2 e3', 'e4 e5 e6']);
  });

  it.each([
    ['2026-04-01', ['e1 e2 e3']],
    ['2026-04-02', []],
  ])('counts three at one place when the third is of %s, 90 or 91 days after the first', (third, expected) => {
    const three = [fact('e1', '2026-01-01'), fact('e2', '2026-02-01'), fact('e3', third)];
    expect(sets('same-place', three)).toEqual(expected);
  });

  it('of breaches is told once for an agreement', () => {
    expect(sets('agreement-breached')).toEqual(['e1']);
  });

  it('that several keys complete is one signal of all its facts, each once', () => {
    const byName = fold('same-people', facts.slice(0, 3));
    const byPhone = fold('same-people', [fact('e0', '2025-12-01'), ...facts.slice(1, 3)]);
    const ids = (id: string) => completedBy(id, [byName, byPhone]).map(({ eventId }) => eventId);
    expect(ids('e3')).toEqual(['e0', 'e1', 'e2', 'e3']);
    expect(ids('e2')).toEqual([]);
  });

  it('gives an earlier event its own answer, whatever came later', () => {
    const later = fold('same-people', facts);
    expect(completedBy('e3', [later])).toEqual(completedBy('e3', [fold('same-people', facts.slice(0, 3))]));
  });
});

it('asks once for each kind, with keys and ids only', () => {
  const event = registration({ source: '公安', parties: [party('申请人', 'a'), party('被申请人', 'b')] });
  const { disputeId } = event.data;
  const question = { disputeId, eventId: 'event-1' };
  processSpec(lookForSignals)
    .given([])
    .when(event)
    .then([
      send(RaiseSignal, { kind: 'same-people', keys: ['same-people a b'], ...question }),
      send(RaiseSignal, {
        kind: 'repeated-police-report',
        keys: [`repeated-police-report ${disputeId}`, 'repeated-police-report a b'],
        ...question,
      }),
    ]);
});

describe('a signal as a task', () => {
  const data: SignalRaised['data'] = {
    signalId: 'signal-1',
    kind: 'same-people',
    disputeIds: ['d1', 'd2', 'd3'],
    causes: ['e1', 'e2', 'e3'],
    storySubjectId: 'story-1',
    source: '人民调解法 第五条',
  };
  const raised: SignalRaised = { type: 'SignalRaised', data };
  const { given } = deciderSpec(signalDecider);
  const signalId = 'signal-1';
  const taken = { type: 'SignalTaken', data: { signalId, takenBy: 'account-1' } } as const;
  const answer = (done: string) => ({ type: 'AnswerSignal', data: { signalId, done } }) as const;
  const dismiss = (reason: string) => ({ type: 'DismissSignal', data: { signalId, reason } }) as const;
  const take = { type: 'TakeSignal', data: { signalId } } as const;
  const answered = { type: 'SignalAnswered', data: { signalId, done: '已走访', storySubjectId: 'story-1' } } as const;

  it('is raised once for the same set', () => {
    given([]).when({ type: 'RaiseSignal', data }).then([raised]);
    given([raised]).when({ type: 'RaiseSignal', data }).thenNothing();
    given([raised, taken, answered]).when({ type: 'RaiseSignal', data }).thenNothing();
  });

  it('is taken by one person, then answered with what was done', () => {
    given([raised]).when(take).then([taken]);
    given([raised, taken]).when(take).thenNothing();
    const { actor } = commandMetadata();
    given([raised, taken])
      .when(take, { actor: { ...actor, id: 'account-2' } })
      .thenRefused('SIGNAL_TAKEN');
    given([raised]).when(answer('已走访')).thenRefused('SIGNAL_NOT_TAKEN');
    given([raised, taken]).when(answer('已走访')).then([answered]);
    given([raised, taken]).when(answer(' ')).thenRefused('SIGNAL_TEXT_MISSING');
  });

  it('is dismissed with a reason, taken or not, and then stays settled', () => {
    const dismissed = {
      type: 'SignalDismissed',
      data: { signalId, reason: '同名', storySubjectId: 'story-1' },
    } as const;
    given([raised]).when(dismiss('同名')).then([dismissed]);
    given([raised, taken]).when(dismiss('同名')).then([dismissed]);
    given([raised]).when(dismiss('')).thenRefused('SIGNAL_TEXT_MISSING');
    for (const command of [take, answer('x'), dismiss('x')]) {
      given([raised, dismissed]).when(command).thenRefused('SIGNAL_SETTLED');
    }
    given([]).when(take).thenRefused('SIGNAL_NOT_FOUND');
  });
});
