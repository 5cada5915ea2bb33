import { eventually, STREET, TestApi } from './testing/test-api.js';

const INTAKE = {
  source: '依申请',
  category: '邻里',
  title: '楼上漏水',
  facts: '楼上住户卫生间渗水，导致楼下天花板发霉脱落，多次协商未果。',
  claims: '修复并赔偿三千元',
  amountCny: 3000,
  parties: [
    { role: '申请人', kind: '自然人', name: '王小明', idNumber: '310109198001011234', phone: '13812345678' },
    { role: '被申请人', kind: '自然人', name: '李大海', phone: '13912345678' },
  ],
  divisionCode: `${STREET}001`,
};

interface Page {
  readonly revision: number;
  readonly status: string;
  readonly allowedActions: readonly { readonly action: string }[];
  readonly parties: readonly { readonly partyId: string; readonly name: string }[];
  readonly sessions: readonly { readonly sessionId: string; readonly minutes: string | null }[];
  readonly episodes: readonly { readonly mediatorId: string | null }[];
  readonly agreement: {
    readonly terms: readonly { readonly termId: string }[];
    readonly signatories: readonly { readonly kind: string; readonly id: string }[];
  } | null;
  readonly confirmation: { readonly outcome: string | null } | null;
  readonly routing: { readonly channel: string; readonly reasons: readonly object[] } | null;
}

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

