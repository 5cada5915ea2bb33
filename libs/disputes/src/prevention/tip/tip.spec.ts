import { EventCodec } from '@platform/event-store';
import { MemoryKeyVault, Sealer } from '@platform/privacy';
import { send } from '@platform/processes';
import { deciderSpec, processSpec, recorded } from '@platform/testing';
import { DISPUTE_STATUSES } from '../../dispute/dispute.status.js';
import { at } from '../../testing/histories.js';
import { linkADisputeToItsTip } from '../processes/link-a-dispute-to-its-tip/link-a-dispute-to-its-tip.process.js';
import { LinkTip } from '../use-cases/link-tip.js';
import { tipDecider } from './tip.decider.js';
import { progressOf } from './tip-progress.js';
import { tipEvents, type TipReported } from './tip.events.js';

const REPORTED: TipReported = {
  type: 'TipReported',
  data: {
    tipId: 'tip-1',
    kind: 'sign',
    storySubjectId: 'story-1',
    organisationId: 'committee',
    divisionCode: '310109014001',
    category: '邻里',
    flags: [],
    text: '四楼张某和五楼李某为漏水红过脸',
    place: '2 号楼',
  },
};
const LINKED = { type: 'TipRegistered', data: { tipId: 'tip-1', disputeId: 'dispute-1' } } as const;
const ANSWERED = { type: 'TipAnswered', data: { tipId: 'tip-1', answer: 'nothing-found' } } as const;
const report = { type: 'ReportTip', data: REPORTED.data } as const;
const link = { type: 'LinkTip', data: LINKED.data } as const;
const answer = { type: 'AnswerTip', data: ANSWERED.data } as const;
const { given } = deciderSpec(tipDecider);

describe('a tip', () => {
  it('is told once', () => {
    given([]).when(report).then([REPORTED]);
    given([REPORTED]).when(report).thenNothing();
  });

  it('is registered or answered, and settled once', () => {
    given([REPORTED]).when(link).then([LINKED]);
    given([REPORTED]).when(answer).then([ANSWERED]);
    given([REPORTED, LINKED]).when(link).thenNothing();
    given([REPORTED, ANSWERED]).when(answer).thenNothing();
    given([REPORTED, LINKED]).when(answer).thenRefused('TIP_SETTLED');
    given([REPORTED, ANSWERED]).when(link).thenRefused('TIP_SETTLED');
    given([REPORTED, LINKED])
      .when({ ...link, data: { tipId: 'tip-1', disputeId: 'dispute-2' } })
      .thenRefused('TIP_SETTLED');
    given([]).when(answer).thenRefused('TIP_NOT_FOUND');
    given([]).when(link).thenRefused('TIP_NOT_FOUND');
  });

  it('keeps what was told sealed', async () => {
    const codec = new EventCodec(tipEvents, new Sealer(new MemoryKeyVault()));
    const { metadata } = recorded(REPORTED);
    const [stored] = await codec.encode('tip-1', -1, null, [{ id: 'event-1', event: REPORTED, metadata }]);
    expect(stored?.data).not.toMatch(/张某|2 号楼/);
  });
});

describe('what the reporter is told of it', () => {
  const dispute = (status: (typeof DISPUTE_STATUSES)[number], confidential = false) =>
    progressOf({ answer: null, disputeId: 'dispute-1', dispute: { status, confidential } });

  it('begins with having been received', () => {
    expect(progressOf({ answer: null, disputeId: null, dispute: null })).toBe('received');
    expect(progressOf({ answer: 'passed-on', disputeId: null, dispute: null })).toBe('passed-on');
    expect(progressOf({ answer: null, disputeId: 'dispute-1', dispute: null })).toBe('registered');
  });

  it('says that it is over, not how it ended', () => {
    expect([dispute('failed'), dispute('closed'), dispute('refused'), dispute('filed')]).toEqual(
      Array.from({ length: 4 }, () => 'ended'),
    );
    expect(dispute('agreed')).toBe(dispute('in-mediation'));
  });

  it('says nothing of a confidential case, wherever it stands', () => {
    expect(new Set(DISPUTE_STATUSES.map((status) => dispute(status, true)))).toEqual(new Set(['confidential']));
  });
});

describe('a dispute that was registered from a tip', () => {
  const [registered] = at('registered');
  if (registered?.type !== 'DisputeRegistered') throw new Error('a history begins with the registration');
  const { data } = registered;
  const spec = processSpec(linkADisputeToItsTip).given([]);

  it('is linked to it by its reference, and only then', () => {
    const { disputeId } = data;
    spec
      .when({ ...registered, data: { ...data, source: '主动', sourceOrderNo: 'tip-t1' } })
      .then([send(LinkTip, { tipId: 't1', disputeId }, 'skip')]);
    spec.when({ ...registered, data: { ...data, source: '公安', sourceOrderNo: 'tip-t1' } }).thenNothing();
    spec.when({ ...registered, data: { ...data, source: '主动', sourceOrderNo: '2026-17' } }).thenNothing();
    spec.when({ ...registered, data: { ...data, source: '主动', sourceOrderNo: null } }).thenNothing();
  });
});
