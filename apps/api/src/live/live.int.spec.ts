import { Accounts } from '@libs/identity';
import { LiveReader } from '../testing/live-reader.js';
import { eventually, STREET, TestApi } from '../testing/test-api.js';

const INTAKE = {
  category: '邻里',
  facts: '楼上漏水，协商未果。',
  parties: [
    { role: '申请人', kind: '自然人', name: '王小明' },
    { role: '被申请人', kind: '自然人', name: '李大海' },
  ],
  divisionCode: `${STREET}001`,
};

describe('the live stream', () => {
  let api: TestApi;
  let address: string;
  const readers: LiveReader[] = [];

  beforeAll(async () => {
    api = await TestApi.start({ liveBeatMs: 50 });
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office' });
    await api.organisation('court', 'court', { divisionCode: '310109', channels: ['judicial'] });
    await api.organisation('elsewhere', 'street-committee', { divisionCode: '310110001' });
    await api.mediator('m-1', 'committee');
    for (const username of ['clerk', 'idle', 'gone']) {
      await api.account({ username, role: 'clerk', organisationId: 'committee' });
    }
    await api.account({ username: 'stranger', role: 'clerk', organisationId: 'elsewhere' });
    await api.account({ username: 'coordinator', role: 'coordinator', organisationId: 'office', areaCode: STREET });
    await api.account({ username: 'mediator', role: 'mediator', organisationId: 'committee', mediatorId: 'm-1' });
    await api.account({ username: 'other-mediator', role: 'mediator', organisationId: 'committee', mediatorId: 'm-2' });
    await api.account({ username: 'court', role: 'partner', organisationId: 'court' });
    await api.account({ username: 'leader', role: 'leader', areaCode: '310109' });
    await api.account({ username: 'auditor', role: 'auditor' });
    address = `${await api.listen()}/api/live`;
  }, 60_000);
  afterEach(() => {
    for (const reader of readers.splice(0)) reader.close();
  });
  afterAll(() => api.close());

  async function listen(username: string, headers: Record<string, string> = {}, query = ''): Promise<LiveReader> {
    const reader = await LiveReader.open(`${address}${query}`, await api.tokenOf(username), headers);
    readers.push(reader);
    if (reader.response.ok)
      await eventually(
        async () => reader.frames.length,
        (frames) => frames > 1,
      );
    return reader;
  }

  const register = async (): Promise<string> => String((await api.post('clerk', '/api/disputes', INTAKE)).body['id']);

  /** Every reader has been told everything up to here: its beat says so. */
  async function toldEverything(reader: LiveReader): Promise<void> {
    await api.settle();
    const head = await api.store.head();
    await eventually(
      async () => reader.lastId,
      (id) => id !== null && BigInt(id) >= BigInt(head),
    );
  }

  const topicsOf = (reader: LiveReader, id: string): string[] =>
    reader.changes.filter((change) => change.id === id).map(({ topic }) => topic);

  it('tells those who may read a case that it moved, and nobody else that it exists', async () => {
    const heard = await Promise.all(['clerk', 'coordinator', 'leader'].map((who) => listen(who)));
    const deaf = await Promise.all(['stranger', 'mediator', 'court', 'auditor'].map((who) => listen(who)));
    const disputeId = await register();
    for (const reader of [...heard, ...deaf]) await toldEverything(reader);
    for (const reader of heard) expect(topicsOf(reader, disputeId)).toContain('case');
    for (const reader of deaf) expect(reader.changes).toEqual([]);
  });

  it('says only what, which and where in the log, and never a name or a word of the case', async () => {
    const clerk = await listen('clerk');
    const disputeId = await register();
    await toldEverything(clerk);
    const change = clerk.changes.find(({ id }) => id === disputeId);
    expect(change).toEqual({ topic: 'case', id: disputeId, kind: 'changed', position: expect.any(String) });
    expect(JSON.stringify(clerk.frames)).not.toMatch(/王小明|李大海|漏水/);
  });

  it('tells the mediator who is asked of the offer, and when the case has been read its page is there', async () => {
    const [asked, other] = [await listen('mediator'), await listen('other-mediator')];
    const disputeId = await register();
    const path = `/api/disputes/${disputeId}`;
    const page = await eventually(
      async () => (await api.get('clerk', path)).body as { status?: string; parties?: { partyId: string }[] },
      ({ status }) => status === 'screening',
    );
    for (const { partyId } of page.parties ?? []) {
      const consent = { partyId, channel: 'people', decision: 'given', manner: '口头' };
      await api.post('clerk', `${path}/record-consent`, consent);
    }
    await api.post('clerk', `${path}/accept`, { channel: 'people', organisationId: 'committee' });
    await eventually(
      async () => asked.changes,
      (changes) => changes.some(({ topic, kind }) => topic === 'offer' && kind === 'arrived'),
    );
    const offer = asked.changes.findLast(({ topic }) => topic === 'offer');
    const queue = await api.get('mediator', `/api/queue?atLeast=${offer?.position}`);
    expect(queue.body['offers']).toEqual([expect.objectContaining({ assignmentId: offer?.id })]);
    await toldEverything(other);
    expect(other.changes).toEqual([]);
  });

  it('tells the body that receives a hand-off', async () => {
    const court = await listen('court');
    const disputeId = await register();
    await api.settle();
    const transfer = {
      channel: 'judicial',
      toOrganisationId: 'court',
      reason: '当事人要求',
      sharingGround: 'statutory-duty',
    };
    await api.post('coordinator', `/api/disputes/${disputeId}/transfer`, transfer);
    await toldEverything(court);
    expect(court.changes).toContainEqual(expect.objectContaining({ topic: 'handoff', kind: 'arrived' }));
  });

  it('goes on where a lost line stopped, and says so when that is too far back or no place at all', async () => {
    const first = await listen('clerk');
    await toldEverything(first);
    const place = first.lastId ?? '';
    first.close();
    const disputeId = await register();
    await api.settle();
    const byHeader = await listen('clerk', { 'last-event-id': place });
    const byAddress = await listen('clerk', {}, `?after=${place}`);
    for (const reader of [byHeader, byAddress]) {
      await toldEverything(reader);
      expect(reader.changes.filter(({ id }) => id === disputeId)).toHaveLength(1);
    }
    const ahead = await listen('clerk', { 'last-event-id': '999999999' });
    await eventually(
      async () => ahead.frames.map(({ event }) => event),
      (events) => events.includes('reset'),
    );
    const nonsense = await listen('clerk', { 'last-event-id': "'; drop table" });
    expect(nonsense.frames.map(({ event }) => event)).toContain('ready');
  });

  it('ends when the account is disabled', async () => {
    const reader = await listen('gone');
    const account = await api.app.get(Accounts).byUsername('gone');
    await api.app.get(Accounts).setDisabled(account?.accountId ?? '', true);
    await eventually(
      async () => reader.ended,
      (ended) => ended,
    );
    expect(reader.frames.at(-1)?.event).toBe('signed-out');
  });

  it('refuses more windows of one account than anybody has, and counts those that closed', async () => {
    const open = [];
    for (let count = 0; count < 8; count += 1) open.push(await listen('idle'));
    const [first] = open;
    const tooMany = await listen('idle');
    expect(tooMany.response.status).toBe(429);
    expect(await tooMany.response.json()).toMatchObject({ code: 'TOO_MANY_STREAMS' });
    first?.close();
    await eventually(
      async () => (await listen('idle')).response.status,
      (status) => status === 200,
    );
  });

  it('is neither cached nor compressed nor held back', async () => {
    const { response } = await listen('clerk', { 'accept-encoding': 'gzip' });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(response.headers.get('x-accel-buffering')).toBe('no');
  });
});

it('closes with open streams', async () => {
  const api = await TestApi.start();
  await api.account({ username: 'clerk', role: 'clerk', organisationId: 'committee' });
  const reader = await LiveReader.open(`${await api.listen()}/api/live`, await api.tokenOf('clerk'));
  await eventually(
    async () => reader.frames.length,
    (frames) => frames > 1,
  );
  await api.close();
  await eventually(
    async () => reader.ended,
    (ended) => ended,
  );
});
