import type { Viewer } from '@libs/identity';
import type { ContextDefinition } from '@platform/composition';
import { testPlatform, type TestPlatform } from '@platform/testing';
import { DataSource } from 'typeorm';
import * as lib from '../index.js';

const coordinator: Viewer = {
  accountId: 'account-1',
  role: 'coordinator',
  organisationId: 'office',
  mediatorId: null,
  areaCode: '310109014',
};
const clerk: Viewer = { ...coordinator, accountId: 'account-2', role: 'clerk', organisationId: 'committee' };
const stranger: Viewer = { ...coordinator, accountId: 'account-3', organisationId: 'elsewhere', areaCode: '310110' };
const leader: Viewer = { ...coordinator, accountId: 'account-4', role: 'leader', areaCode: '310109' };
const byClerk = { actor: { id: 'account-2', role: 'clerk', organisationId: 'committee' } } as const;

/** Event types of assignment and handoffs that the processes of the context listen to. */
const OTHERS: ContextDefinition = {
  name: 'others',
  events: [
    'OfferAccepted',
    'CaseHandedBack',
    'CaseTakenBack',
    'MediatorAssignedDirectly',
    'OffersExhausted',
    'HandoffSent',
    'HandoffAccepted',
    'HandoffReturned',
    'HandoffLapsed',
    'HandoffOverdue',
    'HandoffConcluded',
    'HandoffRecalled',
    'HandoffObjectionUpheld',
    'HandoffReturnAccepted',
    'HandoffArbitrationOverdue',
    'HandoffHandlingOverdue',
  ].map((type) => ({ type, schema: 1 })),
  commands: [],
  projections: [],
  processes: [],
  entities: [],
};
const DIRECTORY = `create table if not exists views.organisation_directory
  (organisation_id text primary key, division_code text not null default '', ancestors text[] not null default '{}')`;

const SCREENING: lib.RecordScreeningData = {
  divisionCode: '310109014001',
  from: '2026-10-01',
  to: '2026-10-31',
  topics: ['邻里楼组', '婚姻家庭'],
  found: 2,
  prevented: 1,
  averted: [{ kind: 'suicide', cases: 1, people: 1 }],
  findings: [
    { category: '婚姻家庭', flags: ['家庭暴力'], text: '五楼夜里常有哭喊', reporter: '楼组长王某' },
    { category: '邻里', text: '楼道堆物' },
  ],
};

const INTAKE: lib.RegisterDisputeData = {
  category: '邻里',
  facts: '楼道堆物引起争执。',
  parties: [
    { role: '申请人', kind: '自然人', name: '张三', phone: '13800000000' },
    { role: '被申请人', kind: '自然人', name: '李四' },
  ],
  divisionCode: '310109014001',
  receivedBy: 'committee',
};

