import { PASSWORD, TestApi } from '../testing/test-api.js';

describe('signing in while somebody guesses', () => {
  let api: TestApi;
  const signIn = (username: string, password: string, cookie = '') =>
    api.http('post', '/api/session').set('Cookie', cookie).send({ username, password });
  const guess = async (username: string, times: number, cookie = ''): Promise<void> => {
    for (let n = 0; n < times; n += 1) expect((await signIn(username, 'wrong-password', cookie)).status).toBe(401);
  };
  /** The cookie of a browser in which somebody signed in. */
  async function deviceOf(username: string): Promise<string> {
    const answer = await signIn(username, PASSWORD);
    const cookies = ([] as string[]).concat(answer.headers['set-cookie'] ?? []);
    const cookie = cookies.find((one) => one.startsWith('liandiao_device=')) ?? '';
    expect(cookie).toMatch(/; Path=\/api\/session; .*HttpOnly; SameSite=Strict$/);
    return cookie.split(';')[0] ?? '';
  }

  beforeAll(async () => {
    api = await TestApi.start();
    for (const username of ['clerk', 'other', 'third', 'gone']) await api.account({ username, role: 'clerk' });
  });
  afterAll(() => api.close());

  it('locks strangers out, not the browser that knows the account, and no cookie of another account helps', async () => {
    const [known, foreign] = [await deviceOf('clerk'), await deviceOf('other')];
    await guess('clerk', 6);
    expect((await signIn('clerk', PASSWORD)).status).toBe(401);
    expect((await signIn('clerk', PASSWORD, foreign)).status).toBe(401);
    expect((await signIn('clerk', PASSWORD, known)).status).toBe(200);
  });

  it('lets a known browser guess no more often than a person mistypes', async () => {
    const known = await deviceOf('third');
    await guess('third', 6);
    await guess('third', 12, known);
    expect((await signIn('third', PASSWORD, known)).status).toBe(401);
  });

  it('says the same of a locked account, of a wrong password and of nobody', async () => {
    await guess('gone', 6);
    const answers = [];
    for (const [username, password] of [
      ['gone', PASSWORD],
      ['gone', 'wrong-password'],
      ['other', 'wrong-password'],
      ['nobody', PASSWORD],
    ] as const) {
      const { status, body } = await signIn(username, password);
      answers.push(JSON.stringify({ status, ...body, correlationId: '' }));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('30 分钟');
  });
});
