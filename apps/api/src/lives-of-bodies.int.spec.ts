import { CaseDesk, WALK } from './testing/case-desk.js';

const OTHERS = {
  parties: [
    { role: '申请人', kind: '自然人', name: '赵一' },
    { role: '被申请人', kind: '自然人', name: '钱二' },
  ],
};

/** What becomes of a case in awkward lives of the bodies around it, over HTTP: duplicates, hand-offs, a body that is dissolved. */
describe('awkward lives around a case', () => {
  let desk: CaseDesk;

  beforeAll(async () => {
    desk = await CaseDesk.start();
    await desk.api.organisation('heir', 'street-committee', { parentId: 'office' });
    await desk.api.organisation('gone', 'street-committee', { parentId: 'office' });
    await desk.api.account({ username: 'ghost', role: 'clerk', organisationId: 'gone' });
    await desk.api.account({ username: 'heir', role: 'coordinator', organisationId: 'heir' });
    await desk.api.account({ username: 'leader', role: 'leader', areaCode: '310109' });
    await desk.post('admin', '/api/roster/organisations/gone/close');
  }, WALK);
  afterAll(() => desk.close());

  const figures = async (): Promise<Record<string, number>> => {
    await desk.api.settle();
    const { body } = await desk.api.get('leader', `/api/figures?period=2026-03`);
    return body['values'] as Record<string, number>;
  };
  const merging = (otherDisputeId: string) => ({ otherDisputeId, decision: 'merge', reason: '同一纠纷重复登记' });

  it(
    'a duplicate is merged when nobody waits for it: its clocks stop, it stands open no more, and comes back whole',
    async () => {
      const [kept, id] = [await desk.registered(OTHERS), await desk.registered(OTHERS)];
      const help = {
        kind: 'referral',
        channel: 'administrative',
        toOrganisationId: 'agency',
        reason: '请协助查看房屋',
      };
      const { body } = await desk.post('coordinator', `/api/disputes/${id}/handoffs`, help);
      expect(await desk.refusal('head', id, 'decide-duplicate', merging(kept))).toBe('MERGE_HANDOFF_OPEN');
      await desk.post('head', `/api/handoffs/${String(body['id'])}/recall`, { reason: '重复登记' });
      const before = await figures();
      await desk.act('head', id, 'decide-duplicate', merging(kept));
      const page = await desk.page(id);
      expect([page.status, ...page.clocks.map(({ status }) => status)]).toEqual(['merged', 'met']);
      expect(await figures()).toMatchObject({ open: Number(before['open']) - 1, merged: 1, registered: 2 });
      await desk.act('head', id, 'undo-duplicate', { otherDisputeId: kept, reason: '当事人不同' });
      expect((await desk.page(id)).clocks).toMatchObject([{ rule: 'contact_party', status: 'running' }]);
      expect(await figures()).toMatchObject({ open: before['open'], merged: 1, mergeUndone: 1 });
    },
    WALK,
  );

  it(
    'a duplicate that a court sent keeps its court: the other one goes into it (特邀调解规定 26)',
    async () => {
      const ours = await desk.registered(OTHERS);
      const { disputeId, handoffId } = await desk.sentByCourt('court-delegated', OTHERS);
      expect(await desk.refusal('coordinator', disputeId, 'decide-duplicate', merging(ours))).toBe(
        'MERGE_HANDOFF_OPEN',
      );
      await desk.post('head', `/api/handoffs/${handoffId}/accept`);
      expect(await desk.refusal('head', disputeId, 'decide-duplicate', merging(ours))).toBe('MERGE_HANDOFF_OPEN');
      await desk.act('head', ours, 'decide-duplicate', merging(disputeId));
      expect((await desk.page(disputeId, 'head')).status).toBe('screening');
      const desks = await desk.registered({ ...OTHERS, source: '法院' });
      expect(await desk.refusal('head', desks, 'decide-duplicate', merging(disputeId))).toBe('MERGE_LEAVES_COURT');
    },
    WALK,
  );

  it(
    'nothing is given to a body that is dissolved or that nobody knows, nor taken in by one',
    async () => {
      const id = await desk.registered(OTHERS);
      await desk.consented(id);
      for (const [organisationId, code] of [
        ['gone', 'BODY_DISSOLVED'],
        ['nobody', 'BODY_UNKNOWN'],
      ] as const) {
        const way = { channel: 'people', organisationId };
        expect(await desk.refusal('clerk', id, 'accept', way)).toBe(code);
        const to = { channel: 'people', toOrganisationId: organisationId, reason: '由其承办' };
        expect(await desk.refusal('coordinator', id, 'transfer', to)).toBe(code);
        expect(await desk.refusal('coordinator', id, 'handoffs', { ...to, kind: 'referral' })).toBe(code);
        const agreed = await desk.agreed();
        expect(await desk.refusal('mediator', agreed, 'request-confirmation', { courtId: organisationId })).toBe(code);
        expect(await desk.refusal('mediator', agreed, 'request-confirmation', { courtId: 'office' })).toBe(
          'NOT_A_COURT',
        );
      }
      const { status, body } = await desk.api.post('ghost', '/api/disputes', CaseDesk.intake(OTHERS));
      expect([status, body['code']]).toEqual([422, 'OWN_BODY_DISSOLVED']);
    },
    WALK,
  );

  it(
    'a body is dissolved only when its cases, hand-offs and people have gone elsewhere, and none is lost on the way',
    async () => {
      await desk.api.organisation('ending', 'street-committee', { parentId: 'office' });
      await desk.api.mediator('m-2', 'ending');
      for (const [username, role] of [
        ['ending', 'coordinator'],
        ['ending-clerk', 'clerk'],
      ] as const) {
        await desk.api.account({ username, role, organisationId: 'ending' });
      }
      const id = await desk.registered(OTHERS, 'ending-clerk');
      await desk.consented(id, 'people', 'ending-clerk');
      await desk.act('ending-clerk', id, 'accept', { channel: 'people', organisationId: 'ending' });
      const close = () => desk.api.post('admin', '/api/roster/organisations/ending/close', {});
      expect((await close()).body).toMatchObject({ code: 'ORGANISATION_HAS_WORK', cases: 1, mediators: 1 });

      const { open } = await figures();
      await desk.act('ending', id, 'conclude', { ending: 'other', note: '调解委员会撤销，案件由承接机构办理' });
      const to = { channel: 'people', toOrganisationId: 'heir', reason: '原调解委员会撤销', sharingGround: 'consent' };
      const sharingAgreedBy = await desk.partyIds(id, 'ending');
      await desk.act('ending', id, 'transfer', { ...to, sharingAgreedBy });
      await desk.post('admin', '/api/roster/mediators/m-2/move', { organisationId: 'heir' });
      expect((await close()).body).toMatchObject({ cases: 1, handoffs: 1, mediators: 0 });
      await desk.post('heir', `/api/handoffs/${await desk.inbox('heir', id)}/accept`);
      expect((await close()).status).toBe(200);
      expect(await desk.page(id, 'heir')).toMatchObject({ ownerOrganisationId: 'heir', status: 'screening' });
      expect(await figures()).toMatchObject({ open, inMediation: 0 });
    },
    WALK,
  );
});
