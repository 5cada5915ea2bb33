import { CaseDesk, WALK } from './testing/case-desk.js';

/** What a court gives out by a hand-off, over HTTP: its kind, its one clock, the report, and the way of the agreement. */
describe('a case that a court gives out by a hand-off', () => {
  let desk: CaseDesk;

  beforeAll(async () => {
    desk = await CaseDesk.start();
  }, WALK);
  afterAll(() => desk.close());

  const running = async (id: string) =>
    (await desk.page(id, 'head')).clocks.filter(({ status }) => status === 'running').map(({ rule }) => rule);

  it.each([
    ['court-delegated', 'delegated_mediation', '2026-04-01'],
    ['court-entrusted-ordinary', 'entrusted_ordinary', '2026-03-17'],
    ['court-entrusted-summary', 'entrusted_summary', '2026-03-09'],
  ])(
    '%s runs under %s alone, from the day the papers were signed for (特邀调解规定 27)',
    async (linkage, rule, dueOn) => {
      const { handoffId, disputeId } = await desk.sentByCourt(linkage);
      await desk.post('head', `/api/handoffs/${handoffId}/accept`);
      expect(await running(disputeId)).toContain('court_contact_other');
      await desk.consented(disputeId, 'people', 'head');
      await desk.act('head', disputeId, 'accept', { channel: 'people', organisationId: 'committee' });
      const { clocks } = await desk.page(disputeId, 'head');
      const clock = clocks.find((one) => one.rule === rule);
      expect(clock).toMatchObject({ startsOn: '2026-03-02', dueAt: `${dueOn}T15:59:59.999Z` });
      expect(clocks.map((one) => one.rule)).not.toContain('peoples_mediation');
      expect(await running(disputeId)).toEqual(
        expect.arrayContaining(['court_choose_mediator', 'court_appoint_mediator']),
      );
      expect((await desk.system('get', `/${handoffId}`)).body['handlingDueAt']).toBe(clock?.dueAt);
      await desk.takenByMediator();
    },
  );

  it(
    'counts from the acceptance even where the parties were asked later, and the clerk names no other kind',
    async () => {
      const { handoffId, disputeId } = await desk.sentByCourt('court-entrusted-summary');
      await desk.post('head', `/api/handoffs/${handoffId}/accept`);
      await desk.until('2026-03-04T01:00:00.000Z');
      await desk.consented(disputeId, 'people', 'head');
      const body = { channel: 'people', organisationId: 'committee' };
      expect(await desk.refusal('head', disputeId, 'accept', { ...body, judicialKind: 'delegated' })).toBe(
        'JUDICIAL_KIND_DIFFERS',
      );
      await desk.act('head', disputeId, 'accept', body);
      const { clocks } = await desk.page(disputeId, 'head');
      expect(clocks.find(({ rule }) => rule === 'entrusted_summary')).toMatchObject({ startsOn: '2026-03-02' });
      await desk.takenByMediator();
    },
    WALK,
  );

  it(
    'is closed only after the court was told, and the agreement of an entrusted suit goes to the court',
    async () => {
      const { handoffId, disputeId } = await desk.sentByCourt('court-entrusted-ordinary');
      await desk.post('head', `/api/handoffs/${handoffId}/accept`);
      await desk.consented(disputeId, 'people', 'head');
      await desk.act('head', disputeId, 'accept', { channel: 'people', organisationId: 'committee' });
      await desk.takenByMediator();
      await desk.act('mediator', disputeId, 'tell-rights', { manner: '口头' });
      await desk.inSession(disputeId);
      await desk.drafted(disputeId);
      // Both parties' signatures are enough (特邀调解规定 24).
      const { agreement } = await desk.page(disputeId, 'mediator');
      expect(agreement?.signatories.map(({ kind }) => kind)).toEqual(['party', 'party']);
      await desk.signed(disputeId);
      expect(await desk.refusal('mediator', disputeId, 'request-confirmation', { courtId: 'court' })).toBe(
        'ENTRUSTED_GOES_TO_COURT',
      );
      const { status, clocks } = await desk.page(disputeId, 'mediator');
      expect([status, clocks.some(({ rule }) => rule === 'confirmation_window')]).toEqual(['agreed', false]);
      expect((await desk.system('get', `/${handoffId}`)).body['outcome']).toBe('settled');
      await desk.performed(disputeId);
      const visit = { manner: '电话', on: desk.today, satisfied: true };
      await desk.act('mediator', disputeId, 'record-return-visit', visit);
      expect(await desk.refusal('head', disputeId, 'close')).toBe('COURT_NOT_TOLD');
      await desk.act('mediator', disputeId, 'report-to-court', { court: '虹口区人民法院', papers: ['调解协议书'] });
      await desk.act('head', disputeId, 'close');
      expect(await desk.page(disputeId, 'head')).toMatchObject({ status: 'closed', outcome: 'settled' });
    },
    WALK,
  );
});
