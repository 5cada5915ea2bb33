import { FixedClock } from '@platform/messaging';
import { type Answer, STREET, TestApi } from './testing/test-api.js';

/** A partner's system signs in and reads and answers hand-offs, over HTTP alone. */

const INTAKE = {
  category: '邻里',
  facts: '楼道堆物引起争执，多次劝说无效。',
  parties: [
    { role: '申请人', kind: '自然人', name: '王小明', phone: '13800000001' },
    { role: '被申请人', kind: '自然人', name: '李大海' },
  ],
  divisionCode: `${STREET}001`,
};
const SCOPES = ['handoffs:read', 'handoffs:answer'];

describe('the interface for systems of partners', () => {
  const clock = FixedClock.at('2026-03-02T01:00:00.000Z');
  let api: TestApi;
  let secret = '';

  beforeAll(async () => {
    api = await TestApi.start({ clock });
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office' });
    await api.organisation('court', 'court', { divisionCode: '310109', channels: ['judicial'] });
    await api.organisation('other-court', 'court', { divisionCode: '310110', channels: ['judicial'] });
    await api.account({ username: 'admin', role: 'administrator' });
    await api.account({ username: 'clerk', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'head', role: 'coordinator', organisationId: 'office', areaCode: STREET });
    await api.settle();
    secret = await registered('court-system', 'court', SCOPES, 'register-1');
  });
  afterAll(() => api.close());

  async function registered(partnerId: string, organisationId: string, scopes: string[], key: string): Promise<string> {
    const answer = await api.post(
      'admin',
      '/api/partners',
      { partnerId, organisationId, name: '法院平台', scopes },
      { key },
    );
    expect([answer.status, answer.body['detail']]).toEqual([201, undefined]);
    return String(answer.body['clientSecret']);
  }

  async function ask(fields: Record<string, string>, basic?: string): Promise<Answer> {
    const request = api.http('post', '/api/partner/oauth/token').type('form');
    if (basic !== undefined) request.set('Authorization', `Basic ${Buffer.from(basic).toString('base64')}`);
    return (await request.send({ grant_type: 'client_credentials', ...fields })) as unknown as Answer;
  }

  const tokenOf = async (clientId: string, clientSecret: string): Promise<string> =>
    String((await ask({ client_id: clientId, client_secret: clientSecret })).body['access_token']);

  async function system(token: string, method: 'get' | 'post', path: string, body: object = {}, key = path) {
    const request = api.http(method, path).set('Authorization', `Bearer ${token}`);
    const answer = method === 'get' ? await request : await request.set('Idempotency-Key', key).send(body);
    return answer as unknown as Answer;
  }

  async function handedOver(): Promise<string> {
    const { body } = await api.post('clerk', '/api/disputes', INTAKE);
    await api.settle();
    const path = `/api/disputes/${String(body['id'])}/transfer`;
    const sent = await api.post('head', path, {
      channel: 'judicial',
      toOrganisationId: 'court',
      reason: '当事人要求',
      sharingGround: 'statutory-duty',
    });
    expect([sent.status, sent.body['detail']]).toEqual([200, undefined]);
    await api.settle();
    return String(body['id']);
  }

  it('hands out a short-lived token for the secret, in a form or by HTTP Basic, and answers errors as RFC 6749 says', async () => {
    const { status, body } = await ask({ client_id: 'court-system', client_secret: secret });
    expect([status, body['token_type'], body['expires_in'], body['scope']]).toEqual([
      200,
      'Bearer',
      900,
      SCOPES.join(' '),
    ]);
    expect((await ask({}, `court-system:${secret}`)).status).toBe(200);
    const narrow = await ask({ client_id: 'court-system', client_secret: secret, scope: 'handoffs:read' });
    expect(narrow.body['scope']).toBe('handoffs:read');
    const wrong = await ask({ client_id: 'court-system', client_secret: 'no' });
    expect([wrong.status, wrong.body['error'], wrong.headers['content-type']]).toEqual([
      401,
      'invalid_client',
      'application/json; charset=utf-8',
    ]);
    expect((await ask({ client_id: 'nobody', client_secret: secret })).body['error']).toBe('invalid_client');
    const wide = await ask({ client_id: 'court-system', client_secret: secret, scope: 'handoffs:send' });
    expect([wide.status, wide.body['error']]).toEqual([400, 'invalid_scope']);
    expect(api.logged).not.toContain(secret);
  });

  it('answers the same secret to the same key, and stores none', async () => {
    expect(await registered('court-system', 'court', SCOPES, 'register-1')).toBe(secret);
    const stored = JSON.stringify(await api.store.readAll());
    expect(stored).not.toContain(secret);
    expect(await api.get('clerk', '/api/partners')).toMatchObject({ status: 403 });
    const { body } = await api.get('admin', '/api/partners');
    expect(JSON.stringify(body)).not.toContain(secret);
    expect(body['items']).toMatchObject([
      { partnerId: 'court-system', organisationName: '机构 court', suspended: false },
    ]);
  });

  it('opens the interface for systems and nothing else, and only within its scopes', async () => {
    const token = await tokenOf('court-system', secret);
    expect((await system(token, 'get', '/api/partner/v1/handoffs')).status).toBe(200);
    expect((await system(token, 'get', '/api/disputes')).body['code']).toBe('PARTNER_INTERFACE_ONLY');
    expect((await system(token, 'get', '/api/session')).body['code']).toBe('PARTNER_INTERFACE_ONLY');
    const narrow = String(
      (await ask({ client_id: 'court-system', client_secret: secret, scope: 'handoffs:read' })).body['access_token'],
    );
    const refused = await system(narrow, 'post', '/api/partner/v1/handoffs/x/accept');
    expect([refused.status, refused.body['code']]).toEqual([403, 'SCOPE_MISSING']);
    expect((await system(`lp_${'x'.repeat(43)}`, 'get', '/api/partner/v1/handoffs')).status).toBe(401);
  });

  it('lists what changed after a cursor, each hand-off where it changed last, without a name', async () => {
    const token = await tokenOf('court-system', secret);
    const changed = async (since: string, limit = 100) =>
      (await system(token, 'get', `/api/partner/v1/handoffs?limit=${limit}&changedSince=${since}`)).body as {
        items: { handoffId: string; status: string; direction: string }[];
        nextChangedSince: string;
        more: boolean;
      };
    await handedOver();
    await handedOver();
    const first = await changed('0', 1);
    expect([first.items.length, first.more]).toEqual([1, true]);
    const second = await changed(first.nextChangedSince);
    expect([second.items.length, second.more]).toEqual([1, false]);
    expect(await changed(second.nextChangedSince)).toEqual({
      items: [],
      nextChangedSince: second.nextChangedSince,
      more: false,
    });
    const [handoff] = first.items;
    const accepted = await system(token, 'post', `/api/partner/v1/handoffs/${handoff?.handoffId}/accept`, {
      partnerOrderNo: 'C-1',
    });
    expect([accepted.status, accepted.body['detail']]).toEqual([200, undefined]);
    await api.settle();
    const again = await changed(second.nextChangedSince);
    expect(again.items).toMatchObject([{ handoffId: handoff?.handoffId, status: 'accepted', direction: 'in' }]);
    expect(JSON.stringify(again)).not.toContain('王小明');
  });

  it('answers the same key with the same answer, and another body under it with 409', async () => {
    const token = await tokenOf('court-system', secret);
    await handedOver();
    const { body } = await system(token, 'get', '/api/partner/v1/handoffs');
    const sent = (body['items'] as { handoffId: string; status: string }[]).findLast(({ status }) =>
      ['sent', 'delivered'].includes(status),
    );
    const path = `/api/partner/v1/handoffs/${sent?.handoffId}/receive`;
    const once = await system(token, 'post', path, { partnerOrderNo: 'C-2' }, 'key-1');
    const twice = await system(token, 'post', path, { partnerOrderNo: 'C-2' }, 'key-1');
    expect([twice.status, twice.body['revision'], twice.body['repeated']]).toEqual([200, once.body['revision'], true]);
    const other = await system(token, 'post', path, { partnerOrderNo: 'C-3' }, 'key-1');
    expect([other.status, other.body['code']]).toEqual([409, 'IDEMPOTENCY_KEY_REUSED']);
  });

  it('shows a foreign hand-off to nobody, and says no more than that it is not there', async () => {
    const strangerSecret = await registered('stranger', 'other-court', SCOPES, 'register-2');
    const stranger = await tokenOf('stranger', strangerSecret);
    const { body } = await system(await tokenOf('court-system', secret), 'get', '/api/partner/v1/handoffs');
    const [known] = body['items'] as { handoffId: string }[];
    const foreign = await system(stranger, 'get', `/api/partner/v1/handoffs/${known?.handoffId}`);
    const absent = await system(stranger, 'get', '/api/partner/v1/handoffs/absent');
    expect([foreign.status, foreign.body['detail']]).toEqual([404, absent.body['detail']]);
    expect((await system(stranger, 'get', '/api/partner/v1/handoffs')).body['items']).toEqual([]);
    const answer = await system(stranger, 'post', `/api/partner/v1/handoffs/${known?.handoffId}/accept`);
    expect(answer.status).toBe(404);
  });

  it('lets the old and the new secret in during a rotation, and the old one no longer afterwards', async () => {
    const before = await tokenOf('court-system', secret);
    const { body } = await api.post('admin', '/api/partners/court-system/rotate-secret', { previousHours: 2 });
    const fresh = String(body['clientSecret']);
    expect(fresh).not.toBe(secret);
    for (const one of [secret, fresh]) {
      expect((await ask({ client_id: 'court-system', client_secret: one })).status).toBe(200);
    }
    await api.advanceTo(clock, '2026-03-02T03:00:00.000Z');
    expect((await ask({ client_id: 'court-system', client_secret: secret })).status).toBe(401);
    expect((await system(before, 'get', '/api/partner/v1/handoffs')).status).toBe(401);
    secret = fresh;
  });

  it('ends a token after a quarter of an hour, and at once when the partner is suspended', async () => {
    const token = await tokenOf('court-system', secret);
    await api.advanceTo(clock, '2026-03-02T03:14:59.000Z');
    expect((await system(token, 'get', '/api/partner/v1/handoffs')).status).toBe(200);
    await api.advanceTo(clock, '2026-03-02T03:15:00.000Z');
    expect((await system(token, 'get', '/api/partner/v1/handoffs')).status).toBe(401);
    const next = await tokenOf('court-system', secret);
    await api.post('admin', '/api/partners/court-system/suspend', { reason: '系统升级' });
    expect((await system(next, 'get', '/api/partner/v1/handoffs')).status).toBe(401);
    expect((await ask({ client_id: 'court-system', client_secret: secret })).status).toBe(401);
    await api.post('admin', '/api/partners/court-system/resume', {});
    expect((await ask({ client_id: 'court-system', client_secret: secret })).status).toBe(200);
  });

  it('asks for the registered certificate, and believes no header where no proxy is configured', async () => {
    const certificate = 'ab'.repeat(32);
    await api.post('admin', '/api/partners/court-system/change', { name: '法院平台', scopes: SCOPES, certificate });
    const request = api.http('post', '/api/partner/oauth/token').type('form').set('X-Client-Cert-Sha256', certificate);
    const answer = await request.send({
      grant_type: 'client_credentials',
      client_id: 'court-system',
      client_secret: secret,
    });
    expect([answer.status, answer.body.error]).toEqual([401, 'invalid_client']);
  });
});

