import { FixedClock } from '@platform/messaging';
import { Sweeper } from '@platform/processes';
import { type Answer, eventually, STREET, TestApi } from '../testing/test-api.js';

const DISTRICT = STREET.slice(0, 6);
const intake = {
  category: '邻里',
  facts: '楼道堆物引起争执，多次劝说无效。',
  parties: [
    { role: '申请人', kind: '自然人', name: '王小明' },
    { role: '被申请人', kind: '自然人', name: '李大海' },
  ],
  divisionCode: `${STREET}001`,
};
const shorter = {
  rule: 'peoples_mediation',
  length: 21,
  unit: 'day',
  extendable: true,
  pausable: true,
  source: '区司法局通知',
};
const draft = (more: object = {}) => ({
  kind: 'clocks',
  area: DISTRICT,
  title: '人民调解三周内办结',
  reason: '区工作要求',
  tables: { area: DISTRICT, rows: [shorter], ladder: null },
  tests: [{ rule: 'peoples_mediation', startsOn: '2026-12-15', expected: '2027-01-05' }],
  running: 'keep',
  ...more,
});
/** Made up: no notice for 2027 was published when this was written. */
const year = (more: object = {}) => ({
  year: 2027,
  source: '测试用通知（国办发明电〔2026〕0号）',
  holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-10' }],
  makeUpWorkingDays: ['2027-01-16'],
  ...more,
});

interface Clock {
  readonly rule: string;
  readonly ruleVersion?: string;
  readonly dueAt: string;
  readonly provisional: boolean;
  readonly derivation: string;
}

