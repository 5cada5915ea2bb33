import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeSigningKey, signDocument, signMessage } from '@platform/webhooks';
import { Sweeper } from '@platform/processes';
import { checkEndpoint } from '../../apps/partner/src/conformance/check-endpoint.js';
import { DIGEST_PURPOSE, digestText } from '../../apps/partner/src/partner/digest-text.js';
import { type Connected, eventually, NAMES, PartnerWorld } from './partner-world.js';

describe('the platform and a partner over HTTP', () => {
  let world: PartnerWorld;
  let court: Connected;

  beforeAll(async () => {
    world = await PartnerWorld.start();
    court = await world.connect('court-system', 'court', 'court');
  }, 120_000);
  afterAll(() => world.close());

  it('tells a hand-off, lets the partner pull it, and hears the answer', async () => {
    const handoffId = await world.handOver();
    await eventually(
      async () => court.partner.book.get(handoffId),
      (seen) => seen?.status !== undefined,
    );
    expect(await court.partner.answerAll()).toBe(2);
    await world.delivered('court-system');
    expect(court.partner.book.get(handoffId)).toMatchObject({ status: 'accepted', owner: 'court' });
    expect(court.partner.refusals).toEqual([]);
  });

  it('writes neither a name nor a number of a person into messages, addresses and logs', async () => {
    const rows = await world.deliveries('court-system');
    expect(rows.length).toBeGreaterThan(2);
    const bodies = await world.api.store.readAll({ prefixes: ['endpoint-', 'reconciliation-'] });
    for (const name of NAMES) {
      expect(JSON.stringify([rows, bodies])).not.toContain(name);
      expect(world.api.logged).not.toContain(name);
    }
  });

  it('makes up for a time in which the partner was down, in order', async () => {
    court.answerWith = 503;
    const handoffId = await world.handOver();
    await eventually(
      () => world.deliveries('court-system', 'pending'),
      (rows) => rows.some(({ outcome }) => outcome === 'HTTP 503'),
    );
    expect(court.partner.book.get(handoffId)).toBeNull();
    court.answerWith = null;
    await world.advance(60_000);
    await world.delivered('court-system');
    expect(court.partner.book.get(handoffId)).not.toBeNull();
    const outcomes: string[][] = [];
    for (const { deliveryId } of await world.deliveries('court-system')) {
      const { body } = await world.api.get('admin', `/api/partners/court-system/deliveries/${String(deliveryId)}`);
      outcomes.push((body['items'] as { outcome: string }[]).map(({ outcome }) => outcome));
    }
    expect(outcomes).toContainEqual(['HTTP 503', 'HTTP 204']);
  });

  it('starts the time to answer when the receiver’s system has taken the news, and not before', async () => {
    court.answerWith = 503;
    const handoffId = await world.handOver();
    const [clerksList] = await Promise.all([world.api.get('head', '/api/handoffs?direction=all'), world.api.settle()]);
    const find = (body: Record<string, unknown>) =>
      (body['items'] as { handoffId: string; status: string; deliveredAt: string | null; answerDueAt: string }[]).find(
        (one) => one.handoffId === handoffId,
      );
    const before = find(clerksList.body);
    expect(before).toMatchObject({ status: 'sent', deliveredAt: null });
    court.answerWith = null;
    await world.advance(86_400_000);
    await world.delivered('court-system');
    const after = find((await world.api.get('head', '/api/handoffs?direction=all')).body);
    expect(after?.status).toBe('delivered');
    expect((after?.answerDueAt ?? '') > (before?.answerDueAt ?? '')).toBe(true);
    await world.administer('court-system', 'replay', { since: '2026-03-01T00:00:00Z' });
    await world.delivered('court-system');
    expect(find((await world.api.get('head', '/api/handoffs?direction=all')).body)?.answerDueAt).toBe(
      after?.answerDueAt,
    );
  });

  it('tells a system nothing of links that it does not handle', async () => {
    const other = await world.connect('lawyers-system', 'court', 'court');
    await world.administer('lawyers-system', 'change', {
      name: '另一平台',
      scopes: ['handoffs:read'],
      receive: 'webhook',
      webhookUrl: other.url,
      linkages: ['legal-aid'],
    });
    await world.handOver();
    await world.delivered('court-system');
    expect(await world.deliveries('lawyers-system')).toEqual([]);
    await world.administer('lawyers-system', 'suspend', { reason: '演示结束' });
  });

  it('stops on 410, says so, and sends everything after it was enabled', async () => {
    court.answerWith = 410;
    const handoffId = await world.handOver();
    await eventually(
      () => world.exchange('court-system'),
      ({ disabled }) => disabled === 'gone',
    );
    expect(world.api.logged).toContain('a partner endpoint was disabled');
    const { text } = await world.api.http('get', '/metrics');
    expect(text).toContain('liandiao_partner_endpoint_disabled{partner="court-system"} 1');
    expect(text).toMatch(/liandiao_partner_deliveries\{partner="court-system",status="pending"\} [1-9]/);
    court.answerWith = null;
    await world.advance(3_600_000);
    expect(court.partner.book.get(handoffId)).toBeNull();
    await world.administer('court-system', 'enable-push');
    await world.delivered('court-system');
    expect(court.partner.book.get(handoffId)).not.toBeNull();
  });

  it('replays one, or everything since an instant; the partner drops what it has seen', async () => {
    const before = court.partner.duplicates;
    const [latest] = await world.deliveries('court-system', 'delivered');
    await world.administer('court-system', 'replay', { deliveryId: latest?.['deliveryId'] });
    await world.delivered('court-system');
    expect(court.partner.duplicates).toBe(before + 1);
    await world.administer('court-system', 'replay', { since: '2026-03-01T00:00:00Z' });
    await world.delivered('court-system');
    expect(court.partner.duplicates).toBeGreaterThan(before + 3);
  });

  it('rotates the keys without a message being refused', async () => {
    const old = (await court.client.keys()).signingKeys[0]?.keyId;
    await world.administer('court-system', 'add-signing-key');
    await world.handOver();
    await world.delivered('court-system');
    await court.partner.connect();
    await world.administer('court-system', 'retire-signing-key', { keyId: old });
    await world.handOver();
    await world.delivered('court-system');
    expect((await court.client.keys()).signingKeys).toHaveLength(1);
    expect(court.partner.refusals).toEqual([]);
  });

  it('compares the books every day: equal, then a difference on both sides, then settled', async () => {
    await world.api.advanceTo(world.clock, '2026-03-03T17:00:00.000Z');
    await world.api.app.get(Sweeper).runOnce();
    await world.delivered('court-system');
    for (const { handoffId } of court.partner.book.all()) await court.partner.pull(handoffId);
    expect(await court.partner.reconcile('2026-03-03')).toMatchObject({ equal: true, differences: [] });

    const [seen] = court.partner.book.all();
    if (!seen) throw new Error('the partner knows nothing');
    court.partner.book.put({ ...seen, owner: 'nobody', revision: seen.revision + 100 });
    const found = await court.partner.reconcile('2026-03-03');
    expect(found).toMatchObject({
      equal: false,
      differences: [{ kind: 'owner', caseCode: seen.caseCode, theirs: 'nobody' }],
    });
    await world.delivered('court-system');
    expect(court.partner.book.tasks()).toHaveLength(1);
    expect(await world.exchange('court-system')).toMatchObject({
      mismatchSince: '2026-03-03',
      differences: [{ caseCode: seen.caseCode, kindTitle: '双方认为的办理单位不同' }],
    });
    const OWNER = expect.stringContaining('机构 ') as string;
    // A task for who answers for the case here and for the people of the other body, and for nobody else.
    for (const who of ['head', 'judge']) {
      const task = {
        partnerId: 'court-system',
        since: '2026-03-03',
        items: [{ caseCode: seen.caseCode, ours: OWNER, theirs: 'nobody' }],
      };
      expect((await world.api.get(who, '/api/queue')).body['differences']).toMatchObject([task]);
      expect((await world.api.get(who, '/api/handoffs')).body['differences']).toMatchObject([task]);
    }
    for (const who of ['second', 'clerk']) {
      expect((await world.api.get(who, '/api/queue')).body['differences']).toEqual([]);
    }
    await world.administer('court-system', 'resolve-mismatch', { note: '电话核对，对方已更正' });
    await world.delivered('court-system');
    expect(court.partner.book.tasks()).toEqual([]);
    expect(await world.exchange('court-system')).toMatchObject({ mismatchSince: null });
    expect((await world.api.get('head', '/api/queue')).body['differences']).toEqual([]);
  }, 90_000);

  it('receives as the conformance suite asks', async () => {
    const { privateKey, publicKey } = makeSigningKey();
    const trusting = await world.connect('suite-system', 'police', 'police');
    Reflect.set(trusting.partner, 'publicKeys', [publicKey]);
    Reflect.set(trusting.partner, 'keysAskedAt', Infinity);
    const results = await checkEndpoint({ url: trusting.url, privateKey, now: () => world.clock.now() });
    const of = (wanted: string) => results.filter(({ verdict }) => verdict === wanted).map(({ scenario }) => scenario);
    // What needs a platform is said to be left out.
    expect([of('passed'), of('failed'), of('skipped').length]).toEqual([[14, 15, 16, 17, 18], [], 20]);
  });

  it('tests an address by hand, and says what came of it', async () => {
    const test = async () => (await world.api.post('admin', '/api/partners/court-system/test-endpoint', {})).body;
    expect(await test()).toMatchObject({ delivered: true, outcome: 'HTTP 204' });
    court.answerWith = 500;
    expect(await test()).toMatchObject({ delivered: false, outcome: 'HTTP 500' });
    court.answerWith = null;
    // At once after the address was changed: the new one, not the one that a view still shows.
    const change = {
      name: '法院平台',
      scopes: ['handoffs:read'],
      receive: 'webhook',
      webhookUrl: `${court.url}-moved`,
    };
    expect((await world.api.post('admin', '/api/partners/court-system/change', change)).status).toBe(200);
    expect(await test()).toMatchObject({ delivered: false, outcome: 'HTTP 404' });
    const scopes = ['handoffs:read', 'handoffs:answer', 'packages:read', 'attachments:write'];
    await world.administer('court-system', 'change', { ...change, scopes, webhookUrl: court.url });
  });

  describe('a hostile partner', () => {
    const asOf = () => world.clock.now().toISOString();
    const submit = (body: object) => court.client.submitDigest('2026-03-03', body as never, `hostile-${Math.random()}`);

    it('learns nothing of hand-offs of others', async () => {
      const stranger = await world.connect('stranger-system', 'police', 'police');
      const [seen] = court.partner.book.all();
      const foreign = await stranger.client.handoff(seen?.handoffId ?? '').catch((error: unknown) => error);
      const unknown = await stranger.client.handoff('no-such-handoff').catch((error: unknown) => error);
      expect(foreign).toMatchObject({ status: 404, code: 'HANDOFF_NOT_FOUND' });
      expect(String(foreign)).toBe(String(unknown));
      const answer = await stranger.client
        .acceptHandoff(seen?.handoffId ?? '', {}, 'k')
        .catch((error: unknown) => error);
      expect(answer).toMatchObject({ status: 404 });
      // In a digest a foreign id is as unknown as an invented one: the answer repeats only what was sent.
      const items = [{ handoffId: seen?.handoffId ?? '', caseCode: 'LD-X', owner: 'police', status: 'sent' }];
      const content = { partnerId: 'stranger-system', day: '2026-03-03', asOf: asOf(), items };
      const signature = signDocument(DIGEST_PURPOSE, digestText(content), stranger.key.privateKey);
      const compared = await stranger.client.submitDigest('2026-03-03', { asOf: content.asOf, items, signature }, 'd1');
      expect(compared.differences).toMatchObject([{ kind: 'missing-here', caseCode: 'LD-X', ours: null }]);
    });

    it('cannot sign with a foreign key, nor submit an old list', async () => {
      const content = { partnerId: 'court-system', day: '2026-03-03', asOf: asOf(), items: [] };
      const wrong = signDocument(DIGEST_PURPOSE, digestText(content), makeSigningKey().privateKey);
      await expect(submit({ asOf: content.asOf, items: [], signature: wrong })).rejects.toMatchObject({
        status: 403,
        code: 'DIGEST_SIGNATURE_WRONG',
      });
      const old = { ...content, asOf: '2026-01-01T00:00:00Z' };
      const signature = signDocument(DIGEST_PURPOSE, digestText(old), court.key.privateKey);
      await expect(submit({ asOf: old.asOf, items: [], signature })).rejects.toMatchObject({
        code: 'DIGEST_NOT_RECENT',
      });
    });

    it('sends a body too large or too slow and breaks nothing', async () => {
      const token = await tokenOf(court);
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': 'x' };
      const large = await fetch(`${world.platformUrl}/api/partner/v1/digests/2026-03-03`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ padding: 'x'.repeat(2_000_000) }),
      });
      expect(large.status).toBe(413);
      expect((await fetch(`${world.platformUrl}/api/health/live`)).status).toBe(200);
      expect(world.api.app.getHttpServer().requestTimeout).toBeLessThanOrEqual(60_000);
    });

    it('redirects to our own network, and reaches nothing', async () => {
      let reached = 0;
      const inside = http.createServer((_request, response) => {
        reached += 1;
        response.end();
      });
      await new Promise<void>((done) => inside.listen(0, '127.0.0.1', done));
      const secret = `http://127.0.0.1:${(inside.address() as AddressInfo).port}/metadata`;
      const redirecting = http.createServer((_request, response) =>
        response.writeHead(307, { Location: secret }).end(),
      );
      await new Promise<void>((done) => redirecting.listen(0, '127.0.0.1', done));
      const webhookUrl = `http://127.0.0.1:${(redirecting.address() as AddressInfo).port}/hook`;
      const change = { name: '某平台', scopes: ['handoffs:read'], receive: 'webhook', webhookUrl };
      await world.administer('stranger-system', 'change', change);
      const { body } = await world.api.post('admin', '/api/partners/stranger-system/test-endpoint', {});
      expect(body).toMatchObject({ delivered: false, outcome: 'HTTP 307' });
      expect(reached).toBe(0);
      for (const server of [inside, redirecting]) {
        server.closeAllConnections();
        await new Promise((done) => server.close(done));
      }
    });

    it('is not believed by the partner either: wrong key, old timestamp, no headers', async () => {
      const before = court.partner.refusals.length;
      const body = '{"type":"liandiao.handoff.sent.v1","subject":"x"}';
      const post = async (headers: object) =>
        (await fetch(court.url, { method: 'POST', body, headers: { ...headers } })).status;
      expect(await post(signMessage({ id: 'a', sentAt: world.clock.now(), body }, [makeSigningKey().privateKey]))).toBe(
        401,
      );
      expect(await post(signMessage({ id: 'b', sentAt: new Date(0), body }, [court.key.privateKey]))).toBe(401);
      expect(await post({})).toBe(401);
      expect(court.partner.refusals).toHaveLength(before + 3);
    });
  });

  async function tokenOf({ client }: Connected): Promise<string> {
    await client.keys();
    return String(Reflect.get(client, 'token'));
  }
});
