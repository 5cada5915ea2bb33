import { FixedClock } from '@platform/messaging';
import { type Answer, STREET, TestApi } from './test-api.js';

export interface CasePage {
  readonly status: string;
  readonly code: string;
  readonly outcome: string | null;
  readonly ownerOrganisationId: string;
  readonly allowedActions: readonly { readonly action: string }[];
  readonly parties: readonly { readonly partyId: string; readonly role: string }[];
  readonly sessions: readonly { readonly sessionId: string }[];
  readonly clocks: readonly {
    readonly clockId: string;
    readonly rule: string;
    readonly status: string;
    readonly startsOn: string;
    readonly dueAt: string;
  }[];
  readonly episodes: readonly {
    readonly channel: string;
    readonly mediatorId: string | null;
    readonly ending: string | null;
  }[];
  readonly agreement: {
    readonly agreementId: string;
    readonly effectiveOn: string | null;
    readonly terms: readonly { readonly termId: string; readonly text: string }[];
    readonly signatories: readonly { readonly kind: string; readonly id: string }[];
  } | null;
  readonly confirmation: {
    readonly courtId: string;
    readonly outcome: string | null;
    readonly decidedOn: string | null;
  } | null;
}

interface Inbox {
  readonly items: readonly { readonly handoffId: string; readonly disputeId: string; readonly status: string }[];
}

/** For one walk on a machine with much else to do, in milliseconds. */
export const WALK = 120_000;

export const TERM = { text: '被申请人赔偿申请人三千元', amountCny: 3000 } as const;

/**
 * A street's bodies with a court beside them, and cases that walk through them over HTTP with a clock that the spec moves.
 * Everything is asked of the api as a person or a partner's system asks it.
 */
export class CaseDesk {
  private keys = 0;
  private secret = '';

  private constructor(
    readonly api: TestApi,
    readonly clock: FixedClock,
  ) {}

  /** Default: a Monday morning in Shanghai, 2026-03-02. */
  static async start(now = '2026-03-02T01:00:00.000Z'): Promise<CaseDesk> {
    const clock = FixedClock.at(now);
    const api = await TestApi.start({ clock });
    const desk = new CaseDesk(api, clock);
    await desk.people();
    return desk;
  }

