import { DisputeAccess, disputes, type TransferStarted } from '@libs/disputes';
import type { Viewer } from '@libs/identity';
import { OrganisationDirectory } from '@libs/roster';
import type { ContextDefinition } from '@platform/composition';
import { type Decider, DecisionHandler } from '@platform/event-store';
import type { DomainCommand, DomainEvent } from '@platform/messaging';
import { commandMetadata, testPlatform, type TestPlatform } from '@platform/testing';
import { DataSource } from 'typeorm';
import { handoffsContext } from './handoffs.context.js';
import { HandoffsModule } from './handoffs.module.js';
import { AcceptHandoff } from './use-cases/accept-handoff.js';
import { ConcludeHandoff } from './use-cases/conclude-handoff.js';
import { ReturnHandoff } from './use-cases/return-handoff.js';
import { HandoffTrack } from './views/handoff-track/handoff-track.entity.js';
import { GetHandoff, ListHandoffs, ListHandoffsOfDispute } from './views/handoff-track/handoff-track.queries.js';
import type { HandoffView } from './views/handoff-track/handoff-track.reader.js';

/** Only the facts of disputes that start a hand-off, and the tables of others that the track looks into. */
const neighbours: ContextDefinition = {
  name: 'neighbours-for-the-spec',
  events: disputes.events,
  commands: [],
  projections: [],
  processes: [],
  entities: [DisputeAccess, OrganisationDirectory],
};
const recorder: Decider<null, DomainCommand<'Record', { event: DomainEvent }>, DomainEvent> = {
  initialState: null,
  decide: ({ data }) => [data.event],
  evolve: () => null,
};

const viewer = (organisationId: string, changes: Partial<Viewer> = {}): Viewer => ({
  accountId: `account-${organisationId}`,
  role: 'partner',
  organisationId,
  mediatorId: null,
  areaCode: null,
  ...changes,
});
const committee = viewer('committee', { role: 'coordinator' });
const agency = viewer('agency');
const byAgency = { actor: { id: 'a', role: 'partner', organisationId: 'agency' } } as const;
const REASON = '张三与物业公司调解不成';