describe('clocks and calendar kept by administrators', () => {
  const clock = FixedClock.at('2026-12-10T01:00:00.000Z');
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({ clock });
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office' });
    await api.account({ username: 'clerk', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'head', role: 'coordinator', organisationId: 'office', areaCode: STREET });
    for (const [username, areaCode] of [
      ['author', '31'],
      ['reviewer', '31'],
      ['district', DISTRICT],
    ] as const) {
      await api.account({ username, role: 'administrator', organisationId: 'office', areaCode });
    }
  }, 60_000);
  afterAll(() => api.close());

  const act = (who: string, id: string, name: string, body: object): Promise<Answer> =>
    api.post(who, `/api/rulebook/drafts/${id}/${name}`, body);
  const codeOf = ({ status, body }: Answer): [number, unknown] => [status, body['code']];
  const clocksOf = async (id: string) => (await api.get('head', `/api/disputes/${id}`)).body['clocks'] as Clock[];
  const mediationClock = async (id: string): Promise<Clock> =>
    eventually(
      async () => (await clocksOf(id))?.find(({ rule }) => rule === 'peoples_mediation'),
      (found) => found !== undefined,
    ) as Promise<Clock>;
  async function accepted(): Promise<string> {
    const id = String((await api.post('clerk', '/api/disputes', intake)).body['id']);
    const { parties } = (await eventually(
      async () => (await api.get('clerk', `/api/disputes/${id}`)).body,
      ({ routing }) => routing !== null && routing !== undefined,
    )) as { parties: { partyId: string }[] };
    for (const { partyId } of parties) {
      const consent = { partyId, channel: 'people', decision: 'given', manner: '口头' };
      expect((await api.post('clerk', `/api/disputes/${id}/record-consent`, consent)).status).toBe(200);
    }
    const done = await api.post('clerk', `/api/disputes/${id}/accept`, {
      channel: 'people',
      organisationId: 'committee',
    });
    expect(done.status).toBe(200);
    await api.settle();
    return id;
  }
  async function approved(body: object, effectiveOn: string | null = null): Promise<string> {
    const started = await api.post('author', '/api/rulebook/drafts', body);
    const id = String(started.body['id']);
    await act('author', id, 'try', { revision: 1 });
    expect((await act('author', id, 'submit', { revision: 1 })).status).toBe(200);
    await act('reviewer', id, 'try', { revision: 1 });
    // Two versions of one area do not begin at one instant.
    clock.advance(60_000);
    const answer = await act('reviewer', id, 'approve', { revision: 1, opinion: '同意', effectiveOn });
    expect(answer.status).toBe(200);
    return id;
  }
  const sweep = async (): Promise<void> => {
    await api.settle();
    await api.app.get(Sweeper).runOnce();
    await api.settle();
  };

  it('keep a running clock on the version it began with, and start later ones by the new one', async () => {
    const old = await accepted();
    expect(await mediationClock(old)).toMatchObject({ dueAt: '2027-01-11T15:59:59.999Z', provisional: true });
    await approved(draft());
    const fresh = await accepted();
    expect(await mediationClock(fresh)).toMatchObject({ dueAt: '2026-12-31T15:59:59.999Z' });
    expect((await mediationClock(fresh)).derivation).toContain('区司法局通知');
    await sweep();
    expect(await mediationClock(old)).toMatchObject({ dueAt: '2027-01-11T15:59:59.999Z' });
    const { body } = await api.get('head', `/api/clock-rules?area=${STREET}`);
    expect(body['version']).toBe(`clocks@2026-11-23+${DISTRICT}.1`);
    expect((body['rows'] as { rule: string }[]).find(({ rule }) => rule === 'peoples_mediation')).toMatchObject({
      length: 21,
      unit: 'day',
      source: '区司法局通知',
      may: 'shorter',
    });
  }, 60_000);

  it('count running clocks anew where the change says so, by an event with the end before and after', async () => {
    const rows = [{ ...shorter, length: 14 }];
    const tests = [{ rule: 'peoples_mediation', startsOn: '2026-12-15', expected: '2026-12-29' }];
    const tables = { area: DISTRICT, rows, ladder: null };
    const id = await approved(draft({ tables, tests, running: 'recount' }));
    await sweep();
    const { body } = await api.get('author', `/api/rulebook/changes/${id}/recounts`);
    expect(body['total']).toBe(2);
    expect(body['items']).toMatchObject([
      { title: '人民调解期限', after: '2026-12-24T15:59:59.999Z' },
      { title: '人民调解期限', after: '2026-12-24T15:59:59.999Z' },
    ]);
    expect((body['items'] as { before: string }[]).map(({ before }) => before).toSorted()).toEqual([
      '2026-12-31T15:59:59.999Z',
      '2027-01-11T15:59:59.999Z',
    ]);
    // A second round moves nothing more.
    await sweep();
    expect((await api.get('author', `/api/rulebook/changes/${id}/recounts`)).body['total']).toBe(2);
  });

  it('refuse what is longer than the law', async () => {
    const tables = { area: DISTRICT, rows: [{ ...shorter, length: 45 }], ladder: null };
    const tests = [{ rule: 'peoples_mediation', startsOn: '2026-12-01', expected: '2027-01-15' }];
    const id = String((await api.post('author', '/api/rulebook/drafts', draft({ tables, tests }))).body['id']);
    await act('author', id, 'try', { revision: 1 });
    const refused = await act('author', id, 'submit', { revision: 1 });
    expect(codeOf(refused)).toEqual([422, 'RULE_CLOCK_AGAINST_LAW']);
    expect(String(refused.body['detail'])).toContain('不得长于法定期限');
  });

  it('show a year without a notice as not published, and recount what falls in it when the notice comes', async () => {
    const yearOf = async (wanted: number) => {
      const { body } = await api.get('clerk', '/api/calendar');
      return (body['years'] as { year: number }[]).find((one) => one.year === wanted);
    };
    expect(await yearOf(2026)).toMatchObject({ published: true, source: expect.stringContaining('国务院办公厅') });
    expect(await yearOf(2027)).toMatchObject({ published: false, source: null, holidays: [] });

    const waiting = await accepted();
    await api.advanceTo(clock, '2026-12-28T01:00:00.000Z');
    const late = await accepted();
    expect(await mediationClock(late)).toMatchObject({ dueAt: '2027-01-11T15:59:59.999Z', provisional: true });

    expect(codeOf(await api.post('district', '/api/calendar', year()))).toEqual([403, 'CALENDAR_NOT_YOURS']);
    expect((await api.post('clerk', '/api/calendar', year())).status).toBe(403);
    const announced = await api.post(
      'author',
      '/api/calendar',
      year({ holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-11' }] }),
    );
    expect(announced.status).toBe(201);
    await sweep();
    const changeId = String(announced.body['id']);
    expect(await mediationClock(late)).toMatchObject({ dueAt: '2027-01-12T15:59:59.999Z', provisional: false });
    const { body } = await api.get('author', `/api/rulebook/changes/${changeId}/recounts`);
    expect(JSON.stringify(body['items'])).toContain('2027-01-12T15:59:59.999Z');
    expect(JSON.stringify(body)).not.toContain('楼道');
    expect(await yearOf(2027)).toMatchObject({ published: true, entries: [{ correction: null }] });
    expect(waiting).not.toBe(late);

    // A mistake is corrected by a further entry, with its reason.
    expect(codeOf(await api.post('author', '/api/calendar', year()))).toEqual([422, 'CALENDAR_YEAR_KNOWN']);
    const corrected = await api.post('author', '/api/calendar', year({ correction: '元旦录多一日' }));
    expect(corrected.status).toBe(201);
    await sweep();
    expect(await mediationClock(late)).toMatchObject({ dueAt: '2027-01-11T15:59:59.999Z', provisional: false });
    expect(await yearOf(2027)).toMatchObject({ entries: [{ correction: null }, { correction: '元旦录多一日' }] });
  }, 60_000);
});
