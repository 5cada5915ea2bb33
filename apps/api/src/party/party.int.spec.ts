import { FixedClock } from '@platform/messaging';
import { eventually, STREET, TestApi } from '../testing/test-api.js';

const MINE = '13800138000';
const APPLICATION = {
  divisionCode: `${STREET}004`,
  category: '邻里',
  facts: '楼上漏水，天花板发霉，多次沟通没有结果。',
  applicant: { name: '王小明', phone: MINE },
  respondent: { kind: '自然人', name: '李大海', phone: '13911112222' },
  truthful: true,
};

describe('the page for parties', () => {
  let api: TestApi;
  let keys = 0;

  beforeAll(async () => {
    api = await TestApi.start();
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office' });
    await api.organisation('centre', 'dispute-centre', { divisionCode: '310104', channels: [] });
    await api.mediator('m-1', 'committee');
    await api.account({ username: 'clerk', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'mediator', role: 'mediator', organisationId: 'committee', mediatorId: 'm-1' });
    await api.account({ username: 'auditor', role: 'auditor' });
  }, 60_000);
  afterAll(() => api.close());

  const send = (path: string, body: object, token?: string) => {
    keys += 1;
    const sending = api.http('post', path).set('Idempotency-Key', `party-${keys}`);
    if (token) sending.set('Authorization', `Bearer ${token}`);
    return sending.send(body);
  };
  const apply = async (over: object = {}): Promise<string> => {
    const answer = await send('/api/party/applications', { ...APPLICATION, ...over });
    expect([answer.status, answer.body.detail]).toEqual([201, undefined]);
    return String(answer.body.code);
  };
  const enter = (code: string, phone: string) => send('/api/party/session', { code, phone });
  const tokenOf = async (code: string, phone = MINE): Promise<string> => String((await enter(code, phone)).body.token);
  const mine = (token: string) => api.http('get', '/api/party/case').set('Authorization', `Bearer ${token}`);
  const disputeOf = async (code: string): Promise<string> => {
    const { body } = await api.get('clerk', `/api/disputes?code=${code}`);
    return String((body['items'] as { disputeId: string }[])[0]?.disputeId);
  };

  it('takes an application to the nearest body and shows its progress for code and phone', async () => {
    const answer = await send('/api/party/applications', APPLICATION);
    expect(answer.body).toEqual({ code: expect.stringMatching(/^LD-310109-/), receivedByName: '机构 committee' });
    const token = await tokenOf(String(answer.body.code));
    const page = await eventually(
      async () => (await mine(token)).body as Record<string, unknown>,
      ({ status }) => status === 'screening',
    );
    expect(page).toMatchObject({
      me: { name: '王＊明', role: '申请人' },
      others: 1,
      stage: { number: 2, title: '征求意愿' },
      consent: { decision: null, channel: 'people', may: ['given', 'refused'] },
      mayRate: false,
    });
  });

  it('sends an application of another street to the centre of its district, and says where there is none', async () => {
    const elsewhere = await send('/api/party/applications', { ...APPLICATION, divisionCode: '310104003' });
    expect(elsewhere.body['receivedByName']).toBe('机构 centre');
    const nowhere = await send('/api/party/applications', { ...APPLICATION, divisionCode: '310115004' });
    expect([nowhere.status, nowhere.body.code]).toEqual([422, 'NO_RECEIVER']);
  });

  it('never shows anything of the other side, nor the staff’s own words', async () => {
    const code = await apply({
      facts: '机密经过一二三',
      respondent: { kind: '自然人', name: '李大海', phone: MINE.replace('138', '139') },
    });
    const token = await tokenOf(code);
    await api.settle();
    const text = JSON.stringify((await mine(token)).body);
    expect(text).not.toMatch(/李大海|13900138000|13800138000|王小明|机密经过|routing|rule/);
    const other = await tokenOf(code, '13900138000');
    expect(JSON.stringify((await mine(other)).body)).not.toMatch(/王|小明|13800138000/);
  });

  it('answers a wrong code and a wrong phone alike, in the same words', async () => {
    const code = await apply();
    const wrongPhone = await enter(code, '13700000000');
    const wrongCode = await enter('LD-310109-2026-ZZZZZZZZ', MINE);
    const sql = await enter(`' OR 1=1 --`, MINE);
    for (const { status, body } of [wrongPhone, wrongCode, sql]) {
      expect([status, body.code, body.detail]).toEqual([401, 'PARTY_NOT_MATCHED', wrongPhone.body.detail]);
    }
  });

  it('takes as long for a code that does not exist', async () => {
    const code = await apply();
    const timed = async (asked: string): Promise<number> => {
      const before = performance.now();
      await enter(asked, '13700000001');
      return performance.now() - before;
    };
    expect(await timed('LD-310109-2026-ZZZZZZZY')).toBeGreaterThanOrEqual(245);
    expect(await timed(code)).toBeGreaterThanOrEqual(245);
  });

  it('keeps confidential cases off the page', async () => {
    const { body } = await api.post('clerk', '/api/disputes', {
      category: '婚姻家庭',
      facts: '长期争执。',
      flags: ['家庭暴力'],
      parties: [{ role: '申请人', kind: '自然人', name: '张女士', phone: '13655556666' }],
      divisionCode: `${STREET}001`,
    });
    await api.settle();
    const { body: page } = await api.get('clerk', `/api/disputes/${String(body['id'])}`);
    expect((await enter(String(page['code']), '13655556666')).body.code).toBe('PARTY_NOT_MATCHED');
  });

  it('opens nothing else with the token of a party, and no party page with an account', async () => {
    const code = await apply();
    const token = await tokenOf(code);
    const dispute = `/api/disputes/${await disputeOf(code)}`;
    for (const path of [dispute, '/api/disputes', '/api/queue', '/api/session', '/api/live']) {
      const answer = await api.http('get', path).set('Authorization', `Bearer ${token}`);
      expect([path, answer.status]).toEqual([path, 401]);
    }
    expect((await mine(await api.tokenOf('clerk'))).status).toBe(401);
    expect((await api.http('get', '/api/party/case')).body.code).toBe('NOT_SIGNED_IN');
    await api.http('delete', '/api/party/session').set('Authorization', `Bearer ${token}`);
    expect((await mine(token)).status).toBe(401);
  });

  it('takes the own consent for what is proposed, under the own name and nobody else’s', async () => {
    const code = await apply();
    await api.settle();
    const token = await tokenOf(code);
    const wrong = await send('/api/party/consent', { channel: 'judicial', decision: 'given' }, token);
    expect(wrong.body.code).toBe('CHANNEL_NOT_PROPOSED');
    const forged = { channel: 'people', decision: 'given', partyId: 'somebody-else' };
    expect((await send('/api/party/consent', forged, token)).status).toBe(400);
    const given = await send('/api/party/consent', { channel: 'people', decision: 'given' }, token);
    expect(given.status).toBe(200);
    await api.settle();
    expect((await mine(token)).body.consent).toEqual({ decision: 'given', channel: 'people', may: ['withdrawn'] });
    const { body } = await api.get('clerk', `/api/disputes/${await disputeOf(code)}`);
    expect(body['consents']).toEqual([expect.objectContaining({ decision: 'given', manner: '线上' })]);
    const { body: line } = await api.get('clerk', `/api/disputes/${await disputeOf(code)}/timeline`);
    expect(line['items']).toContainEqual(expect.objectContaining({ type: 'ConsentGiven', role: 'party' }));
  });

  it('is rated after the mediation, not before, and logged as a reading', async () => {
    const code = await apply();
    await api.settle();
    const token = await tokenOf(code);
    const early = await send('/api/party/rating', { stars: 5 }, token);
    expect([early.status, early.body.code]).toEqual([422, 'NOTHING_TO_RATE']);
    const path = `/api/disputes/${await disputeOf(code)}`;
    const { body: page } = await api.get('clerk', path);
    for (const { partyId } of page['parties'] as { partyId: string }[]) {
      const consent = { partyId, channel: 'people', decision: 'given', manner: '口头' };
      await api.post('clerk', `${path}/record-consent`, consent);
    }
    await api.post('clerk', `${path}/accept`, { channel: 'people', organisationId: 'committee' });
    await api.settle();
    await send('/api/party/consent', { channel: 'people', decision: 'withdrawn' }, token);
    await api.settle();
    expect((await mine(token)).body).toMatchObject({ status: 'failed', mayRate: true });
    expect((await send('/api/party/rating', { stars: 4, comment: '讲得明白' }, token)).status).toBe(200);
    await api.settle();
    expect((await mine(token)).body.rating).toEqual({ stars: 4, comment: '讲得明白' });
    const other = await tokenOf(code, '13911112222');
    expect((await mine(other)).body.rating).toBeNull();
    const rated = await api.get('clerk', `${path}/ratings`);
    expect(rated.body['items']).toEqual([
      { partyId: expect.any(String), stars: 4, comment: '讲得明白', at: expect.any(String) },
    ]);
    expect((await api.get('auditor', `${path}/ratings`)).status).toBe(403);
    const { body: read } = await api.get('auditor', `/api/audit/readings?code=${code}`);
    expect(read['items']).toContainEqual(expect.objectContaining({ endpointTitle: '当事人评价' }));
    expect(read['items']).toContainEqual(expect.objectContaining({ endpointTitle: '我的案件', roleTitle: '当事人' }));
  });

  it('refuses what is too long, unknown, or not confirmed', async () => {
    for (const wrong of [{ truthful: false }, { facts: 'x'.repeat(2_001) }, { admin: true }, { divisionCode: '99' }]) {
      const { status } = await send('/api/party/applications', { ...APPLICATION, ...wrong });
      expect([wrong, status]).toEqual([wrong, 400]);
    }
    expect(api.logged).not.toMatch(/王小明|13800138000/);
  });
});

