import { eventually, STREET, TestApi } from '../../apps/api/src/testing/test-api.js';
import { type EventStoreServer, startEventStoreServer } from './event-store-server.js';

/** The whole program on EventStoreDB: every view and process reads its subscription over gRPC. */

const INTAKE = {
  category: '邻里',
  facts: '楼上住户卫生间渗水，双方协商未果。',
  parties: [
    { role: '申请人', kind: '自然人', name: '王小明' },
    { role: '被申请人', kind: '自然人', name: '李大海' },
  ],
  divisionCode: `${STREET}001`,
};

interface Page {
  readonly status: string;
  readonly parties: readonly { readonly partyId: string }[];
}

describe('the program on EventStoreDB', () => {
  let server: EventStoreServer;
  let api: TestApi;

  beforeAll(async () => {
    server = await startEventStoreServer();
    api = await TestApi.start({ eventStoreUrl: server.url });
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office' });
    await api.mediator('m-1', 'committee');
    await api.account({ username: 'clerk', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'mediator', role: 'mediator', organisationId: 'committee', mediatorId: 'm-1' });
  }, 60_000);
  afterAll(async () => {
    await api.close();
    server.stop();
  });

  async function act(id: string, action: string, body: object): Promise<Page> {
    const answer = await api.post('clerk', `/api/disputes/${id}/${action}`, body);
    expect([action, answer.status, answer.body['detail']]).toEqual([action, 200, undefined]);
    return fresh(id, answer.body['position']);
  }

  /** Within five seconds, or the answer is 503. */
  async function fresh(id: string, position: unknown): Promise<Page> {
    const seen = await api.get('clerk', `/api/disputes/${id}?atLeast=${encodeURIComponent(String(position))}`);
    expect([seen.status, seen.body['detail']]).toEqual([200, undefined]);
    return seen.body as unknown as Page;
  }

  it('shows every command on the case page at the position it answered, though nothing follows it', async () => {
    const registered = await api.post('clerk', '/api/disputes', INTAKE);
    expect(registered.status).toBe(201);
    const id = String(registered.body['id']);
    await fresh(id, registered.body['position']);
    const { parties } = await eventually(
      async () => (await api.get('clerk', `/api/disputes/${id}`)).body as unknown as Page,
      ({ status }) => status === 'screening',
    );
    for (const { partyId } of parties) {
      await act(id, 'record-consent', { partyId, channel: 'people', decision: 'given', manner: '口头' });
    }
    expect((await act(id, 'accept', { channel: 'people', organisationId: 'committee' })).status).toBe('accepted');
    // Processes went on by themselves: the mediator was offered the case.
    await eventually(
      async () => (await api.get('mediator', '/api/queue')).body as { offers?: readonly object[] },
      ({ offers }) => offers?.length === 1,
    );
  }, 60_000);
});
