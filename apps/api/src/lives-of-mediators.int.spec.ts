import { CaseDesk, WALK } from './testing/case-desk.js';

interface Track {
  readonly items: readonly { readonly assignmentId: string; readonly status: string }[];
}

/** What becomes of a case when its mediator may not go on, and what becomes of the mediator's money when the case comes back. */
describe('awkward lives of a mediator', () => {
  let desk: CaseDesk;

  beforeAll(async () => {
    desk = await CaseDesk.start();
    await desk.api.organisation('next', 'street-committee', { parentId: 'office' });
    await desk.api.account({ username: 'm-2', role: 'mediator', organisationId: 'next', mediatorId: 'm-2' });
  }, WALK);
  afterAll(() => desk.close());

  const assignmentOf = async (id: string): Promise<string> => {
    const { body } = await desk.api.get('head', `/api/disputes/${id}/assignments`);
    return (body as unknown as Track).items.find(({ status }) => status !== 'closed')?.assignmentId ?? '';
  };
  const assign = (assignmentId: string, mediatorId: string) =>
    desk.api.post('head', `/api/assignments/${assignmentId}/assign-directly`, { mediatorId, reason: '本会无人可办' });
  const pay = async (mediatorId: string, disputeId: string): Promise<unknown> => {
    const allowance = { disputeId, kind: 'case', amountCny: 100, on: desk.today, basis: '以案定补' };
    const { body } = await desk.api.post(
      'coordinator',
      `/api/roster/mediators/${mediatorId}/grant-allowance`,
      allowance,
    );
    return body['code'] ?? 'paid';
  };

  /** From the consents to an oral agreement. */
  async function settledBy(who: string, mediatorId: string, id: string): Promise<void> {
    await desk.consented(id);
    await desk.act('clerk', id, 'accept', { channel: 'people', organisationId: 'committee' });
    await assign(await assignmentOf(id), mediatorId);
    await desk.api.settle();
    expect((await desk.page(id)).episodes.at(-1)?.mediatorId).toBe(mediatorId);
    await desk.act(who, id, 'tell-rights', { manner: '口头' });
    await desk.act(who, id, 'schedule-session', { startsAt: desk.clock.now().toISOString(), place: '调解室' });
    const present = await desk.partyIds(id, who);
    const sessionId = (await desk.page(id, who)).sessions.at(-1)?.sessionId;
    await desk.act(who, id, 'record-session', { sessionId, present, minutes: '各让一步。' });
    const terms = [{ text: '付五百元', amountCny: 500, dueOn: desk.today, debtorPartyId: present[1] }];
    await desk.act(who, id, 'draft-agreement', { form: 'oral', scope: 'full', terms });
  }

  async function done(id: string, who: string): Promise<void> {
    await desk.performed(id, who);
    await desk.act(who, id, 'record-return-visit', { manner: '电话', on: desk.today, satisfied: true });
    await desk.act('coordinator', id, 'close');
  }

  it(
    'the only mediator of a committee is recused: the head is called, nobody barred comes back, a neighbour takes it',
    async () => {
      const id = await desk.mediated();
      const [partyId] = await desk.partyIds(id);
      const matter = { mediatorId: 'm-1', partyId, ground: 'near-relative' };
      await desk.act('clerk', id, 'request-recusal', matter);
      const [present, minutes] = [[partyId], '谈话'];
      const session = { sessionId: 'call', present, minutes };
      expect(await desk.refusal('mediator', id, 'record-session', session)).toBe('RECUSAL_OPEN');
      await desk.act('head', id, 'decide-recusal', { mediatorId: 'm-1', reason: '系申请人近亲属' });
      const { body } = await desk.api.get('head', '/api/queue');
      expect(body).toMatchObject({
        escalations: [{ disputeId: id, reason: 'offers-exhausted' }],
        unassigned: [{ disputeId: id, reason: 'no-candidate', candidates: [{ mediatorId: 'm-1' }] }],
      });
      await desk.api.mediator('m-2', 'next');
      await desk.api.settle();
      const assignmentId = await assignmentOf(id);
      expect((await assign(assignmentId, 'm-1')).body['code']).toBe('MEDIATOR_BARRED');
      expect((await assign(assignmentId, 'm-2')).status).toBe(200);
      await desk.act('head', id, 'answer-escalation', { answer: '已由邻近调委会调解员办理' });
      const page = await desk.page(id);
      expect([page.status, page.episodes[0]?.mediatorId]).toEqual(['preparing', 'm-2']);
      expect(page.clocks.find(({ rule }) => rule === 'peoples_mediation')).toMatchObject({
        status: 'running',
        dueAt: '2026-04-02T15:59:59.999Z',
      });
    },
    WALK,
  );

  it(
    'a case that comes back is subsidised once, and paid to whoever mediated it when it was granted (一案一补)',
    async () => {
      const id = await desk.registered();
      await settledBy('mediator', 'm-1', id);
      for (const partyId of await desk.partyIds(id)) {
        const seen = { partyId, manner: '当面', document: '居民身份证', on: desk.today };
        await desk.act('clerk', id, 'check-identity', seen);
      }
      await done(id, 'mediator');
      expect(await pay('m-1', id)).toBe('SUBSIDY_NOT_GRANTED');
      await desk.act('coordinator', id, 'grant-subsidy');
      expect([await pay('m-1', id), await pay('m-1', id)]).toEqual(['paid', 'ALLOWANCE_PAID_BEFORE']);

      await desk.act('coordinator', id, 'reopen', { cause: 'new-facts', reason: '又有渗漏' });
      await desk.act('head', id, 'reroute');
      await settledBy('m-2', 'm-2', id);
      await done(id, 'm-2');
      expect(await desk.refusal('coordinator', id, 'grant-subsidy')).toBe('SUBSIDY_NOT_ELIGIBLE');
      expect(await pay('m-2', id)).toBe('SUBSIDY_NOT_GRANTED');
      const unrelated = await desk.registered();
      expect(await pay('m-2', unrelated)).toBe('ALLOWANCE_OTHER_CASE');
    },
    WALK,
  );
});
