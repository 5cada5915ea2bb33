import { DisputeAccess, type DisputeEvent } from '@libs/disputes';
import type { Viewer } from '@libs/identity';
import { EnrolMediator, EstablishOrganisation, rosterContext, RosterModule, TakeLeave } from '@libs/roster';
import { testPlatform, type TestPlatform } from '@platform/testing';
import { DataSource } from 'typeorm';
import { assignmentIdOf } from './assignment/assignment.ids.js';
import { assignmentContext } from './assignment.context.js';
import { AssignmentModule } from './assignment.module.js';
import { acceptedDispute, disputeFacts, FingerprintsModule, recordFacts } from './testing/dispute-facts.js';
import { AcceptOffer } from './use-cases/accept-offer.js';
import { AssignDirectly } from './use-cases/assign-directly.js';
import { CloseAssignment } from './use-cases/close-assignment.js';
import { DeclineOffer } from './use-cases/decline-offer.js';
import { OpenAssignment } from './use-cases/open-assignment.js';
import { AssignmentTrack } from './views/assignment-track/assignment-track.entity.js';
import {
  GetAssignment,
  ListAssignmentsOfDispute,
  ListMyOffers,
  ListUnassigned,
} from './views/assignment-track/assignment-track.queries.js';
import type { AssignmentView } from './views/assignment-track/assignment-track.reader.js';
import { MediatorLoad } from './views/mediator-load/mediator-load.entity.js';
import { GetMediatorLoads } from './views/mediator-load/mediator-load.queries.js';

const viewer = (changes: Partial<Viewer>): Viewer => ({
  accountId: 'account',
  role: 'mediator',
  organisationId: 'committee',
  mediatorId: null,
  areaCode: null,
  ...changes,
});
const coordinator = viewer({ role: 'coordinator', organisationId: 'office', areaCode: '310109009' });
const actor = { id: 'head', role: 'coordinator', organisationId: 'office' } as const;

