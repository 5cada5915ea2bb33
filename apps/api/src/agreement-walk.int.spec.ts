import { CaseDesk, TERM, WALK } from './testing/case-desk.js';

/** What becomes of an agreement, of sessions and of a series, over HTTP: each path that the law knows, and its refusals. */
describe('the mediation and what becomes of its agreement', () => {
  let desk: CaseDesk;

  beforeAll(async () => {
    desk = await CaseDesk.start();
  }, WALK);
  afterAll(() => desk.close());

  const checks = async (id: string, who = 'coordinator') =>
    (await desk.api.get(who, `/api/disputes/${id}/legal-checks`)).body as unknown as {
      readonly followUps: readonly { readonly rule: string }[];
      readonly dossier: {
        readonly documents: readonly { readonly item: string }[];
        readonly missing: readonly string[];
      };
      readonly subsidy: {
        readonly eligible: boolean;
        readonly granted: boolean;
        readonly conditions: readonly { readonly rule: string; readonly met: boolean }[];
      };
    };
  const rules = async (id: string) => (await checks(id)).followUps.map(({ rule }) => rule);
  const clocks = async (id: string, rule: string) => (await desk.page(id)).clocks.filter((one) => one.rule === rule);
  const termOf = async (id: string) => (await desk.page(id)).agreement?.terms[0]?.termId;

  it(
    'the others of a series take the terms of the model case, each by its own agreement (系列案件)',
    async () => {
      const model = await desk.mediated();
      const parent = await desk.registered({ facts: '同一楼盘多户漏水，作为系列案件主案登记。' });
      await desk.act('coordinator', model, 'join-series', { parentDisputeId: parent, model: true });
      await desk.inSession(model);
      await desk.drafted(model);
      await desk.signed(model);
      const other = await desk.mediated({ facts: '同一楼盘另一户漏水。' });
      await desk.act('coordinator', other, 'join-series', { parentDisputeId: parent });
      const { body } = await desk.api.get('mediator', `/api/disputes/${other}/model-terms`);
      expect(JSON.stringify(body)).toContain(TERM.text);
      await desk.inSession(other);
      await desk.drafted(other);
      await desk.signed(other);
      expect(await desk.page(other)).toMatchObject({ status: 'agreed', agreement: { terms: [{ text: TERM.text }] } });
      expect((await desk.page(model)).agreement?.agreementId).not.toBe((await desk.page(other)).agreement?.agreementId);
    },
    WALK,
  );

  it(
    'sessions: open or closed as the law has it, moved with who did not come, and nobody drawn in against a party',
    async () => {
      const id = await desk.mediated();
      const [zhang, li] = await desk.partyIds(id);
      const startsAt = '2026-03-03T01:00:00.000Z';
      await desk.act('mediator', id, 'schedule-session', { startsAt, place: '调解室', open: true });
      const { sessionId } = (await desk.page(id, 'mediator')).sessions[0] ?? {};
      const moved = { sessionId, startsAt: '2026-03-04T01:00:00.000Z', absent: [li], reason: '一方临时出差' };
      await desk.act('mediator', id, 'adjourn-session', moved);
      const interpreter = { as: 'interpreter', name: '手语翻译', consentedBy: [zhang] };
      expect(await desk.refusal('mediator', id, 'invite-outsider', interpreter)).toBe('INVITATION_NOT_AGREED');
      await desk.act('mediator', id, 'invite-outsider', { ...interpreter, consentedBy: [zhang, li] });
      await desk.act('mediator', id, 'invite-outsider', { as: 'expert', name: '防水工程师', consentedBy: [zhang, li] });
      const held = { sessionId, present: [zhang, li], minutes: '双方到场。' };
      await desk.act('mediator', id, 'record-session', held);
      expect(await desk.refusal('mediator', id, 'adjourn-session', moved)).toBe('SESSION_NOT_PENDING');
    },
    WALK,
  );

  it(
    'oral: in force on the day it is reached, registered by the mediator, and not for labour',
    async () => {
      const id = await desk.mediated();
      await desk.inSession(id);
      await desk.drafted(id, { form: 'oral' });
      expect(await desk.page(id)).toMatchObject({ status: 'agreed', agreement: { effectiveOn: desk.today } });
      expect(await desk.refusal('mediator', id, 'request-confirmation', { courtId: 'court' })).toBe(
        'WRITTEN_AGREEMENT_MISSING',
      );
      await desk.performed(id);
      const visit = { manner: '电话', on: desk.today, satisfied: true };
      await desk.act('mediator', id, 'record-return-visit', visit);
      await desk.act('coordinator', id, 'close');
      await desk.act('coordinator', id, 'file-dossier', {});
      expect((await checks(id)).dossier.documents).toHaveLength(13);
    },
    WALK,
  );

  it(
    'changed by both, never by one; revoked by a court, the committee is told and the ways are open again',
    async () => {
      const id = await desk.agreed();
      const [zhang, li] = await desk.partyIds(id);
      const terms = [{ ...TERM, amountCny: 2500, dueOn: '2026-03-20', debtorPartyId: li }];
      const change = { terms, on: desk.today, reason: '对方一时困难', agreedBy: [zhang] };
      expect(await desk.refusal('mediator', id, 'change-agreement', change)).toMatch(/AGREED/);
      await desk.act('mediator', id, 'change-agreement', { ...change, agreedBy: [zhang, li] });
      expect(await clocks(id, 'performance_due')).toContainEqual(
        expect.objectContaining({ dueAt: '2026-03-20T15:59:59.999Z', status: 'running' }),
      );
      const revoked = { kind: 'revoked', on: desk.today, decidedBy: '区人民法院', documentNo: '(2026)沪民初1号' };
      await desk.act('mediator', id, 'end-agreement', revoked);
      expect(await desk.page(id)).toMatchObject({ status: 'failed' });
      expect(await rules(id)).toContain('agreement-ended');
      expect(await clocks(id, 'performance_due')).not.toContainEqual(expect.objectContaining({ status: 'running' }));
      expect(await desk.refusal('coordinator', id, 'close')).toBe('ROUTES_NOT_TOLD');

      const other = await desk.agreed();
      await desk.act('mediator', other, 'end-agreement', { ...revoked, kind: 'held-invalid' });
      expect(await rules(other)).toContain('agreement-ended');
    },
    WALK,
  );

  it(
    'broken: the ways are told, the parties visited, the case closed and filed whole, and only a new event reopens it',
    async () => {
      const id = await desk.agreed();
      const termId = await termOf(id);
      await desk.act('mediator', id, 'record-performance', { termId, outcome: 'breached', on: desk.today });
      expect(await rules(id)).toEqual(expect.arrayContaining(['breach-sue', 'payment-order']));
      const visit = { manner: '上门', on: desk.today, satisfied: false, note: '对方未付款' };
      await desk.act('mediator', id, 'record-return-visit', visit);
      expect(await desk.refusal('coordinator', id, 'close')).toBe('ROUTES_NOT_TOLD');
      await desk.act('mediator', id, 'tell-routes', { ways: ['就协议向人民法院起诉', '申请支付令'] });
      await desk.act('coordinator', id, 'close');
      const { dossier } = await checks(id);
      expect(dossier.documents).toHaveLength(13);
      expect(dossier.missing).toEqual([]);
      await desk.act('coordinator', id, 'file-dossier', {});
      expect(await desk.page(id)).toMatchObject({ status: 'filed', outcome: 'settled' });
      const again = { cause: 'agreement-broken', reason: '对方反悔，双方愿意再调' };
      await desk.act('coordinator', id, 'reopen', again);
      expect(await desk.page(id)).toMatchObject({ status: 'screening', outcome: null });
      expect(await clocks(id, 'contact_party')).toContainEqual(expect.objectContaining({ status: 'running' }));
    },
    WALK,
  );

  it(
    'the subsidy is granted once for a people’s mediation that was performed, and never for an agency’s (以案定补)',
    async () => {
      const id = await desk.agreed();
      for (const partyId of await desk.partyIds(id)) {
        await desk.act('clerk', id, 'check-identity', {
          partyId,
          manner: '当面',
          document: '居民身份证',
          on: desk.today,
        });
      }
      await desk.performed(id);
      await desk.act('mediator', id, 'record-return-visit', { manner: '电话', on: desk.today, satisfied: true });
      await desk.act('coordinator', id, 'close');
      expect((await checks(id)).subsidy).toMatchObject({ eligible: true, granted: false });
      await desk.act('coordinator', id, 'grant-subsidy');
      expect(await desk.refusal('coordinator', id, 'grant-subsidy')).toBe('SUBSIDY_NOT_ELIGIBLE');
      expect((await checks(id)).subsidy).toMatchObject({ eligible: false, granted: true });

      const agencys = await desk.registered();
      const route = { channel: 'administrative', body: '房屋管理部门', reason: '当事人选择' };
      await desk.act('coordinator', agencys, 'override-routing', route);
      await desk.consented(agencys, 'administrative');
      await desk.act('clerk', agencys, 'accept', { channel: 'administrative', organisationId: 'agency' });
      const { subsidy } = await checks(agencys);
      expect(subsidy.conditions).toContainEqual(expect.objectContaining({ rule: 'subsidy-people-only', met: false }));
      expect(await desk.refusal('coordinator', agencys, 'grant-subsidy')).toBe('NOT_ALLOWED_AT_STATUS');
    },
    WALK,
  );

  it(
    'a party dies: its heir joins, is asked anew and signs in its place (民事诉讼法 154)',
    async () => {
      const id = await desk.mediated();
      await desk.inSession(id);
      const [zhang, li] = await desk.partyIds(id, 'mediator');
      const died = { partyId: li, cause: 'death', on: desk.today, successors: [zhang] };
      expect(await desk.refusal('clerk', id, 'succeed-party', died)).toBe('SUCCESSOR_MISSING');
      const heir = { role: '被申请人', kind: '自然人', name: '李小海', phone: '13812340000' };
      await desk.act('clerk', id, 'join-party', { party: heir });
      const heirId = (await desk.partyIds(id)).at(-1) ?? '';
      await desk.act('clerk', id, 'succeed-party', { ...died, successors: [heirId] });
      expect(await desk.partyIds(id)).toEqual([zhang, heirId]);
      const terms = [{ ...TERM, debtorPartyId: heirId }];
      const draft = { form: 'written', scope: 'full', terms };
      expect(await desk.refusal('mediator', id, 'draft-agreement', draft)).toBe('CONSENT_MISSING');
      const consent = { partyId: heirId, channel: 'people', decision: 'given', manner: '口头' };
      await desk.act('clerk', id, 'record-consent', consent);
      await desk.act('mediator', id, 'draft-agreement', draft);
      await desk.signed(id);
      expect(await desk.page(id)).toMatchObject({ status: 'agreed' });
    },
    WALK,
  );

  it(
    'a case without a place is numbered in the district of the body that received it',
    async () => {
      const id = await desk.registered({ divisionCode: undefined });
      expect((await desk.page(id, 'clerk')).code).toMatch(/^LD-310109-2026-/);
    },
    WALK,
  );
});
