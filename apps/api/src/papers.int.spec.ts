import { createHash } from 'node:crypto';
import { ReadLogEntry } from '@libs/identity';
import { textOfPdf } from '@platform/testing';
import { DataSource } from 'typeorm';
import { eventually, STREET, TestApi } from './testing/test-api.js';

const INTAKE = {
  source: '依申请',
  category: '邻里',
  facts: '楼上住户卫生间渗水，导致楼下天花板发霉脱落，多次协商未果。',
  claims: '修复并赔偿三千元',
  amountCny: 3000,
  parties: [
    { role: '申请人', kind: '自然人', name: '沈秋实', idNumber: '310109196203040028', phone: '13812345678' },
    { role: '被申请人', kind: '自然人', name: '陆明哲', phone: '13912345678' },
  ],
  divisionCode: `${STREET}001`,
};
const MINUTES = '申请人承认先前言语过激，双方各让一步。';

interface File {
  readonly status: number;
  readonly body: Buffer;
  readonly headers: Record<string, string>;
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function fileOf(asked: ReturnType<TestApi['http']>): Promise<File> {
  return (await asked.buffer(true).parse((response, done) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => done(null, Buffer.concat(chunks)));
  })) as unknown as File;
}

describe('papers over HTTP', () => {
  let api: TestApi;
  let id: string;

  beforeAll(async () => {
    api = await TestApi.start();
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office', name: '示例街道人民调解委员会' });
    await api.organisation('elsewhere', 'street-committee', { divisionCode: '310110001' });
    await api.mediator('m-1', 'committee');
    await api.account({ username: 'clerk', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'coordinator', role: 'coordinator', organisationId: 'office', areaCode: STREET });
    await api.account({ username: 'mediator', role: 'mediator', organisationId: 'committee', mediatorId: 'm-1' });
    await api.account({ username: 'stranger', role: 'clerk', organisationId: 'elsewhere' });
    await api.account({ username: 'administrator', role: 'administrator' });
    await mediatedCase();
  }, 90_000);
  afterAll(() => api.close());

  async function act(who: string, action: string, body: object): Promise<Record<string, unknown>> {
    const answer = await api.post(who, `/api/disputes/${id}/${action}`, body);
    expect([action, answer.status < 300, answer.body['detail']]).toEqual([action, true, undefined]);
    await api.settle();
    return answer.body;
  }

  async function mediatedCase(): Promise<void> {
    id = String((await api.post('clerk', '/api/disputes', INTAKE)).body['id']);
    await api.settle();
    const page = (await api.get('clerk', `/api/disputes/${id}`)).body as { parties: { partyId: string }[] };
    const parties = page.parties.map(({ partyId }) => partyId);
    for (const partyId of parties) {
      await act('clerk', 'record-consent', { partyId, channel: 'people', decision: 'given', manner: '口头' });
    }
    await act('clerk', 'accept', { channel: 'people', organisationId: 'committee' });
    const { offers } = await eventually(
      async () => (await api.get('mediator', '/api/queue')).body as { offers: Record<string, string>[] },
      (queue) => queue.offers.length === 1,
    );
    const { assignmentId, offerId } = offers[0] ?? {};
    await api.post('mediator', `/api/assignments/${assignmentId}/accept-offer`, { offerId });
    await api.settle();
    await act('mediator', 'tell-rights', { manner: '书面' });
    await act('mediator', 'schedule-session', { startsAt: new Date().toISOString(), place: '调解室', open: false });
    const { sessions } = (await api.get('mediator', `/api/disputes/${id}`)).body as {
      sessions: { sessionId: string }[];
    };
    const sessionId = sessions[0]?.sessionId;
    await act('mediator', 'record-session', { sessionId, present: parties, minutes: MINUTES });
  }

  async function file(who: string, method: 'get' | 'post', path: string, body: object = {}): Promise<File> {
    const sent = api
      .http(method, `/api/disputes/${id}/${path}`)
      .set('Authorization', `Bearer ${await api.tokenOf(who)}`);
    const asked = method === 'post' ? sent.send(body) : sent;
    return fileOf(asked);
  }
  const textOf = ({ body }: File): string =>
    textOfPdf(body)
      .join('')
      .replace(/[\s\u3000]/g, '');
  const codeOf = ({ body }: File): unknown => (JSON.parse(body.toString()) as { code?: string }).code;

  it('lists what can be made, with what is missing and may be typed', async () => {
    const { status, body } = await api.get('clerk', `/api/disputes/${id}/papers`);
    const { kinds } = body as unknown as {
      kinds: { kind: string; fits: boolean; mayMake: boolean; missing: string[]; inputs: { name: string }[] }[];
    };
    const of = (kind: string) => kinds.find((one) => one.kind === kind);
    expect(status).toBe(200);
    expect(kinds).toHaveLength(29);
    expect(of('register')).toMatchObject({ fits: true, mayMake: true });
    expect(of('register')?.missing).toEqual(['涉及人数', '发生地点', '各方：住址', '登记人']);
    expect(of('acceptance')?.inputs.map(({ name }) => name)).toEqual(expect.arrayContaining(['文号', '联系电话']));
    expect(of('mediation-record')).toMatchObject({ fits: true, mayMake: false });
    expect(of('confirmation')).toMatchObject({ fits: false });
  });

  it('previews as PDF and Word file, with what was typed', async () => {
    const request = { kind: 'acceptance', inputs: { 文号: '示调〔2026〕3号' } };
    const pdf = await file('clerk', 'post', 'preview-paper', request);
    expect(pdf).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } });
    expect(textOf(pdf)).toContain('示调〔2026〕3号');
    expect(textOf(pdf)).toContain('沈秋实、陆明哲');
    const word = await file('clerk', 'post', 'preview-paper', { ...request, format: 'docx' });
    expect(word.body.subarray(0, 2).toString()).toBe('PK');
    expect(decodeURIComponent(word.headers['content-disposition'] ?? '')).not.toMatch(/沈秋实|陆明哲/);
  });

  it('makes an issued paper again byte by byte, after the case and the template went on', async () => {
    const { id: paperId } = await act('clerk', 'issue-paper', { kind: 'application' });
    const first = await file('clerk', 'get', `papers/${String(paperId)}`);
    const { body } = await api.get('clerk', `/api/disputes/${id}/papers`);
    expect(body['issued']).toEqual([
      expect.objectContaining({ paperId, version: 1, hash: sha256(first.body), pages: 1 }),
    ]);

    await act('mediator', 'report-safety', { to: '派出所', ground: '扬言报复' });
    const replacement = {
      text: '# 申请书（新版）\n{{各方姓名}}：{{纠纷事实}}',
      validFrom: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
      approvedBy: '区司法局',
    };
    const replaced = await api.post('administrator', '/api/paper-templates/application/replace', replacement);
    expect([replaced.status, replaced.body['detail']]).toEqual([200, undefined]);

    const again = await file('clerk', 'get', `papers/${String(paperId)}`);
    expect(again.headers['paper-same']).toBe('yes');
    expect(again.body.equals(first.body)).toBe(true);
    const fresh = await file('clerk', 'post', 'preview-paper', { kind: 'application' });
    expect(textOf(fresh)).toContain('申请书（新版）');
    expect(textOf(fresh)).toContain('模板第2版');
  });

  it('certifies voluntary service as it is recorded, and as it was recorded when the paper was made', async () => {
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const blank = await file('mediator', 'post', 'preview-paper', { kind: 'volunteer' });
    expect(textOf(blank)).not.toContain('2.5小时');
    const served = async (on: string, hours: number, activity: string): Promise<void> => {
      const answer = await api.post('coordinator', '/api/roster/mediators/m-1/record-service', { on, hours, activity });
      expect([answer.status, answer.body['detail']]).toEqual([200, undefined]);
      await api.settle();
    };
    await served('2020-01-01', 8, '旧年宣传');
    await served(today, 2.5, '邻里纠纷调解');
    const { id: paperId } = await act('mediator', 'issue-paper', { kind: 'volunteer' });
    const first = await file('mediator', 'get', `papers/${String(paperId)}`);
    expect(textOf(first)).toContain('邻里纠纷调解，服务时间共计2.5小时');
    expect(textOf(first)).not.toContain('旧年宣传');

    await served(today, 4, '法治宣传');
    const again = await file('mediator', 'get', `papers/${String(paperId)}`);
    expect(again.headers['paper-same']).toBe('yes');
    const typed = { kind: 'volunteer', inputs: { 服务时数: '3' } };
    expect(textOf(await file('mediator', 'post', 'preview-paper', typed))).toContain('服务时间共计3小时');
  });

  it('answers the same command with the same paper, and refuses what the form does not have', async () => {
    const path = `/api/disputes/${id}/issue-paper`;
    const body = { kind: 'acceptance', inputs: { 联系人: '王主任' } };
    const [one, two] = [
      await api.post('clerk', path, body, { key: 'k' }),
      await api.post('clerk', path, body, { key: 'k' }),
    ];
    expect(two.body).toMatchObject({ id: one.body['id'], repeated: true });
    const unknown = await api.post('clerk', path, { kind: 'acceptance', inputs: { 纠纷事实: '另一个故事' } });
    expect(unknown.body).toMatchObject({ status: 400, code: 'INPUT_UNKNOWN' });
    expect((await api.post('clerk', path, { kind: 'nothing' })).body).toMatchObject({ code: 'PAPER_KIND_UNKNOWN' });
  });

  it('keeps minutes to the mediators: to make, to preview, to read, and in the file', async () => {
    const kind = 'mediation-record';
    for (const who of ['clerk', 'coordinator']) {
      expect(codeOf(await file(who, 'post', 'preview-paper', { kind }))).toBe('PAPER_FOR_MEDIATORS_ONLY');
      const refused = await api.post(who, `/api/disputes/${id}/issue-paper`, { kind });
      expect(refused.body).toMatchObject({ status: 403, code: 'PAPER_FOR_MEDIATORS_ONLY' });
    }
    const { id: paperId } = await act('mediator', 'issue-paper', { kind });
    expect(textOf(await file('mediator', 'get', `papers/${String(paperId)}`))).toContain(MINUTES.slice(0, 10));
    expect(codeOf(await file('clerk', 'get', `papers/${String(paperId)}`))).toBe('PAPER_FOR_MEDIATORS_ONLY');
    const [ofClerk, ofMediator] = [await file('clerk', 'get', 'dossier'), await file('mediator', 'get', 'dossier')];
    expect(textOf(ofMediator)).toContain(MINUTES.slice(0, 10));
    expect(textOf(ofClerk)).not.toContain(MINUTES.slice(0, 10));
    expect(textOf(ofClerk)).toContain('仅限本案调解员查阅');
  });

  it('binds the file: cover, contents with pages, the items in order, missing ones named', async () => {
    const dossier = await file('mediator', 'get', 'dossier');
    const pages = textOfPdf(dossier.body).map((page) => page.replace(/[\s\u3000]/g, ''));
    expect(pages[0]).toContain('人民调解卷宗');
    const contents = pages[1] ?? '';
    const [, rightsPage = '0'] = /权利义务告知书(\d+)3当事人身份证明/.exec(contents) ?? [];
    expect(pages[Number(rightsPage) - 1]).toContain('人民调解权利义务告知书');
    expect(pages[Number(rightsPage) - 1]).toContain(`—${rightsPage}—`);
    expect(contents).toContain('当事人身份证明缺，应当补齐');
    expect(pages.at(-1)).toContain(`卷内总页数${pages.length}页`);
    expect((await file('mediator', 'get', 'dossier')).body.equals(dossier.body)).toBe(true);
  });

  it('is closed to another office and to who keeps the templates', async () => {
    for (const [method, path] of [
      ['get', 'papers'],
      ['get', 'dossier'],
      ['post', 'preview-paper'],
    ] as const) {
      expect((await file('stranger', method, path, { kind: 'register' })).status).toBe(404);
      expect((await file('administrator', method, path, { kind: 'register' })).status).toBe(403);
    }
    expect((await api.post('stranger', `/api/disputes/${id}/issue-paper`, { kind: 'register' })).status).toBe(404);
    expect((await api.get('clerk', '/api/paper-templates')).status).toBe(403);
  });

  it('logs each reading, and no personal data in logs and jobs', async () => {
    const reads = await api.app.get(DataSource).getRepository(ReadLogEntry).findBy({ disputeId: id });
    expect(new Set(reads.map(({ endpoint }) => endpoint))).toEqual(
      new Set(['dispute', 'papers', 'preview-paper', 'issued-paper', 'dossier-file']),
    );
    const told = api.logged + JSON.stringify(api.jobs.waiting);
    for (const secret of ['沈秋实', '310109196203040028', '13812345678', MINUTES, '王主任', '渗水']) {
      expect(told).not.toContain(secret);
    }
    const stored = await api.store.readStream(`papers-${id}`);
    expect(JSON.stringify(stored.map(({ data }) => data))).not.toMatch(/沈秋实|王主任|让一步/);
  });

  it('gives a party the own papers, without the number of the other side, and nothing else', async () => {
    const make = async (kind: string): Promise<string> =>
      String((await act('mediator', 'issue-paper', { kind }))['id']);
    const application = await make('application');
    const joint = await make('confirmation');
    const minutes = await make('mediation-record');
    const { code } = (await api.get('clerk', `/api/disputes/${id}`)).body as { code: string };
    const enter = async (phone: string): Promise<string> => {
      const sent = api.http('post', '/api/party/session').set('Idempotency-Key', `paper-${phone}`);
      return String((await sent.send({ code, phone })).body['token']);
    };
    const [mine, theirs] = [await enter('13812345678'), await enter('13912345678')];
    const get = (path: string, token: string) => api.http('get', path).set('Authorization', `Bearer ${token}`);
    const listed = async (token: string) => {
      const { body } = await get('/api/party/case', token);
      return (body as { papers: { paperId: string; title: string }[] }).papers.map(({ paperId }) => paperId);
    };
    expect(await listed(mine)).toEqual(expect.arrayContaining([application, joint]));
    expect(await listed(mine)).not.toContain(minutes);
    expect(await listed(theirs)).toContain(joint);
    expect(await listed(theirs)).not.toContain(application);

    const read = async (token: string) => textOf(await fileOf(get(`/api/party/case/papers/${joint}`, token)));
    expect(await read(mine)).toContain('13812345678');
    expect(await read(mine)).not.toContain('13912345678');
    expect(await read(theirs)).toContain('13912345678');
    expect(await read(theirs)).not.toMatch(/13812345678|310109196203040028/);
    const refused = async (paperId: string, token: string) =>
      (await get(`/api/party/case/papers/${paperId}`, token)).body['code'];
    expect([await refused(minutes, mine), await refused(application, theirs), await refused('none', mine)]).toEqual(
      Array.from({ length: 3 }, () => 'PAPER_NOT_FOUND'),
    );
    const staff = await api.get('mediator', `/api/party/case/papers/${application}`);
    expect([staff.status, staff.body['code']]).toEqual([401, 'SESSION_ENDED']);
    expect((await get(`/api/disputes/${id}/papers/${application}`, mine)).status).toBe(401);
    const log = api.app.get(DataSource).getRepository(ReadLogEntry);
    expect(await log.countBy({ endpoint: 'party-paper' })).toBeGreaterThanOrEqual(1);
  });

  it('checks a template before it is used: a text, a Word file, a date', async () => {
    const path = '/api/paper-templates/transfer';
    const bad = await api.post('administrator', `${path}/try`, { text: '# 函\n{{不存在}}' });
    expect(bad.body).toMatchObject({ pdf: null, problems: [{ line: 2 }] });
    const good = await api.post('administrator', `${path}/try`, { text: '# 函\n{{移送理由}}' });
    expect(textOfPdf(Buffer.from(String(good.body['pdf']), 'base64')).join('')).toContain('〔移送理由〕');
    const token = await api.tokenOf('administrator');
    const { body: word } = await fileOf(api.http('get', `${path}/word`).set('Authorization', `Bearer ${token}`));
    const read = await api.post('administrator', `${path}/try`, { docx: word.toString('base64') });
    expect(read.body).toMatchObject({ problems: [] });
    expect(String(read.body['text'])).toContain('# 纠纷移送函');
    const use = { validFrom: '2099-01-01', approvedBy: '区司法局' };
    expect((await api.post('administrator', `${path}/replace`, { ...use, text: '{{不存在}}' })).body).toMatchObject({
      code: 'TEMPLATE_INVALID',
    });
    const late = await api.post('administrator', `${path}/replace`, { ...use, text: '# 函', validFrom: '2020-01-01' });
    expect(late.body).toMatchObject({ code: 'TEMPLATE_IN_THE_PAST' });
  });
});
