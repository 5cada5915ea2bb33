import { DataSource } from 'typeorm';
import { eventually, PASSWORD, STREET, TestApi } from './testing/test-api.js';

const INTAKE = {
  category: '邻里',
  facts: '噪声扰民，夜间装修。',
  parties: [
    { role: '申请人', kind: '自然人', name: '王小明' },
    { role: '被申请人', kind: '自然人', name: '李大海' },
  ],
  divisionCode: `${STREET}001`,
};

describe('the api over HTTP', () => {
  let api: TestApi;
  const register = (body: object, options?: { key?: string; ifMatch?: string }) =>
    api.post('clerk', '/api/disputes', body, options);
  const events = async (): Promise<number> => Number(await api.store.head());

  beforeAll(async () => {
    api = await TestApi.start({ signIns: 10 });
    await api.organisation('committee', 'street-committee');
    await api.account({ username: 'clerk', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'other', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'head', role: 'coordinator', organisationId: 'committee' });
  });
  afterAll(() => api.close());

  describe('idempotency', () => {
    it('answers the same key and body alike and registers once', async () => {
      const first = await register(INTAKE, { key: 'same' });
      const again = await register({ ...INTAKE }, { key: 'same' });
      expect(first.status).toBe(201);
      expect(again.body).toEqual({
        ...first.body,
        revision: again.body['revision'],
        position: again.body['position'],
        repeated: true,
      });
      expect(again.body['id']).toBe(first.body['id']);
    });

    it('answers 409 to the same key with another body', async () => {
      await register(INTAKE, { key: 'changed' });
      const other = await register({ ...INTAKE, facts: '另一件事' }, { key: 'changed' });
      expect(other).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    });

    it('keeps keys of different accounts apart', async () => {
      const mine = await register(INTAKE, { key: 'shared' });
      const theirs = await api.post('other', '/api/disputes', INTAKE, { key: 'shared' });
      expect(theirs.body['id']).not.toBe(mine.body['id']);
    });

    it('registers once when the same request comes many times at once', async () => {
      const answers = await Promise.all(Array.from({ length: 8 }, () => register(INTAKE, { key: 'at-once' })));
      expect(new Set(answers.map(({ body }) => body['id'])).size).toBe(1);
      expect(answers.every(({ status }) => status === 201)).toBe(true);
    });

    it('needs a key', async () => {
      const answer = await api
        .http('post', '/api/disputes')
        .set('Authorization', `Bearer ${await api.tokenOf('clerk')}`)
        .send(INTAKE);
      expect(answer).toMatchObject({
        status: 400,
        body: { code: 'IDEMPOTENCY_KEY_MISSING', field: 'Idempotency-Key' },
      });
    });
  });

  it('refuses a command on an old revision with 412 and takes one on the newest', async () => {
    const id = String((await register(INTAKE)).body['id']);
    const read = () => api.get('clerk', `/api/disputes/${id}`);
    // The proposal is the last thing that follows by itself; before it the revision still moves.
    const page = await eventually(read, ({ body }) => Boolean(body['routing']));
    const etag = page.headers['etag'] ?? '';
    expect(etag).toBe(`"${String(page.body['revision'])}"`);
    const [party] = page.body['parties'] as { partyId: string }[];
    const consent = { partyId: party?.partyId, channel: 'people', decision: 'given', manner: '口头' };
    const path = `/api/disputes/${id}/record-consent`;
    expect(await api.post('clerk', path, consent, { ifMatch: '"0"' })).toMatchObject({
      status: 412,
      body: { code: 'STALE_REVISION' },
    });
    expect(await api.post('clerk', path, consent, { ifMatch: 'nonsense' })).toMatchObject({ status: 400 });
    expect((await api.post('clerk', path, consent, { ifMatch: etag })).status).toBe(200);
  });

  it.each(['999999999', '99999999999999999999', '999999999/1'])(
    'refuses at once to wait for a position that no command answered: %s',
    async (position) => {
      const answer = await api.get('clerk', `/api/disputes?atLeast=${encodeURIComponent(position)}`);
      expect(answer).toMatchObject({ status: 400, body: { code: 'POSITION_UNKNOWN', field: 'atLeast' } });
    },
  );

  it.each(['99999999999999999999', 'x', Buffer.from('["2026-01-05","a"]').toString('base64url')])(
    'refuses a cursor that no page has given out: %s',
    async (cursor) => {
      for (const path of ['/api/disputes', '/api/editions/feed']) {
        const answer = await api.get('head', `${path}?cursor=${cursor}`);
        expect([path, answer.status, answer.body['code']]).toEqual([path, 400, 'CURSOR_INVALID']);
      }
    },
  );

  describe('bad input changes nothing and says what to do', () => {
    const party = INTAKE.parties[0];
    it.each([
      ['an unknown category', { category: '未知' }, 'category'],
      ['no party', { parties: [] }, 'parties'],
      ['a control character', { facts: 'a\u0001b' }, 'facts'],
      ['a NUL in a name', { parties: [{ ...party, name: '王\u0000明' }] }, 'parties[0].name'],
      ['a reversed reading direction', { parties: [{ ...party, name: '王\u202e明' }] }, 'parties[0].name'],
      ['half a surrogate pair', { facts: 'x\ud800' }, 'facts'],
      ['a line break in a name', { parties: [{ ...party, name: '王\n明' }] }, 'parties[0].name'],
      ['a wrong phone', { parties: [{ ...party, phone: 'call me' }] }, 'parties[0].phone'],
      ['a wrong division', { divisionCode: "310109'; DROP" }, 'divisionCode'],
      ['a negative amount', { amountCny: -1 }, 'amountCny'],
      ['an unknown field', { administrator: true }, 'administrator'],
      ['too long a text', { facts: '长'.repeat(20_001) }, 'facts'],
      ['a number for a text', { facts: 12 }, 'facts'],
    ])('%s', async (_name, wrong, field) => {
      const before = await events();
      const answer = await register({ ...INTAKE, ...wrong });
      expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT', field, status: 400 } });
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.body['detail']).toMatch(/\p{Script=Han}/u);
      expect(await events()).toBe(before);
    });

    it('a date in the future', async () => {
      // With a day of its own: an hour before midnight the day would be refused first.
      const soon = new Date(Date.now() + 3_600_000).toISOString();
      const answer = await register({ ...INTAKE, requestedOn: '2026-01-05', happenedAt: soon });
      expect(answer).toMatchObject({ status: 400, body: { code: 'HAPPENED_IN_FUTURE' } });
    });

    it('10 MB, before it is parsed', async () => {
      const answer = await register({ ...INTAKE, facts: 'x'.repeat(10_000_000) });
      expect(answer).toMatchObject({ status: 413, body: { code: 'BODY_TOO_LARGE' } });
    });

    const raw = async (body: string, type = 'application/json') =>
      api
        .http('post', '/api/disputes')
        .set('Authorization', `Bearer ${await api.tokenOf('clerk')}`)
        .set('Idempotency-Key', 'raw')
        .set('Content-Type', type)
        .send(body);

    it('broken JSON, without repeating it', async () => {
      const answer = await raw('{"facts":"王小明的电话');
      expect(answer).toMatchObject({ status: 400, body: { code: 'MALFORMED_REQUEST' } });
      expect(answer.text).not.toContain('王小明');
    });

    it('JSON nested 100,000 deep', async () => {
      const answer = await raw(`{"facts":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
      expect(answer.status).toBe(400);
    });

    it.each(['__proto__', 'constructor', 'prototype'])('a %s member', async (key) => {
      const answer = await raw(`{"${key}":{"admin":true},${JSON.stringify(INTAKE).slice(1)}`);
      expect(answer.status).toBe(400);
      expect(Object.prototype).not.toHaveProperty('admin');
    });

    it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/xml'])(
      'a body of type %s',
      async (type) => {
        expect(await raw('facts=x', type)).toMatchObject({ status: 415, body: { code: 'UNSUPPORTED_CONTENT' } });
      },
    );
  });

  it('keeps SQL and HTML in names as the text they are', async () => {
    const name = `Robert'); DROP TABLE app.account;--<script>alert(1)</script>`;
    const answer = await register({ ...INTAKE, parties: [{ role: '申请人', kind: '自然人', name }] });
    expect(answer.status).toBe(201);
    const read = () => api.get('clerk', `/api/disputes/${String(answer.body['id'])}`);
    const page = await eventually(read, ({ status }) => status === 200);
    expect(page.body['parties']).toMatchObject([{ name }]);
    expect(page.headers['content-type']).toContain('application/json');
    expect(page.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    const [{ count }] = await api.app.get(DataSource).query('SELECT count(*) FROM app.account');
    expect(Number(count)).toBeGreaterThan(1);
  });

  describe('paths and methods', () => {
    it('answers 404 for an unknown path and 405 with Allow for a wrong method', async () => {
      expect(await api.http('get', '/api/nothing')).toMatchObject({ status: 404, body: { code: 'NO_SUCH_PATH' } });
      expect(await api.http('delete', '/api/disputes')).toMatchObject({
        status: 405,
        headers: { allow: 'POST, GET' },
        body: { code: 'METHOD_NOT_ALLOWED' },
      });
    });

    it('answers 400 for a path that is no text and for ids that are none', async () => {
      expect((await api.get('clerk', '/api/disputes/%E0%A4%A')).status).toBe(400);
      expect(await api.get('clerk', '/api/disputes/a%20b')).toMatchObject({
        status: 400,
        body: { field: 'disputeId' },
      });
    });

    it('refuses a query it does not know', async () => {
      expect(await api.get('clerk', '/api/disputes?name=x')).toMatchObject({ status: 400, body: { field: 'name' } });
    });
  });

  describe('signing in', () => {
    const credentials = { username: 'clerk', password: PASSWORD };
    const cookieOf = (header: unknown): string => (Array.isArray(header) ? String(header[0]) : '');

    it('gives a strict cookie for browsers and a token for machines', async () => {
      const answer = await api.http('post', '/api/session').send(credentials);
      const cookie = cookieOf(answer.headers['set-cookie']);
      expect(cookie).toMatch(/^liandiao_session=[\w-]{43}; Path=\/api; Expires=.*; HttpOnly; SameSite=Strict$/);
      const session = await api.http('get', '/api/session').set('Cookie', cookie.split(';')[0] ?? '');
      expect(session.body).toMatchObject({ account: { username: 'clerk', role: 'clerk', roleTitle: '登记员' } });
      expect(session.body).not.toHaveProperty('token');
    });

    it('ends with the sign-out', async () => {
      const { body } = await api.http('post', '/api/session').send(credentials);
      const bearer = `Bearer ${String(body.token)}`;
      expect((await api.http('delete', '/api/session').set('Authorization', bearer)).status).toBe(204);
      expect((await api.http('get', '/api/session').set('Authorization', bearer)).status).toBe(401);
    });

    it('refuses requests that come from another site', async () => {
      const foreign = await api.http('post', '/api/session').set('Origin', 'https://evil.example').send(credentials);
      expect(foreign).toMatchObject({ status: 403, body: { code: 'FOREIGN_ORIGIN' } });
      const crossSite = await api.http('delete', '/api/session').set('Sec-Fetch-Site', 'cross-site');
      expect(crossSite.status).toBe(403);
    });

    it('has no demo accounts where there is no demo', async () => {
      expect((await api.http('get', '/api/demo/accounts')).status).toBe(404);
    });

    it('answers a wrong password with 401 and too many tries with 429', async () => {
      const wrong = { username: 'other', password: 'wrong-password' };
      expect(await api.http('post', '/api/session').send(wrong)).toMatchObject({
        status: 401,
        body: { code: 'WRONG_CREDENTIALS' },
      });
      for (let n = 0; n < 10; n += 1) {
        const { status } = await api.http('post', '/api/session').send({ username: 'nobody', password: 'wrong' });
        if (status === 429) return;
      }
      throw new Error('never limited');
    }, 60_000);
  });

  it('is ready, and shows metrics by route template without an id', async () => {
    const ready = await eventually(
      () => api.http('get', '/api/health/ready'),
      ({ status }) => status === 200,
    );
    expect(ready.body).toMatchObject({ status: 'ready' });
    const { text } = await api.http('get', '/metrics');
    expect(text).toContain('route="/api/disputes/:disputeId"');
    expect(text).toMatch(/liandiao_view_lag_seconds\{view="case-page"\} \d/);
    expect(text).toMatch(/liandiao_event_store_head \d/);
    expect(text).toMatch(/liandiao_queue_jobs\{queue="deadlines",state="waiting"\} \d/);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('writes nothing of a person into the log', () => {
    expect(api.logged).toContain('"path":"/api/disputes"');
    for (const secret of ['王小明', '李大海', '噪声扰民', PASSWORD, 'DROP TABLE', 'name=x']) {
      expect(api.logged).not.toContain(secret);
    }
  });

  it('takes a case only where a place was on the day of the request, and shows the places of a day', async () => {
    const gone = { ...INTAKE, divisionCode: '310120504' };
    const refused = await register(gone);
    expect(refused).toMatchObject({ status: 400, body: { code: 'DIVISION_ENDED', field: 'divisionCode' } });
    expect(String(refused.body['detail'])).toContain('金海街道（310120003）');
    expect((await register({ ...gone, requestedOn: '2020-01-10' })).status).toBe(201);
    const streetsOn = async (day: string): Promise<string> =>
      JSON.stringify((await api.get('clerk', `/api/divisions?parent=310120${day}`)).body);
    expect(await streetsOn('&on=2020-01-10')).toContain('金海社区');
    expect(await streetsOn('')).not.toContain('金海社区');
    expect(await streetsOn('')).toContain('金海街道');
  });
});
