import { PASSWORD, STREET, TestApi } from '../testing/test-api.js';

const FORM = '/api/paper-templates/application';

describe('what administrators may not do', () => {
  let api: TestApi;
  const partnerOf = (organisationId: string) => ({
    partnerId: `system-of-${organisationId}`,
    organisationId,
    name: '平台',
    scopes: ['handoffs:read', 'packages:read'],
  });
  const partnersOf = async (who: string): Promise<unknown[]> =>
    ((await api.get(who, '/api/partners')).body['items'] as { partnerId: string }[]).map(({ partnerId }) => partnerId);
  const signIn = async (username: string, password: string): Promise<number> =>
    (await api.http('post', '/api/session').send({ username, password })).status;
  const act = async (who: string, username: string, name: string) => {
    const { body } = await api.get('admin', `/api/accounts?text=${username}`);
    const [account] = (body['items'] as { accountId: string; username: string }[]).filter(
      (one) => one.username === username,
    );
    return api.post(who, `/api/accounts/${account?.accountId}/${name}`, {});
  };

  beforeAll(async () => {
    api = await TestApi.start();
    await api.organisation('court', 'court', { divisionCode: STREET.slice(0, 6), channels: ['judicial'] });
    await api.organisation('court-elsewhere', 'court', { divisionCode: '310115', channels: ['judicial'] });
    await api.organisation('hotline', 'hotline', { divisionCode: '31' });
    await api.account({ username: 'admin', role: 'administrator' });
    await api.account({ username: 'admin.district', role: 'administrator', areaCode: STREET.slice(0, 6) });
    await api.account({ username: 'auditor', role: 'auditor' });
    await api.account({ username: 'security', role: 'security-officer' });
    await api.settle();
  });
  afterAll(() => api.close());

  it('of a district: keep systems of bodies elsewhere, whose secret would open what those bodies are sent', async () => {
    expect((await api.post('admin', '/api/partners', partnerOf('court-elsewhere'))).status).toBe(201);
    expect((await api.post('admin.district', '/api/partners', partnerOf('court'))).status).toBe(201);
    for (const body of ['court-elsewhere', 'hotline'])
      expect((await api.post('admin.district', '/api/partners', partnerOf(body))).body['code']).toBe('NOT_YOUR_AREA');
    await api.settle();
    expect(await partnersOf('admin.district')).toEqual(['system-of-court']);
    expect(await partnersOf('admin')).toEqual(expect.arrayContaining(['system-of-court', 'system-of-court-elsewhere']));
    const foreign = '/api/partners/system-of-court-elsewhere';
    for (const [name, body] of [
      ['rotate-secret', { previousHours: 0 }],
      ['suspend', { reason: '停用' }],
      ['test-endpoint', {}],
      ['add-public-key', { publicKey: `whpk_${Buffer.alloc(32, 1).toString('base64')}` }],
    ] as const)
      expect([name, (await api.post('admin.district', `${foreign}/${name}`, body)).status]).toEqual([name, 404]);
    expect((await api.get('admin.district', `${foreign}/exchange`)).status).toBe(404);
    expect((await api.post('admin.district', '/api/partners/system-of-court/rotate-secret', {})).status).toBe(200);
  });

  it('of a district: replace a form that the whole city uses', async () => {
    const form = (await api.get('admin.district', FORM)).body as { history: { text: string }[] };
    const body = { text: form.history[0]?.text, validFrom: '2026-11-02', approvedBy: '张审' };
    expect((await api.post('admin.district', `${FORM}/replace`, body)).body['code']).toBe('CITY_ONLY');
  });

  it('get in as auditor or security officer by a reset: another duty lets those in again', async () => {
    const reset = await act('admin', 'auditor', 'reset-password');
    const password = String(reset.body['password']);
    expect(await signIn('auditor', password)).toBe(401);
    expect((await act('admin', 'auditor', 'enable')).body['code']).toBe('ACCOUNT_PENDING');
    expect((await act('security', 'auditor', 'approve')).status).toBe(200);
    expect(await signIn('auditor', password)).toBe(200);
  });

  it('leave nobody who could approve', async () => {
    expect((await act('admin', 'security', 'reset-password')).body['code']).toBe('LAST_OF_DUTY');
    expect(await signIn('security', PASSWORD)).toBe(200);
    await api.account({ username: 'security.two', role: 'security-officer' });
    expect((await act('admin', 'security', 'reset-password')).status).toBe(200);
    expect((await act('security.two', 'security', 'approve')).status).toBe(200);
  });
});