  private async people(): Promise<void> {
    const { api } = this;
    await api.organisation('bureau', 'justice-bureau', { divisionCode: '310109', channels: [] });
    await api.organisation('office', 'judicial-office', { parentId: 'bureau', channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office', channels: ['people'] });
    await api.organisation('court', 'court', { divisionCode: '310109', channels: ['judicial'] });
    await api.organisation('agency', 'housing-agency', { divisionCode: '310109', channels: ['administrative'] });
    await api.mediator('m-1', 'committee');
    await api.account({ username: 'clerk', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'coordinator', role: 'coordinator', organisationId: 'office', areaCode: STREET });
    await api.account({ username: 'head', role: 'coordinator', organisationId: 'committee' });
    await api.account({ username: 'mediator', role: 'mediator', organisationId: 'committee', mediatorId: 'm-1' });
    await api.account({ username: 'court', role: 'partner', organisationId: 'court' });
    await api.account({ username: 'agency', role: 'partner', organisationId: 'agency' });
    await api.account({ username: 'admin', role: 'administrator' });
    await api.settle();
    const scopes = ['handoffs:read', 'handoffs:answer', 'handoffs:send', 'packages:read'];
    const partner = { partnerId: 'court-system', organisationId: 'court', name: '法院平台', scopes };
    this.secret = String((await api.post('admin', '/api/partners', partner)).body['clientSecret']);
  }

  close(): Promise<void> {
    return this.api.close();
  }

  get today(): string {
    return new Date(this.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  }

  /** Time passes; every alarm on the way rings. */
  until(iso: string): Promise<void> {
    return this.api.advanceTo(this.clock, iso);
  }

  /** Somebody's post that must succeed. */
  async post(who: string, path: string, body: object = {}): Promise<Answer> {
    const answer = await this.api.post(who, path, body);
    expect([path, answer.status < 300, answer.body['detail']]).toEqual([path, true, undefined]);
    await this.api.settle();
    return answer;
  }

  act(who: string, id: string, action: string, body: object = {}): Promise<Answer> {
    return this.post(who, `/api/disputes/${id}/${action}`, body);
  }

  /** Code of the refusal; fails where it is not refused. */
  async refusal(who: string, id: string, action: string, body: object = {}): Promise<unknown> {
    const { status, body: problem } = await this.api.post(who, `/api/disputes/${id}/${action}`, body);
    expect(status).toBeGreaterThanOrEqual(400);
    return problem['code'];
  }

  async page(id: string, who = 'coordinator'): Promise<CasePage> {
    return (await this.api.get(who, `/api/disputes/${id}`)).body as unknown as CasePage;
  }

  async partyIds(id: string, who = 'coordinator'): Promise<readonly string[]> {
    return (await this.page(id, who)).parties.map(({ partyId }) => partyId);
  }

  static intake(over: object = {}): object {
    return {
      source: '依申请',
      category: '邻里',
      facts: '楼上住户卫生间渗水，导致楼下天花板发霉脱落，多次协商未果。',
      parties: [
        { role: '申请人', kind: '自然人', name: '王小明', idNumber: '310109198001011234', phone: '13812345678' },
        { role: '被申请人', kind: '自然人', name: '李大海', idNumber: '310109198202022345', phone: '13912345678' },
      ],
      divisionCode: `${STREET}001`,
      ...over,
    };
  }

  async registered(over: object = {}, who = 'clerk'): Promise<string> {
    return String((await this.post(who, '/api/disputes', CaseDesk.intake(over))).body['id']);
  }

  async consented(id: string, channel = 'people', who = 'clerk'): Promise<void> {
    for (const partyId of await this.partyIds(id, who)) {
      await this.act(who, id, 'record-consent', { partyId, channel, decision: 'given', manner: '口头' });
    }
  }

  /** Registered and taken up by the committee; the mediator has taken it and told the rights. */
  async mediated(over: object = {}): Promise<string> {
    const id = await this.registered(over);
    await this.consented(id);
    await this.act('clerk', id, 'accept', { channel: 'people', organisationId: 'committee' });
    await this.takenByMediator();
    await this.act('mediator', id, 'tell-rights', { manner: '口头' });
    return id;
  }

  async takenByMediator(): Promise<void> {
    const offers = (await this.api.get('mediator', '/api/queue')).body['offers'] as Record<string, string>[];
    const [offer] = offers;
    const { assignmentId, offerId } = offer ?? {};
    await this.post('mediator', `/api/assignments/${assignmentId}/accept-offer`, { offerId });
  }

  /** A session was held. */
  async inSession(id: string): Promise<void> {
    const startsAt = this.clock.now().toISOString();
    await this.act('mediator', id, 'schedule-session', { startsAt, place: '调解室', open: false });
    const session = (await this.page(id, 'mediator')).sessions.at(-1);
    const present = await this.partyIds(id, 'mediator');
    await this.act('mediator', id, 'record-session', { sessionId: session?.sessionId, present, minutes: '各让一步。' });
  }

  async drafted(id: string, over: object = {}): Promise<void> {
    const debtorPartyId = (await this.partyIds(id, 'mediator'))[1];
    const terms = [{ ...TERM, dueOn: this.today, debtorPartyId }];
    await this.act('mediator', id, 'draft-agreement', { form: 'written', scope: 'full', terms, ...over });
  }

  async signed(id: string): Promise<void> {
    for (const { kind, id: signatory } of (await this.page(id, 'mediator')).agreement?.signatories ?? []) {
      const manner = kind === 'seal' ? '盖章' : '签名';
      await this.act('mediator', id, 'sign-agreement', { kind, id: signatory, manner, signedOn: this.today });
    }
  }

  /** Mediated to a written agreement in force. */
  async agreed(over: object = {}): Promise<string> {
    const id = await this.mediated(over);
    await this.inSession(id);
    await this.drafted(id);
    await this.signed(id);
    return id;
  }

  /** Hand-offs that lie in a body's inbox for one case. */
  async inbox(who: string, disputeId: string): Promise<string> {
    const { items } = (await this.api.get(who, '/api/handoffs?direction=in')).body as unknown as Inbox;
    return items.find((one) => one.disputeId === disputeId)?.handoffId ?? '';
  }

  /** The application for confirmation lies before the court, which has taken it. */
  async beforeCourt(id: string): Promise<string> {
    await this.act('mediator', id, 'request-confirmation', { courtId: 'court' });
    const handoffId = await this.inbox('court', id);
    await this.post('court', `/api/handoffs/${handoffId}/accept`);
    return handoffId;
  }

  async performed(id: string, who = 'mediator'): Promise<void> {
    for (const { termId } of (await this.page(id)).agreement?.terms ?? []) {
      await this.act(who, id, 'record-performance', { termId, outcome: 'performed', on: this.today });
    }
  }

  /** The court's system, under its own token. */
  async system(method: 'get' | 'post', path: string, body: object = {}): Promise<Answer> {
    this.keys += 1;
    const { body: token } = await this.api
      .http('post', '/api/partner/oauth/token')
      .type('form')
      .send({ grant_type: 'client_credentials', client_id: 'court-system', client_secret: this.secret });
    const request = this.api
      .http(method, `/api/partner/v1/handoffs${path}`)
      .set('Authorization', `Bearer ${String(token.access_token)}`);
    const sent = method === 'get' ? request : request.set('Idempotency-Key', `system-${this.keys}`).send(body);
    const answer = (await sent) as unknown as Answer;
    await this.api.settle();
    return answer;
  }

  /** A court gives a case out to the committee. */
  async sentByCourt(
    linkage: string,
    over: object = {},
    to = 'committee',
  ): Promise<{ handoffId: string; disputeId: string }> {
    this.keys += 1;
    const { source: _source, ...dispute } = CaseDesk.intake(over) as Record<string, unknown>;
    const answer = await this.system('post', '', {
      sourceOrderNo: `C-${this.keys}`,
      linkage,
      reason: '委派或者委托调解',
      toOrganisationId: to,
      dispute,
    });
    expect([answer.status, answer.body['detail']]).toEqual([201, undefined]);
    return { handoffId: String(answer.body['handoffId']), disputeId: String(answer.body['disputeId']) };
  }
}
