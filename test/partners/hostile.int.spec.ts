import net from 'node:net';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { DataSource } from 'typeorm';
import { type Connected, eventually, PartnerWorld } from './partner-world.js';

/** A partner that means harm, with credentials of its own: it learns nothing and breaks nothing. */
describe('a hostile partner', () => {
  let world: PartnerWorld;
  let stranger: Connected;
  let token = '';
  let handoffId = '';
  let keys = 0;

  beforeAll(async () => {
    world = await PartnerWorld.start();
    handoffId = await world.handOver();
    stranger = await world.connect('stranger-system', 'police', 'police');
    await stranger.client.keys();
    token = String(Reflect.get(stranger.client, 'token'));
  }, 120_000);
  afterAll(() => world.close());

  const headers = (type = 'application/json'): Record<string, string> => {
    keys += 1;
    return { Authorization: `Bearer ${token}`, 'Content-Type': type, 'Idempotency-Key': `hostile-${keys}` };
  };
  const at = (id: string, rest = ''): string => `${world.platformUrl}/api/partner/v1/handoffs/${id}${rest}`;

  async function answerTo(url: string, init: RequestInit = {}): Promise<object> {
    const answer = await fetch(url, init);
    const { correlationId: _own, instance: _address, ...body } = (await answer.json()) as Record<string, unknown>;
    return { status: answer.status, type: answer.headers.get('content-type'), body };
  }

  const FILE = { name: 'x.txt', mediaType: 'text/plain', size: 5, sha256: '0'.repeat(64) };

  it.each([
    ['the hand-off', 'GET', '', undefined],
    ['its package', 'GET', '/package', undefined],
    ['a file of it', 'GET', '/attachments/a/content', undefined],
    ['its acceptance', 'POST', '/accept', '{}'],
    ['its return', 'POST', '/return', JSON.stringify({ code: 'other', reason: '理由' })],
    ['its recall', 'POST', '/recall', JSON.stringify({ reason: '理由' })],
    ['a new file', 'POST', '/attachments', JSON.stringify(FILE)],
    ['an erasure', 'POST', '/confirm-erasure', JSON.stringify({ subjectId: 's' })],
  ])('gets the same answer for a foreign id and an invented one: %s', async (_what, method, rest, body) => {
    const ask = (id: string) =>
      answerTo(at(id, rest), { method, headers: headers(), ...(body === undefined ? {} : { body }) });
    const [foreign, invented] = [await ask(handoffId), await ask('no-such-handoff')];
    expect(foreign).toMatchObject({ status: 404, body: { code: 'HANDOFF_NOT_FOUND' } });
    expect(foreign).toEqual(invented);
  });

  it('sends a body that is small packed and huge unpacked, and one nested too deeply', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 32));
    const packed = await fetch(at(handoffId, '/accept'), {
      method: 'POST',
      headers: { ...headers(), 'Content-Encoding': 'gzip' },
      body: bomb,
    });
    expect(packed.status).toBe(413);
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const nested = await fetch(at(handoffId, '/accept'), { method: 'POST', headers: headers(), body: deep });
    expect([400, 404]).toContain(nested.status);
    const large = JSON.stringify({ padding: 'x'.repeat(2_000_000) });
    const heavy = await fetch(at(handoffId, '/accept'), { method: 'POST', headers: headers(), body: large });
    expect(heavy.status).toBe(413);
    expect((await fetch(`${world.platformUrl}/api/health/live`)).status).toBe(200);
  });

  it('drips a body: it is cut off, others are served meanwhile, and nothing of it is kept', async () => {
    const own = await world.handOver('police', 'administrative');
    const announced = await fetch(at(own, '/attachments'), {
      method: 'POST',
      headers: headers(),
      body: JSON.stringify({ ...FILE, size: 10_000_000 }),
    });
    const { id } = (await announced.json()) as { id: string };
    const server = world.api.app.getHttpServer();
    // Node looks every half minute; what is older than this by then is cut off.
    server.requestTimeout = 1_000;
    const url = new URL(at(own, `/attachments/${id}/content`));
    const socket = net.connect(Number(url.port), url.hostname);
    await once(socket, 'connect');
    const lines = Object.entries({ ...headers('application/octet-stream'), 'Content-Length': '10000000', Host: 'x' });
    socket.write(
      `POST ${url.pathname} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n`,
    );
    const dripping = setInterval(() => socket.writable && socket.write('x'), 200);
    let said = '';
    socket.on('data', (chunk) => (said += String(chunk)));
    socket.on('error', () => undefined);
    expect((await fetch(`${world.platformUrl}/api/health/live`)).status).toBe(200);
    await once(socket, 'close');
    clearInterval(dripping);
    server.requestTimeout = 60_000;
    expect(said === '' || / 408 /.test(said)).toBe(true);
    const rows: unknown[] = await world.api.app.get(DataSource).query('select 1 from app.blob_piece');
    expect(rows).toEqual([]);
    const ready = async () => (await world.api.http('get', '/api/health/ready')).status;
    expect(await eventually(ready, (status) => status === 200)).toBe(200);
  }, 90_000);

  it('finds no name in anything that it was told or that was written down', async () => {
    await world.delivered('stranger-system');
    const told = JSON.stringify(await world.deliveries('stranger-system'));
    for (const name of ['王小明', '李大海', '13800000001']) {
      expect(told).not.toContain(name);
      expect(world.api.logged).not.toContain(name);
    }
  });
});
