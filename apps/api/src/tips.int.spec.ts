import { ALL_ENDPOINTS } from '@libs/contracts';
import { permissionsOf } from '@libs/identity';
import { eventually, STREET, TestApi } from './testing/test-api.js';

const PLACE = `${STREET}001`;
const TIP = { kind: 'sign', category: '邻里', text: '四楼张三和五楼李四为漏水红过脸', place: '2 号楼' };
const INTAKE = {
  category: '邻里',
  facts: '四楼渗水，楼上不肯修。',
  parties: [
    { role: '申请人', kind: '自然人', name: '王小明' },
    { role: '被申请人', kind: '自然人', name: '李大海' },
  ],
  divisionCode: PLACE,
};
interface Item {
  readonly tipId: string;
  readonly progress: string;
}

/** 法律明白人 tell and follow; they decide nothing and see no case (domain.md 0.1, 8.5). */
describe('a reporter', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.organisation('committee', 'community-committee', { parentId: 'office', divisionCode: PLACE });
    await api.organisation('elsewhere', 'street-committee', { divisionCode: '310110001' });
    await api.account({ username: 'reporter', role: 'reporter', organisationId: 'committee', areaCode: PLACE });
    await api.account({ username: 'neighbour', role: 'reporter', organisationId: 'committee', areaCode: PLACE });
    await api.account({ username: 'clerk', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'stranger', role: 'clerk', organisationId: 'elsewhere' });
    await api.account({ username: 'coordinator', role: 'coordinator', organisationId: 'office', areaCode: STREET });
  });
  afterAll(() => api.close());

  async function reported(over: object = {}): Promise<string> {
    const { status, body } = await api.post('reporter', '/api/tips', { ...TIP, ...over });
    expect(status).toBe(201);
    await api.settle();
    return String(body['id']);
  }

  const itemsOf = async (who: string, path: string): Promise<Item[]> =>
    (await api.get(who, path)).body['items'] as Item[];

  const progress = async (tipId: string): Promise<string | undefined> =>
    (await itemsOf('reporter', '/api/tips/mine')).find((item) => item.tipId === tipId)?.progress;

  it('has this one right and no other', () => {
    expect(permissionsOf('reporter')).toEqual(['tip:report']);
  });

  it('is refused at every endpoint that needs another right', async () => {
    const others = ALL_ENDPOINTS.filter(
      ({ permission }) => !['public', 'session', 'party', 'tip:report'].includes(permission),
    );
    const passed: unknown[] = [];
    for (const { id, method, path, upload } of others) {
      const filled = path.replaceAll(/:[A-Za-z]+/g, 'x');
      const sent = upload ? Buffer.from('x') : null;
      const { status, body } =
        method === 'GET'
          ? await api.get('reporter', filled)
          : await (sent ? api.upload('reporter', filled, sent) : api.post('reporter', filled, {}));
      if (status !== 403 || body['code'] !== 'ROLE_NOT_ALLOWED') passed.push([id, status, body['code']]);
    }
    expect(others.length).toBeGreaterThan(150);
    expect(passed).toEqual([]);
  });

  it('tells the desk of the own body; the desk does not read who', async () => {
    const tipId = await reported();
    expect(await progress(tipId)).toBe('received');
    const desk = await api.get('clerk', '/api/tips');
    expect(desk.body['items']).toContainEqual(
      expect.objectContaining({ tipId, text: TIP.text, organisationId: 'committee', divisionCode: PLACE }),
    );
    expect(JSON.stringify(desk.body)).not.toContain('reporter');
    expect(await itemsOf('stranger', '/api/tips')).toEqual([]);
    expect((await api.post('stranger', `/api/tips/${tipId}/answer`, { answer: 'nothing-found' })).status).toBe(404);
    expect((await api.get('clerk', `/api/tips/${tipId}/reporter`)).status).toBe(403);
    expect((await api.get('coordinator', `/api/tips/${tipId}/reporter`)).body).toEqual({ displayName: 'reporter' });
  });

  it('reads the own tips only', async () => {
    const tipId = await reported();
    expect((await itemsOf('neighbour', '/api/tips/mine')).map((item) => item.tipId)).not.toContain(tipId);
  });

  it('follows what was registered, in one word and without names, code or outcome', async () => {
    const tipId = await reported({ kind: 'dispute' });
    const { status, body } = await api.post('clerk', `/api/tips/${tipId}/register-dispute`, INTAKE);
    expect([status, body['detail']]).toEqual([201, undefined]);
    await eventually(
      () => progress(tipId),
      (word) => word === 'registered',
    );
    const page = await api.get('clerk', `/api/disputes/${String(body['id'])}`);
    expect(page.body).toMatchObject({ source: '主动', sourceOrderNo: `tip-${tipId}` });
    expect(page.body['reporter'] ?? null).toBeNull();
    const mine = JSON.stringify((await api.get('reporter', '/api/tips/mine')).body);
    expect(mine).not.toMatch(/王小明|李大海|LD-/);
    expect(mine).not.toContain(String(body['id']));
    expect((await api.get('reporter', `/api/disputes/${String(body['id'])}`)).status).toBe(403);
    const again = await api.post('clerk', `/api/tips/${tipId}/register-dispute`, INTAKE);
    expect([again.status, again.body['code']]).toEqual([409, 'TIP_SETTLED']);
    expect((await itemsOf('clerk', '/api/tips')).map((item) => item.tipId)).not.toContain(tipId);
  });

  it('is told nothing of a confidential case but that somebody works on it', async () => {
    const tipId = await reported({ flags: ['家庭暴力'], category: '婚姻家庭' });
    const intake = { ...INTAKE, category: '婚姻家庭', flags: ['家庭暴力'] };
    await api.post('coordinator', `/api/tips/${tipId}/register-dispute`, intake);
    await eventually(
      () => progress(tipId),
      (word) => word === 'confidential',
    );
  });

  it('reads why nothing was registered', async () => {
    const tipId = await reported();
    expect((await api.post('clerk', `/api/tips/${tipId}/answer`, { answer: 'told-the-ways' })).status).toBe(200);
    await api.settle();
    expect(await progress(tipId)).toBe('told-the-ways');
    const late = await api.post('clerk', `/api/tips/${tipId}/answer`, { answer: 'passed-on' });
    expect([late.status, late.body['code']]).toEqual([409, 'TIP_SETTLED']);
  });

  it('has no notices about what is not theirs', async () => {
    const { status, body } = await api.get('reporter', '/api/notices');
    expect([status, body['items']]).toEqual([200, []]);
  });
});
