import { eventually, STREET, TestApi } from '../testing/test-api.js';

interface WhatIf {
  readonly compared: number;
  readonly items: readonly { code: string; before: { channel: string }; after: { channel: string; rules: string[] } }[];
}

const story = '电梯停运三周，业主拒交物业费，请求调解。';
const intake = (category: string) => ({
  category,
  facts: story,
  parties: [
    { role: '申请人', kind: '自然人', name: '王小明' },
    { role: '被申请人', kind: '法人', name: '某物业公司' },
  ],
  divisionCode: `${STREET}001`,
});
const choice = {
  id: 'property-housing-office',
  when: { category: ['物业'] },
  channel: 'administrative',
  body: 'housingOffice',
  weight: 90,
  source: '上海住宅物业管理规定 5',
  text: '物业服务问题先由房屋管理部门处理。',
};
const draft = (area: string) => ({ version: 'draft-1', changes: [{ area, choices: [choice] }] });

describe('the routing tables over HTTP', () => {
  let api: TestApi;
  let code = '';

  beforeAll(async () => {
    api = await TestApi.start();
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.account({ username: 'clerk', role: 'clerk', organisationId: 'office' });
    await api.account({ username: 'head', role: 'coordinator', organisationId: 'office', areaCode: STREET });
    await api.account({ username: 'elsewhere', role: 'coordinator', organisationId: 'far', areaCode: '310115' });
    await api.account({ username: 'admin', role: 'administrator', organisationId: 'office', areaCode: '31' });
    await api.post('clerk', '/api/disputes', intake('邻里'));
    const { body } = await api.post('clerk', '/api/disputes', intake('物业'));
    const page = await eventually(
      async () =>
        (await api.get('head', `/api/disputes/${String(body['id'])}`)).body as { status?: string; code?: string },
      ({ status }) => status === 'screening',
    );
    code = page.code ?? '';
  }, 60_000);
  afterAll(() => api.close());

  const whatIf = async (who: string, body: object): Promise<WhatIf> =>
    (await api.post(who, '/api/routing/what-if', body)).body as unknown as WhatIf;

  it('name the past disputes that a draft would send elsewhere, and tell no story', async () => {
    const answer = await whatIf('head', { draft: draft(STREET) });
    expect(answer.compared).toBe(2);
    expect(answer.items.map((item) => [item.code, item.before.channel, item.after.channel])).toEqual([
      [code, 'people', 'administrative'],
    ]);
    expect(answer.items[0]?.after.rules[0]).toBe('property-housing-office');
    expect(JSON.stringify(answer)).not.toContain('电梯');
  });

  it('change nothing outside the area, the period or the sight of the reader', async () => {
    expect((await whatIf('head', { draft: draft('310115') })).items).toEqual([]);
    expect((await whatIf('head', { draft: draft(STREET), from: '2000-01-01', to: '2000-12-31' })).compared).toBe(0);
    expect((await whatIf('elsewhere', { draft: draft('') })).compared).toBe(0);
  });

  it('refuse a draft that has an error, with its place', async () => {
    const wrong = { version: 'd', changes: [{ area: '', choices: [{ ...choice, body: 'king' }] }] };
    const { status, body } = await api.post('head', '/api/routing/what-if', { draft: wrong });
    expect([status, body['code']]).toEqual([400, 'ROUTING_DRAFT_INVALID']);
    expect(String(body['detail'])).toContain('king');
  });

  it('are given row by row as a draft writes them, and change nothing put back unchanged', async () => {
    const { body } = await api.get('head', `/api/routing/rules?area=${STREET}`);
    const tables = ['bars', 'choices', 'duties', 'invitations', 'grades'].map((name) => [
      name,
      (body[name] as { row: object }[]).map(({ row }) => row),
    ]);
    const same = { version: 'same', changes: [{ area: STREET, ...Object.fromEntries(tables) }] };
    const answer = await api.post('head', '/api/routing/what-if', { draft: same });
    expect([answer.status, answer.body]).toEqual([200, { version: 'same', compared: 2, more: false, items: [] }]);
  });

  it('are open to an administrator, who tries a draft on no case', async () => {
    expect((await api.get('admin', '/api/routing/rules')).status).toBe(200);
    expect((await whatIf('admin', { draft: draft('') })).compared).toBe(0);
    expect((await api.get('clerk', '/api/routing/rules')).status).toBe(403);
  });

  it('are shown as they hold in a place on a day, with the changes and who reviewed them', async () => {
    const sources = async (area: string) => {
      const { body } = await api.get('head', `/api/routing/rules?area=${area}`);
      const bars = body['bars'] as { rule: string; source: string }[];
      return bars.filter(({ rule }) => rule === 'authority-accepted').map(({ source }) => source);
    };
    expect(await sources('310104003')).toEqual(['徐汇服务指南']);
    expect(await sources(STREET)).toEqual(['人民调解工作若干规定 22(2)']);
    const { body } = await api.get('head', '/api/routing/rules?on=2026-11-23');
    expect(body['version']).toBe('routing@2026-11-23');
    expect((body['changes'] as { reviewer: string }[]).every(({ reviewer }) => reviewer.length > 0)).toBe(true);
  });
});
