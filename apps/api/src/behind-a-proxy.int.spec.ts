import { PASSWORD, TestApi } from './testing/test-api.js';

const PROXY = ['127.0.0.0/8', '::1', '::ffff:127.0.0.1'];
const credentials = { username: 'clerk', password: PASSWORD };

describe('behind a proxy that ends TLS', () => {
  let api: TestApi;
  const signIn = (headers: Readonly<Record<string, string>>) =>
    api.http('post', '/api/session').set(headers).send(credentials);

  async function startWith(trustedProxies: readonly string[]): Promise<void> {
    api = await TestApi.start({ signIns: 2, proxy: { trustedProxies } });
    await api.account({ username: 'clerk', role: 'clerk' });
  }
  afterEach(() => api.close());

  it('counts the tries of each caller, not those of the whole city behind the proxy', async () => {
    await startWith(PROXY);
    for (let caller = 1; caller <= 5; caller += 1) {
      expect((await signIn({ 'X-Forwarded-For': `198.51.100.${caller}` })).status).toBe(200);
    }
    // What the caller wrote itself stands left of what the proxy saw, and changes nothing.
    const same = { 'X-Forwarded-For': '203.0.113.7, 198.51.100.1' };
    expect([(await signIn(same)).status, (await signIn(same)).status]).toEqual([200, 429]);
  });

  it('gives out its cookie for TLS only, and knows pages of the host that was asked as its own', async () => {
    await startWith(PROXY);
    const asked = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'liandiao.example' };
    const own = await signIn({ ...asked, Origin: 'https://liandiao.example' });
    expect([own.status, String(own.headers['set-cookie'])]).toEqual([200, expect.stringContaining('; Secure')]);
    expect((await signIn({ ...asked, Origin: 'https://evil.example' })).status).toBe(403);
  });

  it('believes nobody else', async () => {
    await startWith(['192.0.2.1']);
    const answers = [];
    for (let caller = 1; caller <= 3; caller += 1) {
      answers.push(await signIn({ 'X-Forwarded-For': `198.51.100.${caller}`, 'X-Forwarded-Proto': 'https' }));
    }
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(String(answers[0]?.headers['set-cookie'])).not.toContain('Secure');
  });
});
