import { FixedClock } from '@platform/messaging';
import { EVENT_STORE, type EventStore } from '@platform/event-store';
import { Rulebook } from '@libs/rulebook';
import { extractFacts, intakeRecord, route, ROUTING_TABLES } from '@libs/routing';
import { type Answer, eventually, STREET, TestApi } from '../testing/test-api.js';

const DISTRICT = STREET.slice(0, 6);
const story = '电梯停运三周，业主拒交物业费，请求调解。';
const intake = {
  category: '物业',
  facts: story,
  parties: [
    { role: '申请人', kind: '自然人', name: '王小明' },
    { role: '被申请人', kind: '法人', name: '某物业公司' },
  ],
  divisionCode: `${STREET}001`,
};
const choice = {
  id: 'property-housing-office',
  when: { category: ['物业'] },
  channel: 'administrative',
  body: 'housingOffice',
  weight: 90,
  source: '上海住宅物业管理规定 5',
  text: '物业服务问题先由房屋管理部门处理。',
};
const test = { category: '物业', source: null, facts: story, flags: [], expected: 'administrative' };
const draftOf = (area: string, more: object = {}) => ({
  kind: 'routing',
  area,
  title: '物业纠纷先由房管部门处理',
  reason: '街镇联席会议纪要',
  tables: { area, choices: [choice] },
  tests: [test],
  ...more,
});