describe('the whole path over HTTP alone', () => {
  let api: TestApi;
  let id: string;
  let present: readonly string[] = [];

  beforeAll(async () => {
    api = await TestApi.start();
    await api.organisation('bureau', 'justice-bureau', { divisionCode: '310109', channels: [] });
    await api.organisation('office', 'judicial-office', { parentId: 'bureau', channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office' });
    await api.organisation('court', 'court', { divisionCode: '310109', channels: ['judicial'] });
    await api.mediator('m-1', 'committee');
    await api.account({ username: 'clerk', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'coordinator', role: 'coordinator', organisationId: 'office', areaCode: STREET });
    await api.account({ username: 'mediator', role: 'mediator', organisationId: 'committee', mediatorId: 'm-1' });
    await api.account({ username: 'court', role: 'partner', organisationId: 'court' });
    await api.account({ username: 'leader', role: 'leader', areaCode: '310109' });
  });
  afterAll(() => api.close());

  const page = async (who: string): Promise<Page> =>
    (await api.get(who, `/api/disputes/${id}`)).body as unknown as Page;

  async function act(who: string, action: string, body: object): Promise<void> {
    const answer = await api.post(who, `/api/disputes/${id}/${action}`, body);
    expect([action, answer.status, answer.body['detail']]).toEqual([action, 200, undefined]);
    const seen = await api.get(who, `/api/disputes/${id}?atLeast=${String(answer.body['position'])}`);
    expect(seen.status).toBe(200);
  }

  it('goes from intake to a mediator who took the case', async () => {
    const registered = await api.post('clerk', '/api/disputes', INTAKE);
    expect(registered).toMatchObject({ status: 201, headers: { etag: expect.stringMatching(/^"\d+"$/) } });
    id = String(registered.body['id']);
    await eventually(
      () => page('clerk'),
      ({ status }) => status === 'screening',
    );
    const { routing, parties } = await page('clerk');
    expect(routing).toMatchObject({ channel: 'people', reasons: expect.arrayContaining([expect.anything()]) });
    expect(parties.map(({ name }) => name)).toEqual(['王小明', '李大海']);

    present = parties.map(({ partyId }) => partyId);
    for (const partyId of present) {
      await act('clerk', 'record-consent', { partyId, channel: 'people', decision: 'given', manner: '口头' });
    }
    await act('clerk', 'accept', { channel: 'people', organisationId: 'committee' });

    const queue = await eventually(
      async () => (await api.get('mediator', '/api/queue')).body as unknown as { offers: Record<string, string>[] },
      ({ offers }) => offers.length === 1,
    );
    const { assignmentId, offerId } = queue.offers[0] ?? {};
    const accepted = await api.post('mediator', `/api/assignments/${assignmentId}/accept-offer`, { offerId });
    expect(accepted.status).toBe(200);
    await eventually(
      () => page('mediator'),
      (seen) => seen.episodes?.[0]?.mediatorId === 'm-1',
    );
  }, 60_000);

  it('goes on over sessions to a signed agreement', async () => {
    await act('mediator', 'tell-rights', { manner: '口头' });
    await act('mediator', 'schedule-session', { startsAt: new Date().toISOString(), place: '调解室', open: false });
    const [session] = (await page('mediator')).sessions;
    await act('mediator', 'record-session', { sessionId: session?.sessionId, present, minutes: '双方各让一步。' });
    expect((await page('mediator')).sessions[0]?.minutes).toBe('双方各让一步。');
    expect((await page('coordinator')).sessions[0]?.minutes).toBeNull();

    const [, second] = present;
    await act('mediator', 'draft-agreement', {
      form: 'written',
      scope: 'full',
      terms: [{ text: '李大海赔偿王小明三千元', amountCny: 3000, dueOn: today, debtorPartyId: second }],
    });
    for (const { kind, id: signatory } of (await page('mediator')).agreement?.signatories ?? []) {
      const manner = kind === 'seal' ? '盖章' : '签名';
      await act('mediator', 'sign-agreement', { kind, id: signatory, manner, signedOn: today });
    }
  }, 60_000);

  it('goes on over confirmation, performance and return visit to the filed dossier', async () => {
    await act('mediator', 'request-confirmation', { courtId: 'court' });

    const inbox = await eventually(
      async () =>
        (await api.get('court', '/api/handoffs?direction=in')).body as unknown as { items: { handoffId: string }[] },
      ({ items }) => items.length === 1,
    );
    const handoffId = inbox.items[0]?.handoffId;
    for (const [action, body] of [
      ['receive', { partnerOrderNo: 'C-1' }],
      ['accept', {}],
      ['conclude', { outcome: 'valid', decidedOn: today, documentNo: '(2026)沪0109诉调1号' }],
    ] as const) {
      const answer = await api.post('court', `/api/handoffs/${handoffId}/${action}`, body);
      expect([action, answer.status, answer.body['detail']]).toEqual([action, 200, undefined]);
    }
    await eventually(
      () => page('mediator'),
      ({ confirmation }) => confirmation?.outcome === 'valid',
    );

    const term = (await page('mediator')).agreement?.terms[0]?.termId;
    await act('mediator', 'record-performance', { termId: term, outcome: 'performed', on: today });
    await act('clerk', 'record-return-visit', { manner: '电话', on: today, satisfied: true });
    await act('coordinator', 'close', {});
    expect((await page('coordinator')).status).toBe('closed');
    await act('coordinator', 'file-dossier', {
      documents: ['当事人身份证明', '调解申请书', '调解协议书', '司法确认裁定书', '回访记录'],
    });
    expect((await page('coordinator')).status).toBe('filed');
  }, 60_000);

  it('shows the whole history with person, role and rule', async () => {
    const { body } = await api.get('coordinator', `/api/disputes/${id}/timeline`);
    const items = body['items'] as { type: string; title: string; roleTitle: string; actorName: string | null }[];
    expect(items[0]).toMatchObject({ type: 'DisputeRegistered', roleTitle: '登记员', actorName: 'clerk' });
    expect(items.at(-1)).toMatchObject({ type: 'DossierFiled', roleTitle: '司法所负责人' });
    expect(items.every(({ title }) => /\p{Script=Han}/u.test(title))).toBe(true);
  });

  it('shows the leader figures and the list without a person', async () => {
    const figures = await api.get('leader', `/api/figures?period=${today.slice(0, 7)}`);
    expect(figures.body).toMatchObject({
      values: { registered: 1, closed: 1, agreed: 1, confirmed: 1 },
      areaName: '虹口区',
    });
    const list = await api.get('leader', '/api/disputes');
    expect(list.body['items']).toMatchObject([{ disputeId: id, title: null }]);
    expect((await api.get('leader', `/api/disputes/${id}`)).status).toBe(403);
  });

  it('has logged every reading of content, and no person in any log line', async () => {
    const rows: { account_id: string }[] = await api.app
      .get((await import('typeorm')).DataSource)
      .query('SELECT DISTINCT account_id FROM app.read_log WHERE dispute_id = $1', [id]);
    expect(rows).toHaveLength(3);
    expect(api.logged).toContain('/api/disputes/');
    for (const secret of [
      '王小明',
      '李大海',
      '13812345678',
      '310109198001011234',
      '渗水',
      '各让一步',
      'correct-horse',
    ]) {
      expect(api.logged).not.toContain(secret);
    }
  });
});
