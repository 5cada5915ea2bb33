import { STREET, TestApi } from '../testing/test-api.js';

const INTAKE = {
  category: '邻里',
  facts: '楼上漏水，多次协商无果。',
  parties: [
    { role: '申请人', kind: '自然人', name: '王小明' },
    { role: '被申请人', kind: '自然人', name: '李大海' },
  ],
  divisionCode: `${STREET}001`,
};

interface Item {
  readonly disputeId: string;
  readonly assignmentId: string | null;
  readonly title: string | null;
  readonly claimedByName: string | null;
  readonly allowedActions: readonly { readonly action: string }[];
}

describe('queues over HTTP', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office' });
    await api.account({ username: 'chen', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'wu', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'head', role: 'coordinator', organisationId: 'office', areaCode: STREET });
    for (const id of ['m-1', 'm-2']) {
      await api.account({ username: id, role: 'mediator', organisationId: 'committee', mediatorId: id });
    }
  }, 60_000);
  afterAll(() => api.close());

  const items = async (who: string, path: string): Promise<readonly Item[]> =>
    (await api.get(who, `/api/queues/${path}`)).body['items'] as Item[];
  const countOf = async (who: string, queue: string): Promise<number | undefined> => {
    const { items: counts } = (await api.get(who, '/api/queues')).body as { items: { queue: string; count: number }[] };
    return counts.find((one) => one.queue === queue)?.count;
  };

  async function registered(): Promise<string> {
    const { body } = await api.post('chen', '/api/disputes', INTAKE);
    await api.settle();
    return String(body['id']);
  }

  it('let two people claim at once: one wins, the other is told who was faster', async () => {
    const disputeId = await registered();
    expect(await countOf('chen', 'pool')).toBe(1);
    const answers = await Promise.all(
      ['chen', 'wu'].map((who) => api.post(who, `/api/disputes/${disputeId}/claim`, {})),
    );
    const lost = answers.findIndex(({ status }) => status === 409);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers[lost]?.body).toMatchObject({ code: 'ALREADY_CLAIMED', detail: expect.stringContaining('他人认领') });
    await api.settle();
    const [winner, loser] = lost === 1 ? ['chen', 'wu'] : ['wu', 'chen'];
    expect(await items(winner, 'mine')).toMatchObject([{ disputeId, allowedActions: [{ action: 'release' }] }]);
    expect([await countOf(winner, 'mine'), await countOf(loser, 'mine'), await countOf(loser, 'pool')]).toEqual([
      1, 0, 0,
    ]);
    expect(await items(loser, 'team')).toMatchObject([{ claimedByName: winner, allowedActions: [] }]);
    expect((await api.post(loser, `/api/disputes/${disputeId}/release`, {})).status).toBe(403);
    expect((await api.post('head', `/api/disputes/${disputeId}/release`, {})).status).toBe(200);
    await api.settle();
    expect(await countOf(loser, 'pool')).toBe(1);
  });

  it('let two mediators take the same case from the pool: one has it', async () => {
    const disputeId = await registered();
    const page = (await api.get('chen', `/api/disputes/${disputeId}`)).body as { parties: { partyId: string }[] };
    for (const { partyId } of page.parties) {
      const consent = { partyId, channel: 'people', decision: 'given', manner: '口头' };
      await api.post('chen', `/api/disputes/${disputeId}/record-consent`, consent);
    }
    // Nobody is on the roster yet, so the case goes to the pool.
    await api.post('chen', `/api/disputes/${disputeId}/accept`, { channel: 'people', organisationId: 'committee' });
    await api.settle();
    for (const id of ['m-1', 'm-2']) await api.mediator(id, 'committee');
    await api.settle();
    const pool = await items('m-1', 'pool');
    expect(pool).toMatchObject([{ disputeId, title: null, allowedActions: [{ action: 'take-from-pool' }] }]);
    expect(await countOf('m-1', 'pool')).toBe(1);
    expect((await api.get('m-1', `/api/disputes/${disputeId}`)).status).toBe(404);
    const path = `/api/assignments/${pool[0]?.assignmentId}/take-from-pool`;
    const answers = await Promise.all(['m-1', 'm-2'].map((who) => api.post(who, path, {})));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body['code']).toBe('ASSIGNMENT_TAKEN');
    await api.settle();
    const winner = answers[0]?.status === 200 ? 'm-1' : 'm-2';
    expect(await items(winner, 'mine')).toMatchObject([{ disputeId }]);
    expect([await countOf('m-1', 'pool'), await countOf('m-2', 'pool')]).toEqual([0, 0]);
    const history = (await api.store.readStream(`dispute-${disputeId}`)).filter(
      ({ type }) => type === 'MediatorAppointed',
    );
    expect(history).toHaveLength(1);
  });

  it('keep the filters of an account for that account', async () => {
    const filter = { name: '曲阳漏水', queue: 'team', order: 'deadline', filter: { category: '邻里', area: STREET } };
    const saved = await api.post('chen', '/api/queue-filters', filter);
    expect(saved.status).toBe(200);
    await api.settle();
    const list = (await api.get('chen', '/api/queue-filters')).body['items'] as { filterId: string }[];
    expect(list).toEqual([{ filterId: expect.any(String), ...filter }]);
    expect((await api.get('wu', '/api/queue-filters')).body['items']).toEqual([]);
    await api.post('wu', `/api/queue-filters/${list[0]?.filterId}/remove`, {});
    await api.settle();
    expect((await api.get('chen', '/api/queue-filters')).body['items']).toHaveLength(1);
    await api.post('chen', `/api/queue-filters/${list[0]?.filterId}/remove`, {});
    await api.settle();
    expect((await api.get('chen', '/api/queue-filters')).body['items']).toEqual([]);
  });

  it('page through and refuse what is no queue', async () => {
    const first = (await api.get('head', '/api/queues/team?limit=1&order=age')).body as {
      items: Item[];
      nextCursor: string;
    };
    const second = (await api.get('head', `/api/queues/team?limit=1&order=age&cursor=${first.nextCursor}`)).body as {
      items: Item[];
    };
    expect(first.items[0]?.disputeId).not.toBe(second.items[0]?.disputeId);
    expect((await api.get('head', '/api/queues/everything')).status).toBe(400);
    expect((await api.get('m-1', '/api/queues/team')).body['code']).toBe('QUEUE_NOT_YOURS');
    expect((await api.get('head', `/api/queues/team?order=deadline&cursor=${first.nextCursor}`)).body['code']).toBe(
      'CURSOR_INVALID',
    );
  });
});
