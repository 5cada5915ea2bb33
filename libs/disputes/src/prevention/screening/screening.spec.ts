import { EventCodec } from '@platform/event-store';
import { MemoryKeyVault, Sealer } from '@platform/privacy';
import { deciderSpec, recorded } from '@platform/testing';
import { linkADisputeToItsScreening } from '../processes/link-a-dispute-to-its-screening/link-a-dispute-to-its-screening.process.js';
import { LinkScreenedDispute } from '../use-cases/link-screened-dispute.js';
import { send } from '@platform/processes';
import { processSpec } from '@platform/testing';
import { at } from '../../testing/histories.js';
import { screeningDecider } from './screening.decider.js';
import { screeningEvents, type ScreeningRecorded } from './screening.events.js';

const DATA: ScreeningRecorded['data'] = {
  screeningId: 'screening-1',
  storySubjectId: 'story-1',
  organisationId: 'committee',
  divisionCode: '310109014001',
  from: '2026-10-01',
  to: '2026-10-31',
  topics: ['邻里楼组'],
  found: 3,
  prevented: 1,
  averted: [{ kind: 'group-petition', cases: 1, people: 12 }],
  findings: [
    {
      findingId: 'finding-1',
      category: '婚姻家庭',
      flags: ['家庭暴力'],
      text: '五楼夜里常有哭喊',
      reporter: '楼组长王某',
      reporterSubjectId: 'reporter-1',
    },
  ],
};
const RECORDED: ScreeningRecorded = { type: 'ScreeningRecorded', data: DATA };
const { given } = deciderSpec(screeningDecider);
const record = (over: Partial<ScreeningRecorded['data']> = {}) => ({
  type: 'RecordScreening' as const,
  data: { ...DATA, ...over },
});

describe('a screening round', () => {
  it('is recorded once', () => {
    given([]).when(record()).then([RECORDED]);
    given([RECORDED]).when(record()).thenNothing();
  });

  it.each([
    ['DATE_INVALID', { from: '2026-02-30' }],
    ['PERIOD_REVERSED', { from: '2026-10-31', to: '2026-10-01' }],
    ['PERIOD_IN_FUTURE', { to: '2026-11-03' }],
    ['COUNT_INVALID', { found: -1 }],
    ['COUNT_INVALID', { prevented: 1.5 }],
    ['FOUND_TOO_FEW', { found: 0 }],
    ['AVERTED_TWICE', { averted: [...DATA.averted, ...DATA.averted] }],
    ['AVERTED_WITHOUT_CASE', { averted: [{ kind: 'suicide', cases: 0, people: 1 }] }],
  ] as const)('is refused with %s', (code, over) => {
    given([]).when(record(over)).thenRefused(code);
  });

  it('knows each dispute that came of it once', () => {
    const linked = { screeningId: 'screening-1', disputeId: 'dispute-1' };
    const command = { type: 'LinkScreenedDispute', data: linked } as const;
    given([RECORDED])
      .when(command)
      .then([{ type: 'ScreenedDisputeLinked', data: linked }]);
    given([RECORDED, { type: 'ScreenedDisputeLinked', data: linked }])
      .when(command)
      .thenNothing();
    given([]).when(command).thenRefused('SCREENING_NOT_FOUND');
  });

  it('seals who told under a subject of their own (反家庭暴力法 14；信访工作条例 30)', async () => {
    const codec = new EventCodec(screeningEvents, new Sealer(new MemoryKeyVault()));
    const { metadata } = recorded(RECORDED);
    const [stored] = await codec.encode('screening-1', -1, null, [{ id: 'event-1', event: RECORDED, metadata }]);
    expect(stored?.data).not.toMatch(/王某|哭喊/);
    expect(JSON.parse(stored?.metadata ?? '{}')).toMatchObject({ subjects: ['reporter-1', 'story-1'] });
  });
});

describe('a dispute that was registered from a screening', () => {
  const [registered] = at('registered');
  if (registered?.type !== 'DisputeRegistered') throw new Error('a history begins with the registration');
  const spec = processSpec(linkADisputeToItsScreening).given([]);
  const { data } = registered;

  it('is linked to it by its reference, and only then', () => {
    const { disputeId } = data;
    spec
      .when({ ...registered, data: { ...data, source: '主动', sourceOrderNo: 'screening-s1' } })
      .then([send(LinkScreenedDispute, { screeningId: 's1', disputeId }, 'skip')]);
    spec.when({ ...registered, data: { ...data, source: '公安', sourceOrderNo: 'screening-s1' } }).thenNothing();
    spec.when({ ...registered, data: { ...data, source: '主动', sourceOrderNo: '2026-17' } }).thenNothing();
    spec.when({ ...registered, data: { ...data, source: '主动', sourceOrderNo: null } }).thenNothing();
  });
});
