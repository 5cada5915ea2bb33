import { FixedClock } from '@platform/messaging';
import { eventually, STREET, TestApi } from './testing/test-api.js';

interface Emergency {
  readonly emergencyId: string;
  readonly figures: {
    readonly total: number;
    readonly unanswered: number;
    readonly late: number;
    readonly missed: number;
    readonly byStatus: { key: string; count: number }[];
  };
  readonly duty: object | null;
  readonly cases: { readonly disputeId: string; readonly respondBy: string | null }[];
}
type Results = { disputeId: string; outcome: string; code: string | null }[];

const intake = (category: string) => ({
  category,
  facts: '停水三日，业主与物业争执。',
  parties: [
    { role: '申请人', kind: '自然人', name: '王小明' },
    { role: '被申请人', kind: '自然人', name: '李大海' },
  ],
  divisionCode: `${STREET}001`,
});
const DUTY = { organisationId: 'office', post: '街道应急值班负责人' };
const OTHER_STREET = '310104011';
const LIMIT = { length: 1, unit: 'working-day', source: '区专项工作方案', approver: '区司法局' };

describe('work on an emergency', () => {
  const clock = FixedClock.at('2026-11-02T01:00:00.000Z');
  let api: TestApi;
  let path: string;
  let agreed: string;
  let refusedCase: string;
  let unmarked: string;

  beforeAll(async () => {
    api = await TestApi.start({ clock });
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office' });
    for (const mediatorId of ['m-1', 'm-2']) await api.mediator(mediatorId, 'committee');
    await api.account({ username: 'clerk', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'head', role: 'coordinator', organisationId: 'office', areaCode: STREET });
    await api.account({ username: 'leader', role: 'leader', areaCode: '310109' });
    await api.account({ username: 'administrator', role: 'administrator' });
    await api.organisation('elsewhere', 'judicial-office', { channels: [], divisionCode: OTHER_STREET });
    await api.account({ username: 'other', role: 'coordinator', organisationId: 'elsewhere', areaCode: OTHER_STREET });
    agreed = await registered('物业', true);
    refusedCase = await registered('物业', false);
    unmarked = await registered('邻里', true);
    const declaration = {
      name: '某小区停水',
      divisionCode: STREET,
      from: '2026-01-01',
      responseLimit: LIMIT,
      duty: DUTY,
    };
    const { body } = await api.post('head', '/api/emergencies', declaration);
    path = `/api/emergencies/${String(body['id'])}`;
  }, 60_000);
  afterAll(() => api.close());

  async function registered(category: string, withConsent: boolean): Promise<string> {
    const { body } = await api.post('clerk', '/api/disputes', intake(category));
    const dispute = `/api/disputes/${String(body['id'])}`;
    const { parties } = await eventually(
      async () => (await api.get('head', dispute)).body as { status?: string; parties: { partyId: string }[] },
      ({ status }) => status === 'screening',
    );
    for (const { partyId } of withConsent ? parties : []) {
      const consent = { partyId, channel: 'people', decision: 'given', manner: '口头' };
      await api.post('clerk', `${dispute}/record-consent`, consent);
    }
    return String(body['id']);
  }

  async function emergency(who = 'head', fits: (one: Emergency) => boolean = () => true): Promise<Emergency> {
    const found = await eventually(
      async () => ((await api.get(who, '/api/emergencies')).body as { items: Emergency[] }).items[0],
      (one) => one !== undefined && fits(one),
    );
    if (!found) throw new Error('no emergency');
    return found;
  }

  const sorted = (ids: readonly string[]): string[] => ids.toSorted();

  it('counts the disputes that the filter finds, with their special limit', async () => {
    const { status } = await api.post('head', `${path}/mark`, { filter: { category: '物业' } });
    expect(status).toBe(200);
    const { cases, figures } = await emergency('head', (one) => one.cases.length > 0);
    expect(sorted(cases.map(({ disputeId }) => disputeId))).toEqual(sorted([agreed, refusedCase]));
    expect(cases.every(({ respondBy }) => respondBy !== null)).toBe(true);
    expect(figures).toMatchObject({ total: 2, unanswered: 2, byStatus: [{ key: 'screening', count: 2 }] });
  });

  it('takes ids or a filter, not both, and no dispute that is not there', async () => {
    const both = await api.post('head', `${path}/mark`, { disputeIds: ['x'], filter: {} });
    expect(both.status).toBe(400);
    const unknown = await api.post('head', `${path}/mark`, { disputeIds: ['x'] });
    expect([unknown.status, unknown.body['code']]).toEqual([404, 'DISPUTE_NOT_FOUND']);
  });

  it('says of each case what it is, who has it and whether it still waits for an answer', async () => {
    const { cases } = await emergency('head', (one) => one.cases.length === 2);
    const said = { category: '物业', statusTitle: '受理审查', unanswered: true };
    expect(cases).toEqual([expect.objectContaining(said), expect.objectContaining(said)]);
  });

  it('finds the open cases of an area to choose from, and none for the coordinator of another area', async () => {
    const found = async (who: string, query: string): Promise<readonly string[]> => {
      const { body } = await api.get(who, `/api/disputes?open=true&${query}`);
      return sorted((body as { items: { disputeId: string }[] }).items.map(({ disputeId }) => disputeId));
    };
    expect(await found('head', `area=${STREET}`)).toEqual(sorted([agreed, refusedCase, unmarked]));
    expect(await found('head', `area=${STREET}&category=${encodeURIComponent('邻里')}`)).toEqual([unmarked]);
    expect(await found('head', `area=${OTHER_STREET}`)).toEqual([]);
    expect(await found('other', `area=${STREET}`)).toEqual([]);
  });

  it('is neither read nor worked on from another area', async () => {
    expect((await api.get('other', '/api/emergencies')).body).toEqual({ items: [] });
    const attempts = [
      ['mark', { disputeIds: [unmarked] }],
      ['unmark', { disputeIds: [agreed], reason: '与停水无关' }],
      ['bulk-tell-rights', { disputeIds: [agreed], manner: '口头' }],
      ['close', { report: '已恢复供水。' }],
    ] as const;
    for (const [action, body] of attempts) {
      const { status, body: answer } = await api.post('other', `${path}/${action}`, body);
      expect([action, status, answer['code']]).toEqual([action, 404, 'EMERGENCY_NOT_FOUND']);
    }
    const elsewhere = { name: '停水', divisionCode: STREET, from: '2026-01-01' };
    expect((await api.post('other', '/api/emergencies', elsewhere)).body['code']).toBe('OUTSIDE_YOUR_AREA');
    expect((await emergency('head')).figures.total).toBe(2);
  });

  it('accepts in bulk, each dispute with an answer of its own, and again without doubling', async () => {
    const body = { disputeIds: [agreed, refusedCase, unmarked, 'x'], channel: 'people', organisationId: 'committee' };
    const first = await api.post('head', `${path}/bulk-accept`, body, { key: 'bulk-1' });
    const outcomes = (results: Results) => results.map(({ outcome, code }) => [outcome, code]);
    expect(first.status).toBe(200);
    const [done, ...others] = outcomes(first.body['results'] as Results);
    expect(done).toEqual(['done', null]);
    expect(others.map(([outcome]) => outcome)).toEqual(['refused', 'refused', 'refused']);
    expect(others.slice(1).map(([, code]) => code)).toEqual(['DISPUTE_NOT_MARKED', 'DISPUTE_NOT_FOUND']);
    const again = await api.post('head', `${path}/bulk-accept`, body, { key: 'bulk-1' });
    expect(outcomes(again.body['results'] as Results)[0]).toEqual(['unchanged', null]);
    await emergency('head', ({ figures }) => figures.unanswered === 1);
  });

  it('assigns a team and tells rights through the ordinary commands', async () => {
    const team = { disputeIds: [agreed, refusedCase], mediatorIds: ['m-1', 'm-2'], reason: '专班' };
    const results = await eventually(
      async () => (await api.post('head', `${path}/bulk-assign`, team)).body['results'] as Results,
      ([first]) => first?.outcome === 'done',
    );
    expect(results[1]).toMatchObject({ outcome: 'refused', code: 'NO_ASSIGNMENT' });
    const rights = { disputeIds: [agreed, refusedCase], manner: '口头' };
    const told = await eventually(
      async () => (await api.post('head', `${path}/bulk-tell-rights`, rights)).body['results'] as Results,
      ([first]) => first?.outcome === 'done',
    );
    expect(told.map(({ outcome }) => outcome)).toEqual(['done', 'refused']);
  });

  it('shows an administrator counts and no case, and a leader no bulk work', async () => {
    const { figures, cases } = await emergency('administrator');
    expect([figures.total, cases]).toEqual([2, []]);
    expect((await emergency('leader')).figures.total).toBe(2);
    expect(
      (await api.post('leader', `${path}/bulk-tell-rights`, { disputeIds: [agreed], manner: '口头' })).status,
    ).toBe(403);
  });

  it('takes a mark back with a reason, and only of what is marked', async () => {
    await api.post('head', `${path}/mark`, { disputeIds: [unmarked] });
    await emergency('head', ({ figures }) => figures.total === 3);
    const silent = await api.post('head', `${path}/unmark`, { disputeIds: [unmarked] });
    expect(silent.status).toBe(400);
    const body = { disputeIds: [unmarked], reason: '与停水无关' };
    expect((await api.post('leader', `${path}/unmark`, body)).status).toBe(403);
    expect((await api.post('head', `${path}/unmark`, body)).status).toBe(200);
    const { cases } = await emergency('head', ({ figures }) => figures.total === 2);
    expect(cases.map(({ disputeId }) => disputeId)).not.toContain(unmarked);
    const again = await api.post('head', `${path}/unmark`, body);
    expect([again.status, again.body['code']]).toEqual([422, 'DISPUTE_NOT_MARKED']);
  });

  it('calls the duty holder and the head of the body when the special limit is over without an answer', async () => {
    await api.advanceTo(clock, '2026-11-04T01:00:00.000Z');
    const { figures, duty } = await emergency('head', (one) => one.figures.missed === 1);
    expect([figures.late, duty]).toEqual([1, { ...DUTY, organisationName: '机构 office' }]);
    const notices = await eventually(
      async () => (await api.get('head', '/api/notices')).body as { items: { title: string; text: string }[] },
      ({ items }) => items.some(({ title }) => title.startsWith('突发事件')),
    );
    expect(notices.items.find(({ title }) => title.startsWith('突发事件'))?.text).toContain(DUTY.post);
    const { escalations } = await eventually(
      async () => (await api.get('head', `/api/disputes/${refusedCase}`)).body as { escalations: { reason: string }[] },
      ({ escalations: all }) => all.some(({ reason }) => reason === 'emergency-limit-overdue'),
    );
    expect(escalations.some(({ reason }) => reason === 'emergency-limit-overdue')).toBe(true);
  });

  it('is closed with a report and takes no dispute any more', async () => {
    expect((await api.post('head', `${path}/close`, { report: '已恢复供水。' })).status).toBe(200);
    const late = await api.post('head', `${path}/mark`, { disputeIds: [unmarked] });
    expect([late.status, late.body['code']]).toEqual([409, 'EMERGENCY_CLOSED']);
  });

  it('is not ended by the coordinator of a part of its area', async () => {
    const wide = { name: '全区停水', divisionCode: '310109', from: '2026-01-01' };
    const { body } = await api.post('administrator', '/api/emergencies', wide);
    const end = `/api/emergencies/${String(body['id'])}/close`;
    const tried = await api.post('head', end, { report: '已恢复供水。' });
    expect([tried.status, tried.body['code']]).toEqual([422, 'OUTSIDE_YOUR_AREA']);
    expect((await api.post('administrator', end, { report: '已恢复供水。' })).status).toBe(200);
  });
});