describe('the life of a rule', () => {
  const clock = FixedClock.at('2026-11-25T01:00:00.000Z');
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({ clock });
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.account({ username: 'clerk', role: 'clerk', organisationId: 'office' });
    await api.account({ username: 'head', role: 'coordinator', organisationId: 'office', areaCode: STREET });
    for (const [username, areaCode] of [
      ['author', DISTRICT],
      ['reviewer', DISTRICT],
      ['street', STREET],
      ['elsewhere', '310115'],
    ] as const) {
      await api.account({ username, role: 'administrator', organisationId: 'office', areaCode });
    }
  }, 60_000);
  afterAll(() => api.close());

  const start = async (who: string, body: object): Promise<Answer> => api.post(who, '/api/rulebook/drafts', body);
  const act = (who: string, id: string, name: string, body: object): Promise<Answer> =>
    api.post(who, `/api/rulebook/drafts/${id}/${name}`, body);
  const codeOf = ({ status, body }: Answer): [number, unknown] => [status, body['code']];
  const page = async (id: string) => (await api.get('author', `/api/rulebook/drafts/${id}`)).body;
  const registered = async () => {
    const { body } = await api.post('clerk', '/api/disputes', intake);
    return eventually(
      async () => (await api.get('head', `/api/disputes/${String(body['id'])}`)).body,
      ({ routing }) => routing !== null && routing !== undefined,
    );
  };
  /** Up to the submission by the author. */
  const submitted = async (area = DISTRICT, more: object = {}): Promise<string> => {
    const id = String((await start('author', draftOf(area, more))).body['id']);
    await act('author', id, 'try', { revision: 1 });
    expect((await act('author', id, 'submit', { revision: 1 })).status).toBe(200);
    return id;
  };

  it('goes from a draft over cases, report and a second person to its day, and a case before it uses the old rule', async () => {
    const early = await registered();
    const routing = early['routing'] as { channel: string };
    expect(routing.channel).toBe('people');
    await api.settle();

    const started = await start('author', draftOf(DISTRICT));
    const id = String(started.body['id']);
    expect(started.status).toBe(201);
    expect(await page(id)).toMatchObject({ status: 'drafting', revision: 1, problems: [], version: null });

    // Nobody submits what nobody looked at.
    expect(codeOf(await act('author', id, 'submit', { revision: 1 }))).toEqual([422, 'RULE_REPORT_NOT_SEEN']);
    const report = await act('author', id, 'try', { revision: 1 });
    expect(report.body).toMatchObject({ compared: 1, routes: [{ code: early['code'] }] });
    expect(JSON.stringify(report.body)).not.toContain('电梯');
    expect((await act('author', id, 'submit', { revision: 1 })).status).toBe(200);

    // A second person, who has seen the report too.
    const approve = { revision: 1, opinion: '同意', effectiveOn: '2026-12-01' };
    expect(codeOf(await act('author', id, 'approve', approve))).toEqual([403, 'RULE_REVIEW_OWN_DRAFT']);
    expect(codeOf(await act('reviewer', id, 'approve', approve))).toEqual([422, 'RULE_REPORT_NOT_SEEN']);
    await act('reviewer', id, 'try', { revision: 1, from: '2026-11-01', to: '2026-11-30' });
    const past = { ...approve, effectiveOn: '2026-11-25' };
    expect(codeOf(await act('reviewer', id, 'approve', past))).toEqual([400, 'RULE_DATE_PAST']);
    expect((await act('reviewer', id, 'approve', approve)).status).toBe(200);
    expect(await page(id)).toMatchObject({
      status: 'dated',
      version: `${DISTRICT}.1`,
      effectiveAt: '2026-11-30T16:00:00.000Z',
    });

    // A dated version is a fact.
    const revise = { revision: 1, title: '改', reason: '改', tables: { area: DISTRICT }, tests: [test] };
    expect(codeOf(await act('author', id, 'revise', revise))).toEqual([422, 'RULE_VERSION_IMMUTABLE']);
    expect(codeOf(await act('reviewer', id, 'return', { revision: 1, opinion: '退' }))).toEqual([
      422,
      'RULE_VERSION_IMMUTABLE',
    ]);

    // Before its day the old rule, after it the new one, each named by the event.
    expect((await registered())['routing']).toMatchObject({ channel: 'people' });
    await api.advanceTo(clock, '2026-12-01T01:00:00.000Z');
    const late = await registered();
    expect(late['routing']).toMatchObject({ channel: 'administrative' });
    expect(await page(id)).toMatchObject({ status: 'in-force' });
    const names = await rulesOf(String(late['disputeId'] ?? late['id']));
    expect(names).toEqual([`${ROUTING_TABLES.version}+${DISTRICT}.1`, `${ROUTING_TABLES.version}+${DISTRICT}.1`]);
    expect(await rulesOf(String(early['disputeId'] ?? early['id']))).toEqual([
      ROUTING_TABLES.version,
      ROUTING_TABLES.version,
    ]);
  }, 60_000);

  /** Versions that the screening and the routing of a dispute name. */
  async function rulesOf(disputeId: string): Promise<unknown[]> {
    const stored = await api.app.get<EventStore>(EVENT_STORE).readStream(`dispute-${disputeId}`);
    return stored
      .filter(({ type }) => ['DisputeScreened', 'RoutingDecided'].includes(type))
      .map(({ metadata }) => (JSON.parse(metadata) as { rules?: unknown }).rules);
  }

  it('decides the same again by the version that an event names, whatever holds today', () => {
    const record = intakeRecord({ id: 'x', category: '物业', facts: story, division_code: `${STREET}001` });
    expect(extractFacts(record)).toBeDefined();
    const book = api.app.get(Rulebook);
    const again = (name: string) => route(record, book.routingNamed(name), '2026-12-01');
    expect(again(ROUTING_TABLES.version).channel).toBe('people');
    const named = again(`${ROUTING_TABLES.version}+${DISTRICT}.1`);
    expect([named.channel, named.ruleSet]).toEqual(['administrative', `${ROUTING_TABLES.version}+${DISTRICT}.1`]);
  });

  it('is inherited by the streets, and a street keeps its own rule below it', async () => {
    const { body } = await api.get('head', `/api/routing/rules?area=${STREET}`);
    expect(body['version']).toBe(`${ROUTING_TABLES.version}+${DISTRICT}.1`);
    expect((await api.get('head', '/api/routing/rules?area=310115')).body['version']).toBe(ROUTING_TABLES.version);
  });

  it('is written and reviewed within the own area only', async () => {
    expect(codeOf(await start('street', draftOf(DISTRICT)))).toEqual([403, 'RULE_AREA_NOT_YOURS']);
    expect(codeOf(await start('elsewhere', draftOf(DISTRICT)))).toEqual([403, 'RULE_AREA_NOT_YOURS']);
    const id = await submitted('310109012');
    expect(codeOf(await act('street', id, 'try', { revision: 1 }))).toEqual([403, 'RULE_AREA_NOT_YOURS']);
    expect(codeOf(await act('elsewhere', id, 'approve', { revision: 1, opinion: '同意', effectiveOn: null }))).toEqual([
      403,
      'RULE_AREA_NOT_YOURS',
    ]);
    expect((await api.post('head', '/api/rulebook/drafts', draftOf(STREET))).status).toBe(403);
    expect((await act('author', id, 'withdraw', { reason: '重写' })).status).toBe(200);
    expect(await page(id)).toMatchObject({ status: 'withdrawn', allowed: [] });
  });

  it('refuses a revision of what somebody else has changed meanwhile', async () => {
    const id = String((await start('author', draftOf(STREET))).body['id']);
    const revise = (revision: number, title: string) => ({
      revision,
      title,
      reason: '理由',
      tables: { area: STREET, choices: [choice] },
      tests: [test],
    });
    expect((await act('street', id, 'revise', revise(1, '甲'))).status).toBe(200);
    expect(codeOf(await act('author', id, 'revise', revise(1, '乙')))).toEqual([409, 'RULE_DRAFT_STALE']);
    expect(codeOf(await act('author', id, 'submit', { revision: 1 }))).toEqual([409, 'RULE_DRAFT_STALE']);
    expect(await page(id)).toMatchObject({ revision: 2, title: '甲', authors: ['author', 'street'] });
    // Whoever wrote a word in it is an author.
    await act('street', id, 'try', { revision: 2 });
    expect((await act('street', id, 'submit', { revision: 2 })).status).toBe(200);
    const approve = { revision: 2, opinion: '同意', effectiveOn: null };
    expect(codeOf(await act('author', id, 'approve', approve))).toEqual([403, 'RULE_REVIEW_OWN_DRAFT']);
  });

  it('is given back with an opinion, and takes effect at once when the second person says so', async () => {
    const id = await submitted(`${DISTRICT}016`);
    expect((await act('reviewer', id, 'return', { revision: 1, opinion: '请补依据' })).status).toBe(200);
    expect(await page(id)).toMatchObject({ status: 'drafting' });
    expect((await act('author', id, 'submit', { revision: 1 })).status).toBe(200);
    await act('reviewer', id, 'try', { revision: 1 });
    expect((await act('reviewer', id, 'approve', { revision: 1, opinion: '同意', effectiveOn: null })).status).toBe(
      200,
    );
    expect(await page(id)).toMatchObject({ status: 'in-force' });
    expect(codeOf(await act('reviewer', id, 'revoke', { reason: '撤' }))).toEqual([409, 'RULE_VERSION_BEGUN']);
  });

  it('follows the version it was written on; one written on an older one is refused', async () => {
    const [first, second] = [await submitted(DISTRICT), await submitted(DISTRICT)];
    for (const id of [first, second]) await act('reviewer', id, 'try', { revision: 1 });
    const approve = { revision: 1, opinion: '同意', effectiveOn: '2027-01-04' };
    expect((await act('reviewer', first, 'approve', approve)).status).toBe(200);
    expect(codeOf(await act('reviewer', second, 'approve', approve))).toEqual([409, 'RULE_DRAFT_OUTDATED']);
    // Before its first day it may still be taken back; the number is not used again.
    expect((await act('reviewer', first, 'revoke', { reason: '区里缓行' })).status).toBe(200);
    expect((await act('reviewer', second, 'approve', { ...approve, effectiveOn: '2027-01-05' })).status).toBe(200);
    expect(await page(second)).toMatchObject({ version: `${DISTRICT}.3`, status: 'dated' });
  });

  it('never weakens what the law protects, and says which case of the release fails', async () => {
    const weak = draftOf(DISTRICT, { tables: { area: DISTRICT, without: ['minor-abused'], choices: [choice] } });
    const id = String((await start('author', weak)).body['id']);
    await act('author', id, 'try', { revision: 1 });
    const refused = await act('author', id, 'submit', { revision: 1 });
    expect(codeOf(refused)).toEqual([422, 'RULE_SAFEGUARD_BROKEN']);
    expect(String(refused.body['detail'])).toContain('未成年人保护法');
    const { problems } = await page(id);
    expect((problems as { about: string }[]).map(({ about }) => about)).toContain('10岁的女儿被邻居殴打。');
  });

  it('needs its own cases, and they must pass', async () => {
    const without = String((await start('author', draftOf(DISTRICT, { tests: [] }))).body['id']);
    await act('author', without, 'try', { revision: 1 });
    expect(codeOf(await act('author', without, 'submit', { revision: 1 }))).toEqual([422, 'RULE_TEST_MISSING']);
    const wrong = draftOf(DISTRICT, { tests: [{ ...test, expected: 'judicial' }] });
    const failing = String((await start('author', wrong)).body['id']);
    await act('author', failing, 'try', { revision: 1 });
    const refused = await act('author', failing, 'submit', { revision: 1 });
    expect(codeOf(refused)).toEqual([422, 'RULE_TEST_FAILED']);
    expect(String(refused.body['detail'])).toContain('应为司法调解，草案得出行政调解');
  });

  it('reads the tables it is sent and names what is wrong', async () => {
    const unknown = draftOf(DISTRICT, { tables: { area: DISTRICT, choices: [{ ...choice, body: 'king' }] } });
    expect(codeOf(await start('author', unknown))).toEqual([400, 'RULE_CONTENT_INVALID']);
    const other = draftOf(DISTRICT, { tables: { area: '31' } });
    expect(codeOf(await start('author', other))).toEqual([400, 'RULE_CONTENT_INVALID']);
    expect((await api.get('clerk', '/api/rulebook/drafts?kind=routing')).status).toBe(403);
    expect((await api.get('head', '/api/rulebook/drafts?kind=routing')).status).toBe(200);
  });
});
