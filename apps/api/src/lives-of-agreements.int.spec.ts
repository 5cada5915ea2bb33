import { CaseDesk, WALK } from './testing/case-desk.js';

/** What becomes of an agreement in awkward lives, over HTTP: withdrawn from, taken to two courts, revoked after it was performed. */
describe('awkward lives of an agreement', () => {
  let desk: CaseDesk;

  beforeAll(async () => {
    desk = await CaseDesk.start();
    await desk.api.organisation('court-2', 'court', { divisionCode: '310104', channels: ['judicial'] });
    await desk.api.account({ username: 'leader', role: 'leader', areaCode: '310109' });
    await desk.api.account({ username: 'court-2', role: 'partner', organisationId: 'court-2' });
  }, WALK);
  afterAll(() => desk.close());

  const apply = (id: string, courtId: string) => desk.act('mediator', id, 'request-confirmation', { courtId });
  const figures = async (): Promise<Record<string, number>> => {
    await desk.api.settle();
    const { body } = await desk.api.get('leader', '/api/figures?period=2026-03');
    return body['values'] as Record<string, number>;
  };
  const hits = async (id: string): Promise<readonly string[]> => {
    const { body } = await desk.api.get('coordinator', `/api/disputes/${id}/legal-checks`);
    return (body['followUps'] as { rule: string }[]).map(({ rule }) => rule);
  };
  const confirmation = async (id: string) => (await desk.page(id)).confirmation;

  it(
    'binds a party that wants out after the last signature: the court is left, and the change by all (人民调解法 31, 32)',
    async () => {
      const id = await desk.agreed();
      const [partyId] = await desk.partyIds(id);
      const withdrawal = { partyId, channel: 'people', decision: 'withdrawn', manner: '书面' };
      expect(await desk.refusal('clerk', id, 'record-consent', withdrawal)).toBe('AGREEMENT_BINDS');
      const unwilling = { ending: 'party-unwilling' };
      expect(await desk.refusal('mediator', id, 'conclude', unwilling)).toBe('AGREEMENT_BINDS');
      expect((await desk.page(id)).status).toBe('agreed');
      await apply(id, 'court');
    },
    WALK,
  );

  it(
    'ends with a withdrawal before the last signature, and asks nobody for the seal any more (人民调解法 23, 29)',
    async () => {
      const id = await desk.mediated();
      await desk.inSession(id);
      await desk.drafted(id);
      const [first, second] = await desk.partyIds(id);
      const signing = { kind: 'party', id: first, manner: '签名', signedOn: desk.today };
      await desk.act('mediator', id, 'sign-agreement', signing);
      const withdrawal = { partyId: second, channel: 'people', decision: 'withdrawn', manner: '口头' };
      await desk.act('clerk', id, 'record-consent', withdrawal);
      expect(await desk.page(id)).toMatchObject({ status: 'failed', agreement: { effectiveOn: null } });
      const late = { ...signing, id: second };
      expect(await desk.refusal('mediator', id, 'sign-agreement', late)).toBe('NOT_ALLOWED_AT_STATUS');
    },
    WALK,
  );

  it(
    'lies before one court at a time (民诉法解释 352)',
    async () => {
      const id = await desk.agreed();
      await apply(id, 'court');
      await apply(id, 'court');
      const elsewhere = { courtId: 'court-2' };
      expect(await desk.refusal('mediator', id, 'request-confirmation', elsewhere)).toBe('CONFIRMATION_ELSEWHERE');
      expect(await desk.inbox('court-2', id)).toBe('');
    },
    WALK,
  );

  it(
    'is taken to another court when the first sends it back, and lost to neither (民诉法解释 355)',
    async () => {
      const id = await desk.agreed();
      await apply(id, 'court');
      const back = { code: 'wrong-area', reason: '不属于本院管辖' };
      await desk.post('court', `/api/handoffs/${await desk.inbox('court', id)}/return`, back);
      expect(await confirmation(id)).toMatchObject({ outcome: 'not-accepted', decidedOn: desk.today });
      await apply(id, 'court-2');
      expect(await confirmation(id)).toMatchObject({ courtId: 'court-2', outcome: null });
      expect(await desk.inbox('court-2', id)).not.toBe('');
    },
    WALK,
  );

  it(
    'whose application was taken back may be applied for again (民诉法解释 357)',
    async () => {
      const id = await desk.agreed();
      await apply(id, 'court');
      const handoffId = await desk.inbox('court', id);
      await desk.post('head', `/api/handoffs/${handoffId}/recall`, { reason: '双方改向另一法院申请' });
      expect(await confirmation(id)).toMatchObject({ outcome: 'withdrawn' });
      await apply(id, 'court-2');
      const taken = await desk.inbox('court-2', id);
      await desk.post('court-2', `/api/handoffs/${taken}/accept`);
      await desk.post('court-2', `/api/handoffs/${taken}/conclude`, { outcome: 'valid', decidedOn: desk.today });
      expect(await confirmation(id)).toMatchObject({ courtId: 'court-2', outcome: 'valid' });
    },
    WALK,
  );

  it(
    'revoked by a court after it was performed, and before: nothing stands open for it, and what was done counts once',
    async () => {
      const before = await figures();
      const [performed, owed] = [await desk.agreed(), await desk.agreed()];
      await desk.performed(performed);
      await desk.act('mediator', performed, 'record-return-visit', { manner: '电话', on: desk.today, satisfied: true });
      await desk.act('coordinator', performed, 'close');
      const agreed = await figures();
      expect(agreed['performanceUnknown']).toBe(Number(before['performanceUnknown']) + 1);
      const ended = {
        on: desk.today,
        decidedBy: '虹口区人民法院',
        documentNo: '(2026)沪0109民初2号',
        reason: '重大误解',
      };
      await desk.act('coordinator', performed, 'end-agreement', { ...ended, kind: 'revoked' });
      await desk.act('coordinator', performed, 'end-agreement', { ...ended, kind: 'revoked' });
      await desk.act('coordinator', owed, 'end-agreement', { ...ended, kind: 'held-invalid' });
      expect(await figures()).toMatchObject({
        effective: Number(before['effective']) + 2,
        performed: Number(before['performed']) + 1,
        agreementRevoked: 1,
        agreementInvalid: 1,
        performanceUnknown: before['performanceUnknown'],
        open: agreed['open'],
        subsidised: 0,
      });
      expect(await hits(performed)).toEqual(['agreement-ended', 'agreement-ended-restitution']);
      expect(await hits(owed)).toEqual(['agreement-ended']);
      expect((await desk.page(performed)).status).toBe('closed');
      const page = await desk.page(owed);
      expect([page.status, page.clocks.filter(({ status }) => status === 'running')]).toEqual(['failed', []]);
      expect(await desk.refusal('mediator', owed, 'request-confirmation', { courtId: 'court' })).toBe(
        'NOT_ALLOWED_AT_STATUS',
      );
    },
    WALK,
  );
});
