import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FixedClock } from '@platform/messaging';
import { makeSigningKey, type SigningKeyPair } from '@platform/webhooks';
import { eventually, STREET, TestApi } from '../../apps/api/src/testing/test-api.js';
import { LiandiaoClient } from '../../apps/partner/src/client/liandiao-client.js';
import { FakePartner } from '../../apps/partner/src/partner/fake-partner.js';
import { type ProfileName, PROFILES } from '../../apps/partner/src/partner/profiles.js';
import { partnerServer } from '../../apps/partner/src/server/partner-server.js';

/** Names that must never leave but in a package. */
export const NAMES = ['王小明', '李大海', '13800000001', '310109199001011234'] as const;

const INTAKE = {
  category: '邻里',
  facts: '楼道堆物引起争执，多次劝说无效。',
  parties: [
    { role: '申请人', kind: '自然人', name: NAMES[0], phone: NAMES[2] },
    { role: '被申请人', kind: '自然人', name: NAMES[1] },
  ],
  divisionCode: `${STREET}001`,
};

export interface Connected {
  readonly partner: FakePartner;
  readonly partnerId: string;
  readonly client: LiandiaoClient;
  readonly key: SigningKeyPair;
  readonly server: Server;
  readonly url: string;
  /** Instead of receiving; null: receive. */
  answerWith: number | null;
}

/** The whole platform on a port and fake partners on theirs, speaking HTTP. */
export class PartnerWorld {
  private readonly servers: Server[] = [];

  private constructor(
    readonly api: TestApi,
    readonly clock: FixedClock,
    readonly platformUrl: string,
  ) {}

  static async start(): Promise<PartnerWorld> {
    const clock = FixedClock.at('2026-03-02T01:00:00.000Z');
    const api = await TestApi.start({ clock, webhookAllow: ['127.0.0.1'] });
    await api.organisation('district', 'justice-bureau', { divisionCode: '310109', channels: [] });
    await api.organisation('office', 'judicial-office', { channels: [] });
    await api.organisation('committee', 'street-committee', { parentId: 'office' });
    await api.organisation('court', 'court', { divisionCode: '310109', channels: ['judicial'] });
    await api.organisation('second', 'street-committee', { parentId: 'office' });
    await api.account({ username: 'second', role: 'coordinator', organisationId: 'second' });
    await api.organisation('police', 'police', { divisionCode: '310109', channels: ['administrative'] });
    await api.account({ username: 'admin', role: 'administrator' });
    await api.account({ username: 'clerk', role: 'clerk', organisationId: 'committee' });
    await api.account({ username: 'head', role: 'coordinator', organisationId: 'office', areaCode: STREET });
    await api.account({ username: 'judge', role: 'partner', organisationId: 'court' });
    await api.settle();
    return new PartnerWorld(api, clock, await api.listen());
  }

  async close(): Promise<void> {
    for (const server of this.servers) {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    }
    await this.api.close();
  }

  async connect(partnerId: string, organisationId: string, profile: ProfileName, path = '/hook'): Promise<Connected> {
    const key = makeSigningKey();
    const holder: { answerWith: number | null } = { answerWith: null };
    const made: { partner?: FakePartner } = {};
    const lazy = { receive: (...letter: Parameters<FakePartner['receive']>) => made.partner?.receive(...letter) };
    const server = partnerServer(lazy as FakePartner, { bodyTimeoutMs: 300, answerWith: () => holder.answerWith });
    this.servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
    const { status, body } = await this.api.post('admin', '/api/partners', {
      partnerId,
      organisationId,
      name: PROFILES[profile].name,
      scopes: ['handoffs:read', 'handoffs:answer', 'packages:read', 'attachments:write'],
      receive: 'webhook',
      webhookUrl: url,
    });
    if (status !== 201) throw new Error(JSON.stringify(body));
    await this.api.settle();
    const options = { baseUrl: this.platformUrl, clientId: partnerId, clientSecret: String(body['clientSecret']) };
    const client = new LiandiaoClient(options);
    made.partner = new FakePartner({
      partnerId,
      client,
      profile: PROFILES[profile],
      key,
      now: () => this.clock.now(),
    });
    await made.partner.connect();
    await this.api.settle();
    return Object.assign(holder, { partner: made.partner, partnerId, client, key, server, url });
  }

  /** A case of the committee handed to a body; answers the id of the hand-off. */
  async handOver(toOrganisationId = 'court', channel = 'judicial'): Promise<string> {
    const { body } = await this.api.post('clerk', '/api/disputes', INTAKE);
    await this.api.settle();
    return this.handOn(String(body['id']), 'head', toOrganisationId, channel);
  }

  /** From whoever has the case to another body; answers the id of the hand-off. */
  private async handOn(disputeId: string, who: string, toOrganisationId: string, channel = 'people'): Promise<string> {
    await this.done(who, `/api/disputes/${disputeId}/transfer`, {
      channel,
      toOrganisationId,
      reason: '当事人王小明要求',
      sharingGround: 'statutory-duty',
    });
    const sentEvents = (await this.api.store.readAll()).filter(({ type }) => type === 'HandoffSent');
    return (JSON.parse(sentEvents.at(-1)?.data ?? '{}') as { handoffId: string }).handoffId;
  }

  private async done(who: string, path: string, body: object = {}): Promise<void> {
    const answer = await this.api.post(who, path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    await this.api.settle();
  }

  /** Time passes for everybody; people sign in again. */
  advance(milliseconds: number): Promise<void> {
    return this.api.advanceTo(this.clock, new Date(this.clock.now().getTime() + milliseconds).toISOString());
  }

  /** Until everything planned for a partner has arrived. A second passes between looks: the pace allows some in each. */
  async delivered(partnerId: string): Promise<void> {
    await this.api.settle();
    let looks = 0;
    await eventually(
      async () => {
        if (looks > 0) this.clock.set(new Date(this.clock.now().getTime() + 1_000).toISOString());
        looks += 1;
        return this.exchange(partnerId);
      },
      ({ pending }) => pending === 0,
    );
  }

  async exchange(partnerId: string): Promise<Record<string, unknown>> {
    return (await this.api.get('admin', `/api/partners/${partnerId}/exchange`)).body;
  }

  async deliveries(partnerId: string, status?: string): Promise<readonly Record<string, unknown>[]> {
    const path = `/api/partners/${partnerId}/deliveries${status ? `?status=${status}` : ''}`;
    return (await this.api.get('admin', path)).body['items'] as Record<string, unknown>[];
  }

  async administer(partnerId: string, action: string, body: object = {}): Promise<Record<string, unknown>> {
    const answer = await this.api.post('admin', `/api/partners/${partnerId}/${action}`, body);
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
    await this.api.settle();
    return answer.body;
  }
}

export { eventually };