describe('a case handed over', () => {
  let platform: TestPlatform;

  beforeAll(async () => {
    platform = await testPlatform([handoffsContext, neighbours], { modules: [HandoffsModule] });
    const dataSource = platform.app.get(DataSource);
    await dataSource.getRepository(OrganisationDirectory).insert(
      ['committee', 'agency', 'stranger'].map((organisationId) => ({
        organisationId,
        name: `${organisationId} 的名称`,
        kind: 'other-agency' as const,
        channels: [],
        divisionCode: '310109',
        parentId: null,
        ancestors: [],
        industry: null,
        closed: false,
        batchOffers: false,
      })),
    );
  });
  afterAll(() => platform.close());

  async function handedOver(number: number): Promise<string> {
    const disputeId = `d${number}`;
    await platform.app
      .get(DataSource)
      .getRepository(DisputeAccess)
      .insert({
        disputeId,
        code: `LD-${number}`,
        divisionCode: '310109009',
        ownerOrganisationId: 'committee',
        organisationIds: ['committee', 'agency'],
        formerOwnerIds: [],
        guestIds: [],
        mediatorIds: [],
        channel: 'people',
        confidential: false,
        excludedAccountIds: ['excluded'],
      });
    const event: TransferStarted = {
      type: 'TransferStarted',
      data: {
        disputeId,
        handoffId: `h${number}`,
        disputeCode: `LD-${number}`,
        channel: 'administrative',
        fromOrganisationId: 'committee',
        toOrganisationId: 'agency',
        reason: REASON,
        storySubjectId: `s${number}`,
      },
    };
    await platform.app.get(DecisionHandler).handle({
      stream: `dispute-${disputeId}`,
      decider: recorder,
      command: { type: 'Record', data: { event } },
      metadata: commandMetadata({ commandId: `start-${number}`, now: platform.clock.now().toISOString() }),
    });
    await platform.settle();
    return `h${number}`;
  }

  const track = async (handoffId: string, who: Viewer = agency): Promise<HandoffView> => {
    const found = await platform.query(new GetHandoff(who, handoffId));
    if (!found) throw new Error('no such hand-off');
    return found;
  };

  it('stands in the inbox of one body and the outbox of the other, and nobody else sees it', async () => {
    const handoffId = await handedOver(1);
    const inbox = await platform.query(new ListHandoffs(agency, { direction: 'in' }));
    expect(inbox).toMatchObject([
      {
        handoffId,
        status: 'sent',
        statusTitle: '待送达',
        fromOrganisationName: 'committee 的名称',
        reason: REASON,
        actions: ['receive', 'accept', 'object', 'return'],
        overdue: false,
      },
    ]);
    expect(await platform.query(new ListHandoffs(committee, { direction: 'out' }))).toMatchObject([
      { actions: ['recall'] },
    ]);
    expect(await platform.query(new ListHandoffs(agency, { direction: 'out' }))).toEqual([]);
    expect(await platform.query(new ListHandoffs(viewer('stranger')))).toEqual([]);
    expect(await platform.query(new GetHandoff({ ...agency, accountId: 'excluded' }, handoffId))).toBeNull();
    expect(await platform.query(new ListHandoffsOfDispute(committee, 'd1'))).toHaveLength(1);
  });

  it('is accepted and concluded, and the track shows every answer', async () => {
    const handoffId = await handedOver(2);
    await platform.execute(AcceptHandoff, { handoffId, partnerOrderNo: 'N-1' }, byAgency);
    await platform.execute(AcceptHandoff, { handoffId, partnerOrderNo: 'N-1' }, byAgency);
    await platform.settle();
    expect(await track(handoffId)).toMatchObject({
      status: 'accepted',
      partnerOrderNo: 'N-1',
      actions: ['report-progress', 'hold', 'conclude', 'request-return'],
    });
    const conclusion = { handoffId, outcome: 'settled', decidedOn: '2026-11-02', reason: '李四已付清' } as const;
    await platform.execute(ConcludeHandoff, conclusion, byAgency);
    await platform.settle();
    expect(await track(handoffId)).toMatchObject({
      status: 'concluded',
      outcome: 'settled',
      answerReason: '李四已付清',
    });
  });

  it('is returned with a code and a reason that the sender reads', async () => {
    const handoffId = await handedOver(3);
    await platform.execute(ReturnHandoff, { handoffId, code: 'not-our-duty', reason: '王五不归我局管' }, byAgency);
    await platform.settle();
    expect(await track(handoffId, committee)).toMatchObject({
      status: 'returned',
      returnCode: 'not-our-duty',
      answerReason: '王五不归我局管',
    });
  });

  it('lapses three working days after the sending when nobody answers', async () => {
    const handoffId = await handedOver(4);
    // Sent on Monday 2 November: the last working day is Thursday the 5th.
    expect(await track(handoffId)).toMatchObject({ answerDueAt: '2026-11-05T15:59:59.999Z' });
    await platform.advanceTo('2026-11-05T15:59:59.998Z');
    expect(await track(handoffId)).toMatchObject({ status: 'sent' });
    await platform.advanceTo('2026-11-05T16:00:00.000Z');
    expect(await track(handoffId)).toMatchObject({ status: 'lapsed', actions: [] });
    await expect(platform.execute(AcceptHandoff, { handoffId }, byAgency)).rejects.toMatchObject({
      code: 'HANDOFF_LAPSED',
    });
  });

  it('lapses by the sweep when the alarm was lost, and only once', async () => {
    const handoffId = await handedOver(5);
    platform.clock.set('2026-12-01T00:00:00.000Z');
    expect(await track(handoffId)).toMatchObject({ overdue: true, actions: [] });
    await platform.sweeper.runOnce();
    await platform.sweeper.runOnce();
    await platform.settle();
    expect(await track(handoffId)).toMatchObject({ status: 'lapsed', revision: 2 });
  });

  it('has a track that equals its rebuild row for row', async () => {
    const rows = async (): Promise<string[]> =>
      (await platform.app.get(DataSource).getRepository(HandoffTrack).find())
        .map((row) => JSON.stringify(row))
        .toSorted();
    const before = await rows();
    await platform.engine.rebuild('handoff-track');
    expect(before).toHaveLength(5);
    expect(await rows()).toEqual(before);
  });

  it('tells no name in clear to the store', async () => {
    const stored = JSON.stringify(await platform.store.readAll());
    for (const name of ['张三', '李四', '王五']) expect(stored).not.toContain(name);
  });
});