describe('finding a mediator', () => {
  let platform: TestPlatform;
  let disputes = 0;

  beforeAll(async () => {
    platform = await testPlatform([rosterContext, assignmentContext, disputeFacts], {
      modules: [RosterModule, AssignmentModule, FingerprintsModule],
    });
    const body = { channels: ['people'] as const, industry: null };
    await platform.execute(EstablishOrganisation, {
      ...body,
      organisationId: 'office',
      name: '欧阳路司法所',
      kind: 'judicial-office',
      divisionCode: '310109009',
      parentId: null,
    });
    await platform.execute(EstablishOrganisation, {
      ...body,
      organisationId: 'committee',
      name: '欧阳路街道人民调解委员会',
      kind: 'street-committee',
      divisionCode: '310109009',
      parentId: 'office',
    });
    for (const [mediatorId, formerEmployers] of [
      ['m1', []],
      ['m2', []],
      ['m3', []],
      ['conflicted', ['某物业公司']],
    ] as const) {
      await platform.execute(EnrolMediator, {
        mediatorId,
        name: `调解员${mediatorId}`,
        kind: 'part-time',
        organisationId: 'committee',
        fields: ['物业'],
        languages: [],
        districtCodes: ['310109009'],
        capacity: 2,
        termEndsOn: null,
        trainedUntil: null,
        formerEmployers,
      });
    }
  });
  afterAll(() => platform.close());

  /** A dispute that has been accepted by the committee; resolves when its first offer is out. */
  async function accepted(): Promise<{ disputeId: string; assignmentId: string }> {
    disputes += 1;
    const disputeId = `d${disputes}`;
    const episodeId = `e${disputes}`;
    const events = acceptedDispute(disputeId, episodeId, '某物业公司');
    await record(disputeId, events);
    await platform.app
      .get(DataSource)
      .getRepository(DisputeAccess)
      .insert({
        disputeId,
        code: `LD-${disputes}`,
        divisionCode: '310109009001',
        ownerOrganisationId: 'committee',
        organisationIds: ['committee'],
        formerOwnerIds: [],
        guestIds: [],
        mediatorIds: [],
        channel: 'people',
        confidential: false,
        excludedAccountIds: ['excluded'],
      });
    await platform.settle();
    return { disputeId, assignmentId: assignmentIdOf(episodeId) };
  }

  const record = (disputeId: string, events: readonly DisputeEvent[]): Promise<void> =>
    recordFacts(platform, disputeId, events);

  const track = async (assignmentId: string): Promise<AssignmentView> => {
    const found = await platform.query(new GetAssignment(coordinator, assignmentId));
    if (!found) throw new Error('no such assignment');
    return found;
  };
  const answer = (view: AssignmentView) => ({
    assignmentId: view.assignmentId,
    offerId: view.offerId ?? '',
    mediatorId: view.mediatorId ?? '',
  });
  const end = async ({ disputeId }: { disputeId: string }): Promise<void> => {
    await record(disputeId, [{ type: 'DisputeClosed', data: { disputeId, outcome: 'settled' } }]);
    await platform.settle();
  };

  it('asks somebody and says why the others are out', async () => {
    const opened = await accepted();
    const view = await track(opened.assignmentId);
    expect(view).toMatchObject({
      status: 'offered',
      rounds: 1,
      code: 'LD-1',
      organisationName: '欧阳路街道人民调解委员会',
    });
    expect(view.candidates).toHaveLength(4);
    expect(view.candidates.at(-1)).toMatchObject({
      mediatorId: 'conflicted',
      name: '调解员conflicted',
      removedBy: 'former-employer',
    });
    await end(opened);
  });

  it('shows an offer to the one who is asked and to nobody else', async () => {
    const opened = await accepted();
    const view = await track(opened.assignmentId);
    const asked = viewer({ mediatorId: view.mediatorId });
    expect(await platform.query(new ListMyOffers(asked))).toMatchObject([{ assignmentId: opened.assignmentId }]);
    expect(await platform.query(new ListMyOffers(viewer({ mediatorId: 'conflicted' })))).toEqual([]);
    expect(await platform.query(new ListMyOffers(viewer({ mediatorId: null })))).toEqual([]);
    expect(await platform.query(new ListMyOffers({ ...asked, accountId: 'excluded' }))).toEqual([]);
    expect(
      await platform.query(new GetAssignment(viewer({ mediatorId: 'conflicted' }), opened.assignmentId)),
    ).toBeNull();
    expect(await platform.query(new GetAssignment(asked, opened.assignmentId))).not.toBeNull();
    expect(await platform.query(new ListAssignmentsOfDispute(asked, opened.disputeId))).toEqual([]);
    await end(opened);
  });

  it('counts the case until it ends', async () => {
    const opened = await accepted();
    const view = await track(opened.assignmentId);
    await platform.execute(AcceptOffer, answer(view));
    await platform.execute(AcceptOffer, answer(view));
    await platform.settle();
    expect(await track(opened.assignmentId)).toMatchObject({ status: 'taken', mediatorId: view.mediatorId });
    const load = new GetMediatorLoads(coordinator, [view.mediatorId ?? '']);
    expect(await platform.query(load)).toMatchObject([{ openCases: 1, openOffers: 0 }]);
    await end(opened);
    expect(await platform.query(load)).toMatchObject([{ openCases: 0, openOffers: 0 }]);
  });

  it('lets an offer expire in working hours, goes on, and ends with the coordinator', async () => {
    const opened = await accepted();
    const first = await track(opened.assignmentId);
    await platform.execute(DeclineOffer, { ...answer(first), reason: 'no-time' });
    await platform.settle();
    const second = await track(opened.assignmentId);
    expect(second.mediatorId).not.toBe(first.mediatorId);
    // 24 working hours of eight-hour days from Monday 09:00: Wednesday 17:00 in Shanghai.
    expect(second.expiresAt).toBe('2026-11-04T09:00:00.000Z');
    await platform.advanceTo('2026-11-04T08:59:59.999Z');
    expect((await track(opened.assignmentId)).offerId).toBe(second.offerId);
    await platform.advanceTo('2026-11-04T09:00:00.000Z');
    const third = await track(opened.assignmentId);
    expect(third).toMatchObject({ status: 'offered', rounds: 3 });
    await expect(platform.execute(AcceptOffer, answer(second))).rejects.toMatchObject({ code: 'OFFER_EXPIRED' });
    await platform.execute(DeclineOffer, { ...answer(third), reason: 'on-leave' });
    await platform.settle();
    expect(await platform.query(new ListUnassigned(coordinator))).toMatchObject([
      { assignmentId: opened.assignmentId, rounds: 3, exhaustedBecause: 'too-many-rounds' },
    ]);
    expect(
      await platform.query(new ListUnassigned({ ...coordinator, organisationId: 'x', areaCode: '310101' })),
    ).toEqual([]);
    const assign = { assignmentId: opened.assignmentId, mediatorId: first.mediatorId ?? '', reason: '当事人共同选定' };
    await expect(
      platform.execute(AssignDirectly, { ...assign, mediatorId: 'conflicted' }, { actor }),
    ).rejects.toMatchObject({
      code: 'MEDIATOR_BARRED',
    });
    await expect(
      platform.execute(AssignDirectly, { ...assign, mediatorId: 'nobody' }, { actor }),
    ).rejects.toMatchObject({
      code: 'MEDIATOR_UNKNOWN',
    });
    await platform.execute(AssignDirectly, assign, { actor });
    await platform.settle();
    expect(await track(opened.assignmentId)).toMatchObject({ status: 'taken', assignedBecause: '当事人共同选定' });
    await end(opened);
  });

  it('finds by the sweep what a lost alarm missed, and only once', async () => {
    const opened = await accepted();
    const first = await track(opened.assignmentId);
    platform.clock.set('2026-11-20T09:00:00.000Z');
    await platform.sweeper.runOnce();
    await platform.sweeper.runOnce();
    await platform.settle();
    const second = await track(opened.assignmentId);
    expect(second).toMatchObject({ status: 'offered', rounds: 2 });
    expect(second.mediatorId).not.toBe(first.mediatorId);
    await end(opened);
  });

  it('asks nobody who is on leave or full, and remembers who declared a conflict in this dispute', async () => {
    const day = '2026-11-20';
    await platform.execute(TakeLeave, { mediatorId: 'm1', from: day, until: day, ownMediatorId: 'm1' });
    await platform.settle();
    const opened = await accepted();
    const view = await track(opened.assignmentId);
    expect(view.candidates.find(({ mediatorId }) => mediatorId === 'm1')?.removedBy).toBe('on-leave');
    await platform.execute(DeclineOffer, { ...answer(view), reason: 'conflict-of-interest' });
    const { disputeId } = opened;
    const again = { channel: 'people', organisationId: 'committee', category: '物业', divisionCode: null } as const;
    await record(disputeId, [
      { type: 'EpisodeOpened', data: { ...again, disputeId, episodeId: 'second', flags: [], handoffId: null } },
    ]);
    await platform.settle();
    const second = await track(assignmentIdOf('second'));
    expect(second.candidates.find(({ mediatorId }) => mediatorId === view.mediatorId)?.removedBy).toBe(
      'conflict-declared',
    );
    expect(await track(opened.assignmentId)).toMatchObject({ status: 'closed' });
    await end(opened);
  });

  it('takes up by the sweep an assignment that stands still, and no other', async () => {
    const rows = platform.app.get(DataSource).getRepository(AssignmentTrack);
    const assignmentId = 'stalled';
    await platform.execute(OpenAssignment, {
      assignmentId,
      disputeId: 'unknown',
      episodeId: 'unknown',
      organisationId: 'committee',
      channel: 'people',
      category: '物业',
      divisionCode: null,
    });
    await platform.engine.drain();
    await platform.sweeper.runOnce();
    await platform.engine.drain();
    expect(await rows.findOneBy({ assignmentId })).toMatchObject({ status: 'searching' });
    platform.clock.advance(10 * 60_000);
    await platform.sweeper.runOnce();
    await platform.engine.drain();
    expect(await rows.findOneBy({ assignmentId })).toMatchObject({ status: 'offered', rounds: 1 });
    await platform.settle();
    expect(await rows.findOneBy({ assignmentId })).toMatchObject({ status: 'offered', rounds: 1 });
    await platform.execute(CloseAssignment, { assignmentId, disputeId: 'unknown' });
    await platform.settle();
  });

  it.each([
    ['assignment-track', AssignmentTrack],
    ['mediator-load', MediatorLoad],
  ])('has a view %s that equals its rebuild row for row', async (name, entity) => {
    const rows = () => platform.app.get(DataSource).getRepository<object>(entity).find();
    const byText = (all: readonly object[]): string[] => all.map((row) => JSON.stringify(row)).toSorted();
    const before = byText(await rows());
    await platform.engine.rebuild(name);
    expect(before.length).toBeGreaterThan(0);
    expect(byText(await rows())).toEqual(before);
  });

  it('keeps the reason of a direct assignment out of the store in clear', async () => {
    const events = await platform.store.readAll();
    expect(events.length).toBeGreaterThan(20);
    expect(JSON.stringify(events)).not.toContain('当事人共同选定');
  });
});
