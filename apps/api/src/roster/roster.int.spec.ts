import { eventually, STREET, TestApi } from '../testing/test-api.js';

const INTAKE = {
  category: '邻里',
  facts: '楼道堆物引起争执，多次劝说无效。',
  parties: [
    { role: '申请人', kind: '自然人', name: '王小明' },
    { role: '被申请人', kind: '自然人', name: '李大海' },
  ],
  divisionCode: `${STREET}001`,
};

interface Plan {
  batchId: string;
  assigned: number;
  items: { assignmentId: string; disputeId: string; mediatorId: string | null; because: string }[];
}
interface Assigned {
  items: {
    assignmentId: string;
    status: string;
    seat: number;
    mediatorId: string | null;
    candidates: { mediatorId: string; removedBy: string | null }[];
    batch: { rank: number } | null;
  }[];
}

/** Through HTTP with real handlers: the roster, a batch, a hand-back, a departure. */
describe('roster and assignment over HTTP', () => {
  let api: TestApi;
  const offersOf = async (who: string) =>
    (await api.get(who, '/api/queue')).body['offers'] as { assignmentId: string; offerId: string; disputeId: string }[];

  beforeAll(async () => {
    api = await TestApi.start();
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office' });
    await api.organisation('elsewhere', 'street-committee', { divisionCode: '310110001' });
    for (const id of ['m-1', 'm-2', 'm-3']) {
      await api.mediator(id, 'committee');
      await api.account({ username: id, role: 'mediator', organisationId: 'committee', mediatorId: id });
    }
    await api.account({ username: 'clerk', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'head', role: 'coordinator', organisationId: 'office', areaCode: STREET });
    await api.account({ username: 'foreign', role: 'coordinator', organisationId: 'elsewhere', areaCode: '310110' });
    await api.account({ username: 'admin', role: 'administrator' });
  }, 60_000);
  afterAll(() => api.close());

  async function accepted(): Promise<string> {
    const disputeId = String((await api.post('clerk', '/api/disputes', INTAKE)).body['id']);
    const page = await eventually(
      async () =>
        (await api.get('clerk', `/api/disputes/${disputeId}`)).body as {
          status?: string;
          parties?: { partyId: string }[];
        },
      ({ status }) => status === 'screening',
    );
    for (const { partyId } of page.parties ?? []) {
      const consent = { partyId, channel: 'people', decision: 'given', manner: '口头' };
      await api.post('clerk', `/api/disputes/${disputeId}/record-consent`, consent);
    }
    await api.post('clerk', `/api/disputes/${disputeId}/accept`, { channel: 'people', organisationId: 'committee' });
    return disputeId;
  }

  const assignmentsOf = async (disputeId: string): Promise<Assigned['items']> =>
    ((await api.get('head', `/api/disputes/${disputeId}/assignments`)).body as unknown as Assigned).items;

  it('shows the roster to everybody and interests to few, sealed in the log', async () => {
    const path = '/api/roster/mediators/m-1';
    const declared = await api.post('m-1', `${path}/declare-interest`, {
      kind: 'adviser',
      counterpart: '某某物业有限公司',
      since: null,
    });
    expect(declared.status).toBe(200);
    expect(
      (await api.post('m-2', `${path}/declare-interest`, { kind: 'adviser', counterpart: 'x', since: null })).status,
    ).toBe(404);
    expect((await api.post('foreign', `${path}/change-capacity`, { capacity: 9 })).status).toBe(404);
    const at = `?atLeast=${declared.body['position']}`;
    expect((await api.get('m-1', `${path}${at}`)).body['interests']).toMatchObject([
      { counterpart: '某某物业有限公司' },
    ]);
    expect((await api.get('head', `${path}${at}`)).body['interests']).toHaveLength(1);
    expect((await api.get('clerk', `${path}${at}`)).body['interests']).toBeNull();
    expect((await api.get('foreign', `${path}${at}`)).body['interests']).toBeNull();
    expect(JSON.stringify(await api.store.readStream('mediator-m-1'))).not.toContain('某某物业');
    const list = await api.get('clerk', '/api/roster/mediators?organisationId=office&limit=2');
    expect(list.body).toMatchObject({ total: 3, next: 'm-2' });
  });

  it('lets the administrator of another district keep nothing here', async () => {
    await api.account({ username: 'admin.elsewhere', role: 'administrator', areaCode: '310110' });
    await api.account({ username: 'admin.here', role: 'administrator', areaCode: STREET.slice(0, 6) });
    const person = '/api/roster/mediators/m-1/change-capacity';
    const body = '/api/roster/organisations/committee/offer-mode';
    expect((await api.post('admin.elsewhere', person, { capacity: 9 })).status).toBe(404);
    expect((await api.post('admin.elsewhere', body, { mode: 'batch' })).status).toBe(404);
    const made = (who: string, divisionCode: string, parentId: string | null) =>
      api.post(who, '/api/roster/organisations', {
        organisationId: `made-by-${who}-under-${parentId}`,
        name: '某某调解室',
        kind: 'studio',
        channels: ['people'],
        divisionCode,
        parentId,
        industry: null,
      });
    expect((await made('admin.elsewhere', STREET, null)).body['code']).toBe('NOT_YOUR_AREA');
    expect((await made('admin.elsewhere', '310110', 'office')).body['code']).toBe('NOT_YOUR_ORGANISATION');
    expect((await made('admin.here', STREET, null)).status).toBe(201);
    expect((await made('admin.here', STREET, 'office')).status).toBe(201);
  });

  it('reads a file within the own office, and writes it again', async () => {
    const csv = String((await api.get('head', '/api/roster/export?kind=mediators')).body['csv']);
    expect(csv).toContain('m-1');
    const again = await api.post('head', '/api/roster/import', { csv });
    expect(again.body).toMatchObject({ kind: 'mediators', added: 0, changed: 0, unchanged: 3, rejected: [] });
    const foreign = await api.post('foreign', '/api/roster/import', { csv });
    expect((foreign.body['rejected'] as { code: string }[]).map(({ code }) => code)).toEqual(
      Array(3).fill('NOT_YOUR_ORGANISATION'),
    );
  });

  it('measures an office against a standard that says who approved it', async () => {
    const facts = { year: 2026, areaKm2: 2, population: 90_000, casesPerYear: 900, staff: 4, source: '街道统计' };
    const { body } = await api.post('head', '/api/roster/organisations/office/staffing', facts);
    const staffing = await api.get('head', `/api/roster/staffing?atLeast=${body['position']}`);
    expect(staffing.body).toMatchObject({
      standard: { approvedBy: null },
      items: [{ organisationId: 'office', staff: 4, required: 7, missing: 3 }],
    });
    expect((await api.get('foreign', '/api/roster/staffing')).body['items']).toEqual([]);
    const led = {
      'leader.street': STREET,
      'leader.here': STREET.slice(0, 6),
      'leader.city': '31',
      'leader.elsewhere': '310110',
      'leader.next': `${STREET.slice(0, 6)}999`,
    };
    for (const [username, areaCode] of Object.entries(led)) {
      await api.account({ username, role: 'leader', areaCode });
      const { items } = (await api.get(username, '/api/roster/staffing')).body as {
        items: { organisationId: string }[];
      };
      const expected = ['leader.elsewhere', 'leader.next'].includes(username) ? [] : ['office'];
      expect(items.map(({ organisationId }) => organisationId)).toEqual(expected);
    }
    expect((await api.get('clerk', '/api/roster/staffing')).status).toBe(403);
  });

  it('holds the cases of a body, plans them together, and offers what was confirmed', async () => {
    await api.post('head', '/api/roster/organisations/committee/offer-mode', { mode: 'batch' });
    const disputeIds = [await accepted(), await accepted(), await accepted()];
    const plan = await eventually(
      async () => (await api.get('head', '/api/assignments/batch')).body as unknown as Plan,
      ({ items }) => items.length === 3,
    );
    expect(plan.assigned).toBe(3);
    expect(new Set(plan.items.map(({ mediatorId }) => mediatorId)).size).toBe(3);
    expect((await api.get('foreign', '/api/assignments/batch')).body['items']).toEqual([]);
    const items = plan.items.map(({ assignmentId, mediatorId, because }) => ({ assignmentId, mediatorId, because }));
    const confirm = { batchId: plan.batchId, items };
    const foreign = await api.post('foreign', '/api/assignments/batch', confirm);
    expect((foreign.body['results'] as { code: string }[]).map(({ code }) => code)).toEqual(
      Array(3).fill('COORDINATOR_ONLY'),
    );
    const done = await api.post('head', '/api/assignments/batch', confirm, { key: 'morning' });
    const again = await api.post('head', '/api/assignments/batch', confirm, { key: 'morning' });
    const outcomes = ({ body }: typeof done) =>
      (body['results'] as { outcome: string }[]).map(({ outcome }) => outcome);
    expect([outcomes(done), outcomes(again)]).toEqual([Array(3).fill('done'), Array(3).fill('unchanged')]);
    for (const disputeId of disputeIds) {
      const [seat] = await eventually(
        () => assignmentsOf(disputeId),
        (found) => found[0]?.status === 'offered',
      );
      expect(seat?.batch?.rank).toBeGreaterThan(0);
    }
    await api.post('head', '/api/roster/organisations/committee/offer-mode', { mode: 'at-once' });
  }, 60_000);

  it('gives a case back with one click: the mediator loses it, and another is asked', async () => {
    const [offer] = await eventually(
      () => offersOf('m-1'),
      (found) => found.length > 0,
    );
    const { assignmentId = '', offerId = '', disputeId = '' } = offer ?? {};
    await api.post('m-1', `/api/assignments/${assignmentId}/accept-offer`, { offerId });
    await eventually(
      () => api.get('m-1', `/api/disputes/${disputeId}`),
      ({ status }) => status === 200,
    );
    expect((await api.post('m-2', `/api/assignments/${assignmentId}/hand-back`, { reason: 'ill' })).status).toBe(404);
    expect((await api.post('m-1', `/api/assignments/${assignmentId}/hand-back`, { reason: 'ill' })).status).toBe(200);
    await eventually(
      () => api.get('m-1', `/api/disputes/${disputeId}`),
      ({ status }) => status === 404,
    );
    const [seat] = await eventually(
      () => assignmentsOf(disputeId),
      (found) => found[0]?.status === 'offered',
    );
    expect(seat?.mediatorId).not.toBe('m-1');
    expect(seat?.candidates.find(({ mediatorId }) => mediatorId === 'm-1')?.removedBy).toBe('handed-back');
  }, 60_000);

  it('moves the cases of somebody who leaves, one by one, and asks nobody who has left', async () => {
    const [offer] = await eventually(
      () => offersOf('m-2'),
      (found) => found.length > 0,
    );
    const { assignmentId = '', offerId = '' } = offer ?? {};
    await api.post('m-2', `/api/assignments/${assignmentId}/accept-offer`, { offerId });
    await api.post('admin', '/api/roster/mediators/m-2/leave', { on: '2026-01-01', reason: 'health' });
    const held = await eventually(
      async () =>
        (await api.get('head', '/api/roster/mediators/m-2/cases')).body as {
          items?: { assignmentId: string; status: string }[];
        },
      ({ items }) => items?.some((one) => one.assignmentId === assignmentId && one.status === 'taken') ?? false,
    );
    const assignmentIds = [...(held.items ?? []).map((one) => one.assignmentId), 'not-an-assignment'];
    const done = await api.post('head', '/api/roster/mediators/m-2/reassign', { assignmentIds, reason: 'left' });
    const outcomes = (done.body['results'] as { outcome: string }[]).map(({ outcome }) => outcome);
    expect(outcomes).toEqual([...(held.items ?? []).map(() => 'done'), 'refused']);
    const left = await eventually(
      async () => (await api.get('head', '/api/roster/mediators/m-2/cases')).body as { items?: unknown[] },
      ({ items }) => items?.length === 0,
    );
    expect(left.items).toEqual([]);
  }, 60_000);
});