describe('guessing', () => {
  it('is stopped by address, and by code from whatever address', async () => {
    const api = await TestApi.start({ partyTries: 3 });
    const attempt = (code: string) => api.http('post', '/api/party/session').send({ code, phone: MINE });
    const answers = [];
    for (let tries = 0; tries < 4; tries += 1) answers.push((await attempt(`LD-310109-2026-AAAAAAA${tries}`)).status);
    expect(answers).toEqual([401, 401, 401, 429]);
    await api.close();
  });

  it('of one code ends after five tries, and a session after half an hour', async () => {
    const clock = FixedClock.at('2026-11-02T01:00:00.000Z');
    const api = await TestApi.start({ clock });
    await api.organisation('committee', 'street-committee');
    await api.settle();
    const made = await api.http('post', '/api/party/applications').set('Idempotency-Key', 'one').send(APPLICATION);
    expect(made.status).toBe(201);
    const code = String(made.body.code);
    const attempt = (phone: string) => api.http('post', '/api/party/session').send({ code, phone });
    const { body } = await attempt(`+86 ${MINE.slice(0, 3)}-${MINE.slice(3)}`);
    const look = () => api.http('get', '/api/party/case').set('Authorization', `Bearer ${body.token}`);
    expect((await look()).status).toBe(200);
    for (let times = 0; times < 6; times += 1) expect((await attempt(MINE)).status).toBe(200);
    for (let tries = 0; tries < 5; tries += 1) expect((await attempt('13700000000')).status).toBe(401);
    expect((await attempt(MINE)).status).toBe(429);
    clock.advance(30 * 60_000);
    expect((await look()).body.code).toBe('SESSION_ENDED');
    clock.advance(31 * 60_000);
    expect((await attempt(MINE)).status).toBe(200);
    await api.close();
  });
});
