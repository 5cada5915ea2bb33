import { type Caller, type EndpointUnderControl, type Sandbox } from '../../apps/partner/src/conformance/sandbox.js';
import { runScenarios } from '../../apps/partner/src/conformance/scenarios.js';
import { checkEndpoint } from '../../apps/partner/src/conformance/check-endpoint.js';
import type { Result } from '../../apps/partner/src/conformance/report.js';
import { ALL_ENDPOINTS } from '@libs/contracts';
import { makeSigningKey } from '@platform/webhooks';
import { Sweeper } from '@platform/processes';
import { type Connected, eventually, NAMES, PartnerWorld } from './partner-world.js';

describe('the scenarios of a hand-off between two bodies, over HTTP', () => {
  let world: PartnerWorld;
  let court: Connected;

  beforeAll(async () => {
    world = await PartnerWorld.start();
    court = await world.connect('court-system', 'court', 'court');
  }, 120_000);
  afterAll(() => world.close());

  const asPerson =
    (username: string): Caller =>
    async (method, path, body = {}, key) =>
      method === 'GET'
        ? world.api.get(username, path)
        : world.api.post(username, path, body, key === undefined ? {} : { key });

  const asSystem: Caller = async (method, path, body, key) => {
    const send = async () => {
      await court.client.keys();
      const headers: Record<string, string> = { Authorization: `Bearer ${String(Reflect.get(court.client, 'token'))}` };
      if (method === 'GET') return fetch(world.platformUrl + path, { headers });
      const all = { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': key ?? path };
      return fetch(world.platformUrl + path, { method: 'POST', headers: all, body: JSON.stringify(body ?? {}) });
    };
    const answer = await send();
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  const endpoint = (): EndpointUnderControl => ({
    answerWith: (status) => {
      court.answerWith = status;
    },
    has: (handoffId) => Promise.resolve(court.partner.book.get(handoffId) !== null),
    caughtUp: () => world.delivered('court-system'),
    disabled: async () => {
      await eventually(
        () => world.exchange('court-system'),
        ({ disabled }) => disabled === 'gone',
      );
    },
    enable: async () => {
      await world.administer('court-system', 'enable-push');
    },
    messages: async () => {
      await world.delivered('court-system');
      return world.deliveries('court-system');
    },
    mismatch: async () => {
      await world.advance(86_400_000);
      await world.api.app.get(Sweeper).runOnce();
      await world.delivered('court-system');
      for (const { handoffId } of court.partner.book.all()) await court.partner.pull(handoffId);
      const day = String((await world.exchange('court-system'))['lastDigestDay']);
      expect(await court.partner.reconcile(day)).toMatchObject({ differences: [], equal: true });
      const [seen] = court.partner.book.all();
      if (!seen) throw new Error('the partner knows nothing');
      court.partner.book.put({ ...seen, status: 'forgotten', revision: seen.revision + 1000 });
      expect(await court.partner.reconcile(day)).toMatchObject({ equal: false });
      await world.delivered('court-system');
      expect(court.partner.book.tasks()).toHaveLength(1);
      expect((await world.exchange('court-system'))['mismatchSince']).toBe(day);
    },
  });

  async function askedOfTheAddress(): Promise<readonly Result[]> {
    const { privateKey, publicKey } = makeSigningKey();
    Reflect.set(court.partner, 'publicKeys', [publicKey]);
    // It asks the platform for no other keys, however long the machine takes.
    Reflect.set(court.partner, 'keysAskedAt', Infinity);
    const results = await checkEndpoint({ url: court.url, privateKey, now: () => world.clock.now() });
    expect(results.filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
    return results;
  }

  it('holds in every scenario that the interface offers', async () => {
    const sandbox: Sandbox = {
      operations: new Set(ALL_ENDPOINTS.map(({ id }) => id)),
      partner: asSystem,
      office: asPerson('head'),
      arbiter: asPerson('district'),
      handOver: () => world.handOver(),
      settle: () => world.api.settle(),
      names: NAMES,
      roundTrip: () => world.roundTrip(),
      tooFar: () => world.tooFar(),
      withdraw: (handoffId) => world.withdraw(handoffId),
      erase: (handoffId) => world.erase(handoffId),
      advance: (milliseconds) => world.advance(milliseconds),
      endpoint: endpoint(),
    };
    const results = await runScenarios(sandbox);
    expect(results.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
    expect(results.filter(({ verdict }) => verdict === 'skipped')).toEqual([]);
    // With those that are asked of the receiving address itself, all of appendix B.
    const asked = new Set([...results, ...(await askedOfTheAddress())].map(({ scenario }) => scenario));
    expect([...asked].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
  }, 120_000);
});