describe('behind a proxy that ends mTLS', () => {
  const certificate = 'cd'.repeat(32);

  async function tokenStatus(proxies: readonly string[], presented: string): Promise<number> {
    const api = await TestApi.start({
      proxy: { certificateHeader: 'X-Client-Cert-Sha256', trustedProxies: proxies },
    });
    try {
      await api.organisation('court', 'court', { divisionCode: '310109', channels: ['judicial'] });
      await api.account({ username: 'admin', role: 'administrator' });
      await api.settle();
      const { body } = await api.post('admin', '/api/partners', {
        partnerId: 'court-system',
        organisationId: 'court',
        name: '法院平台',
        scopes: SCOPES,
        certificate,
      });
      const answer = await api
        .http('post', '/api/partner/oauth/token')
        .type('form')
        .set('X-Client-Cert-Sha256', presented)
        .send({ grant_type: 'client_credentials', client_id: 'court-system', client_secret: body['clientSecret'] });
      return answer.status;
    } finally {
      await api.close();
    }
  }

  it('takes the certificate that the proxy names, and no other', async () => {
    expect(await tokenStatus(['127.0.0.0/8', '::1'], certificate.toUpperCase())).toBe(200);
    expect(await tokenStatus(['127.0.0.1', '::1'], 'ee'.repeat(32))).toBe(401);
    expect(await tokenStatus(['192.0.2.1'], certificate)).toBe(401);
  });
});
