import { DataSource } from 'typeorm';
import { ProjectionEngine } from '@platform/projections';
import { FixedClock } from '@platform/messaging';
import { Sweeper } from '@platform/processes';
import { EditionReader, EditionWriter, isGenuine, canonicalEdition } from '@libs/statistics';
import { eventually, STREET, TestApi } from './testing/test-api.js';

const INTAKE = {
  category: '物业',
  facts: '停车费涨价，业主与物业争执不下。',
  parties: [
    { role: '申请人', kind: '自然人', name: '王小明' },
    { role: '被申请人', kind: '法人', name: '某某物业公司' },
  ],
  divisionCode: `${STREET}001`,
};

describe('editions over HTTP', () => {
  const clock = FixedClock.at('2026-10-12T02:00:00.000Z');
  let api: TestApi;
  let editionId: string;

  beforeAll(async () => {
    api = await TestApi.start({ clock });
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office' });
    await api.account({ username: 'clerk', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'head', role: 'coordinator', organisationId: 'office', areaCode: STREET });
    await api.account({ username: 'leader', role: 'leader', areaCode: '310109' });
    await api.account({ username: 'other', role: 'leader', areaCode: '310110' });
    for (let index = 0; index < 8; index += 1) {
      await api.post('clerk', '/api/disputes', { ...INTAKE, category: index < 6 ? '物业' : '邻里' });
    }
    await eventually(
      () => api.get('leader', '/api/figures?period=2026-10'),
      ({ body }) => (body['values'] as Record<string, number> | undefined)?.['registered'] === 8,
    );
    await api.advanceTo(clock, '2026-11-12T02:00:00.000Z');
  }, 90_000);
  afterAll(() => api.close());

  it('break down only the measures that a question names, and refuse what is no measure', async () => {
    const of = (by: string) => api.get('leader', `/api/figures?period=2026-10&by=${by}`);
    const { body } = await of('category:registered,area');
    const [category, area] = body['breakdowns'] as { rows: { values: Record<string, number> }[] }[];
    expect(category?.rows.map(({ values }) => values)).toEqual([{ registered: 6 }, { registered: 2 }]);
    expect(Object.keys(area?.rows[0]?.values ?? {}).length).toBeGreaterThan(1);
    for (const wrong of ['category:', 'category:nothing', 'category:registered:closed', 'nothing:registered', ':']) {
      expect((await of(wrong)).status).toBe(400);
    }
  });

  const openly = async (path: string) => {
    const { status, body } = await api.http('get', path);
    return { status, body: body as Record<string, unknown> };
  };
  const edition = (who: string, id = editionId) => api.get(who, `/api/editions/${id}`);
  const until = (status: string, id = editionId) =>
    eventually(
      () => edition('leader', id),
      ({ body }) => body['status'] === status,
    );

  it('are made for a day that is over and an area of one’s own, and for nothing else', async () => {
    const order = { kind: 'month', period: '2026-10', divisionCode: STREET, asOf: '2026-11-11' };
    const early = await api.post('head', '/api/editions', { ...order, asOf: '2026-11-12' });
    expect([early.status, early.body['code']]).toEqual([400, 'AS_OF_NOT_PAST']);
    const foreign = await api.post('other', '/api/editions', order);
    expect([foreign.status, foreign.body['code']]).toEqual([422, 'OUTSIDE_YOUR_AREA']);
    const made = await api.post('head', '/api/editions', order);
    expect(made.status).toBe(201);
    editionId = String(made.body['id']);
    const { body } = await until('draft');
    expect((body['values'] as { id: string; value: number }[]).find(({ id }) => id === 'registered')?.value).toBe(8);
    expect((await edition('other')).status).toBe(404);
  });

  it('are confirmed by one and published by another, and then stand still', async () => {
    expect((await api.post('leader', `/api/editions/${editionId}/publish`, {})).body['code']).toBe(
      'EDITION_NOT_CONFIRMED',
    );
    expect((await api.post('head', `/api/editions/${editionId}/confirm`, {})).status).toBe(200);
    expect((await api.post('head', `/api/editions/${editionId}/publish`, {})).body['code']).toBe('SAME_PERSON');
    expect((await api.post('leader', `/api/editions/${editionId}/publish`, {})).status).toBe(200);
    const { body } = await until('published');
    expect(body).toMatchObject({ genuine: true, hidden: false });
    const discarded = await api.post('head', `/api/editions/${editionId}/discard`, { reason: '重做' });
    expect(discarded.body['code']).toBe('EDITION_PUBLISHED');
  });

  it('are the same bytes after every row was made again from zero', async () => {
    const reader = api.app.get(EditionReader);
    const before = await reader.find(editionId);
    const engine = api.app.get(ProjectionEngine);
    for (const view of ['counted-disputes', 'counted-units', 'counted-facts', 'editions']) await engine.rebuild(view);
    await api.app.get(DataSource).query('delete from app.prepared_figures');
    const after = await reader.find(editionId);
    if (!before || !after) throw new Error('the edition is gone');
    expect(after.content).toEqual(before.content);
    const { kind, period, divisionCode, asOf } = before;
    const again = await api.app.get(EditionWriter).write({ kind, period, divisionCode, asOf });
    expect(canonicalEdition(again)).toBe(canonicalEdition(before.content));
    const { hash, signature, publicKey } = before;
    if (!hash || !signature || !publicKey) throw new Error('not signed');
    expect(isGenuine(again, { hash, signature, publicKey })).toBe(true);
    const forged = { ...again, values: { ...again.values, registered: 9 } };
    expect(isGenuine(forged, { hash, signature, publicKey })).toBe(false);
  });

  it('hide small numbers from a reader who may not list the cases, and from no leader of the area', async () => {
    const rows = async (who: string) => {
      const { body } = await edition(who);
      const tables = body['breakdowns'] as { breakdown: string; rows: { registered: number | null }[] }[];
      return tables.find(({ breakdown }) => breakdown === 'category')?.rows.map(({ registered }) => registered);
    };
    expect(await rows('leader')).toEqual([6, 2]);
    expect(await rows('head')).toEqual([null, null]);
  });

  it('stay as they are when something is entered late; a correction says what changed', async () => {
    const late = { ...INTAKE, category: '邻里', happenedAt: '2026-10-20T10:00:00+08:00' };
    const entered = await api.post('clerk', '/api/disputes', late);
    expect(entered.status).toBe(201);
    await eventually(
      () => api.get('leader', '/api/figures?period=2026-10'),
      ({ body }) => (body['values'] as Record<string, number>)['registered'] === 9,
    );
    const then = await api.get('leader', '/api/figures?period=2026-10&asOf=2026-11-11');
    expect((then.body['values'] as Record<string, number>)['registered']).toBe(8);
    const difference = await api.get(
      'leader',
      '/api/figures/difference?period=2026-10&measure=registered&before=2026-11-11',
    );
    expect(difference.body).toMatchObject({ before: 8, after: 9, changes: [{ change: 'added', on: '2026-10-20' }] });
    await api.advanceTo(clock, '2026-11-14T02:00:00.000Z');
    const order = { kind: 'month', period: '2026-10', divisionCode: STREET, asOf: '2026-11-13', corrects: editionId };
    expect((await api.post('head', '/api/editions', order)).body['code']).toBe('REASON_MISSING');
    const made = await api.post('head', '/api/editions', { ...order, reason: '补录一件' });
    const correction = String(made.body['id']);
    const { body } = await until('draft', correction);
    expect(body['changes']).toEqual(
      expect.arrayContaining([expect.objectContaining({ measure: 'registered', before: 8, after: 9 })]),
    );
    expect((await edition('leader')).body).toMatchObject({ genuine: true, correctedBy: null });
    await api.post('head', `/api/editions/${correction}/confirm`, {});
    await api.post('leader', `/api/editions/${correction}/publish`, {});
    await until('published', correction);
    expect((await edition('leader')).body).toMatchObject({ correctedBy: correction, genuine: true });
  });

  it('reach a city platform in the order of publication, by cursor, and once', async () => {
    const first = await api.get('leader', '/api/editions/feed?limit=1');
    expect(first.body['items']).toMatchObject([{ editionId }]);
    const second = await api.get('leader', `/api/editions/feed?cursor=${String(first.body['nextCursor'])}`);
    expect(second.body['items']).toMatchObject([{ corrects: editionId }]);
    const end = await api.get('leader', `/api/editions/feed?cursor=${String(second.body['nextCursor'])}`);
    expect(end.body).toEqual({ items: [], nextCursor: second.body['nextCursor'] });
    const etag = String(end.headers['etag']);
    expect(etag).toMatch(/^"/);
    const again = (tag: string) =>
      api
        .tokenOf('leader')
        .then((token) =>
          api
            .http('get', `/api/editions/feed?cursor=${String(second.body['nextCursor'])}`)
            .set({ Authorization: `Bearer ${token}`, 'If-None-Match': tag }),
        );
    const unchanged = await again(etag);
    expect([unchanged.status, unchanged.text, unchanged.headers['etag']]).toEqual([304, '', etag]);
    expect((await again('"other"')).status).toBe(200);
    expect((await api.get('other', '/api/editions/feed')).body['items']).toEqual([]);
  });

  it('can be asked about a street that ended, for the time when it stood', async () => {
    await api.account({ username: 'fengxian', role: 'leader', areaCode: '310120' });
    const past = { divisionCode: '310120504003', happenedAt: '2019-12-05T10:00:00+08:00', requestedOn: '2019-12-05' };
    const entered = await api.post('clerk', '/api/disputes', { ...INTAKE, ...past });
    expect(entered.status).toBe(201);
    const { body } = await eventually(
      () => api.get('fengxian', '/api/figures?period=2019-Q4&area=310120504&by=area'),
      ({ body: shown }) => (shown['values'] as Record<string, number> | undefined)?.['registered'] === 1,
    );
    expect(body).toMatchObject({ area: '310120504', areaName: '金海社区', breakdowns: [{ breakdown: 'area' }] });
    const cases = await api.get(
      'fengxian',
      '/api/figures/cases?period=2019-Q4&measure=registered&by=area&key=310120504&area=310120',
    );
    expect(cases.body).toMatchObject({ total: 1, rows: 1, keyTitle: '金海社区' });
    expect(cases.body['items']).toMatchObject([{ divisionName: '恒盛居委会', on: '2019-12-05' }]);
  });

  it('are listed in pages, newest first, without their contents', async () => {
    const whole = await api.get('leader', '/api/editions');
    const ids = (body: Readonly<Record<string, unknown>>) =>
      (body['items'] as { editionId: string }[]).map(({ editionId: id }) => id);
    const first = await api.get('leader', '/api/editions?limit=1');
    const next = await api.get('leader', `/api/editions?limit=1&cursor=${String(first.body['nextCursor'])}`);
    expect([...ids(first.body), ...ids(next.body)]).toEqual(ids(whole.body).slice(0, 2));
    expect(whole.body['nextCursor']).toBeNull();
    expect(JSON.stringify(whole.body)).not.toContain('breakdowns');
    expect((await api.get('leader', '/api/editions?cursor=x!')).status).toBe(400);
  });

  it.each([
    ['pdf', '%PDF'],
    ['xlsx', 'PK'],
    ['form', 'PK'],
    ['json', '{"co'],
  ])('are exported as %s', async (format, start) => {
    const { body: bytes } = await api
      .http('get', `/api/editions/${editionId}/export?format=${format}`)
      .set('Authorization', `Bearer ${await api.tokenOf('leader')}`)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });
    if (!Buffer.isBuffer(bytes)) throw new Error('no bytes');
    expect(bytes.subarray(0, start.length).toString()).toBe(start);
    expect(bytes.length).toBeGreaterThan(1_000);
  });

  it('show everybody a year without small numbers, and nothing before it is published', async () => {
    const path = `/api/public/figures?area=${STREET}`;
    expect((await openly(path)).body['code']).toBe('NOTHING_PUBLISHED');
    await api.advanceTo(clock, '2027-01-20T02:00:00.000Z');
    const order = { kind: 'year', period: '2026', divisionCode: STREET, asOf: '2027-01-19' };
    const made = await api.post('head', '/api/editions', order);
    const yearly = String(made.body['id']);
    await until('draft', yearly);
    await api.post('head', `/api/editions/${yearly}/confirm`, {});
    await api.post('leader', `/api/editions/${yearly}/publish`, {});
    await until('published', yearly);
    const { status, body } = await openly(path);
    expect([status, body['year'], body['registered']]).toEqual([200, 2026, 10]);
    expect(body['category']).toMatchObject({ total: 10, rows: [{ count: null }, { count: null }] });
  });

  it('are made by the schedule, once for each period', async () => {
    const round = async () => {
      const results = await api.app.get(Sweeper).runOnce();
      await api.settle();
      return results.find(({ name }) => name === 'scheduled-editions');
    };
    // The yearly report is there already; quarter, administrative return, duty report and what else is due are not.
    expect((await round())?.found).toBeGreaterThanOrEqual(3);
    expect(await round()).toMatchObject({ found: 0 });
    const { body } = await api.get('head', '/api/editions');
    const kinds = (body['items'] as { kind: string; period: string }[]).map(({ kind, period }) => `${kind} ${period}`);
    expect(kinds).toEqual(
      expect.arrayContaining(['quarter 2026-Q4', 'administrative-return 2026-Q4', 'duty-report 2026']),
    );
  });
});
