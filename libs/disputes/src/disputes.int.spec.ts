import type { Viewer } from '@libs/identity';
import type { ContextDefinition } from '@platform/composition';
import { testPlatform, type TestPlatform } from '@platform/testing';
import { DataSource } from 'typeorm';
import * as disputesLib from './index.js';

const OFFICE = 'office';
const COMMITTEE = 'committee';

const coordinator: Viewer = {
  accountId: 'account-1',
  role: 'coordinator',
  organisationId: OFFICE,
  mediatorId: null,
  areaCode: '310109017',
};
const stranger: Viewer = { ...coordinator, accountId: 'account-2', organisationId: 'elsewhere', areaCode: '310101' };
const mediator: Viewer = { ...coordinator, accountId: 'account-3', role: 'mediator', mediatorId: 'mediator-1' };
const leader: Viewer = { ...coordinator, accountId: 'account-4', role: 'leader', areaCode: '310109' };

/** Event types of assignment and handoffs that the processes listen to. */
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

/** The roster's table, as far as the rights filter looks at it. */
const DIRECTORY = `create table if not exists views.organisation_directory
  (organisation_id text primary key, division_code text not null default '', ancestors text[] not null default '{}')`;

describe('the dispute context on a real database', () => {
  let platform: TestPlatform;

  beforeAll(async () => {
    platform = await testPlatform([disputesLib.disputes, OTHERS], {
      modules: [disputesLib.DisputesModule],
    });
    await platform.app.get(DataSource).query(DIRECTORY);
  });
  afterAll(() => platform.close());

  async function register(key: string, over: Partial<disputesLib.RegisterDisputeData> = {}): Promise<string> {
    const data: disputesLib.RegisterDisputeData = {
      source: '依申请',
      category: '邻里',
      title: '楼上漏水',
      facts: '楼上卫生间漏水，楼下天花板损坏，多次协商不成。',
      claims: '修复并赔偿三千元',
      amountCny: 3000,
      parties: [
        { role: '申请人', kind: '自然人', name: '张三', phone: '138 0000 0000', idNumber: '310109199001011234' },
        { role: '被申请人', kind: '自然人', name: '李四', idNumber: '310109199001011235' },
      ],
      divisionCode: '310109017',
      receivedBy: OFFICE,
      ...over,
    };
    await platform.execute(disputesLib.RegisterDispute, data, { commandId: key });
    await platform.settle();
    return disputesLib.disputeIdOf(key);
  }

  const page = (disputeId: string, viewer: Viewer = coordinator): Promise<disputesLib.CasePageView> =>
    platform.query(new disputesLib.GetCasePage(viewer, disputeId));

  async function toMediation(disputeId: string): Promise<disputesLib.CasePageView> {
    const { parties } = await page(disputeId);
    for (const { partyId } of parties) {
      const word = { disputeId, partyId, channel: 'people', decision: 'given', manner: '口头' } as const;
      await platform.execute(disputesLib.RecordConsent, word);
    }
    await platform.execute(disputesLib.AcceptDispute, { disputeId, channel: 'people', organisationId: COMMITTEE });
    await platform.settle();
    const { episodes } = await page(disputeId);
    const episodeId = episodes[0]?.episodeId ?? '';
    await platform.execute(disputesLib.AppointMediator, {
      disputeId,
      episodeId,
      mediatorId: 'mediator-1',
      organisationId: COMMITTEE,
      assignmentId: 'assignment-1',
    });
    await platform.execute(disputesLib.TellRights, { disputeId, manner: '口头' });
    const key = `schedule-${disputeId}`;
    const startsAt = new Date(platform.clock.now().getTime() + 3 * 86_400_000).toISOString();
    await platform.execute(
      disputesLib.ScheduleSession,
      { disputeId, startsAt, place: '第一调解室', open: false },
      { commandId: key },
    );
    await platform.settle();
    expect((await platform.query(new disputesLib.GetMyDisputes(mediator))).cases).toContainEqual(
      expect.objectContaining({ disputeId, title: '楼上漏水', nextSessionAt: startsAt }),
    );
    const sessionId = disputesLib.sessionIdOf(key);
    await platform.execute(disputesLib.RecordSession, { disputeId, sessionId, present: [], minutes: '底线是两千元' });
    await platform.settle();
    return page(disputeId);
  }

  it('walks the whole happy path to the filed dossier', async () => {
    const disputeId = await register('happy');
    const registered = await page(disputeId);
    expect(registered).toMatchObject({ status: 'screening', routing: { channel: 'people' }, channel: 'people' });
    expect(registered.routing?.reasons.length).toBeGreaterThan(0);
    expect(registered.parties.map(({ name }) => name)).toEqual(['张三', '李四']);
    const mediating = await toMediation(disputeId);
    expect(mediating.status).toBe('in-mediation');
    expect(mediating.clocks.map(({ rule, status }) => [rule, status])).toEqual([
      ['contact_party', 'met'],
      ['peoples_mediation', 'open'],
    ]);
    await platform.execute(disputesLib.DraftAgreement, {
      disputeId,
      form: 'written',
      scope: 'full',
      terms: [{ text: '三十日内修好', dueOn: '2026-11-30' }],
    });
    await platform.settle();
    const { agreement } = await page(disputeId);
    for (const { kind, id } of agreement?.signatories ?? []) {
      await platform.execute(disputesLib.SignAgreement, {
        disputeId,
        kind,
        id,
        manner: '签名',
        signedOn: '2026-11-02',
      });
    }
    await platform.settle();
    const agreed = await page(disputeId);
    expect(agreed).toMatchObject({ status: 'agreed', agreement: { effectiveOn: '2026-11-02' } });
    expect(agreed.clocks.map(({ rule, status }) => [rule, status])).toEqual([
      ['contact_party', 'met'],
      ['peoples_mediation', 'met'],
      ['confirmation_window', 'open'],
      ['performance_due', 'open'],
      ['return_visit', 'open'],
    ]);
    await platform.execute(disputesLib.RequestConfirmation, { disputeId, courtId: 'court' });
    const agreementId = agreement?.agreementId ?? '';
    const ruling = { outcome: 'valid', decidedOn: '2026-11-02', documentNo: '(2026)沪1号', reason: null } as const;
    await platform.execute(disputesLib.RecordConfirmation, { disputeId, agreementId, ...ruling });
    const termId = agreement?.terms[0]?.termId ?? '';
    await platform.execute(disputesLib.RecordPerformance, {
      disputeId,
      termId,
      outcome: 'performed',
      on: '2026-11-02',
    });
    await platform.execute(disputesLib.RecordReturnVisit, {
      disputeId,
      manner: '电话',
      on: '2026-11-02',
      satisfied: true,
    });
    for (const { partyId } of (await page(disputeId)).parties) {
      await platform.execute(disputesLib.NoticeRuling, { disputeId, by: 'party', partyId, on: '2026-11-02' });
    }
    await platform.execute(disputesLib.NoticeRuling, { disputeId, by: 'interested-person', on: '2026-11-02' });
    await platform.execute(disputesLib.CloseDispute, { disputeId });
    await platform.execute(disputesLib.FileDossier, { disputeId, documents: [] });
    await platform.settle();
    const filed = await page(disputeId);
    expect(filed).toMatchObject({
      status: 'filed',
      outcome: 'settled',
      confirmation: { outcome: 'valid' },
      nextStep: disputesLib.NEXT_STEPS.filed,
    });
    expect(filed.allowedActions.map(({ action }) => action)).toEqual(disputesLib.actionsAt('filed'));
    expect(filed.dossier?.fileNo).toMatch(/^（2026）人调字第[0-9A-Z]{8}号$/);
    // Rights of the parties outlive the case (民诉法解释 372).
    expect(filed.clocks.filter(({ status }) => status === 'open').map(({ rule }) => rule)).toEqual([
      'confirmation_objection_party',
      'confirmation_objection_party',
      'confirmation_objection_third',
    ]);
    const checks = await platform.query(new disputesLib.GetLegalChecks(coordinator, disputeId));
    expect(checks).toMatchObject({ followUps: [{ rule: 'ruling-valid' }], dossier: { missing: [] } });
    await expect(platform.query(new disputesLib.GetLegalChecks(stranger, disputeId))).rejects.toMatchObject({
      code: 'DISPUTE_NOT_FOUND',
    });
    await platform.execute(disputesLib.ReopenDispute, { disputeId, cause: 'agreement-broken', reason: '对方反悔' });
    await platform.settle();
    expect(await page(disputeId)).toMatchObject({ status: 'screening', consents: [], outcome: null });
  });

  it('moves to another body after a failure, with the reason sealed and the sender in charge until acceptance', async () => {
    const disputeId = await register('moved');
    await toMediation(disputeId);
    await platform.execute(disputesLib.ConcludeMediation, { disputeId, ending: 'wide-gap', note: '差距过大' });
    await platform.execute(disputesLib.TellRoutes, { disputeId, ways: ['诉讼', '行政调解'] });
    const sharingAgreedBy = (await page(disputeId)).parties.map(({ partyId }) => partyId);
    const moving = {
      disputeId,
      channel: 'administrative',
      toOrganisationId: 'agency',
      reason: '职权所在',
      sharingAgreedBy,
    } as const;
    await platform.execute(disputesLib.StartTransfer, moving, { commandId: 'transfer-1' });
    await platform.settle();
    const agency: Viewer = { ...coordinator, accountId: 'agency-1', role: 'partner', organisationId: 'agency' };
    expect(await page(disputeId, agency)).toMatchObject({
      status: 'transferring',
      ownerOrganisationId: OFFICE,
      handoffs: [{ toOrganisationId: 'agency', reason: '职权所在', status: 'waiting' }],
    });
    const first = disputesLib.handoffIdOf('transfer-1');
    await platform.execute(disputesLib.RecordTransferReturn, { disputeId, handoffId: first, reason: 'not-our-duty' });
    await platform.settle();
    expect(await page(disputeId)).toMatchObject({
      status: 'failed',
      ownerOrganisationId: OFFICE,
      handoffs: [{ status: 'returned', returnReason: 'not-our-duty' }],
    });
    await platform.execute(disputesLib.StartTransfer, moving, { commandId: 'transfer-2' });
    const { parties } = await page(disputeId);
    for (const { partyId } of parties) {
      const word = { disputeId, partyId, channel: 'administrative', decision: 'given', manner: '电话' } as const;
      await platform.execute(disputesLib.RecordConsent, word);
    }
    const handoffId = disputesLib.handoffIdOf('transfer-2');
    const taken = { disputeId, handoffId, channel: 'administrative', toOrganisationId: 'agency' } as const;
    await platform.execute(disputesLib.TakeOver, taken);
    const again = await platform.execute(disputesLib.TakeOver, taken);
    expect(again.repeated).toBe(true);
    await platform.settle();
    const moved = await page(disputeId, agency);
    expect(moved).toMatchObject({ status: 'accepted', ownerOrganisationId: 'agency', channel: 'administrative' });
    expect(moved.episodes.map(({ channel, ending }) => [channel, ending])).toEqual([
      ['people', 'wide-gap'],
      ['administrative', null],
    ]);
    expect(moved.clocks.at(-1)).toMatchObject({ rule: 'administrative_mediation', status: 'open' });
    expect(moved.episodes[0]?.note).toBe('差距过大');
  });

  it('escalates rung by rung when a mediation runs out of time, and a second bell changes nothing', async () => {
    const disputeId = await register('late');
    await toMediation(disputeId);
    const clock = (await page(disputeId)).clocks.find(({ rule }) => rule === 'peoples_mediation');
    await platform.advanceTo('2027-02-28T00:00:00.000Z');
    const late = await page(disputeId);
    expect(late.escalations.map(({ rung }) => rung)).toEqual(['organisation-head', 'street', 'district']);
    expect(late.escalations[0]?.reason).toBe('mediation-overdue');
    const clockId = clock?.clockId ?? '';
    const again = await platform.execute(disputesLib.MarkOverdue, { disputeId, clockId });
    expect(again.repeated).toBe(true);
    const { escalations } = await platform.query(new disputesLib.GetMyDisputes(coordinator));
    expect(escalations).toContainEqual(expect.objectContaining({ disputeId, escalation: 'district' }));
    await platform.execute(disputesLib.AnswerEscalation, { disputeId, answer: '当事人住院' });
    await platform.execute(disputesLib.ConcludeMediation, { disputeId, ending: 'time-over' });
    await platform.execute(disputesLib.TellRoutes, { disputeId, ways: ['诉讼'] });
    await platform.execute(disputesLib.CloseDispute, { disputeId });
    await platform.settle();
    expect(await page(disputeId)).toMatchObject({ status: 'closed', outcome: 'not-settled' });
  });

  it('finds by the sweep what no bell rang for', async () => {
    const disputeId = await register('swept', { requestedOn: '2027-02-28' });
    for (const job of platform.jobs.waiting) await platform.jobs.queue.remove(job.id);
    platform.clock.set('2027-03-15T00:00:00.000Z');
    await platform.sweeper.runOnce();
    await platform.settle();
    const swept = await page(disputeId);
    expect(swept.clocks[0]).toMatchObject({ rule: 'contact_party', status: 'overdue' });
    const before = swept.revision;
    await platform.sweeper.runOnce();
    await platform.settle();
    expect((await page(disputeId)).revision).toBe(before);
  });

  it('shows a case to those who work on it and its minutes to its mediators only', async () => {
    const disputeId = await register('rights');
    await toMediation(disputeId);
    await expect(page(disputeId, stranger)).rejects.toMatchObject({ code: 'DISPUTE_NOT_FOUND' });
    await expect(page(disputeId, leader)).rejects.toMatchObject({ code: 'DISPUTE_NOT_FOUND' });
    const minutes = await platform.query(new disputesLib.GetSessionMinutes(mediator, disputeId));
    expect(minutes.map((one) => one.minutes)).toEqual(['底线是两千元']);
    await expect(platform.query(new disputesLib.GetSessionMinutes(coordinator, disputeId))).rejects.toMatchObject({
      code: 'MINUTES_FOR_MEDIATORS_ONLY',
    });
    const others = await platform.query(new disputesLib.GetSessionMinutes({ ...mediator, mediatorId: 'x' }, disputeId));
    expect(others).toEqual([]);
    expect(JSON.stringify(await page(disputeId, mediator))).not.toContain('底线');
  });

  it('tells the whole history with who, when, role and rule, and without a personal text', async () => {
    const disputeId = await register('story');
    const timeline = await platform.query(new disputesLib.GetCaseTimeline(coordinator, disputeId));
    expect(timeline.map(({ type, role, revision }) => [type, role, revision])).toEqual([
      ['DisputeRegistered', 'coordinator', 0],
      ['ClockStarted', 'coordinator', 1],
      ['DisputeScreened', 'system', 2],
      ['RoutingDecided', 'system', 3],
    ]);
    expect(timeline[0]?.title).toBe('登记纠纷');
    expect(timeline[3]?.rule).toMatch(/^routing@/);
    expect(timeline[3]?.actorId).toBe('screen-and-route-a-dispute-when-registered');
    expect(timeline[1]).toMatchObject({ rule: 'contact_party', source: expect.stringContaining('一') });
    expect(JSON.stringify(timeline)).not.toMatch(/张三|漏水|138/);
    expect(await platform.query(new disputesLib.GetCaseTimeline(stranger, disputeId))).toEqual([]);
  });

  it('pages through the list, searches by person and hides titles from leaders', async () => {
    const disputeId = await register('listed', { parties: [{ role: '申请人', kind: '自然人', name: '王小明' }] });
    const first = await platform.query(new disputesLib.ListDisputes(coordinator, {}, null, 2));
    const second = await platform.query(new disputesLib.ListDisputes(coordinator, {}, first.nextCursor, 2));
    const seen = [...first.items, ...second.items].map((item) => item.disputeId);
    expect(new Set(seen).size).toBe(4); // no row twice, none skipped
    const found = await platform.query(new disputesLib.ListDisputes(coordinator, { search: '王小明' }));
    expect(found.items.map((item) => item.disputeId)).toEqual([disputeId]);
    const byCode = await platform.query(new disputesLib.ListDisputes(leader, { search: found.items[0]?.code }));
    expect(byCode.items).toMatchObject([{ disputeId, title: null }]);
    expect((await platform.query(new disputesLib.ListDisputes(stranger))).items).toEqual([]);
    await expect(platform.query(new disputesLib.ListDisputes(coordinator, {}, 'nonsense'))).rejects.toMatchObject({
      code: 'CURSOR_INVALID',
    });
    const overdue = await platform.query(new disputesLib.ListDisputes(coordinator, { overdue: true }));
    expect(overdue.items.every((item) => item.overdue)).toBe(true);
  });

  it('hints at an earlier dispute of the same person', async () => {
    const disputeId = await register('twice', { parties: [{ role: '申请人', kind: '自然人', phone: '13911112222' }] });
    const ask = (on: string): Promise<readonly disputesLib.DuplicateHint[]> =>
      platform.query(new disputesLib.FindDuplicateHints(coordinator, [{ phone: '139-1111-2222' }], on));
    expect(await ask('2027-03-20')).toMatchObject([{ disputeId, matches: 1, reasons: ['same-phone'] }]);
    expect(await ask('2027-09-20')).toEqual([]);
  });

  it('merges a dispute that was registered twice, shows it on both, and undoes it', async () => {
    const place = { divisionCode: '310109017009', category: '物业' } as const;
    const disputeId = await register('merge-a', place);
    const otherDisputeId = await register('merge-b', place);
    const ask = (): Promise<readonly disputesLib.DuplicateHint[]> =>
      platform.query(new disputesLib.FindDuplicateHints(coordinator, [], '2027-03-20', place));
    expect((await ask()).map(({ reasons }) => reasons)).toEqual([['same-place'], ['same-place']]);
    const decision = { disputeId, otherDisputeId, decision: 'merge', reason: '同一漏水' } as const;
    await platform.execute(disputesLib.DecideDuplicate, decision);
    await platform.settle();
    expect(await page(disputeId)).toMatchObject({ status: 'merged' });
    expect((await page(disputeId)).clocks.filter(({ status }) => status === 'open')).toEqual([]);
    expect((await ask()).map((hint) => hint.disputeId)).toEqual([otherDisputeId]);
    const kept = await platform.query(new disputesLib.GetLegalChecks(coordinator, otherDisputeId));
    expect(kept.links).toMatchObject([{ disputeId, kind: 'merge', direction: 'from' }]);
    const back = { ...decision, disputeId: otherDisputeId, otherDisputeId: disputeId };
    await expect(platform.execute(disputesLib.DecideDuplicate, back)).rejects.toMatchObject({
      code: 'OTHER_DISPUTE_MERGED',
    });
    await platform.execute(disputesLib.UndoDuplicate, { disputeId, otherDisputeId, reason: '看错了' });
    await platform.settle();
    expect((await page(disputeId)).clocks.map(({ status }) => status)).toContain('open');
    const undone = await platform.query(new disputesLib.GetLegalChecks(coordinator, otherDisputeId));
    expect(undone.links).toEqual([]);
  });

  it('lets a third person join with a representative, and opens their names to the reader only', async () => {
    const disputeId = await register('joined');
    const party = { role: '第三人', kind: '自然人', name: '钱第三', idNumber: '310109198001010012' } as const;
    await platform.execute(disputesLib.JoinParty, { disputeId, party });
    await platform.settle();
    const joined = (await page(disputeId)).parties.find(({ role }) => role === '第三人');
    expect(joined?.name).toBe('钱第三');
    const partyId = joined?.partyId ?? '';
    await platform.execute(disputesLib.NameRepresentative, {
      disputeId,
      partyId,
      kind: 'agent',
      power: 'special',
      document: true,
      name: '孙律师',
      idNumber: '310109197001010011',
    });
    const seen = { disputeId, partyId, manner: '当面', document: '居民身份证', on: '2026-11-03' } as const;
    await platform.execute(disputesLib.CheckIdentity, seen);
    const checks = await platform.query(new disputesLib.GetLegalChecks(coordinator, disputeId));
    expect(checks).toMatchObject({
      representatives: [{ name: '孙律师', power: 'special' }],
      identityChecks: [{ partyId, document: '居民身份证' }],
    });
    expect(JSON.stringify(checks.representatives)).not.toContain('idPrint');
  });

  it('hands the terms of a model case to the others of the series', async () => {
    const [model, member] = [await register('model'), await register('member')];
    await toMediation(model);
    const terms = [{ text: '每户退还三千元', amountCny: 3000 }];
    await platform.execute(disputesLib.DraftAgreement, { disputeId: model, form: 'oral', scope: 'full', terms });
    await platform.execute(disputesLib.JoinSeries, { disputeId: member, parentDisputeId: model, model: false });
    await platform.settle();
    expect(await platform.query(new disputesLib.GetModelTerms(coordinator, member))).toMatchObject([
      { disputeId: model, terms: [{ text: '每户退还三千元', amountCny: 3000 }] },
    ]);
    expect(await platform.query(new disputesLib.GetModelTerms(stranger, member))).toEqual([]);
  });

  it('registers the same command once', async () => {
    const disputeId = await register('once');
    const again = await register('once');
    expect(again).toBe(disputeId);
    const timeline = await platform.query(new disputesLib.GetCaseTimeline(coordinator, disputeId));
    expect(timeline.filter(({ type }) => type === 'DisputeRegistered')).toHaveLength(1);
  });

  it('keeps names and stories out of the stored events', async () => {
    const stored = JSON.stringify(await platform.store.readAll());
    expect(stored).not.toMatch(
      /差距过大|职权所在|张三|李四|王小明|钱第三|孙律师|同一漏水|对方反悔|每户退还|漏水|底线|第一调解室|13800000000|3101091990/,
    );
  });

  it('rebuilds every view to the same rows', async () => {
    const tables = disputesLib.disputes.projections.map(({ entity }) => entity);
    const rows = (): Promise<unknown[]> =>
      Promise.all(
        tables.map((table) =>
          platform.app
            .get(DataSource)
            .getRepository(table as never)
            .find(),
        ),
      );
    const sorted = (lists: unknown[]): unknown =>
      lists.map((list) => (list as object[]).map((row) => JSON.stringify(row)).toSorted());
    const before = sorted(await rows());
    for (const { name } of disputesLib.disputes.projections) await platform.engine.rebuild(name);
    expect(sorted(await rows())).toEqual(before);
  });
});