describe('prevention on a real database', () => {
  let platform: TestPlatform;

  beforeAll(async () => {
    platform = await testPlatform([lib.disputes, OTHERS], { modules: [lib.DisputesModule] });
    await platform.app.get(DataSource).query(DIRECTORY);
  });
  afterAll(() => platform.close());

  it('tells everybody what was found and only the coordinator who told', async () => {
    await platform.execute(lib.RecordScreening, SCREENING, { commandId: 'round-1', ...byClerk });
    await platform.settle();
    const screeningId = lib.screeningIdOf('round-1');
    const [round] = await platform.query(new lib.ListScreenings(clerk));
    expect(round).toMatchObject({ screeningId, organisationId: 'committee', found: 2 });
    expect(round?.findings.map(({ text, reported }) => [text, reported])).toEqual([
      ['五楼夜里常有哭喊', true],
      ['楼道堆物', false],
    ]);
    expect(JSON.stringify(round)).not.toContain('王某');
    expect(await platform.query(new lib.ListScreenings(stranger))).toEqual([]);
    const told = await platform.query(new lib.GetReporters(coordinator, screeningId));
    expect(told.map(({ reporter }) => reporter)).toEqual(['楼组长王某']);
    for (const viewer of [clerk, stranger, leader]) {
      const asked = platform.query(new lib.GetReporters(viewer, screeningId));
      await expect(asked).rejects.toMatchObject({ code: 'SCREENING_NOT_FOUND' });
    }
  });

  it('registers a dispute from a round, without the reporter, and links it once', async () => {
    const screeningId = lib.screeningIdOf('round-1');
    const data = { ...INTAKE, screeningId };
    for (const commandId of ['from-1', 'from-1']) {
      await platform.execute(lib.RegisterFromScreening, data, { commandId, ...byClerk });
      await platform.settle();
    }
    const disputeId = lib.disputeIdOf('from-1');
    const page = await platform.query(new lib.GetCasePage(clerk, disputeId));
    expect(page).toMatchObject({ source: '主动', sourceOrderNo: `screening-${screeningId}` });
    const [round] = await platform.query(new lib.ListScreenings(clerk));
    expect(round?.disputeIds).toEqual([disputeId]);
    const unknown = platform.execute(lib.RegisterFromScreening, { ...data, screeningId: 'none' });
    await expect(unknown).rejects.toMatchObject({ code: 'SCREENING_NOT_FOUND' });
  });

  it('leaves a number alone that names no round', async () => {
    const data = { ...INTAKE, source: '主动', sourceOrderNo: 'screening-of-others' } as const;
    await platform.execute(lib.RegisterDispute, data);
    await platform.settle();
    expect(await platform.runner.failures()).toEqual([]);
  });

  it('counts the month for the official form: rounds, what was averted, and what became a crime (民转刑)', async () => {
    const second = { ...SCREENING, averted: [{ kind: 'suicide', cases: 2, people: 3 } as const] };
    await platform.execute(lib.RecordScreening, second, byClerk);
    await platform.execute(lib.RegisterDispute, { ...INTAKE, requestedOn: '2026-10-01' }, { commandId: 'crime' });
    const conversion = { disputeId: lib.disputeIdOf('crime'), on: '2026-10-30', note: '张三被打伤' };
    await platform.execute(lib.RecordConversion, conversion);
    await platform.execute(lib.RecordConversion, conversion);
    await platform.settle();
    const month = await platform.query(new lib.GetPreventionMonth(leader, '2026-10', null));
    expect(month).toMatchObject({ screenings: 2, found: 4, prevented: 2, conversions: 1 });
    expect(month.averted.find(({ kind }) => kind === 'suicide')).toMatchObject({ cases: 3, people: 4 });
    expect(await platform.query(new lib.GetPreventionMonth(stranger, '2026-10', '310109'))).toMatchObject({ found: 0 });
    expect(await platform.query(new lib.GetPreventionMonth(leader, '2026-11', null))).toMatchObject({ screenings: 0 });
  });

  describe('the third dispute of the same people', () => {
    const people: lib.RegisterDisputeData['parties'] = [
      { role: '申请人', kind: '自然人', name: '赵五', phone: '13900000005' },
      { role: '被申请人', kind: '自然人', name: '钱六' },
    ];
    const signals = (viewer: Viewer, status?: lib.SignalStatus) =>
      platform.query(new lib.ListSignals(viewer, status && [status]));
    const samePeople = async () =>
      (await signals(coordinator)).filter(({ disputeId }) => disputeId === lib.disputeIdOf('pair-3'));

    async function dispute(number: number): Promise<void> {
      const data = { ...INTAKE, divisionCode: '310109014', parties: people };
      await platform.execute(lib.RegisterDispute, data, { commandId: `pair-${number}` });
      await platform.settle();
    }

    it('is told to those who may see it, with ids and never a name', async () => {
      await dispute(1);
      await dispute(2);
      const others = [1, 2].map((number) => lib.disputeIdOf(`pair-${number}`));
      expect((await signals(coordinator)).filter(({ disputeId }) => others.includes(disputeId))).toEqual([]);
      await dispute(3);
      const [signal, ...more] = await samePeople();
      expect(more).toEqual([]);
      expect(signal).toMatchObject({ disputeId: lib.disputeIdOf('pair-3'), status: 'open' });
      expect(signal?.disputes.map(({ disputeId }) => disputeId)).toEqual(
        [1, 2, 3].map((n) => lib.disputeIdOf(`pair-${n}`)),
      );
      expect(signal?.causes).toHaveLength(3);
      expect(JSON.stringify(signal)).not.toMatch(/赵五|钱六/);
      expect(await signals(stranger)).toEqual([]);
      await dispute(4);
      expect((await signals(coordinator)).some(({ disputeId }) => disputeId === lib.disputeIdOf('pair-4'))).toBe(false);
    });

    it('is taken and answered, and leaves the queue', async () => {
      const [signal] = await samePeople();
      const signalId = signal?.signalId ?? '';
      await platform.execute(lib.TakeSignal, { signalId });
      await platform.execute(lib.AnswerSignal, { signalId, done: '已约赵五、钱六谈话' });
      await platform.settle();
      expect(await samePeople()).toEqual([]);
      expect(await signals(coordinator, 'answered')).toMatchObject([{ signalId, outcome: '已约赵五、钱六谈话' }]);
    });

    it('is not raised anew when the process starts over', async () => {
      const head = await platform.store.head();
      await platform.app
        .get(DataSource)
        .query(`update engine.checkpoints set position = 0 where name = 'look-for-signals'`);
      await platform.runner.drain();
      await platform.settle();
      expect(await platform.store.head()).toBe(head);
      expect(await platform.runner.failures()).toEqual([]);
    });
  });
});
