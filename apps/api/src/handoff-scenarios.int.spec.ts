import { FixedClock } from '@platform/messaging';
import { type Answer, STREET, TestApi } from './testing/test-api.js';

/** The conformance scenarios of peers.md, appendix B, that concern the hand-off itself, over HTTP. Numbers are theirs. */

const NAME = '王小明';
const PHONE = '13800000001';
const ID_NUMBER = '310109198001010012';
const dispute = {
  category: '邻里',
  facts: `${NAME}称楼上漏水，联系电话${PHONE}。`,
  parties: [
    { role: '申请人', kind: '自然人', name: NAME, phone: PHONE, idNumber: ID_NUMBER },
    { role: '被申请人', kind: '自然人', name: '李大海' },
  ],
  divisionCode: `${STREET}001`,
};
const SCOPES = ['handoffs:read', 'handoffs:answer', 'handoffs:send', 'packages:read'];

interface Handoff {
  readonly handoffId: string;
  readonly status: string;
  readonly hop: number;
  readonly handlingDueAt: string | null;
  readonly outcome: string | null;
  readonly progress: readonly { readonly stage: string }[];
}

describe('hand-offs between agencies', () => {
  const clock = FixedClock.at('2026-03-02T01:00:00.000Z');
  let api: TestApi;
  const secrets: Record<string, string> = {};
  let keys = 0;
  let orders = 0;

  beforeAll(async () => {
    api = await TestApi.start({ clock });
    await api.organisation('bureau', 'justice-bureau', { divisionCode: '310109', channels: [] });
    await api.organisation('centre', 'dispute-centre', { divisionCode: '310109', parentId: 'bureau' });
    await api.organisation('office', 'judicial-office', { parentId: 'bureau', channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office' });
    await api.organisation('second', 'street-committee', { parentId: 'office' });
    await api.organisation('court', 'court', { divisionCode: '310109', channels: ['judicial'] });
    for (const body of ['centre', 'committee', 'second', 'bureau']) {
      await api.account({ username: body, role: 'coordinator', organisationId: body });
    }
    await api.account({ username: 'admin', role: 'administrator' });
    await api.settle();
    const partner = { partnerId: 'court-system', organisationId: 'court', name: '法院平台', scopes: SCOPES };
    secrets['court-system'] = String((await api.post('admin', '/api/partners', partner)).body['clientSecret']);
  });
  afterAll(() => api.close());

  async function token(): Promise<string> {
    const asked = await api
      .http('post', '/api/partner/oauth/token')
      .type('form')
      .send({ grant_type: 'client_credentials', client_id: 'court-system', client_secret: secrets['court-system'] });
    return String(asked.body.access_token);
  }

  async function system(method: 'get' | 'post', path: string, body: object = {}, key?: string): Promise<Answer> {
    keys += 1;
    const request = api.http(method, `/api/partner/v1/handoffs${path}`).set('Authorization', `Bearer ${await token()}`);
    const sent = method === 'get' ? request : request.set('Idempotency-Key', key ?? `s-${keys}`).send(body);
    const answer = (await sent) as unknown as Answer;
    await api.settle();
    return answer;
  }

  async function act(who: string, path: string, body: object = {}): Promise<Answer> {
    const answer = await api.post(who, path, body);
    await api.settle();
    return answer;
  }

  async function done(answer: Promise<Answer>): Promise<Answer> {
    const { status, body } = await answer;
    expect([status, body['detail']]).toEqual([status < 300 ? status : 200, undefined]);
    return answer;
  }

  const submission = (over: object = {}) => {
    orders += 1;
    return {
      sourceOrderNo: `C-${orders}`,
      linkage: 'court-delegated',
      reason: '委派调解',
      toOrganisationId: 'centre',
      dispute,
      ...over,
    };
  };

  async function submitted(over: object = {}): Promise<{ handoffId: string; disputeId: string }> {
    const answer = await system('post', '', submission(over));
    expect([answer.status, answer.body['detail']]).toEqual([201, undefined]);
    return { handoffId: String(answer.body['handoffId']), disputeId: String(answer.body['disputeId']) };
  }

  const seen = async (handoffId: string): Promise<Handoff> =>
    (await system('get', `/${handoffId}`)).body as unknown as Handoff;

  const ownerOf = async (disputeId: string, who = 'centre'): Promise<unknown> =>
    (await api.get(who, `/api/disputes/${disputeId}`)).body['ownerOrganisationId'];

  const step = (who: string, handoffId: string, name: string, body: object = {}): Promise<Answer> =>
    act(who, `/api/handoffs/${handoffId}/${name}`, body);

  /** From the body that owns it to another; the basis is a duty, so that no consent is part of the scenario. */
  async function handedOn(disputeId: string, from: string, to: string, channel = 'people'): Promise<string> {
    const body = { channel, toOrganisationId: to, reason: '职权所在', sharingGround: 'statutory-duty' };
    await done(act(from, `/api/disputes/${disputeId}/transfer`, body));
    const { body: list } = await api.get(from, '/api/handoffs?direction=out');
    const found = (list['items'] as (Handoff & { disputeId: string; toOrganisationId: string })[]).filter(
      (one) => one.disputeId === disputeId && one.toOrganisationId === to,
    );
    return found.find(({ status }) => ['delivered', 'blocked'].includes(status))?.handoffId ?? '';
  }

  it('1: a case that a court hands over is accepted, and the court hears how it goes', async () => {
    const { handoffId, disputeId } = await submitted();
    expect(await seen(handoffId)).toMatchObject({
      status: 'delivered',
      linkage: 'court-delegated',
      handlingDueAt: null,
    });
    expect(await ownerOf(disputeId)).toBe('court');
    await done(step('centre', handoffId, 'accept', { partnerOrderNo: 'Z-1' }));
    expect(await seen(handoffId)).toMatchObject({ status: 'accepted', partnerOrderNo: 'Z-1' });
    expect(await ownerOf(disputeId)).toBe('centre');
    // Thirty days from the acceptance, the last of them a holiday or not (特邀规定 27).
    expect((await seen(handoffId)).handlingDueAt).toBe('2026-04-01T15:59:59.999Z');
    await done(step('centre', handoffId, 'report-progress', { stage: 'party-contacted' }));
    await done(step('centre', handoffId, 'conclude', { outcome: 'settled', decidedOn: '2026-03-02' }));
    await done(system('post', `/${handoffId}/close`));
    expect(await seen(handoffId)).toMatchObject({ status: 'closed', outcome: 'settled' });
  });

  it('2 and 3: an objection with code and law goes to the superior; overruled, it binds the receiver', async () => {
    const { handoffId, disputeId } = await submitted();
    const objection = { code: 'not-our-duty', legalBasis: '上海条例 20', reason: '不属职责' };
    expect((await step('centre', handoffId, 'object', { ...objection, legalBasis: '' })).status).toBe(400);
    await done(step('centre', handoffId, 'object', objection));
    expect(await seen(handoffId)).toMatchObject({ status: 'objected', arbitrationCause: 'objection' });
    expect((await step('centre', handoffId, 'decide', { decision: 'upheld', reason: '理由' })).status).toBe(403);
    await done(step('bureau', handoffId, 'decide', { decision: 'overruled', reason: '由中心办理' }));
    expect(await seen(handoffId)).toMatchObject({ status: 'overruled' });
    expect(await ownerOf(disputeId)).toBe('centre');
    expect((await step('centre', handoffId, 'return', { code: 'other', reason: '理由' })).status).toBe(409);
  });

  it('4: silence lapses it, and the case stays where it was', async () => {
    const { handoffId, disputeId } = await submitted();
    await api.advanceTo(clock, '2026-03-06T01:00:00.000Z');
    expect(await seen(handoffId)).toMatchObject({ status: 'lapsed' });
    expect(await ownerOf(disputeId)).toBe('court');
    expect((await step('centre', handoffId, 'accept')).status).toBe(409);
  });

  it('5: of an acceptance and a recall at the same moment one wins, and there is one owner', async () => {
    const { handoffId, disputeId } = await submitted();
    await Promise.all([
      step('centre', handoffId, 'accept'),
      system('post', `/${handoffId}/recall`, { reason: '当事人撤回' }),
    ]);
    const { status } = await seen(handoffId);
    const owner = status === 'recalled' ? 'court' : 'centre';
    expect(['recalled', 'return-requested']).toContain(status);
    expect(await ownerOf(disputeId)).toBe(owner);
  });

  it('6: before the acceptance the sender takes it back alone', async () => {
    const { handoffId, disputeId } = await submitted();
    await done(system('post', `/${handoffId}/recall`, { reason: '当事人撤回' }));
    expect(await seen(handoffId)).toMatchObject({ status: 'recalled' });
    expect(await ownerOf(disputeId)).toBe('court');
    expect((await step('centre', handoffId, 'accept')).body['code']).toBe('HANDOFF_RECALLED');
  });

  it('7, 8 and 9: after it, a return needs the other side, whoever asks', async () => {
    const { handoffId, disputeId } = await submitted();
    await done(step('centre', handoffId, 'accept'));
    await done(system('post', `/${handoffId}/recall`, { reason: '误送' }));
    expect(await seen(handoffId)).toMatchObject({ status: 'return-requested', returnRequestedBy: 'sender' });
    expect(await ownerOf(disputeId)).toBe('centre');
    await done(step('centre', handoffId, 'answer-return', { decision: 'refused', reason: '正在调解' }));
    expect(await seen(handoffId)).toMatchObject({ status: 'accepted' });
    await done(step('centre', handoffId, 'request-return', { reason: '当事人迁出' }));
    expect((await step('centre', handoffId, 'answer-return', { decision: 'accepted' })).status).toBe(403);
    await done(system('post', `/${handoffId}/answer-return`, { decision: 'accepted' }));
    expect(await seen(handoffId)).toMatchObject({ status: 'returned' });
    expect(await ownerOf(disputeId)).toBe('court');
  });

  it('10: back to an earlier owner waits for the superior, and silence of all calls somebody', async () => {
    const { handoffId, disputeId } = await submitted();
    await done(step('centre', handoffId, 'accept'));
    const on = await handedOn(disputeId, 'centre', 'committee');
    await done(step('committee', on, 'accept'));
    const round = await handedOn(disputeId, 'committee', 'centre');
    expect((await step('centre', round, 'accept')).body['code']).toBe('HANDOFF_BLOCKED');
    expect(await ownerOf(disputeId, 'committee')).toBe('committee');
    await done(step('bureau', round, 'decide', { decision: 'upheld', reason: '由街道办理' }));
    expect(await ownerOf(disputeId, 'committee')).toBe('committee');
  });

  it('never blocks the way back to the court that gave the case out', async () => {
    const { handoffId, disputeId } = await submitted();
    await done(step('centre', handoffId, 'accept'));
    const back = await handedOn(disputeId, 'centre', 'court', 'judicial');
    await done(system('post', `/${back}/accept`));
    expect(await seen(back)).toMatchObject({ status: 'accepted' });
  });

  it('11: the fourth change of owner is the superior’s to allow; two hops keep the first time limit', async () => {
    const { handoffId, disputeId } = await submitted();
    await done(step('centre', handoffId, 'accept'));
    const first = await seen(handoffId);
    await api.advanceTo(clock, new Date(clock.now().getTime() + 86_400_000).toISOString());
    const second = await handedOn(disputeId, 'centre', 'committee');
    await done(step('committee', second, 'accept'));
    const { body } = await api.get('committee', '/api/handoffs?direction=in');
    const item = (body['items'] as Handoff[]).find((one) => one.handoffId === second);
    expect([item?.hop, item?.handlingDueAt]).toEqual([2, first.handlingDueAt]);
    const third = await handedOn(disputeId, 'committee', 'second');
    await done(step('second', third, 'accept'));
    expect(await ownerOf(disputeId, 'second')).toBe('second');
    const fourth = await handedOn(disputeId, 'second', 'office');
    const { body: out } = await api.get('second', '/api/handoffs?direction=out');
    const blocked = (out['items'] as { handoffId: string; arbitrationCause: string }[]).find(
      (one) => one.handoffId === fourth,
    );
    expect(blocked?.arbitrationCause).toBe('hop-limit');
  });

  it('12 and 13: the same number is the same case; another body under it is refused', async () => {
    const body = submission();
    const once = await system('post', '', body, 'order-a');
    const twice = await system('post', '', body, 'order-a');
    const again = await system('post', '', body, 'order-b');
    expect([once.status, twice.body['handoffId'], again.body['handoffId']]).toEqual([
      201,
      once.body['handoffId'],
      once.body['handoffId'],
    ]);
    expect(again.body['repeated']).toBe(true);
    const other = await system('post', '', { ...body, reason: '另一内容' }, 'order-a');
    expect([other.status, other.body['code']]).toEqual([409, 'IDEMPOTENCY_KEY_REUSED']);
  });

  it('21: a pseudonymised package shows no name, number or phone, in the answer or in the log', async () => {
    const { handoffId, disputeId } = await submitted();
    await done(step('centre', handoffId, 'accept'));
    const body = { kind: 'referral', channel: 'judicial', toOrganisationId: 'court', reason: '请协助核实申请人所述' };
    const named = { ...body, reason: `请协助核实${NAME}` };
    expect((await act('centre', `/api/disputes/${disputeId}/handoffs`, named)).body['code']).toBe('NAME_IN_NAMELESS');
    const { body: handed } = await done(act('centre', `/api/disputes/${disputeId}/handoffs`, body));
    const read = await system('get', `/${String(handed['id'])}/package`);
    expect(read.status).toBe(200);
    const text = JSON.stringify(read.body);
    for (const secret of [NAME, '李大海', PHONE, ID_NUMBER]) {
      expect(text).not.toContain(secret);
      expect(api.logged).not.toContain(secret);
    }
    expect(read.body['parties']).toMatchObject([
      { label: '当事人甲', role: '申请人', name: null },
      { label: '当事人乙' },
    ]);
    const { body: list } = await api.get('centre', '/api/handoffs?direction=out');
    const item = (list['items'] as { handoffId: string; packageReads: number }[]).find(
      (one) => one.handoffId === handed['id'],
    );
    expect(item?.packageReads).toBe(1);
  });

  it('18 and 22: a package carries the hash of each part, and closes when a party takes its word back', async () => {
    const { handoffId, disputeId } = await submitted();
    const { body: page } = await api.get('centre', `/api/disputes/${disputeId}`);
    const [party] = page['parties'] as { partyId: string }[];
    const open = await api.get('centre', `/api/handoffs/${handoffId}/package`);
    expect(open.status).toBe(200);
    expect(open.body['items']).toHaveLength(3);
    expect(JSON.stringify(open.body)).toContain(ID_NUMBER);
    await done(step('centre', handoffId, 'accept'));
    const said = { partyId: party?.partyId, channel: 'people', manner: '口头' };
    await done(act('centre', `/api/disputes/${disputeId}/record-consent`, { ...said, decision: 'given' }));
    await done(act('centre', `/api/disputes/${disputeId}/record-consent`, { ...said, decision: 'withdrawn' }));
    const closed = await api.get('centre', `/api/handoffs/${handoffId}/package`);
    expect([closed.status, closed.body['code']]).toEqual([409, 'PACKAGE_CLOSED']);
  });

  it('23: after the transfer the former owner changes nothing, and proposes', async () => {
    const { handoffId, disputeId } = await submitted();
    await done(step('centre', handoffId, 'accept'));
    const on = await handedOn(disputeId, 'centre', 'committee');
    await done(step('committee', on, 'accept'));
    const edit = await act('centre', `/api/disputes/${disputeId}/report-safety`, { to: '派出所', ground: '扬言报复' });
    expect([edit.status, edit.body['code']]).toEqual([403, 'READ_ONLY_COPY']);
    expect((await api.get('centre', `/api/disputes/${disputeId}`)).status).toBe(200);
    await done(step('centre', on, 'propose', { text: '补充：申请人有录音' }));
    const { body } = await api.get('committee', '/api/handoffs?direction=in');
    const item = (body['items'] as { handoffId: string; proposals: { proposalId: string; text: string }[] }[]).find(
      (one) => one.handoffId === on,
    );
    expect(item?.proposals).toMatchObject([{ text: '补充：申请人有录音' }]);
    const answer = { proposalId: item?.proposals[0]?.proposalId, decision: 'taken' };
    await done(step('committee', on, 'answer-proposal', answer));
  });

  it('lets who was told of a case ask for it, and the owner decide', async () => {
    const { handoffId, disputeId } = await submitted();
    await done(step('centre', handoffId, 'accept'));
    const told = { kind: 'notice', channel: 'people', toOrganisationId: 'second', reason: '告知' };
    const { body: notice } = await done(act('centre', `/api/disputes/${disputeId}/handoffs`, told));
    await done(step('second', String(notice['id']), 'receive'));
    const { body: pull } = await done(
      step('second', String(notice['id']), 'request-transfer', { reason: '本街道有条件办理' }),
    );
    await done(step('centre', String(pull['id']), 'accept'));
    expect(await ownerOf(disputeId)).toBe('centre');
  });
});
