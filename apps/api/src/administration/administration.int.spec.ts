import { eventually, PASSWORD, STREET, TestApi } from '../testing/test-api.js';

const NEW = { username: 'clerk.new', role: 'clerk', displayName: '新登记员', organisationId: 'committee' };

describe('accounts and audit over HTTP', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
    await api.organisation('committee', 'street-committee');
    await api.account({ username: 'admin', role: 'administrator' });
    await api.account({ username: 'admin.two', role: 'administrator' });
    await api.account({ username: 'auditor', role: 'auditor' });
    await api.account({ username: 'security', role: 'security-officer' });
    await api.account({ username: 'clerk', role: 'clerk', organisationId: 'committee' });
  });
  afterAll(() => api.close());

  const signIn = (username: string, password: string) => api.http('post', '/api/session').send({ username, password });
  const accountOf = async (username: string): Promise<Record<string, unknown>> => {
    const { body } = await api.get('admin', `/api/accounts?text=${username}`);
    return (body['items'] as Record<string, unknown>[]).find((item) => item['username'] === username) ?? {};
  };
  const idOf = async (username: string): Promise<string> => String((await accountOf(username))['accountId']);
  const act = async (who: string, username: string, name: string, body: object = {}) =>
    api.post(who, `/api/accounts/${await idOf(username)}/${name}`, body);

  it('lets a new account in only after another duty has approved it', async () => {
    const made = await api.post('admin', '/api/accounts', NEW);
    expect(made).toMatchObject({ status: 201, body: { password: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/) } });
    const password = String(made.body['password']);
    expect((await accountOf('clerk.new'))['state']).toBe('pending');
    expect((await signIn('clerk.new', password)).status).toBe(401);
    expect((await act('admin', 'clerk.new', 'enable')).body['code']).toBe('ACCOUNT_PENDING');
    expect((await act('admin', 'clerk.new', 'approve')).status).toBe(403);
    expect((await act('security', 'clerk.new', 'approve')).status).toBe(200);
    expect((await signIn('clerk.new', password)).status).toBe(200);
    expect((await act('security', 'clerk.new', 'approve')).body['code']).toBe('ACCOUNT_NOT_PENDING');
  });

  it('shows the first password once, and makes one account of a repeated request', async () => {
    const body = { ...NEW, username: 'clerk.twice' };
    const first = await api.post('admin', '/api/accounts', body, { key: 'twice' });
    const again = await api.post('admin', '/api/accounts', body, { key: 'twice' });
    expect(again.body).toEqual({ accountId: first.body['accountId'], password: null });
    const other = await api.post('admin', '/api/accounts', body);
    expect(other.body['code']).toBe('USERNAME_TAKEN');
    expect(api.logged).not.toContain(String(first.body['password']));
  });

  it('lets the administrator of a district keep the accounts of that district alone', async () => {
    await api.account({ username: 'admin.district', role: 'administrator', areaCode: STREET.slice(0, 6) });
    await api.account({ username: 'leader.elsewhere', role: 'leader', areaCode: '310115' });
    const names = async (): Promise<unknown[]> =>
      ((await api.get('admin.district', '/api/accounts')).body['items'] as Record<string, unknown>[]).map(
        ({ username }) => username,
      );
    expect(await names()).toContain('clerk');
    expect(await names()).toEqual(expect.not.arrayContaining(['leader.elsewhere', 'admin', 'auditor', 'security']));
    for (const username of ['leader.elsewhere', 'admin.two', 'auditor', 'security']) {
      for (const [name, body] of [
        ['reset-password', {}],
        ['disable', { reason: '越权' }],
        ['change', { displayName: '甲', areaCode: STREET.slice(0, 6) }],
      ] as const) {
        const { status, body: answer } = await act('admin.district', username, name, body);
        expect([username, name, status, answer['code']]).toEqual([username, name, 403, 'ACCOUNT_NOT_YOURS']);
      }
    }
    const clerk = { displayName: '登记员', organisationId: 'committee', areaCode: '310115' };
    expect((await act('admin.district', 'clerk', 'change', clerk)).body['code']).toBe('ACCOUNT_NOT_YOURS');
    const leader = { username: 'leader.new', role: 'leader', displayName: '领导', areaCode: '310115' };
    expect((await api.post('admin.district', '/api/accounts', leader)).body['code']).toBe('ACCOUNT_NOT_YOURS');
    const administrator = { username: 'admin.new', role: 'administrator', displayName: '管理员' };
    expect((await api.post('admin.district', '/api/accounts', administrator)).status).toBe(403);
    expect((await act('admin.district', 'clerk', 'unlock')).status).toBe(200);
  });

  it('signs a person out when the account is disabled or the password reset', async () => {
    expect((await api.get('clerk', '/api/session')).status).toBe(200);
    const reset = await act('admin', 'clerk', 'reset-password');
    expect((await api.get('clerk', '/api/session')).status).toBe(401);
    expect((await signIn('clerk', PASSWORD)).status).toBe(401);
    const entered = await signIn('clerk', String(reset.body['password']));
    expect(entered.status).toBe(200);
    await act('admin', 'clerk', 'disable', { reason: '离岗' });
    const session = await api.http('get', '/api/session').set('Authorization', `Bearer ${entered.body.token}`);
    expect(session.status).toBe(401);
  });

  it('keeps the duties apart: nobody touches the own account, and the last of a duty stays', async () => {
    expect((await act('admin', 'admin', 'disable', { reason: 'x' })).body['code']).toBe('OWN_ACCOUNT');
    expect((await act('admin', 'admin', 'change', { displayName: 'x', areaCode: '31' })).body['code']).toBe(
      'OWN_ACCOUNT',
    );
    expect((await act('admin', 'auditor', 'disable', { reason: 'x' })).body['code']).toBe('LAST_OF_DUTY');
    expect((await act('admin', 'admin.two', 'disable', { reason: '轮岗' })).status).toBe(200);
  });

  it('frees an account that was locked', async () => {
    await api.account({ username: 'locked', role: 'clerk', organisationId: 'committee' });
    for (let tries = 0; tries < 6; tries += 1) await signIn('locked', 'wrong');
    expect((await accountOf('locked'))['state']).toBe('locked');
    await act('admin', 'locked', 'unlock');
    expect((await signIn('locked', PASSWORD)).status).toBe(200);
  });

  it('lets a person change the own password, which ends the other windows', async () => {
    await api.account({ username: 'changer', role: 'clerk', organisationId: 'committee' });
    const other = (await signIn('changer', PASSWORD)).body.token as string;
    const wrong = await api.post('changer', '/api/session/password', { current: 'no', next: 'a-new-password' });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'WRONG_CREDENTIALS' } });
    const right = { current: PASSWORD, next: 'a-new-password' };
    expect((await api.post('changer', '/api/session/password', right)).status).toBe(200);
    expect((await api.get('changer', '/api/session')).status).toBe(200);
    expect((await api.http('get', '/api/session').set('Authorization', `Bearer ${other}`)).status).toBe(401);
    expect((await signIn('changer', 'a-new-password')).status).toBe(200);
  });

  it('shows the auditor who read which case, by its code, and exports it without formulas', async () => {
    await api.account({ username: 'reader', role: 'clerk', organisationId: 'committee' });
    const { body } = await api.post('reader', '/api/disputes', {
      category: '邻里',
      facts: '噪声。',
      parties: [
        { role: '申请人', kind: '自然人', name: '王小明' },
        { role: '被申请人', kind: '自然人', name: '李大海' },
      ],
      divisionCode: `${STREET}001`,
    });
    await api.settle();
    await api.get('reader', `/api/disputes/${String(body['id'])}`);
    const { body: found } = await api.get('auditor', '/api/audit/readings?username=reader');
    const items = found['items'] as Record<string, unknown>[];
    expect(items[0]).toMatchObject({ username: 'reader', roleTitle: '登记员', endpointTitle: '案件详情' });
    expect(items[0]?.['code']).toMatch(/^LD-310109/);
    expect(JSON.stringify(found)).not.toContain('王小明');
    const none = await api.get('auditor', '/api/audit/readings?from=2020-01-01&to=2020-01-02');
    expect(none.body['items']).toEqual([]);
    const token = await api.tokenOf('auditor');
    const csv = await api
      .http('get', `/api/audit/readings.csv?username=reader&to=2099-12-31`)
      .set('Authorization', `Bearer ${token}`);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.text).toContain('案件详情');
    const { body: acts } = await api.get('auditor', '/api/audit/acts');
    expect((acts['items'] as { actTitle: string }[]).map(({ actTitle }) => actTitle)).toEqual(
      expect.arrayContaining(['导出查阅记录', '建立账号', '审批账号', '停用账号', '重置密码']),
    );
  });

  it('pages through the log of reads without losing or doubling a row', async () => {
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const path: string = `/api/audit/readings?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const { body } = await api.get('auditor', path);
      ids.push(...(body['items'] as { readId: string }[]).map(({ readId }) => readId));
      cursor = body['nextCursor'] as string | null;
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(0);
    expect((await api.get('auditor', '/api/audit/readings?cursor=bm9uc2Vuc2U')).status).toBe(400);
  });

  it('verifies the log in the background and says that it is intact', async () => {
    const started = await api.post('auditor', '/api/audit/verification', {});
    expect(started.status).toBe(202);
    const { body } = await eventually(
      () => api.get('auditor', '/api/audit/verification'),
      (answer) => answer.body['status'] !== 'running',
    );
    expect(body).toMatchObject({ status: 'intact', fault: null, checked: Number(await api.store.head()) });
  });
});
