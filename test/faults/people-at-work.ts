import type { Answer, Client } from './client.js';
import { COMMITTEE } from './inside.js';

export const SECRETS = { name: '测试当事人甲乙丙', phone: '13912345678', idNumber: '110101199003074514' };

type Kind = 'register' | 'consent' | 'accept' | 'accept-offer' | 'tell-rights' | 'schedule-session';

interface Sent {
  readonly who: 'clerk' | 'mediator';
  readonly kind: Kind;
  readonly path: string;
  readonly body: object;
}

export interface People {
  readonly clerk: Client;
  readonly mediator: Client;
}

export class Unexpected extends Error {}

/** People at work, and what they were told: whatever was acknowledged to them must be there afterwards, once. */
export class PeopleAtWork {
  private readonly sent = new Map<string, Sent>();
  /** Ids that the answers named, by key. */
  readonly acknowledged = new Map<string, string>();

  countOf(kind: Kind): number {
    return [...this.sent.values()].filter((one) => one.kind === kind).length;
  }

  disputes(): Set<string> {
    const registered = [...this.sent].filter(([, { kind }]) => kind === 'register');
    return new Set(registered.map(([key]) => this.acknowledged.get(key) ?? ''));
  }

  /** Registers disputes and takes each as far as a clerk can, until the program is gone. */
  async clerkWorks({ clerk }: People, prefix: string): Promise<never> {
    for (let n = 0; ; n += 1) {
      const key = `${prefix}-${n}`;
      const id = await this.send(clerk, key, {
        who: 'clerk',
        kind: 'register',
        path: '/api/disputes',
        body: intake(key),
      });
      const act = (name: string, kind: Kind, action: string, body: object): Promise<string> =>
        this.send(clerk, `${key}-${name}`, { who: 'clerk', kind, path: `/api/disputes/${id}/${action}`, body });
      const parties = await partiesOf(clerk, id);
      for (const partyId of parties) {
        const body = { partyId, channel: 'people', decision: 'given', manner: '口头' };
        await act(`consent-${partyId}`, 'consent', 'record-consent', body);
      }
      await act('accept', 'accept', 'accept', { channel: 'people', organisationId: COMMITTEE });
    }
  }

  /** Accepts what is offered and makes an appointment in every case, until the program is gone. */
  async mediatorWorks({ mediator }: People): Promise<never> {
    for (;;) {
      const { body } = await mediator.get('/api/queue');
      const offers = (body.offers ?? []) as { assignmentId: string; offerId: string; disputeId: string }[];
      for (const { assignmentId, offerId, disputeId } of offers) {
        const path = `/api/assignments/${assignmentId}/accept-offer`;
        const send = (name: Kind, to: string, own: object): Promise<string> =>
          this.send(mediator, `${name}-${assignmentId}`, { who: 'mediator', kind: name, path: to, body: own });
        await send('accept-offer', path, { offerId });
        await untilSeen(mediator, disputeId);
        await send('tell-rights', `/api/disputes/${disputeId}/tell-rights`, { manner: '口头' });
        const session = { startsAt: '2027-03-02T09:00:00+08:00', place: '调解室', open: false };
        await send('schedule-session', `/api/disputes/${disputeId}/schedule-session`, session);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** As people do who got no answer: the same once more, under the same key. */
  async repeatUnanswered(people: People): Promise<void> {
    for (const [key, sent] of this.sent) if (!this.acknowledged.has(key)) await this.send(people[sent.who], key, sent);
  }

  private async send(client: Client, key: string, sent: Sent): Promise<string> {
    this.sent.set(key, sent);
    const answer = await client.post(sent.path, sent.body, key);
    if (answer.status !== 200 && answer.status !== 201) throw refusal(sent.kind, answer);
    const id = String(answer.body.id ?? '');
    this.acknowledged.set(key, id);
    return id;
  }
}

const refusal = (what: string, { status, body }: Answer): Unexpected =>
  new Unexpected(`${what} answered ${status}: ${JSON.stringify(body)}`);

/** The parties, once the dispute was screened. */
async function partiesOf(clerk: Client, id: string): Promise<string[]> {
  for (;;) {
    const { status, body } = await clerk.get(`/api/disputes/${id}`);
    if (status >= 500) throw refusal('the case page', { status, body });
    const { status: stage, parties = [] } = body as { status?: unknown; parties?: { partyId: string }[] };
    if (status === 200 && stage === 'screening') return parties.map(({ partyId }) => partyId);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function untilSeen(mediator: Client, id: string): Promise<void> {
  for (;;) {
    const { status, body } = await mediator.get(`/api/disputes/${id}`);
    if (status >= 500) throw refusal('the case page', { status, body });
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function intake(key: string): Record<string, unknown> {
  return {
    category: '邻里',
    source: '依申请',
    facts: `${SECRETS.name}反映楼上漏水，双方协商未果（${key}）。`,
    claims: '修复并赔偿',
    divisionCode: '310109014',
    parties: [
      { role: '申请人', kind: '自然人', name: SECRETS.name, phone: SECRETS.phone, idNumber: SECRETS.idNumber },
      { role: '被申请人', kind: '自然人', name: '另一位当事人' },
    ],
  };
}
