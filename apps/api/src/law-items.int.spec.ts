import { FixedClock } from '@platform/messaging';
import { STREET, TestApi } from './testing/test-api.js';

interface Page {
  readonly status: string;
  readonly parties: readonly { readonly partyId: string; readonly role: string }[];
  readonly sessions: readonly { readonly sessionId: string }[];
  readonly clocks: readonly { readonly rule: string; readonly dueAt: string; readonly status: string }[];
  readonly agreement: {
    readonly effectiveOn: string | null;
    readonly terms: readonly { readonly termId: string }[];
    readonly signatories: readonly { readonly kind: string; readonly id: string }[];
  } | null;
}
interface Checks {
  readonly confirmation: {
    readonly ready: boolean;
    readonly daysLeft: number | null;
    readonly courts: readonly { readonly organisationId: string }[];
  };
  readonly followUps: readonly { readonly rule: string }[];
  readonly leads: readonly { readonly leadId: string; readonly answer: string | null }[];
  readonly subsidy: { readonly eligible: boolean; readonly granted: boolean };
  readonly agreementEnd: { readonly kind: string } | null;
  readonly paidBeforeCny: number;
}

/** Sub-clauses of the mediation's end, one after the other over HTTP: agreement, confirmation, performance, money, reopening. */
describe('what the law asks of an agreement and of what comes after it', () => {
  const clock = FixedClock.at('2026-03-02T01:00:00.000Z');
  let api: TestApi;
  let id = '';

  beforeAll(async () => {
    api = await TestApi.start({ clock });
    await api.organisation('bureau', 'justice-bureau', { divisionCode: '310109', channels: [] });
    await api.organisation('office', 'judicial-office', { parentId: 'bureau', channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office' });
    await api.organisation('court', 'court', { divisionCode: '310109', channels: ['judicial'] });
    await api.mediator('m-1', 'committee');
    await api.account({ username: 'm-1', role: 'mediator', organisationId: 'committee', mediatorId: 'm-1' });
    await api.account({ username: 'clerk', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'head', role: 'coordinator', organisationId: 'office', areaCode: STREET });
  }, 60_000);
  afterAll(() => api.close());

  const page = async (): Promise<Page> => {
    await api.settle();
    return (await api.get('head', `/api/disputes/${id}`)).body as unknown as Page;
  };
  const checks = async (): Promise<Checks> => {
    await api.settle();
    return (await api.get('head', `/api/disputes/${id}/legal-checks`)).body as unknown as Checks;
  };
  const party = async (role: string): Promise<string> =>
    (await page()).parties.find((one) => one.role === role)?.partyId ?? '';
  const everybody = async (): Promise<readonly string[]> => (await page()).parties.map(({ partyId }) => partyId);

  async function act(who: string, action: string, body: object = {}): Promise<void> {
    const answer = await api.post(who, `/api/disputes/${id}/${action}`, body);
    expect([action, answer.status, answer.body['detail']]).toEqual([action, 200, undefined]);
    await api.settle();
  }
  async function refusal(who: string, action: string, body: object = {}): Promise<unknown> {
    return (await api.post(who, `/api/disputes/${id}/${action}`, body)).body['code'];
  }

  /** A new dispute with a mediator and one session behind it. */
  async function inMediation(category: string): Promise<void> {
    const { body } = await api.post('clerk', '/api/disputes', {
      source: '依申请',
      category,
      facts: '双方为一笔三千元的费用争执，邻里劝过没有用。',
      parties: [
        { role: '申请人', kind: '自然人', name: '王小明', phone: '13812345678', address: '甲路1号' },
        { role: '被申请人', kind: '自然人', name: '李大海', phone: '13912345678', address: '甲路2号' },
      ],
      divisionCode: `${STREET}001`,
    });
    id = String(body['id']);
    for (const partyId of await everybody()) {
      await act('clerk', 'record-consent', { partyId, channel: 'people', decision: 'given', manner: '口头' });
    }
    await act('clerk', 'accept', { channel: 'people', organisationId: 'committee' });
    const queue = (await api.get('m-1', '/api/queue')).body as { offers: { assignmentId: string; offerId: string }[] };
    const offer = queue.offers.at(-1);
    await api.post('m-1', `/api/assignments/${offer?.assignmentId}/accept-offer`, { offerId: offer?.offerId });
    await api.settle();
    await act('m-1', 'tell-rights', { manner: '口头' });
    await act('m-1', 'schedule-session', { startsAt: clock.now().toISOString(), place: '调解室', open: false });
    const sessionId = (await page()).sessions.at(-1)?.sessionId;
    const minutes = '李大海愿意先付一半，未写入协议。';
    await act('m-1', 'record-session', { sessionId, present: await everybody(), minutes });
  }

  const draft = async (form: 'written' | 'oral', dueOn = '2026-03-20') => ({
    form,
    scope: 'full',
    terms: [{ text: '李大海付王小明三千元', amountCny: 3000, dueOn, debtorPartyId: await party('被申请人') }],
  });
  async function signAll(days: Readonly<Record<string, string>>): Promise<void> {
    for (const { kind, id: signatory } of (await page()).agreement?.signatories ?? []) {
      const manner = kind === 'seal' ? '盖章' : '签名';
      await act('m-1', 'sign-agreement', { kind, id: signatory, manner, signedOn: days[kind] });
    }
  }

  it('7: takes effect with the last of the signing acts, from which the thirty days run', async () => {
    await inMediation('邻里');
    await act('m-1', 'draft-agreement', await draft('written'));
    await api.advanceTo(clock, '2026-03-05T02:00:00.000Z');
    await signAll({ party: '2026-03-02', mediator: '2026-03-03', seal: '2026-03-05' });
    const { agreement, clocks, status } = await page();
    expect([status, agreement?.effectiveOn]).toEqual(['agreed', '2026-03-05']);
    expect(clocks.find(({ rule }) => rule === 'confirmation_window')?.dueAt).toBe('2026-04-07T15:59:59.999Z');
  }, 90_000);

  it('8: says whether it can be confirmed, in how many days and where, and takes joint applications only', async () => {
    expect((await checks()).confirmation.ready).toBe(false);
    for (const partyId of await everybody()) {
      const seen = { partyId, manner: '当面', document: '居民身份证', on: '2026-03-05' };
      await act('clerk', 'check-identity', seen);
    }
    const { confirmation, followUps } = await checks();
    expect(confirmation).toMatchObject({ ready: true, courts: [expect.objectContaining({ organisationId: 'court' })] });
    expect(confirmation.daysLeft).toBeGreaterThan(28);
    expect(followUps.map(({ rule }) => rule)).toContain('notarised-debt');
    const alone = { courtId: 'court', requestedOn: '2026-03-05', applicants: [await party('申请人')] };
    expect(await refusal('head', 'request-confirmation', alone)).toBe('JOINT_APPLICATION_REQUIRED');
    const status = { ...alone, applicants: await everybody(), concerns: ['real-right'] };
    expect(await refusal('head', 'request-confirmation', status)).toBe('NOT_CONFIRMABLE');
  }, 60_000);

  it('7: is changed by all parties only, who then count anew', async () => {
    const terms = [{ text: '分两期', amountCny: 3000, dueOn: '2026-03-25', debtorPartyId: await party('被申请人') }];
    const change = { terms, on: '2026-03-05', reason: '一次付不出' };
    expect(await refusal('head', 'change-agreement', { ...change, agreedBy: [await party('申请人')] })).toBe(
      'CHANGE_NOT_AGREED',
    );
    await act('head', 'change-agreement', { ...change, agreedBy: await everybody() });
  }, 60_000);

  it('5 and 9: keeps an enforcement lead open and a breach on record when the case is closed', async () => {
    await act('head', 'note-lead', { to: '市场监管所', content: '出售无证食品' });
    const [term] = (await page()).agreement?.terms ?? [];
    await api.advanceTo(clock, '2026-03-27T02:00:00.000Z');
    await act('head', 'record-performance', { termId: term?.termId, outcome: 'breached', on: '2026-03-27' });
    expect((await checks()).followUps.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['breach-sue', 'payment-order']),
    );
    expect(await refusal('head', 'grant-subsidy', {})).toBeDefined();
    await act('head', 'record-return-visit', { manner: '电话', on: '2026-03-27', satisfied: false });
    expect(await refusal('head', 'close')).toBe('ROUTES_NOT_TOLD');
    await act('m-1', 'tell-routes', { ways: ['向人民法院起诉', '申请支付令'] });
    await act('head', 'close');
    const { leads } = await checks();
    expect(leads).toMatchObject([{ answer: null }]);
    await act('head', 'answer-lead', { leadId: leads[0]?.leadId, answer: '已责令改正' });
  }, 60_000);

  it('9 and 10: gives no subsidy for what was not performed, and reopens only by a new event with new consents', async () => {
    expect((await checks()).subsidy).toMatchObject({ eligible: false, granted: false });
    expect(await refusal('head', 'grant-subsidy')).toBe('SUBSIDY_NOT_ELIGIBLE');
    expect(await refusal('clerk', 'accept', { channel: 'people', organisationId: 'committee' })).toBe(
      'NOT_ALLOWED_AT_STATUS',
    );
    await act('head', 'reopen', { cause: 'agreement-broken', reason: '未付款' });
    expect((await page()).status).toBe('screening');
    await act('head', 'reroute');
    expect(await refusal('clerk', 'accept', { channel: 'people', organisationId: 'committee' })).toBe(
      'CONSENT_MISSING',
    );
  }, 60_000);

  it('7: takes effect on its day when it is oral, and what a court holds void is fed back', async () => {
    await inMediation('邻里');
    await act('m-1', 'draft-agreement', await draft('oral', '2026-04-20'));
    expect((await page()).agreement?.effectiveOn).toBe('2026-03-27');
    await act('head', 'end-agreement', {
      kind: 'held-invalid',
      on: '2026-03-27',
      decidedBy: '虹口区人民法院',
      documentNo: '(2026)沪0109民初1号',
    });
    const { agreementEnd, confirmation, followUps } = await checks();
    expect([agreementEnd?.kind, confirmation.ready]).toEqual(['held-invalid', false]);
    expect(followUps.map(({ rule }) => rule)).toContain('agreement-ended');
    expect((await page()).status).toBe('failed');
  }, 90_000);

  it('7: asks paper where an electronic signature is barred (电子签名法 3)', async () => {
    await inMediation('婚姻家庭');
    await act('m-1', 'draft-agreement', { ...(await draft('written', '2026-04-20')), paperOnly: 'identity-relation' });
    const signing = { kind: 'party', id: await party('申请人'), signedOn: '2026-03-27' };
    expect(await refusal('m-1', 'sign-agreement', { ...signing, manner: '电子签名' })).toBe('PAPER_SIGNATURE_REQUIRED');
    await act('m-1', 'sign-agreement', { ...signing, manner: '签名' });
  }, 90_000);

  it('5: takes third parties late, asks them before anything is signed, and keeps concessions out of undisputed facts', async () => {
    await inMediation('邻里');
    const third = { role: '第三人', kind: '法人', name: '总包公司' };
    await act('clerk', 'join-party', { party: third });
    expect(await refusal('m-1', 'draft-agreement', await draft('written', '2026-04-20'))).toBe('CONSENT_MISSING');
    const facts = { facts: '渗漏发生于三月', signedBy: await everybody() };
    expect(await refusal('m-1', 'record-undisputed-facts', facts)).toBe('NOT_SENT_BY_COURT');
    const joined = await party('第三人');
    await act('clerk', 'record-payment', {
      payerPartyId: joined,
      amountCny: 500,
      on: '2026-03-27',
    });
    expect((await checks()).paidBeforeCny).toBe(500);
    await act('clerk', 'record-consent', { partyId: joined, channel: 'people', decision: 'given', manner: '书面' });
    await act('m-1', 'draft-agreement', await draft('written', '2026-04-20'));
  }, 90_000);
});
