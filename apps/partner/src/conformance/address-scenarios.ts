import { askEndpoint } from './check-endpoint.js';
import { expectThat } from './report.js';
import { addressOf, answerAs, type Check, DAY_MS, done, keep, mustHaveCaughtUp } from './scenario-steps.js';

/** What happens on the way to the partner's address. */
export const ADDRESS_SCENARIOS: readonly (readonly [number, Check])[] = [
  [
    14,
    async (sandbox) => {
      const address = addressOf(sandbox);
      await askEndpoint(14, address);
      const handoffId = await sandbox.handOver();
      await sandbox.taken();
      const before = address.messagesAbout(handoffId);
      const { body } = done(await sandbox.admin('GET', `${sandbox.register}/deliveries?status=delivered`));
      const [last] = body['items'] as readonly { readonly deliveryId: string }[];
      done(await keep(sandbox, 'replay', { deliveryId: last?.deliveryId }, handoffId));
      await sandbox.taken();
      expectThat(address.messagesAbout(handoffId) === before + 1, '重放的消息没有再次送达');
    },
  ],
  [
    15,
    async (sandbox) => {
      const address = addressOf(sandbox);
      await askEndpoint(15, address);
      address.hold();
      const handoffId = await sandbox.handOver();
      done(await answerAs(sandbox, 'receive', handoffId));
      done(await answerAs(sandbox, 'accept', handoffId));
      await sandbox.taken();
      expectThat((await address.releaseReversed()) > 1, '没有可以颠倒的消息');
      await sandbox.taken();
      await sandbox.read(handoffId);
    },
  ],
  [16, (sandbox) => askEndpoint(16, addressOf(sandbox))],
  [
    17,
    async (sandbox) => {
      await askEndpoint(17, addressOf(sandbox));
      const keysOf = async (): Promise<readonly string[]> => {
        const { body } = done(await sandbox.partner('GET', '/api/partner/v1/keys'));
        return (body['signingKeys'] as readonly { readonly keyId: string }[]).map(({ keyId }) => keyId);
      };
      const before = await keysOf();
      done(await keep(sandbox, 'add-signing-key', {}, 'rotation'));
      await sandbox.settle();
      await sandbox.handOver();
      await sandbox.taken();
      const added = (await keysOf()).filter((keyId) => !before.includes(keyId));
      expectThat(added.length === 1, `轮换期间应有一把新钥，实际 ${added.length}`);
      done(await keep(sandbox, 'retire-signing-key', { keyId: added[0] }, 'rotation'));
    },
  ],
  [
    19,
    async (sandbox) => {
      const address = addressOf(sandbox);
      address.answerWith(503);
      const handoffId = await sandbox.handOver();
      await sandbox.advance(DAY_MS);
      address.answerWith(null);
      expectThat(address.messagesAbout(handoffId) === 0, '停机期间不应收到');
      await sandbox.advance(DAY_MS);
      await mustHaveCaughtUp(sandbox, handoffId);
    },
  ],
  [
    20,
    async (sandbox) => {
      const address = addressOf(sandbox);
      address.answerWith(410);
      const handoffId = await sandbox.handOver();
      await address.stopped();
      address.answerWith(null);
      expectThat(address.messagesAbout(handoffId) === 0, '停用期间不应收到');
      done(await keep(sandbox, 'enable-push', {}, handoffId));
      await mustHaveCaughtUp(sandbox, handoffId);
    },
  ],
];
