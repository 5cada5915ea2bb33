import { CaseDesk, WALK } from './testing/case-desk.js';
import { STREET } from './testing/test-api.js';

/** The clocks of hand-offs over HTTP: what begins, meets, moves and rests them, and the rules of the receiver's district. */

const DISTRICT = STREET.slice(0, 6);
/** In another district. */
const OTHER_STREET = '310104003';

describe('clocks of hand-offs', () => {
  let desk: CaseDesk;

  beforeAll(async () => {
    desk = await CaseDesk.start();
    const { api } = desk;
    await api.organisation('far', 'street-committee', { divisionCode: OTHER_STREET });
    for (const username of ['author', 'reviewer']) {
      await api.account({ username, role: 'administrator', organisationId: 'office', areaCode: '31' });
    }
  }, WALK);
  afterAll(() => desk.close());

  const seen = async (handoffId: string) => (await desk.system('get', `/${handoffId}`)).body;
  const due = async (handoffId: string) => (await seen(handoffId))['handlingDueAt'];

  async function delegated(): Promise<{ handoffId: string; disputeId: string }> {
    const ids = await desk.sentByCourt('court-delegated');
    await desk.post('head', `/api/handoffs/${ids.handoffId}/accept`);
    await desk.consented(ids.disputeId, 'people', 'head');
    await desk.act('head', ids.disputeId, 'accept', { channel: 'people', organisationId: 'committee' });
    await desk.takenByMediator();
    return ids;
  }

  it(
    'a petition is answered in fifteen days of its receipt, and mediated as long as it takes (信访工作条例 23)',
    async () => {
      const { handoffId } = await desk.sentByCourt('petition');
      expect(await due(handoffId)).toBe('2026-03-17T15:59:59.999Z');
      await desk.post('head', `/api/handoffs/${handoffId}/accept`);
      expect(await due(handoffId)).toBe('2026-03-17T15:59:59.999Z');
      await desk.post('head', `/api/handoffs/${handoffId}/report-progress`, { stage: 'petitioner-told' });
      expect(await due(handoffId)).toBeNull();
    },
    WALK,
  );

  it(
    'what a court gave out is expected when the parties agreed to, and no day of an appraisal counts',
    async () => {
      const { handoffId, disputeId } = await delegated();
      expect(await due(handoffId)).toBe('2026-04-01T15:59:59.999Z');
      const agreedBy = await desk.partyIds(disputeId, 'mediator');
      const { clocks } = await desk.page(disputeId, 'mediator');
      const clockId = clocks.find(({ rule }) => rule === 'delegated_mediation')?.clockId;
      await desk.act('mediator', disputeId, 'agree-extension', { clockId, dueOn: '2026-04-15', agreedBy });
      expect(await due(handoffId)).toBe('2026-04-15T15:59:59.999Z');
      await desk.act('mediator', disputeId, 'suspend', { ground: 'appraisal', since: desk.today });
      expect(await due(handoffId)).toBeNull();
      await desk.until('2026-03-05T01:00:00.000Z');
      await desk.act('mediator', disputeId, 'resume', { on: desk.today });
      // Three days rested: 18 April is a Saturday.
      expect(await due(handoffId)).toBe('2026-04-20T15:59:59.999Z');
    },
    WALK,
  );

  it(
    'the court’s president gives a confirmation more time; nobody else does (民事诉讼法 187)',
    async () => {
      const id = await desk.agreed();
      const handoffId = await desk.beforeCourt(id);
      const before = String(await due(handoffId));
      const longer = { reason: '案情复杂，经院长批准', dueOn: '2026-04-30' };
      const { status } = await desk.api.post('head', `/api/handoffs/${handoffId}/extend-handling`, longer);
      expect(status).toBe(403);
      const granted = await desk.system('post', `/${handoffId}/extend-handling`, longer);
      expect([granted.status, granted.body['detail']]).toEqual([200, undefined]);
      expect(before < '2026-04-30').toBe(true);
      expect(await due(handoffId)).toBe('2026-04-30T15:59:59.999Z');
    },
    WALK,
  );

  it(
    'a district that wants faster answers gets them from its own bodies, and from nobody else’s',
    async () => {
      const row = { rule: 'court_accept_delegation', length: 1, unit: 'working-day', source: '区司法局通知' };
      const draft = {
        kind: 'clocks',
        area: DISTRICT,
        title: '一个工作日内答复法院',
        reason: '区工作要求',
        tables: { area: DISTRICT, rows: [{ ...row, extendable: false, pausable: false }], ladder: null },
        tests: [{ rule: 'court_accept_delegation', startsOn: '2026-03-05', expected: '2026-03-06' }],
        running: 'keep',
      };
      const { body } = await desk.post('author', '/api/rulebook/drafts', draft);
      const path = `/api/rulebook/drafts/${String(body['id'])}`;
      await desk.post('author', `${path}/try`, { revision: 1 });
      await desk.post('author', `${path}/submit`, { revision: 1 });
      await desk.post('reviewer', `${path}/try`, { revision: 1 });
      await desk.post('reviewer', `${path}/approve`, { revision: 1, opinion: '同意', effectiveOn: null });

      const here = await desk.sentByCourt('court-delegated');
      expect(await seen(here.handoffId)).toMatchObject({ answerDueAt: '2026-03-06T15:59:59.999Z' });
      const far = await desk.sentByCourt('court-delegated', {}, 'far');
      expect(await seen(far.handoffId)).toMatchObject({ answerDueAt: '2026-03-10T15:59:59.999Z' });
    },
    WALK,
  );
});
