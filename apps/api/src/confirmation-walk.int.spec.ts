import { CaseDesk, WALK } from './testing/case-desk.js';

/** Judicial confirmation over HTTP: every answer of the court, the objections to it and the time for enforcement. */
describe('judicial confirmation', () => {
  let desk: CaseDesk;

  beforeAll(async () => {
    desk = await CaseDesk.start();
  }, WALK);
  afterAll(() => desk.close());

  const conclude = (handoffId: string, outcome: string, over: object = {}) =>
    desk.post('court', `/api/handoffs/${handoffId}/conclude`, { outcome, decidedOn: desk.today, ...over });

  const followUps = async (id: string): Promise<readonly string[]> => {
    const { body } = await desk.api.get('mediator', `/api/disputes/${id}/legal-checks`);
    return (body['followUps'] as { rule: string }[]).map(({ rule }) => rule);
  };

  const clocks = async (id: string, prefix: string) =>
    (await desk.page(id)).clocks.filter(({ rule }) => rule.startsWith(prefix));

  it(
    'asks for both parties in the thirty days',
    async () => {
      const id = await desk.agreed();
      expect(await clocks(id, 'confirmation_window')).toMatchObject([{ startsOn: '2026-03-02', status: 'running' }]);
      const [first] = await desk.partyIds(id);
      const alone = { courtId: 'court', applicants: [first] };
      expect(await desk.refusal('mediator', id, 'request-confirmation', alone)).toBe('JOINT_APPLICATION_REQUIRED');
      const ownership = { courtId: 'court', concerns: ['real-right'] };
      expect(await desk.refusal('mediator', id, 'request-confirmation', ownership)).toBe('NOT_CONFIRMABLE');
      await desk.beforeCourt(id);
      expect(await clocks(id, 'confirmation_window')).toMatchObject([{ status: 'met' }]);
    },
    WALK,
  );

  it(
    'rejected: the parties are told of mediating again and of the suit; no objection, no enforcement',
    async () => {
      const id = await desk.agreed();
      await conclude(await desk.beforeCourt(id), 'rejected', { reason: '内容不明确' });
      expect((await desk.page(id)).confirmation).toMatchObject({ outcome: 'rejected' });
      expect(await followUps(id)).toContain('ruling-rejected');
      const notice = { by: 'party', partyId: (await desk.partyIds(id))[0], on: desk.today };
      expect(await desk.refusal('mediator', id, 'notice-ruling', notice)).toBe('NO_RULING_IN_FORCE');
      const { termId } = (await desk.page(id)).agreement?.terms[0] ?? {};
      await desk.act('mediator', id, 'record-performance', { termId, outcome: 'breached', on: desk.today });
      expect(await clocks(id, 'enforcement')).toEqual([]);
      expect(await followUps(id)).toContain('breach-sue');
    },
    WALK,
  );

  it(
    'ended because rights are in dispute: the parties are told of the suit (民事诉讼法 186)',
    async () => {
      const id = await desk.agreed();
      await conclude(await desk.beforeCourt(id), 'terminated', { reason: '案外人主张权利' });
      expect((await desk.page(id)).confirmation).toMatchObject({ outcome: 'terminated' });
      expect(await followUps(id)).toContain('ruling-terminated');
    },
    WALK,
  );

  it(
    'withdrawn: the agreement binds as before',
    async () => {
      const id = await desk.agreed();
      await conclude(await desk.beforeCourt(id), 'withdrawn');
      expect(await followUps(id)).toContain('ruling-withdrawn');
      expect((await desk.page(id)).status).toBe('agreed');
    },
    WALK,
  );

  it(
    'valid: fifteen days run for each party from its receipt, six months for others from knowing',
    async () => {
      const id = await desk.agreed();
      await conclude(await desk.beforeCourt(id), 'valid', { documentNo: '(2026)沪0109诉调1号' });
      expect(await clocks(id, 'confirmation_objection')).toEqual([]);
      await desk.until('2026-03-09T01:00:00.000Z');
      const [zhang, li] = await desk.partyIds(id);
      await desk.act('mediator', id, 'notice-ruling', { by: 'party', partyId: zhang, on: '2026-03-05' });
      await desk.act('mediator', id, 'notice-ruling', { by: 'party', partyId: li, on: '2026-03-06' });
      await desk.act('mediator', id, 'notice-ruling', { by: 'interested-person', on: '2026-03-09' });
      expect(await clocks(id, 'confirmation_objection')).toMatchObject([
        { startsOn: '2026-03-05', dueAt: '2026-03-20T15:59:59.999Z' },
        // 21 March is a Saturday.
        { startsOn: '2026-03-06', dueAt: '2026-03-23T15:59:59.999Z' },
        { startsOn: '2026-03-09', dueAt: '2026-09-09T15:59:59.999Z' },
      ]);
      const second = { by: 'interested-person', person: 2, on: '2026-03-09' };
      await desk.act('mediator', id, 'notice-ruling', second);
      await desk.act('mediator', id, 'object-to-ruling', { ...second, outcome: 'dismissed' });
      expect((await clocks(id, 'confirmation_objection_third')).map(({ status }) => status)).toEqual([
        'running',
        'met',
      ]);
      const objection = { by: 'party', partyId: zhang, on: '2026-03-09', outcome: 'pending' };
      await desk.act('mediator', id, 'object-to-ruling', objection);
      const { termId } = (await desk.page(id)).agreement?.terms[0] ?? {};
      await desk.act('mediator', id, 'record-performance', { termId, outcome: 'breached', on: '2026-03-09' });
      // Two years from the last day of performance (民诉法 250).
      expect(await clocks(id, 'enforcement')).toMatchObject([{ startsOn: '2026-03-02', status: 'running' }]);
      await desk.act('mediator', id, 'object-to-ruling', { ...objection, outcome: 'upheld' });
      expect(await clocks(id, 'enforcement')).not.toMatchObject([{ status: 'running' }]);
      expect(await followUps(id)).toEqual(expect.arrayContaining(['ruling-set-aside', 'breach-sue']));
    },
    WALK,
  );

  it(
    'late: after the thirty days nobody can apply any more',
    async () => {
      const id = await desk.agreed();
      await desk.until('2026-04-20T01:00:00.000Z');
      expect(await desk.refusal('mediator', id, 'request-confirmation', { courtId: 'court' })).toBe(
        'CONFIRMATION_WINDOW_CLOSED',
      );
    },
    WALK,
  );
});
