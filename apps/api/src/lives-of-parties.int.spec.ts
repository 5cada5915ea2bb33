import { CaseDesk, WALK } from './testing/case-desk.js';

const THIRD = { role: '第三人', kind: '自然人', name: '孙三', phone: '13712345678' };
const HEIR = { role: '被申请人', kind: '自然人', name: '李小海' };

/** What becomes of a mediation when its parties change, over HTTP: one dies, one of three leaves, one is a child; and its times. */
describe('awkward lives of the parties', () => {
  let desk: CaseDesk;

  beforeAll(async () => {
    desk = await CaseDesk.start();
  }, WALK);
  afterAll(() => desk.close());

  const clock = async (id: string, rule: string) => (await desk.page(id)).clocks.find((one) => one.rule === rule);
  const problem = async (who: string, id: string, action: string, body: object = {}) =>
    (await desk.api.post(who, `/api/disputes/${id}/${action}`, body)).body;
  const hits = async (id: string): Promise<readonly string[]> => {
    const { body } = await desk.api.get('coordinator', `/api/disputes/${id}/legal-checks`);
    return (body['followUps'] as { rule: string }[]).map(({ rule }) => rule);
  };
  const consent = (id: string, partyId: unknown, decision: string) =>
    desk.act('clerk', id, 'record-consent', { partyId, channel: 'people', decision, manner: '口头' });
  const signatories = async (id: string) =>
    ((await desk.page(id, 'mediator')).agreement?.signatories ?? []).flatMap(({ kind, id: of }) =>
      kind === 'party' ? [of] : [],
    );
  const term = (debtorPartyId: unknown) => ({
    form: 'written',
    scope: 'full',
    terms: [{ text: '赔偿两千元', amountCny: 2000, dueOn: desk.today, debtorPartyId }],
  });

  async function ofThree(): Promise<{ id: string; first: unknown; second: unknown; third: unknown }> {
    const { parties } = CaseDesk.intake() as { parties: object[] };
    const id = await desk.mediated({ parties: [...parties, THIRD] });
    await desk.inSession(id);
    const [first, second, third] = await desk.partyIds(id, 'mediator');
    return { id, first, second, third };
  }

  it(
    'one dies while the agreement is being signed: the time rests with the consent of the living, the heir is asked and signs',
    async () => {
      const id = await desk.mediated();
      await desk.inSession(id);
      await desk.drafted(id);
      const [living, dead] = await desk.partyIds(id, 'mediator');
      const signature = { kind: 'party', id: living, manner: '签名', signedOn: desk.today };
      await desk.act('mediator', id, 'sign-agreement', signature);
      await desk.act('mediator', id, 'suspend', { ground: 'party-died', agreedBy: [living] });
      expect(await clock(id, 'peoples_mediation')).toMatchObject({
        status: 'paused',
        dueAt: '2026-04-02T15:59:59.999Z',
      });
      await desk.until('2026-03-12T01:00:00.000Z');
      await desk.act('clerk', id, 'join-party', { party: HEIR });
      const heir = (await desk.partyIds(id)).at(-1);
      const died = { partyId: dead, cause: 'death', on: '2026-03-02', successors: [heir] };
      await desk.act('clerk', id, 'succeed-party', died);
      await desk.act('mediator', id, 'resume');
      // The period began anew counts the ten days out: 2 March, one month, ten days more.
      expect(await clock(id, 'peoples_mediation')).toMatchObject({
        status: 'running',
        dueAt: '2026-04-13T15:59:59.999Z',
      });
      expect(await desk.refusal('mediator', id, 'sign-agreement', { ...signature, id: dead })).toBe(
        'DRAFT_LACKS_PARTY',
      );
      expect(await problem('mediator', id, 'draft-agreement', term(heir))).toMatchObject({
        code: 'CONSENT_MISSING',
        detail: '还有当事人未同意该渠道调解，请先征得全部当事人同意并记录。',
        missing: [heir],
      });
      await consent(id, heir, 'given');
      await desk.act('mediator', id, 'draft-agreement', term(heir));
      expect(await signatories(id)).toEqual([living, heir]);
      await desk.signed(id);
      expect((await desk.page(id)).status).toBe('agreed');
      const late = { ...died, partyId: heir, on: desk.today, successors: [living] };
      expect(await problem('clerk', id, 'succeed-party', late)).toMatchObject({
        code: 'AGREEMENT_BINDS_HEIRS',
        source: '民法典 67、1161；人民调解法 31、32',
      });
    },
    WALK,
  );

  it(
    'one dies and no heir takes part: the mediation ends, and its time with it',
    async () => {
      const id = await desk.mediated();
      await desk.act('mediator', id, 'suspend', { ground: 'party-died', note: '等待继承人' });
      expect(await clock(id, 'peoples_mediation')).toMatchObject({ status: 'running' });
      await desk.act('mediator', id, 'conclude', { ending: 'other', note: '无人承受权利义务' });
      expect([(await desk.page(id)).status, (await clock(id, 'peoples_mediation'))?.status]).toEqual(['failed', 'met']);
    },
    WALK,
  );

  it(
    'one of three leaves and the others go on: they alone sign, and are told whom they cannot bind',
    async () => {
      const { id, first, second, third } = await ofThree();
      await desk.drafted(id);
      const leaving = { partyId: third, on: desk.today, agreedBy: [first] };
      expect(await desk.refusal('clerk', id, 'release-party', leaving)).toBe('GOING_ON_NOT_AGREED');
      const alone = { ...leaving, partyId: second, agreedBy: [first, third] };
      expect(await desk.refusal('clerk', id, 'release-party', alone)).toBe('ONE_SIDE_LEFT');
      await desk.act('clerk', id, 'release-party', { ...leaving, agreedBy: [first, second] });
      expect(await desk.partyIds(id)).toEqual([first, second]);
      const signature = { kind: 'party', id: first, manner: '签名', signedOn: desk.today };
      expect(await desk.refusal('mediator', id, 'sign-agreement', signature)).toBe('DRAFT_LACKS_PARTY');
      expect(await desk.refusal('mediator', id, 'draft-agreement', term(third))).toBe('PARTY_UNKNOWN');
      await desk.drafted(id);
      expect(await signatories(id)).toEqual([first, second]);
      expect(await hits(id)).toContain('limit-outside');
      await desk.signed(id);
      await desk.act('mediator', id, 'request-confirmation', { courtId: 'court' });
      expect((await desk.page(id)).status).toBe('agreed');
    },
    WALK,
  );

  it(
    'one of three withdraws and nothing else is agreed: the mediation ends for all (人民调解法 23)',
    async () => {
      const { id, first, second, third } = await ofThree();
      await consent(id, third, 'withdrawn');
      expect([(await desk.page(id)).status, (await clock(id, 'peoples_mediation'))?.status]).toEqual(['failed', 'met']);
      await desk.act('mediator', id, 'tell-routes', { ways: ['向人民法院起诉'] });
      await desk.act('coordinator', id, 'close');
      await desk.act('coordinator', id, 'reopen', { cause: 'other', reason: '其余两方愿意继续调解' });
      await desk.act('head', id, 'reroute');
      await desk.act('clerk', id, 'release-party', { partyId: third, on: desk.today, agreedBy: [first, second] });
      await desk.consented(id);
      await desk.act('clerk', id, 'accept', { channel: 'people', organisationId: 'committee' });
    },
    WALK,
  );

  it(
    'one is a child, or status is among the terms: those who draft are told what lies beyond them (民法典 35; 民诉法解释 355)',
    async () => {
      const id = await desk.mediated({ category: '婚姻家庭', subCategory: '离婚后财产' });
      await desk.inSession(id);
      await desk.drafted(id);
      expect(await hits(id)).toEqual(['limit-status-title']);
      const { body } = await desk.api.get('coordinator', `/api/disputes/${id}/legal-checks`);
      const unmet = (body['confirmation'] as { conditions: { rule: string; met: boolean }[] }).conditions;
      expect(unmet).toContainEqual(expect.objectContaining({ rule: 'confirmation-subject', met: false }));
    },
    WALK,
  );

  it(
    'a session lies neither before the request and the acceptance nor in the future',
    async () => {
      const id = await desk.registered();
      await desk.consented(id);
      await desk.until('2026-03-16T01:00:00.000Z');
      await desk.act('clerk', id, 'accept', { channel: 'people', organisationId: 'committee' });
      await desk.takenByMediator();
      await desk.act('mediator', id, 'tell-rights', { manner: '口头' });
      const place = { place: '调解室', open: false };
      const early = { ...place, startsAt: '2026-03-01T02:00:00.000Z' };
      expect(await desk.refusal('mediator', id, 'schedule-session', early)).toBe('BEFORE_REQUEST');
      await desk.act('mediator', id, 'schedule-session', { ...place, startsAt: '2026-03-16T02:00:00.000Z' });
      const sessionId = (await desk.page(id, 'mediator')).sessions.at(-1)?.sessionId;
      const held = { sessionId, present: await desk.partyIds(id, 'mediator'), minutes: '各让一步。' };
      for (const [happenedAt, code] of [
        ['2026-03-01T02:00:00.000Z', 'BEFORE_REQUEST'],
        ['2026-03-13T02:00:00.000Z', 'BEFORE_ACCEPTANCE'],
        ['2026-03-17T02:00:00.000Z', 'HAPPENED_IN_FUTURE'],
      ] as const) {
        expect(await desk.refusal('mediator', id, 'record-session', { ...held, happenedAt })).toBe(code);
      }
      await desk.act('mediator', id, 'record-session', held);
    },
    WALK,
  );
});
