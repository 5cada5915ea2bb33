import { FixedClock } from '@platform/messaging';
import { STREET, TestApi } from './testing/test-api.js';

/** The path on which nothing goes well, over HTTP alone, with a clock that the spec moves. Each step follows the last. */

interface Page {
  readonly status: string;
  readonly outcome: string | null;
  readonly allowedActions: readonly { readonly action: string }[];
  readonly parties: readonly { readonly partyId: string }[];
  readonly episodes: readonly { readonly mediatorId: string | null; readonly ending: string | null }[];
  readonly escalations: readonly { readonly rung: string; readonly answer: string | null }[];
  readonly handoffs: readonly { readonly toOrganisationId: string; readonly status: string }[];
}

interface Offer {
  readonly assignmentId: string;
  readonly offerId: string;
  readonly expiresAt: string;
  readonly round: number;
}

const INTAKE = {
  source: '依申请',
  category: '邻里',
  facts: '楼上住户卫生间渗水，导致楼下天花板发霉脱落，多次协商未果。',
  parties: [
    { role: '申请人', kind: '自然人', name: '王小明' },
    { role: '被申请人', kind: '自然人', name: '李大海' },
  ],
  divisionCode: `${STREET}001`,
};

describe('the failing path over HTTP', () => {
  /** A Monday morning in Shanghai. */
  const clock = FixedClock.at('2026-03-02T01:00:00.000Z');
  let api: TestApi;
  let id = '';

  beforeAll(async () => {
    api = await TestApi.start({ clock });
    await api.organisation('bureau', 'justice-bureau', { divisionCode: '310109', channels: [] });
    await api.organisation('office', 'judicial-office', { parentId: 'bureau', channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office' });
    await api.organisation('court', 'court', { divisionCode: '310109', channels: ['judicial'] });
    await api.organisation('housing', 'housing-agency', { divisionCode: '310109', channels: ['administrative'] });
    for (const mediator of ['m-1', 'm-2']) {
      await api.mediator(mediator, 'committee');
      await api.account({ username: mediator, role: 'mediator', organisationId: 'committee', mediatorId: mediator });
    }
    await api.account({ username: 'clerk', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'coordinator', role: 'coordinator', organisationId: 'office', areaCode: STREET });
    await api.account({ username: 'court', role: 'partner', organisationId: 'court' });
    await api.account({ username: 'housing', role: 'partner', organisationId: 'housing' });
  });
  afterAll(() => api.close());

  async function page(who = 'coordinator'): Promise<Page> {
    await api.settle();
    return (await api.get(who, `/api/disputes/${id}`)).body as unknown as Page;
  }

  async function act(who: string, path: string, body: object): Promise<void> {
    const answer = await api.post(who, path, body);
    expect([path, answer.status, answer.body['detail']]).toEqual([path, 200, undefined]);
  }

  const onCase = (who: string, action: string, body: object): Promise<void> =>
    act(who, `/api/disputes/${id}/${action}`, body);

  async function refusalOf(who: string, action: string, body: object): Promise<unknown> {
    const { status, body: problem } = await api.post(who, `/api/disputes/${id}/${action}`, body);
    return [status, problem['code']];
  }

  async function offersTo(mediator: string): Promise<readonly Offer[]> {
    await api.settle();
    return (await api.get(mediator, '/api/queue')).body['offers'] as readonly Offer[];
  }

  const hoursLater = (iso: string, hours: number): string =>
    new Date(new Date(iso).getTime() + hours * 3_600_000).toISOString();

  async function transfer(channel: string, toOrganisationId: string): Promise<string> {
    const sharingAgreedBy = (await page('coordinator')).parties.map(({ partyId }) => partyId);
    const reason = '人民调解不成，当事人要求继续处理';
    await onCase('coordinator', 'transfer', { channel, toOrganisationId, reason, sharingAgreedBy });
    await api.settle();
    const inbox = await api.get(toOrganisationId, '/api/handoffs?direction=in');
    const open = (inbox.body['items'] as { handoffId: string; status: string }[]).find(({ status }) =>
      ['sent', 'delivered'].includes(status),
    );
    return open?.handoffId ?? '';
  }

  let first = '';
  let second = '';

  it('offers the case to the next mediator when an offer expires, and the late answer is refused', async () => {
    const { body } = await api.post('clerk', '/api/disputes', INTAKE);
    id = String(body['id']);
    for (const { partyId } of (await page('clerk')).parties) {
      await onCase('clerk', 'record-consent', { partyId, channel: 'people', decision: 'given', manner: '口头' });
    }
    await onCase('clerk', 'accept', { channel: 'people', organisationId: 'committee' });
    first = (await offersTo('m-1')).length === 1 ? 'm-1' : 'm-2';
    second = first === 'm-1' ? 'm-2' : 'm-1';
    const [offer] = await offersTo(first);
    expect(await offersTo(second)).toEqual([]);

    await api.advanceTo(clock, hoursLater(offer?.expiresAt ?? '', 1));
    expect(await offersTo(first)).toEqual([]);
    const [next] = await offersTo(second);
    expect(next?.round).toBe(2);
    const late = `/api/assignments/${offer?.assignmentId}/accept-offer`;
    expect(await api.post(first, late, { offerId: offer?.offerId })).toMatchObject({ status: 409 });
    await act(second, `/api/assignments/${next?.assignmentId}/accept-offer`, { offerId: next?.offerId });
    expect((await page()).episodes[0]?.mediatorId).toBe(second);
  }, 60_000);

  it('calls the head of the body, then the street, when the mediation is overdue and nobody answers', async () => {
    await onCase(second, 'tell-rights', { manner: '口头' });
    expect((await page()).escalations).toEqual([]);
    await api.advanceTo(clock, '2026-06-01T01:00:00.000Z');
    const { escalations, status } = await page();
    expect(escalations.map(({ rung }) => rung)).toEqual(['organisation-head', 'street', 'district']);
    expect(status).toBe('preparing');
    await onCase('coordinator', 'answer-escalation', { answer: '已约谈调解员，双方分歧过大，按期终结。' });
    expect((await page()).escalations.at(-1)?.answer).toContain('约谈');
  }, 60_000);

  it('ends as failed only by a person, and may not be closed before other routes were told', async () => {
    await onCase(second, 'conclude', { ending: 'time-over', note: '期限届满未达成协议' });
    const failed = await page();
    expect([failed.status, failed.episodes[0]?.ending]).toEqual(['failed', 'time-over']);
    expect(await refusalOf('coordinator', 'close', {})).toEqual([422, expect.any(String)]);
    await onCase(second, 'tell-routes', { ways: ['行政调解', '诉讼'] });
  });

  it('goes back to where it stood when the court returns it with a reason', async () => {
    const handoffId = await transfer('judicial', 'court');
    expect((await page()).status).toBe('transferring');
    const reason = { code: 'papers-incomplete', reason: '缺少房产证明' };
    await act('court', `/api/handoffs/${handoffId}/return`, reason);
    const returned = await page();
    expect([returned.status, returned.handoffs.at(-1)?.status]).toEqual(['failed', 'returned']);
  });

  it('lapses when the administrative body is silent: the case stays with the sender, who is called', async () => {
    const handoffId = await transfer('administrative', 'housing');
    const before = (await page()).escalations.length;
    await api.advanceTo(clock, hoursLater(clock.now().toISOString(), 24 * 60));
    const lapsed = await page();
    expect(lapsed.status).toBe('failed');
    const { items } = (await api.get('housing', '/api/handoffs?direction=in')).body as {
      items: { handoffId: string; status: string }[];
    };
    expect(items.find((one) => one.handoffId === handoffId)?.status).toBe('lapsed');
    expect(lapsed.escalations.length).toBeGreaterThan(before);
    expect((await api.post('housing', `/api/handoffs/${handoffId}/accept`, {})).status).toBe(409);
  }, 60_000);

  it('belongs to the court once the court accepts', async () => {
    const handoffId = await transfer('judicial', 'court');
    await act('court', `/api/handoffs/${handoffId}/receive`, { partnerOrderNo: 'C-7' });
    expect((await page()).status).toBe('transferring');
    await act('court', `/api/handoffs/${handoffId}/accept`, {});
    const taken = await page('court');
    expect(taken.handoffs.map(({ status }) => status)).toEqual(['returned', 'returned', 'accepted']);
    expect(taken.status).toBe('screening');
    expect(taken.allowedActions.length).toBeGreaterThan(0);
    const { items } = (await api.get('coordinator', `/api/disputes/${id}/timeline`)).body as {
      items: { type: string }[];
    };
    const types = items.map(({ type }) => type);
    for (const type of ['ClockOverdue', 'Escalated', 'RoutesTold', 'TransferReturned', 'OwnerChanged']) {
      expect(types).toContain(type);
    }
  });
});
